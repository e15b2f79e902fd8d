"""What a client may ask for at the desk: that the yes is taken back, that everything is deleted, with a receipt."""

from flask import Flask
from inspected import InspectedBrowser, Page
from web.belongings import COMMENT, REASON, REMARK, STEP, comment, entries_of, hand_over
from web.knowing import Knower
from web.reviewing import Reviewer, log_of
from web.tablet import bytes_on_disk, count
from web.test_receipts import link_to_case, stored_secrets

from skills_app.records.database import Database


def delete(reviewer: Reviewer) -> Page:
    reviewer.look("delete")
    return reviewer.browser.send(form="delete-sitting")


def test_the_page_of_a_sitting_leads_to_both(reviewer: Reviewer) -> None:
    page = reviewer.look()
    for place in ("withdraw", "delete"):
        assert page.soup.select_one(f'a[href="{reviewer.address(place)}"]'), place


# -- the yes


def test_the_yes_is_taken_back_at_the_desk(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C1.1: at once, what was handed over too; the client keeps it, and says yes again when they like."""
    hand_over(reviewer)
    report = reviewer.browser.shown.address
    reviewer.look("withdraw")
    page = reviewer.browser.send(form="withdraw")
    (line,) = page.soup.select("tbody tr")
    assert knower.sitting().reference in line.get_text()
    assert "not yet" in line.get_text()
    reviewer.look(status=403)
    reviewer.browser.get(report, status=404)
    assert knower.browser.get("/en/mine/data").soup.select_one("a[href$='.pdf']")
    (entry,) = [one for one in entries_of(database, f"sitting {knower.public_id}") if one.action == "withdrew"]
    assert (entry.actor, entry.account_id is None) == ("staff", False)
    knower.say("yes")
    assert reviewer.look()


def test_a_question_changes_nothing(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    for place in ("withdraw", "delete"):
        reviewer.look(place)
    assert knower.sitting().consent_at is not None
    assert log_of(database, f"sitting {knower.public_id}") == ["consented"]


def test_a_closed_sitting_stays_closed(knower: Knower, reviewer: Reviewer, database: Database, app: Flask) -> None:
    """C1.1: without the yes nothing of it is changed at the desk either."""
    knower.say("no")
    app.config["WTF_CSRF_ENABLED"] = False
    for place in ("withdraw", "delete"):
        reviewer.look(place, status=403)
    reviewer.browser.post(reviewer.address("withdraw"), {}, status=403)
    assert reviewer.browser.post(reviewer.address("delete"), {}).address == "/en/desk/"
    assert count(database, "sitting") == 1


# -- deletion


def test_a_deletion_at_the_desk_has_a_receipt(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C1.4: in the client's language and in German, without a word about the person."""
    comment(knower)
    hand_over(reviewer)
    reference = knower.sitting().reference
    page = delete(reviewer)
    papers = {str(one["lang"]): one.get_text(" ", strip=True) for one in page.soup.select("main div[lang]")}
    assert list(papers) == ["en", "de"]
    for said in ("28 answers", "what you wrote", "what a counsellor wrote", "the paper that was made from it"):
        assert said in papers["en"]
    assert "28 Antworten" in papers["de"]
    for secret in (COMMENT, REMARK, reference, knower.public_id):
        assert secret not in page.words
    assert log_of(database, f"sitting {knower.public_id}")[-1] == "deleted"


def test_nothing_of_it_is_left_on_the_disk(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C1.4, C8 V14.2.7: database and files searched afterwards. The case stays, and the receipt says so."""
    comment(knower)
    link_to_case(knower, reviewer.browser)
    hand_over(reviewer)
    kept, code = stored_secrets(database, "case_file"), knower.read_code()
    secrets = stored_secrets(database) - kept | {knower.sitting().code_hash, knower.sitting().reference}
    assert all(secret.encode() in bytes_on_disk(database) for secret in secrets)
    assert "The file that a counsellor has about you" in delete(reviewer).words
    left = bytes_on_disk(database)
    plain = {code, COMMENT, REMARK, REASON, STEP}
    assert [secret for secret in secrets | plain if secret.encode() in left] == []
    for table in ("client", "sitting", "response", "review", "field_review", "report"):
        assert count(database, table) == 0, table
    assert count(database, "case_file") == 1


def test_a_second_click_finds_the_list(reviewer: Reviewer, database: Database) -> None:
    reviewer.look("delete")
    address, fields = reviewer.browser.form(form="delete-sitting")
    assert reviewer.browser.post(address, fields).soup.select(".receipt")
    assert reviewer.browser.post(address, fields).address == "/en/desk/"
    assert log_of(database, f"sitting {reviewer.public_id}").count("deleted") == 1


def test_a_deleted_case_has_a_receipt_too(knower: Knower, counsellor_browser: InspectedBrowser) -> None:
    """C1.4: it names no file that stays."""
    case = link_to_case(knower, counsellor_browser)
    counsellor_browser.get(f"{case}/delete")
    page = counsellor_browser.send(form="delete-case")
    assert "28 answers" in page.words
    assert "The file that a counsellor has about you" not in page.words
    assert "Samira" not in page.words
