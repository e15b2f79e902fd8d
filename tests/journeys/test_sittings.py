"""Robots sit the shipped bank; what is stored at the end is what they gave."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from inspected import InspectedBrowser
from journeys.robot import HABITS, LOCALES, SCRIPT, Given, Robot
from postgres import cluster

from skills_app import create_app
from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.sittings import find_sitting, responses_of

SITTINGS = 200
AT_ONCE = 10
"""Robots that take turns at one application."""


def stored(database: Database, robot: Robot) -> list[tuple[str, Given]]:
    with database.reading() as db:
        sitting = find_sitting(db, robot.public_id)
        assert sitting is not None
        assert sitting.finished_at is not None
        assert sitting.locale == robot.started_in
        rows = responses_of(db, sitting.id)
    assert sitting.answered == len(rows)
    return [(row.item_id, Given(row.value, row.wish, row.locale, row.second_locale)) for row in rows]


def take_turns(robots: list[Robot], turns: random.Random) -> None:
    walking = {robot: robot.walk() for robot in robots}
    while walking:
        robot = turns.choice(list(walking))
        if next(walking[robot], None) is None:
            del walking[robot]


@pytest.mark.journey
@pytest.mark.parametrize("first", range(0, SITTINGS, AT_ONCE))
def test_what_is_stored_is_what_was_given(
    first: int, new_browser: Callable[..., InspectedBrowser], database: Database
) -> None:
    sit_and_compare([Robot(new_browser, seed) for seed in range(first, first + AT_ONCE)], database)


def sit_and_compare(robots: list[Robot], database: Database) -> None:
    take_turns(robots, random.Random(len(robots)))
    for robot in robots:
        rows = stored(database, robot)
        assert len(rows) == len(robot.given), "one row for each item"
        assert dict(rows) == robot.given
        skipped = sum(given.value == "skip" for given in robot.given.values())
        assert robot.page.one("main")["data-done"] == str(len(rows) - skipped)
    assert {robot.started_in for robot in robots} == set(LOCALES)
    assert set(sum((robot.done for robot in robots), Counter[str]())) == set(HABITS), "every habit was tried"


@pytest.mark.journey
@pytest.mark.postgres
def test_the_same_on_postgresql(config: Config) -> None:
    with cluster() as server:
        app = create_app(replace(config, database_url=migrated(server.url(server.new_database()))))
        database: Database = app.extensions["database"]
        try:
            sit_and_compare([Robot(browsers_of(app), seed) for seed in range(AT_ONCE)], database)
        finally:
            database.close()


def migrated(url: str) -> str:
    database = Database(url)
    database.migrate()
    database.close()
    return url


def browsers_of(app: Flask) -> Callable[..., InspectedBrowser]:
    return lambda **headers: InspectedBrowser(app.test_client(), headers)


@pytest.mark.journey
@pytest.mark.parametrize("seed", range(6))
def test_a_finished_sitting_takes_nothing_more(
    seed: int, new_browser: Callable[..., InspectedBrowser], database: Database
) -> None:
    """C8 V2.3.1: no answers after finish; a repeated save is answered, and changes nothing."""
    robot = Robot(new_browser, seed)
    take_turns([robot], random.Random(seed))
    before = stored(database, robot)
    public_id, save = robot.public_id, robot.saves[-1]
    save.browser.get(save.address, status=409)
    later = {"client_key": "0" * 32, "revision": "99"} if robot.with_script else {}
    save.browser.post(save.address, save.fields | {"answer": "unclear"} | later, status=409)
    if robot.with_script:
        repeated = save.browser.post(save.address, save.fields, headers=SCRIPT)
        assert repeated.is_profile
    assert robot.browser.get(f"/ar/sitting/{public_id}/profile").is_profile
    assert stored(database, robot) == before
