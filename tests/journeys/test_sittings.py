"""Robots sit the shipped bank; what is stored at the end is what they gave."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import SECRET_KEY
from flask import Flask
from inspected import InspectedBrowser
from journeys.network import Line, Server
from journeys.robot import BANKS, HABITS, SCRIPT, Given, Robot, locales_of
from postgres import cluster

from skills_app import create_app
from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.sittings import find_sitting, responses_of

AT_ONCE = len(locales_of("experience"))
"""Robots that take turns at one application: one that begins in each language."""
SITTINGS = 16 * AT_ONCE


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


@pytest.fixture(scope="module")
def server(built_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """What ``skills-app serve`` starts, with a database of its own."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copy(built_folder / "empty.sqlite", folder / "skills.sqlite")
    started = Server(Config(built_folder, f"sqlite:///{folder / 'skills.sqlite'}", SECRET_KEY), folder)
    started.start()
    yield started
    started.stop()


@pytest.mark.journey
@pytest.mark.parametrize("first", range(0, SITTINGS, AT_ONCE))
def test_what_is_stored_is_what_was_given(first: int, server: Server) -> None:
    """Over a socket, with the processes and threads of a real installation: every bank in turn, in every language."""
    bank_id = tuple(BANKS)[first // AT_ONCE % len(BANKS)]
    lines: list[Line] = []

    def new_browser(**headers: str) -> InspectedBrowser:
        lines.append(Line(server.config.port, wait=lambda: None))
        return InspectedBrowser(lines[-1], headers)

    database = Database(server.config.database_url)
    try:
        sit_and_compare([Robot(new_browser, seed, bank_id=bank_id) for seed in range(first, first + AT_ONCE)], database)
    finally:
        database.close()
        for line in lines:
            line.connection.close()


def sit_and_compare(robots: list[Robot], database: Database) -> None:
    take_turns(robots, random.Random(len(robots)))
    for robot in robots:
        rows = stored(database, robot)
        assert len(rows) == len(robot.given), "one row for each item"
        assert dict(rows) == robot.given
        skipped = sum(given.value == "skip" for given in robot.given.values())
        assert robot.page.one("main")["data-done"] == str(len(rows) - skipped)
    assert {robot.started_in for robot in robots} == set(locales_of("experience"))
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
    fields = {name: value for name, value in save.fields.items() if name != "skip"}
    another = "never" if save.fields.get("answer") == ["unclear"] else "unclear"
    save.browser.post(save.address, fields | {"answer": another} | later, status=409)
    repeated = save.browser.post(save.address, save.fields, headers=SCRIPT if robot.with_script else None)
    assert repeated.is_profile
    assert robot.browser.get(f"/ar/sitting/{public_id}/profile").is_profile
    assert stored(database, robot) == before
