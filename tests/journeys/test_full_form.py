"""Robots sit forms with knowledge items; the page shows the figures that the command computes from the answers."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import Tag
from flask import Flask
from inspected import InspectedBrowser
from journeys.robot import Robot, locales_of
from journeys.test_sittings import stored, take_turns

from skills_app.assessment.profile_json import GivenResponses, profile_to_json, responses_from_json, responses_to_json
from skills_app.records.database import Database
from skills_app.records.sittings import find_sitting_with_responses
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.profile_rows import circumstances, to_responses

SITTINGS = 100
AT_ONCE = 5
QUIET = ("answer",) * 12 + ("skip", "tap_twice", "back", "switch_language", "pause", "resume_by_card")
"""Fewer odd habits than in the short walk: here every item of every type is met a hundred times."""


@pytest.fixture
def cook(app: Flask) -> ServedBank:
    with app.app_context():
        return library().current["cook"]


def sat(new_browser: Callable[..., InspectedBrowser], seeds: range, form_id: str) -> list[Robot]:
    robots = [Robot(new_browser, seed, form_id) for seed in seeds]
    for robot in robots:
        robot.habits = QUIET
    take_turns(robots, random.Random(seeds.start))
    return robots


def exported(database: Database, cook: ServedBank, robot: Robot) -> dict[str, object]:
    """The sitting as the command reads it, in the order in which the items were shown."""
    with database.reading() as db:
        found = find_sitting_with_responses(db, robot.public_id)
    assert found is not None
    sitting, rows = found
    order = cook.order(sitting.form_id, sitting.seed, sitting.chosen)
    by_item = {response.item_id: response for response in to_responses(rows)}
    given = tuple(by_item[item_id] for item_id in order if item_id in by_item)
    return responses_to_json(
        GivenResponses(sitting.form_id, given, circumstances(sitting), tuple(sitting.chosen or ()))
    )


def figures_of(page: Tag) -> tuple[list[float], list[str]]:
    """The numbers behind one field, unrounded, and its steps."""
    numbers = [float(str(one["value"])) for one in page.select("data")]
    steps = [" ".join(one.get("class") or ()) for one in page.select(".stepsbar i")]
    return numbers, steps


def expected(field: dict[str, object]) -> tuple[list[float], list[str]]:
    shown = field["shown"]
    assert isinstance(shown, dict)
    if shown["evidence"] == "not_enough":
        return [], []
    numbers = [shown["sum"], shown["n"], shown["n"] * shown["chance"], *shown["probabilities"]]
    levels = range(1, len(shown["cuts"]) + 1)
    of_level = ["on" if one <= shown["secured"] else "may" if one <= shown["band"][1] else "" for one in levels]
    return numbers, of_level


def compare(robot: Robot, database: Database, cook: ServedBank) -> int:
    """How many fields were compared."""
    raw = exported(database, cook, robot)
    computed = profile_to_json(cook.bank, responses_from_json(json.loads(json.dumps(raw)), cook.bank))
    titles = cook.bank.texts["de"].fields
    page = robot.browser.get(f"/de/sitting/{robot.public_id}/profile")
    shown = {
        field.select_one("h3").get_text(strip=True): figures_of(field)  # type: ignore[union-attr]  # every field has one
        for field in page.soup.select("li.field")
    }
    assert shown == {titles[field["field"]]: expected(field) for field in computed["fields"]}
    return len(shown)


@pytest.mark.journey
@pytest.mark.parametrize("first", range(0, SITTINGS, AT_ONCE))
def test_the_page_shows_what_the_command_computes(
    first: int, new_browser: Callable[..., InspectedBrowser], database: Database, cook: ServedBank
) -> None:
    for robot in sat(new_browser, range(first, first + AT_ONCE), "full"):
        assert dict(stored(database, robot)) == robot.given
        assert len(robot.given) == len(cook.order("full", 0, ()))
        assert compare(robot, database, cook) == len(cook.bank.fields_of("full"))


@pytest.mark.journey
def test_a_short_form_shows_the_chosen_fields(
    new_browser: Callable[..., InspectedBrowser], database: Database, cook: ServedBank
) -> None:
    for robot in sat(new_browser, range(len(locales_of("short"))), "short"):
        assert dict(stored(database, robot)) == robot.given
        assert compare(robot, database, cook) in {2, 3}


@pytest.mark.journey
def test_the_command_itself(
    new_browser: Callable[..., InspectedBrowser], database: Database, cook: ServedBank, tmp_path: Path
) -> None:
    [robot] = sat(new_browser, range(1), "full")
    raw = exported(database, cook, robot)
    file = tmp_path / "responses.json"
    file.write_text(json.dumps(raw))
    command = [str(Path(sys.executable).with_name("skills-app")), "profile", "--bank", "cook", "--responses", str(file)]
    printed = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    computed = profile_to_json(cook.bank, responses_from_json(raw, cook.bank))
    assert printed == json.loads(json.dumps(computed))
