"""Robots take turns, and give up when nobody answers any more."""

import random

import pytest
from journeys.network import HOST, free_port
from workshop_demo.test_answering import KNOWING

from skills_app.workshop_demo import troupe
from skills_app.workshop_demo.browser import NoAnswer
from skills_app.workshop_demo.robot import ASKING, Robot


def test_a_server_that_is_gone_is_told_once_and_ends_the_play(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(troupe, "SILENCE", 0.0)
    robots = [Robot(f"http://{HOST}:{free_port()}", KNOWING, random.Random(1), 1.0)]
    told: list[str] = []
    with pytest.raises(NoAnswer, match="does not answer"):
        troupe.play(robots, told.append)
    assert len(told) == 1


def test_a_robot_that_waits_only_asks_for_news() -> None:
    robot = Robot(f"http://{HOST}:{free_port()}", KNOWING, random.Random(1), 1.0)
    with pytest.raises(NoAnswer):
        robot.turn(100.0)
    assert robot.due == 100.0 + ASKING
    assert robot.acts == 0
