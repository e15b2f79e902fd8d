"""The client deletes their answers: then and there, and nothing else."""

from collections.abc import Callable

from inspected import InspectedBrowser
from web.tablet import Tablet, bytes_on_disk, count, resumed

from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]


def delete(tablet: Tablet) -> None:
    tablet.open("delete")
    tablet.browser.send(form="delete")


def test_everything_of_the_client_is_gone(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    """C1.4, C8 V14.3."""
    tablet.answer("watched")
    code = tablet.read_code()
    tablet.finish()
    tablet.say("yes")
    delete(tablet)
    assert [count(database, table) for table in ("response", "sitting", "client")] == [0, 0, 0]
    tablet.open("profile", status=403)
    other = new_browser()
    other.get("/de/code")
    other.send({"code": code}, status=422)


def test_nothing_can_be_read_in_the_files_any_more(tablet: Tablet, database: Database) -> None:
    """Deleted rows are overwritten, in SQLite's log too. That there was a deletion stays in the audit log."""
    tablet.answer()
    with database.reading() as db:
        query = "SELECT code_hash, reference, client_key FROM client, sitting, response"
        stored = [str(value).encode() for value in db.connection().exec_driver_sql(query).one()]
    assert all(value in bytes_on_disk(database) for value in stored)
    delete(tablet)
    assert not any(value in bytes_on_disk(database) for value in stored)


def test_another_sitting_of_the_client_stays(tablet: Tablet, database: Database) -> None:
    tablet.answer()
    second = Tablet(tablet.browser)
    second.begin()
    second.answer()
    delete(second)
    assert [count(database, table) for table in ("response", "sitting", "client")] == [1, 1, 1]
    assert tablet.open("stop")


def test_another_client_is_not_touched(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    other = Tablet(new_browser())
    other.begin()
    other.answer()
    delete(tablet)
    assert [count(database, table) for table in ("response", "sitting", "client")] == [1, 1, 1]


def test_asking_changes_nothing(tablet: Tablet, database: Database) -> None:
    tablet.open("delete")
    assert count(database, "sitting") == 1


def test_a_second_click_finds_it_gone_and_says_the_same(tablet: Tablet, new_browser: NewBrowser) -> None:
    other = resumed(new_browser(), tablet)
    other.open("delete")
    delete(tablet)
    page = other.browser.send(form="delete")
    assert page.title == tablet.browser.shown.title


def test_an_answer_after_the_deletion_is_refused(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    """A save that arrives late brings nothing back."""
    item = tablet.browser.shown.item_id
    other = resumed(new_browser(), tablet)
    other.open(f"item/{item}")
    delete(tablet)
    other.answer(status=404)
    assert count(database, "response") == 0
