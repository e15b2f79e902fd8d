"""Two sittings of a case side by side."""

from collections.abc import Callable

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import TEA, Knower, serve_knowing
from web.tablet import everything
from web.test_cases import new_case

from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def case(counsellor_browser: InspectedBrowser) -> Page:
    return new_case(counsellor_browser)


@pytest.fixture
def sit(app: Flask, new_browser: NewBrowser, case: Page, database: Database) -> Callable[..., Knower]:
    """A finished sitting of the case, open to the counsellors, with so many right answers to the first field."""
    serve_knowing(app)

    def sit(right: int, value: str, form_id: str = "full") -> Knower:
        knower = Knower(app, new_browser()).sit(form_id)
        knower.give(knower.does(TEA, value))
        if right:
            knower.give(knower.solves(TEA, right))
        knower.finish()
        knower.say("yes")
        with database.writing() as db:
            db.connection().exec_driver_sql(
                f"INSERT INTO case_client (client_id, case_id, since) VALUES ({knower.sitting().client_id}, 1, 0)"
            )
        return knower

    return sit


def cells(page: Page, title: str) -> list[str]:
    row = next(one for one in page.soup.select("table.compare tbody tr") if title in one.get_text())
    return [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]


def test_before_and_after(case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser) -> None:
    """C2.3: field by field in the order of the bank, without a difference and without an order by result."""
    sit(3, "rarely")
    sit(12, "very_often")
    page = counsellor_browser.get(f"{case.address}/compare")
    titles = [one.get_text(strip=True) for one in page.soup.select("table.compare tbody th")]
    assert titles == ["Making tea", "Setting the table", "Shopping"]
    before, after = cells(page, "Making tea")
    assert "some experience" in before
    assert "a lot of experience" in after
    assert "has shown: difficult tasks too" in after
    assert "has shown: difficult" not in before
    said = page.one("table").get_text()
    assert not any(word in said for word in ("better", "worse", "+", "%", "progress"))


def test_the_earlier_one_stands_first_however_they_are_chosen(
    case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser
) -> None:
    first, second, third = sit(3, "rarely"), sit(5, "often"), sit(12, "very_often")
    chosen = counsellor_browser.get(f"{case.address}/compare?first={third.public_id}&second={second.public_id}")
    links = [str(one["href"]).rpartition("/")[2] for one in chosen.soup.select("thead a")]
    assert links == [second.public_id, third.public_id]
    without = counsellor_browser.get(f"{case.address}/compare")
    links = [str(one["href"]).rpartition("/")[2] for one in without.soup.select("thead a")]
    assert links == [first.public_id, third.public_id]


def test_a_field_that_was_not_asked(
    case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser
) -> None:
    sit(0, "rarely", "experience")
    sit(12, "very_often")
    before, after = cells(counsellor_browser.get(f"{case.address}/compare"), "Making tea")
    assert "shown" not in before
    assert "shown" in after


@pytest.mark.parametrize("how", ["alone", "running", "no consent", "expired"])
def test_there_must_be_two(
    case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser, database: Database, how: str
) -> None:
    sit(3, "rarely")
    if how != "alone":
        other = sit(3, "rarely")
        what = {
            "running": "finished_at = NULL",
            "no consent": "consent_at = NULL",
            "expired": "expires_on = '2020-01-01'",
        }
        with database.writing() as db:
            run = db.connection().exec_driver_sql
            run(f"UPDATE sitting SET {what[how]} WHERE public_id = '{other.public_id}'")
    page = counsellor_browser.get(f"{case.address}/compare")
    assert page.soup.select_one("table") is None
    assert "does not have two finished sittings" in page.words


def test_only_two_of_the_case(case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser) -> None:
    """C8 V8.2.2."""
    first, _ = sit(3, "rarely"), sit(4, "often")
    for second in (first.public_id, "nobody", ""):
        page = counsellor_browser.get(f"{case.address}/compare?first={first.public_id}&second={second}")
        assert page.soup.select_one("table") is None
        assert "same occupation" in page.one("[role=alert]").get_text()
    counsellor_browser.get(f"{case.address}/compare?first={'x' * 41}", status=400)
    counsellor_browser.get("/en/desk/case/99/compare", status=404)


def test_it_is_for_the_eyes_of_the_case(
    case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C1.3, C8 V8.2.2."""
    sit(3, "rarely")
    sit(4, "often")
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE case_file SET account_id = NULL, team = 'south'")
    before = everything(database)
    counsellor_browser.get(f"{case.address}/compare", status=404)
    assert everything(database) == before


def test_the_way_there(case: Page, sit: Callable[..., Knower], counsellor_browser: InspectedBrowser) -> None:
    """From a sitting, once there is another one."""
    first = sit(3, "rarely")
    address = f"/en/desk/sitting/{first.public_id}"
    link = f"a[href='{case.address}/compare']"
    assert counsellor_browser.get(address).soup.select_one(link) is None
    sit(4, "often")
    assert counsellor_browser.get(address).soup.select_one(link)
