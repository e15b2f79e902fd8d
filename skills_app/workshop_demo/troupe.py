"""All robots of a workshop, one turn after the other, until it is over."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import SystemRandom

from skills_app.workshop_demo.answering import Knowing
from skills_app.workshop_demo.browser import NoAnswer
from skills_app.workshop_demo.robot import Robot

SILENCE = 30.0
"""Seconds for which a robot asks on when it gets no answer."""


@dataclass(frozen=True)
class Visit:
    """Which workshop the robots come to: the server, its six digits, how many they are, and how fast (1: as people)."""

    base: str
    code: str
    robots: int
    speed: float


def take_seats(visit: Visit, knowing: Knowing) -> list[Robot]:
    """Raises NoAnswer."""
    robots = [Robot(visit.base, knowing, SystemRandom(), visit.speed) for _ in range(visit.robots)]
    for robot in robots:
        robot.join(visit.code)
    return robots


def play(robots: Sequence[Robot], tell: Callable[[str], None]) -> int:
    """Until the workshop is over; how often they acted. ``tell`` hears each problem once. Raises NoAnswer when the
    server was silent for SILENCE."""
    heard, told = time.monotonic(), set[str]()
    while playing := [robot for robot in robots if not robot.is_over]:
        robot = min(playing, key=lambda one: one.due)
        time.sleep(max(0.0, robot.due - time.monotonic()))
        now = time.monotonic()
        try:
            robot.turn(now)
            heard = now
        except NoAnswer as problem:
            if str(problem) not in told:
                tell(str(problem))
            told.add(str(problem))
            if now - heard > SILENCE:
                raise
    return sum(robot.acts for robot in robots)
