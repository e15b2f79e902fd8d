"""The server dies in the middle of everything; no answer that it acknowledged is lost, none is there twice."""

import os
import random
import re
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from inspected import InspectedBrowser
from journeys.network import Line, Server
from journeys.robot import Given, Robot

from skills_app.config import Config

KILLS = 50
ROBOTS = 4
NO_STRACE = "strace is missing: `sudo make system-packages` installs it"


class Hall:
    """Robots at a server that is killed; ``open`` while they may send."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.open = threading.Event()
        self.closing = False
        self.robots: list[Robot] = []
        self.lines: list[Line] = []

    def new_browser(self, **headers: str) -> InspectedBrowser:
        line = Line(self.server.config.port, self.open.wait)
        self.lines.append(line)
        return InspectedBrowser(line, headers)

    def close(self) -> None:
        for line in self.lines:
            line.connection.close()

    def sit(self, first_seed: int) -> None:
        """One sitting after the other, until the hall closes; the last one is finished too."""
        for seed in range(first_seed, first_seed + 10_000, ROBOTS + 1):
            robot = Robot(self.new_browser, seed)
            robot.broken_line = True
            self.robots.append(robot)
            for _ in robot.walk():
                pass
            if self.closing:
                return

    def stored(self) -> dict[str, dict[str, list[Given]]]:
        """Sitting -> item -> every row of it."""
        connection = sqlite3.connect(self.server.config.database_url.removeprefix("sqlite:///"))
        rows = connection.execute(
            "SELECT public_id, item_id, value, wish, response.locale, second_locale"
            " FROM response JOIN sitting ON sitting.id = sitting_id"
        ).fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        found: dict[str, dict[str, list[Given]]] = {}
        for public_id, item_id, value, wish, locale, second in rows:
            found.setdefault(public_id, {}).setdefault(item_id, []).append(Given(value, bool(wish), locale, second))
        return found

    @property
    def answers(self) -> int:
        return sum(len(robot.saves) for robot in self.robots)

    def check(self) -> None:
        """Every acknowledged answer is there once, or a later one to its item that was on its way."""
        stored = self.stored()
        for robot in self.robots:
            rows = stored.get(robot.public_id, {})
            for item_id, given in robot.given.items():
                assert len(rows.get(item_id, [])) == 1, f"{given} is there {len(rows.get(item_id, []))} times"
                assert rows[item_id][0] in {given, robot.sent[item_id]}


@contextmanager
def hall_at(server: Server) -> Iterator[Hall]:
    hall = Hall(server)
    server.start()
    try:
        yield hall
    finally:
        hall.close()
        server.stop()


@pytest.mark.journey
def test_no_acknowledged_answer_is_lost_when_the_server_is_killed(config: Config, tmp_path: Path) -> None:
    """C7.9: ITC/ATP guidelines, C8 V2.3.3: fifty kills at random moments while robots answer."""
    moments = random.Random(50)
    with hall_at(Server(config, tmp_path)) as hall:
        kill_again_and_again(hall, moments)
        stored = hall.stored()
    for robot in hall.robots:
        assert {item: [given] for item, given in robot.given.items()} == stored[robot.public_id]
    written = hall.server.log.read_text()
    assert "/r/<code>" in written
    assert not [robot for robot in hall.robots if robot.public_id in written], "an id in the log"
    print(f"\n{KILLS} kills, {len(hall.robots)} sittings, {hall.answers} answers acknowledged, none lost, none twice")


def kill_again_and_again(hall: Hall, moments: random.Random) -> None:
    """Until KILLS; then every robot finishes its sitting."""
    with ThreadPoolExecutor(ROBOTS) as pool:
        sitting = [pool.submit(hall.sit, seed) for seed in range(ROBOTS)]
        try:
            for _ in range(KILLS):
                hall.open.set()
                time.sleep(moments.uniform(0.02, 0.6))
                hall.open.clear()
                hall.server.kill()
                hall.server.start()
                hall.check()
        finally:
            hall.closing = True
            hall.open.set()
        for one in sitting:
            one.result()


@pytest.mark.journey
def test_an_answer_is_on_the_disk_before_the_reply(config: Config, tmp_path: Path) -> None:
    """C8 V2.3.3: between reading a POST and sending its reply the database's log is written and synced."""
    if shutil.which("strace") is None:
        pytest.fail(NO_STRACE) if os.environ.get("CI") == "true" else pytest.skip(NO_STRACE)
    calls = tmp_path / "calls"
    with hall_at(Server(config, tmp_path, trace(calls))) as hall:
        hall.open.set()
        for seed in (0, 1):
            robot = Robot(hall.new_browser, seed)
            robot.habits = ("answer", "skip")
            for _ in robot.walk():
                pass
    saves = saves_in(calls.read_text(errors="replace").splitlines())
    assert len(saves) == 2 * (1 + 32), "the practice is stored as well"
    for between in saves:
        written = [number for number, line in enumerate(between) if re.search(r"pwrite64\(\d+<.*\.sqlite-wal>", line)]
        synced = [
            number for number, line in enumerate(between) if re.search(r"f(data)?sync\(\d+<.*\.sqlite-wal>", line)
        ]
        assert written, "nothing was written"
        assert synced, "nothing was synced"
        assert written[-1] < synced[-1], "the sync comes after the last write"


def trace(calls: Path) -> list[str]:
    """strace of the calls that matter, for all threads and processes; ``-y`` names the files."""
    kinds = "trace=recvfrom,sendto,pwrite64,fsync,fdatasync"
    return ["strace", "-f", "-y", "-s", "120", "-e", kinds, "-e", "signal=none", "-o", str(calls)]


def saves_in(lines: list[str]) -> list[list[str]]:
    """For every answered save the calls from reading its POST until its reply (303, or 200 with the next page)."""
    found: list[list[str]] = []
    current: list[str] | None = None
    for line in lines:
        if re.search(r'"POST /\S+/item/', line):
            current = []
        elif current is not None and re.search(r'(sendto|write)\(.*"HTTP/1\.1 (\d+)', line):
            if '"HTTP/1.1 303' in line or '"HTTP/1.1 200' in line:
                found.append(current)
            current = None
        elif current is not None:
            current.append(line)
    return found
