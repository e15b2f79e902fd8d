"""The desk: what a counsellor may see, and only after the client said yes."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bs4 import Tag
from flask import Flask
from inspected import InspectedBrowser, Page
from web.belongings import entries_of
from web.reviewing import Reviewer
from web.tablet import Tablet, everything

from skills_app.config import Config
from skills_app.records.codes import new_code, new_public_id
from skills_app.records.database import Database
from skills_app.records.organisations import change_house, new_organisation
from skills_app.records.sittings import SittingStart, find_sitting, new_client, start_sitting
from skills_app.web.profile_words import ANSWER_WORDS
from skills_app.web.throttling import SAME_CODE

NewBrowser = Callable[..., InspectedBrowser]


def desk(browser: InspectedBrowser, tablet: Tablet, *, status: int = 200, segment: str = "en") -> Page:
    return browser.get(f"/{segment}/desk/sitting/{tablet.public_id}", status=status)


def reference_of(database: Database, tablet: Tablet) -> str:
    with database.reading() as db:
        sitting = find_sitting(db, tablet.public_id)
    assert sitting is not None
    return sitting.reference


def open_by_code(browser: InspectedBrowser, code: str, *, status: int = 200) -> Page:
    browser.get("/en/desk/")
    address, hidden = browser.form()
    if not address.endswith("/open"):
        address = "/en/desk/open"
    return browser.post(address, hidden | {"code": code}, status=status)


def test_nothing_opens_before_the_client_says_yes(tablet: Tablet, counsellor_browser: InspectedBrowser) -> None:
    """C1.1, C8 V8.2.2."""
    tablet.answer("very_often", {"wish": "1"})
    page = desk(counsellor_browser, tablet, status=403)
    assert "very often" not in page.words
    assert page.soup.select_one("table") is None


def test_the_clients_yes_opens_and_their_no_shuts(tablet: Tablet, counsellor_browser: InspectedBrowser) -> None:
    tablet.answer("very_often")
    tablet.finish()
    tablet.say("yes")
    assert desk(counsellor_browser, tablet).soup.select_one("table.profile")
    tablet.say("no")
    desk(counsellor_browser, tablet, status=403)


def test_yes_and_no_move_the_day_of_deletion(tablet: Tablet, database: Database) -> None:
    """C1.4."""

    def days_left() -> int:
        with database.reading() as db:
            sitting = find_sitting(db, tablet.public_id)
        assert sitting is not None
        return (sitting.expires_on - datetime.now(Config.time_zone).date()).days

    tablet.finish()
    assert days_left() == 7
    tablet.say("yes")
    assert days_left() == 90
    tablet.say("no")
    assert days_left() == 7


def test_a_house_has_clocks_of_its_own(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    """C1.4: what it set counts for what begins and for what is shared from then on."""
    with database.writing() as db:
        change_house(db, 1, days={"anonymous": 3, "answers": 30})

    def days_left(public_id: str) -> int:
        with database.reading() as db:
            sitting = find_sitting(db, public_id)
        assert sitting is not None
        return (sitting.expires_on - datetime.now(Config.time_zone).date()).days

    assert days_left(tablet.public_id) == 7
    later = Tablet(new_browser())
    later.begin()
    assert days_left(later.public_id) == 3
    later.finish()
    later.say("yes")
    assert days_left(later.public_id) == 30
    later.say("no")
    assert days_left(later.public_id) == 3


def test_only_yes_or_no_is_an_answer(tablet: Tablet, database: Database) -> None:
    tablet.finish()
    before = everything(database)
    for answer in ("", "perhaps"):
        tablet.open("profile")
        tablet.browser.send({"counsellor": answer}, form="consent", status=400)
    assert everything(database) == before


def test_the_code_typed_at_the_desk_is_consent(
    tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C1.1: given once, and who took it stands in the log."""
    for _ in range(2):
        page = open_by_code(counsellor_browser, tablet.read_code().lower().replace("-", " "))
        assert page.address == f"/en/desk/sitting/{tablet.public_id}"
    (entry,) = [one for one in entries_of(database, f"sitting {tablet.public_id}") if one.action == "consented"]
    assert (entry.actor, entry.account_id is None) == ("staff", False)


def test_a_code_of_another_teams_client_leads_to_that_team(
    tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C8 V8.2.2: it opens nothing, and is no yes either."""
    counsellor_browser.get("/en/desk/cases")
    counsellor_browser.send({"reference": "BG-1", "name": ""}, form="new-case")
    counsellor_browser.send({"code": tablet.read_code()}, form="ask-client")
    tablet.browser.get("/de/mine")
    tablet.browser.send({"link": "yes"}, form="link-answer")
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE case_file SET account_id = NULL, team = 'south'")
        db.connection().exec_driver_sql("UPDATE sitting SET consent_at = NULL, consent_by = NULL")
    page = open_by_code(counsellor_browser, tablet.read_code(), status=422)
    assert "a case of another team" in page.one("[role=alert]").get_text()
    with database.reading() as db:
        sitting = find_sitting(db, tablet.public_id)
    assert sitting is not None
    assert sitting.consent_at is None


def test_an_unknown_code_opens_nothing_and_is_counted(counsellor_browser: InspectedBrowser) -> None:
    """C8 V2.4.1: the desk is no place to guess at either."""
    code = new_code()
    for _ in range(SAME_CODE.most):
        page = open_by_code(counsellor_browser, code, status=422)
        assert page.soup.select_one("[role=alert]")
    open_by_code(counsellor_browser, code, status=429)


def test_several_sittings_of_a_client_open_as_a_list(tablet: Tablet, counsellor_browser: InspectedBrowser) -> None:
    """Each is named with its occupation and the moment it was begun."""
    tablet.answer()
    second = Tablet(tablet.browser)
    second.begin()
    page = open_by_code(counsellor_browser, tablet.read_code())
    assert page.address == "/en/desk/"
    rows = page.soup.select("tbody tr")
    assert len(rows) == 2
    assert all(row.select_one("td.when") for row in rows)
    desk(counsellor_browser, second)


def test_another_organisations_sitting_does_not_exist(
    app: Flask, new_browser: NewBrowser, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C8 V8.2.2: neither in the list, nor by its address, nor by its code."""
    with database.writing() as db:
        new_organisation(db, name="Elsewhere", address="elsewhere.example", now=datetime.now(UTC))
    foreign = Tablet(new_browser(Host="elsewhere.example"))
    foreign.begin()
    code = foreign.read_code()
    foreign.finish()
    foreign.say("yes")
    assert reference_of(database, foreign) not in counsellor_browser.get("/en/desk/").words
    desk(counsellor_browser, foreign, status=404)
    before = everything(database)
    open_by_code(counsellor_browser, code, status=422)
    assert [line for line in everything(database) if '"failure"' not in line] == [
        line for line in before if '"failure"' not in line
    ]


def test_an_unknown_sitting_does_not_exist(counsellor_browser: InspectedBrowser) -> None:
    counsellor_browser.get(f"/ar/desk/sitting/{new_public_id()}", status=404)


def test_every_answer_stands_beside_the_language_it_was_given_in(
    app: Flask, new_browser: NewBrowser, counsellor_browser: InspectedBrowser
) -> None:
    tablet = Tablet(new_browser(), "ar")
    caption = tablet.begin().title
    tablet.answer("another_way", {"wish": "1"})
    tablet.finish()
    tablet.say("yes")
    rows: list[Tag] = []
    reviewer = Reviewer(counsellor_browser, tablet.public_id, "de")
    for field_id in reviewer.fields():
        page = reviewer.open(field_id)
        rows += page.soup.select("table.answers tbody tr")
    assert len(rows) == 32
    with app.test_request_context("/ar/"):
        said = str(ANSWER_WORDS["another_way"])
    [row] = [one for one in rows if caption in one.get_text()]
    assert [tag.get_text(strip=True) for tag in row.select('[lang="ar"][dir="rtl"]')] == [caption, said]
    with app.test_request_context("/de/"):
        assert str(ANSWER_WORDS["another_way"]) in row.get_text()


def test_opening_a_sitting_changes_nothing_but_the_log(
    tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    tablet.finish()
    tablet.say("yes")
    desk(counsellor_browser, tablet)
    before = everything(database)
    desk(counsellor_browser, tablet)
    assert everything(database) == before, "once a day is enough"


# -- the list


def test_the_list_names_no_result(tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database) -> None:
    """C2.3: reference, occupation, day and state; nobody is sorted or searched by a result."""
    tablet.answer("very_often")
    page = counsellor_browser.get("/en/desk/")
    assert reference_of(database, tablet) in page.words
    for word in ("very often", "experience", "claim", "score"):
        assert word not in page.one("table").get_text().casefold()
    fields = {str(field["name"]) for field in page.soup.select("form[method=get] [name]")}
    assert fields == {"reference", "bank", "state", "day"}


def test_an_order_that_is_asked_for_is_not_given(counsellor_browser: InspectedBrowser, database: Database) -> None:
    """C2.3."""
    many_sittings(database, 3)
    plain = references(counsellor_browser.get("/en/desk/"))
    for wish in ("sort=answered", "order=answered", "answered=1", "min=3"):
        assert references(counsellor_browser.get(f"/en/desk/?{wish}")) == plain


def test_the_list_is_paged_by_key(counsellor_browser: InspectedBrowser, database: Database) -> None:
    many_sittings(database, 120)
    page, seen = counsellor_browser.get("/en/desk/"), list[str]()
    while True:
        seen += references(page)
        older = [str(link["href"]) for link in page.soup.select(".pages a") if "before=" in str(link["href"])]
        if not older:
            break
        page = counsellor_browser.get(older[0])
    assert len(seen) == len(set(seen)) == 120


def test_the_list_can_be_narrowed(tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database) -> None:
    many_sittings(database, 2)
    own, today = reference_of(database, tablet), datetime.now(Config.time_zone).date()
    tablet.finish()
    assert references(counsellor_browser.get("/en/desk/?state=finished")) == [own]
    assert own not in references(counsellor_browser.get("/en/desk/?state=running"))
    assert references(counsellor_browser.get(f"/en/desk/?reference={own.lower()}")) == [own]
    assert len(references(counsellor_browser.get(f"/en/desk/?day={today}&bank=cook"))) == 3
    assert references(counsellor_browser.get(f"/en/desk/?day={today - timedelta(days=9)}")) == []


def test_a_condition_that_cannot_be_read_is_refused(counsellor_browser: InspectedBrowser) -> None:
    for wrong in ("day=yesterday", "before=x", "before=-1", "state=best", "reference=" + "x" * 40):
        counsellor_browser.get(f"/en/desk/?{wrong}", status=400)


def references(page: Page) -> list[str]:
    return [tag.get_text(strip=True) for tag in page.soup.select("tbody th[scope=row]")]


def many_sittings(database: Database, number: int) -> None:
    now = datetime.now(UTC)
    with database.writing() as db:
        for index in range(number):
            reference = re.sub(r"\d", lambda digit: "CDFGHJKMNP"[int(digit.group())], f"{index:03d}")
            client = new_client(db, organisation_id=1, code_hash=f"hash {index}", reference=f"QQQ-{reference}", now=now)
            start = SittingStart(1, client, "cook", "0.1.0", "x", "experience", 1, "de", now, now.date())
            start_sitting(db, new_public_id(), start)


def test_an_error_at_the_desk_leads_back_to_the_desk(counsellor_browser: InspectedBrowser) -> None:
    page = counsellor_browser.get("/en/desk/sitting/unknown", status=404)
    assert counsellor_browser.get(page.link("main a")).address == "/en/desk/"


def test_a_reference_is_found_however_it_is_typed(counsellor_browser: InspectedBrowser, tablet: Tablet) -> None:
    counsellor_browser.get("/en/desk/")
    reference = counsellor_browser.shown.one("tbody a").get_text(strip=True)
    typed = reference.lower().replace("-", "")
    assert reference in counsellor_browser.get(f"/en/desk/?reference={typed}").response.text


def test_the_list_keeps_its_filter_in_another_language(counsellor_browser: InspectedBrowser) -> None:
    page = counsellor_browser.get("/en/desk/?state=running&bank=cook")
    assert page.one("nav a[hreflang=ar]")["href"] == "/ar/desk/?state=running&bank=cook"
