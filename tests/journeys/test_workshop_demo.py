"""A workshop with robots in its seats, led through one round to its end by a facilitator."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from conftest import SECRET_KEY
from inspected import InspectedBrowser
from journeys.network import Line, Server
from sqlalchemy import func, select
from staffing import add_staff, sign_in
from web.workshop_room import counted

from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.models import SeatAnswer, Sitting
from skills_app.records.stores import play_store

pytestmark = pytest.mark.journey

PATIENCE = 120
"""Seconds that a round of robots may take on a busy machine."""

ROBOTS = 5
NAME = "facilitator"


class Demo:
    """The command at work; ``said``: its lines so far."""

    def __init__(self, config: Config, *words: str) -> None:
        settings = {
            "DATA_FOLDER": str(config.data_folder),
            "DATABASE_URL": config.database_url,
            "SECRET_KEY": config.secret_key,
            "PORT": str(config.port),
            "PYTHONUNBUFFERED": "1",
        }
        command = [sys.executable, "-c", "from skills_app.cli import main; main()", "workshop", "demo", *words]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, env=os.environ | settings, stdout=pipe, stderr=subprocess.STDOUT, text=True
        )
        self.said: list[str] = []

    def hear(self, words: str) -> str:
        """The line that has these words, once it is said."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if words in line:
                return line.strip()
        raise AssertionError("".join(self.said))

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def server(built_folder: Path, tmp_path: Path) -> Iterator[Server]:
    for name in ("skills.sqlite", "skills.play.sqlite"):
        shutil.copy(built_folder / "empty.sqlite", tmp_path / name)
    started = Server(Config(built_folder, f"sqlite:///{tmp_path / 'skills.sqlite'}", SECRET_KEY), tmp_path)
    started.start()
    yield started
    started.stop()


@pytest.fixture
def facilitator(server: Server) -> Iterator[InspectedBrowser]:
    """Signed in."""
    with closing(Database(server.config.database_url)) as database:
        enrolment = add_staff(database, NAME, "facilitator")
        add_staff(database, "rana", "counsellor")
    line = Line(server.config.port, lambda: None)
    browser = InspectedBrowser(line)
    sign_in(browser, NAME, enrolment)
    yield browser
    line.connection.close()


@pytest.fixture
def play(server: Server) -> Iterator[Database]:
    with closing(play_store(server.config.play_url)) as store:
        yield store


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end
        time.sleep(0.2)


def lead(browser: InspectedBrowser, address: str, phase: str) -> None:
    browser.get(address)
    page = browser.send({"do": phase}, form="lead")
    assert page.one("#room-state")["data-phase"] == phase


def finished(play: Database) -> int:
    with play.reading() as db:
        return db.scalar(select(func.count()).where(Sitting.finished_at.is_not(None))) or 0


def votes(play: Database) -> int:
    with play.reading() as db:
        return db.scalar(select(func.count()).where(SeatAnswer.question == "next")) or 0


def test_robots_play_a_round(server: Server, facilitator: InspectedBrowser, play: Database) -> None:
    before = counted(play)
    words = ("--facilitator", NAME, "--groups", "2", "--free", "1", "--speed", "1000")
    with closing(Demo(server.config, *words)) as demo:
        address = "/" + demo.hear("Facilitator: ").split("/", 3)[3]
        demo.hear(f"{ROBOTS} robots have seats, 1 free for people")
        assert len(facilitator.get(address).soup.select("#seat-list .dropped")) == 0
        lead(facilitator, address, "playing")
        wait_for(lambda: finished(play) == 2)
        lead(facilitator, address, "talking")
        lead(facilitator, address, "debrief")
        wait_for(lambda: votes(play) == ROBOTS)
        page = facilitator.get(f"{address}/record")
        assert len(page.soup.select(".played")) == 2
        assert all(played.select("tbody tr .same") for played in page.soup.select(".played")), "near to the truth"
        assert page.soup.select("#observed"), "the observer tapped"
        facilitator.get(f"{address}/end")
        facilitator.send(form="end")
        demo.hear("The workshop has ended; the robots acted")
        assert demo.process.wait(PATIENCE) == 0
    assert counted(play) == before


def test_what_cannot_be_played_opens_nothing(server: Server, facilitator: InspectedBrowser, play: Database) -> None:
    before = counted(play)
    refused = {
        ("--facilitator", "rana"): "rana is no facilitator who can sign in",
        ("--bank", "practice"): "practice is no bank with personas",
        ("--bank", "../cook"): "../cook is no bank with personas",
    }
    for words, said in refused.items():
        with closing(Demo(server.config, *words)) as demo:
            demo.hear(said)
            assert demo.process.wait(PATIENCE) == 1
    assert counted(play) == before
