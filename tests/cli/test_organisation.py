"""``skills-app organisation``."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.assessment.bank import STEPS
from skills_app.records.database import Database
from skills_app.records.organisations import list_organisations, new_organisation

Command = Callable[..., Result]


@pytest.fixture
def north(data_folder: Path) -> str:
    """Beside the first organisation another one, and two of one name."""
    with closing(Database(f"sqlite:///{data_folder}/skills.sqlite")) as database, database.writing() as db:
        for name, address in (("North", "north.example.org"), ("South", "a.example.org"), ("South", "b.example.org")):
            new_organisation(db, name=name, address=address, now=datetime(2026, 3, 14, tzinfo=UTC))
    return "North"


def stored(folder: Path) -> list[list[str] | None]:
    with closing(Database(f"sqlite:///{folder}/skills.sqlite")) as database, database.reading() as db:
        return [house.offers for house in list_organisations(db)]


def offered(result: Result) -> list[str]:
    rows = [line.split() for line in result.output.splitlines()]
    assert [step for step, _answer in rows] == list(STEPS)
    return [step for step, answer in rows if answer == "yes"]


def test_in_the_beginning_all_are_offered(command: Command, data_folder: Path) -> None:
    assert offered(command("organisation", "offers")) == list(STEPS)
    assert stored(data_folder) == [None]


def test_the_steps_take_the_place_of_those_before(command: Command, data_folder: Path) -> None:
    command("organisation", "offers", "course")
    assert offered(command("organisation", "offers", "helper_job", "trial_day", "helper_job")) == [
        "trial_day",
        "talk",
        "helper_job",
    ]
    assert stored(data_folder) == [["trial_day", "helper_job"]]


def test_looking_changes_nothing(command: Command, data_folder: Path) -> None:
    command("organisation", "offers", "course")
    assert offered(command("organisation", "offers")) == ["talk", "course"]
    assert stored(data_folder) == [["course"]]


def test_all_again(command: Command, data_folder: Path) -> None:
    command("organisation", "offers", "course")
    assert offered(command("organisation", "offers", "--all")) == list(STEPS)
    assert stored(data_folder) == [None]


def test_an_unknown_step_is_refused_with_the_known_ones(command: Command, data_folder: Path) -> None:
    said = command("organisation", "offers", "course", "holiday", status=2).output
    assert "holiday" in said
    assert all(step in said for step in STEPS)
    assert stored(data_folder) == [None]


def test_steps_and_all_exclude_each_other(command: Command, data_folder: Path) -> None:
    assert "either steps or --all" in command("organisation", "offers", "course", "--all", status=2).output
    assert stored(data_folder) == [None]


@pytest.mark.parametrize("wanted", ["North", "north.example.org", "North.example.org:8443"])
def test_another_organisation_by_name_or_host(command: Command, data_folder: Path, north: str, wanted: str) -> None:
    command("organisation", "offers", "--organisation", wanted, "course")
    assert stored(data_folder) == [None, ["course"], None, None]
    assert offered(command("organisation", "offers", "--organisation", north)) == ["talk", "course"]


@pytest.mark.parametrize(("wanted", "problem"), [("West", "there is no organisation"), ("South", "give the host name")])
@pytest.mark.usefixtures("north")
def test_which_organisation_must_be_clear(command: Command, data_folder: Path, wanted: str, problem: str) -> None:
    assert problem in command("organisation", "offers", "--organisation", wanted, "course", status=1).output
    assert stored(data_folder) == [None] * 4


def test_without_tables_it_says_how_to_make_them(command: Command, data_folder: Path) -> None:
    (data_folder / "skills.sqlite").unlink()
    assert "database migrate" in command("organisation", "offers", status=1).output


def test_a_house_is_added_and_listed(command: Command) -> None:
    said = command("organisation", "add", " North ", "--address", "North.example.org").output
    assert "North" in said
    lines = [line.split(maxsplit=2) for line in command("organisation", "list").output.splitlines()]
    assert lines[1:] == [["2", "north.example.org", "North"]]
    assert "(every other host)" in " ".join(lines[0])


@pytest.mark.parametrize(
    ("name", "address", "problem"),
    [
        ("South", "north.example.org", "another organisation is reached under north.example.org"),
        ("South", "https://south.example.org", "is no host name"),
        ("South", "", "is no host name"),
        (" ", "south.example.org", "needs a name"),
    ],
)
@pytest.mark.usefixtures("north")
def test_what_is_no_further_house(command: Command, data_folder: Path, name: str, address: str, problem: str) -> None:
    assert problem in command("organisation", "add", name, "--address", address, status=1).output
    assert len(stored(data_folder)) == 4
