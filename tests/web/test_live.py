"""One poller for all who look."""

import threading
import time
from collections.abc import Callable
from itertools import count

import pytest
from flask import Flask

from skills_app.config import EVENT_STREAMS
from skills_app.serving import gunicorn_settings
from skills_app.web.live import TooManyViewers, Watched

QUICK = 0.01


def waited(until: Callable[[], bool]) -> bool:
    for _ in range(500):
        if until():
            return True
        time.sleep(0.01)
    return False


Pollers = Callable[[], int]


@pytest.fixture
def pollers() -> Pollers:
    """How many of this test run; an application that another test left behind may still have its own."""
    others = set(threading.enumerate())
    return lambda: sum(thread.name == "poller" for thread in threading.enumerate() if thread not in others)


def test_a_viewer_gets_the_state_at_once_and_then_the_news() -> None:
    numbers = count()
    viewer = Watched(lambda: next(numbers), QUICK).view()
    states = iter(viewer)
    assert next(states) is not None
    first, second = next(states), next(states)
    assert first is not None
    assert second is not None
    assert first < second
    viewer.close()


@pytest.mark.parametrize("others", [0, 1])
def test_who_comes_later_is_never_told_how_it_was_before(pollers: Pollers, others: int) -> None:
    """Neither after a rest of the poller nor while it looks for somebody else."""
    state = ["old"]
    watched = Watched(lambda: state[0], 0.1)
    first = watched.view()
    states = iter(first)
    assert [next(states), next(states)] == ["old", "old"]
    if not others:
        first.close()
        assert waited(lambda: pollers() == 0)
    state[0] = "new"
    later = watched.view()
    told = (one for one in later if one is not None)
    assert [next(told), next(told)] == ["new", "new"]
    later.close()
    first.close()
    assert waited(lambda: pollers() == 0)


def test_many_viewers_share_one_poller(pollers: Pollers) -> None:
    looks = count()
    watched = Watched(lambda: next(looks), QUICK)
    viewers = [watched.view() for _ in range(EVENT_STREAMS)]
    assert pollers() == 1
    with pytest.raises(TooManyViewers):
        watched.view()
    viewers[0].close()
    viewers[0].close()
    last = watched.view()
    for viewer in (*viewers, last):
        viewer.close()
    assert waited(lambda: pollers() == 0)
    again = watched.view()
    assert pollers() == 1
    again.close()
    assert waited(lambda: pollers() == 0)


def test_a_look_that_fails_is_tried_again() -> None:
    numbers = count()

    def look() -> int:
        number = next(numbers)
        if number in (1, 2):
            raise OSError("the database is away")
        return number

    viewer = Watched(look, QUICK).view()
    states = (state for state in viewer if state is not None)
    assert [next(states), next(states)] == [0, 3]
    viewer.close()


def test_silence_is_noticed() -> None:
    gate = threading.Event()
    numbers = count()

    def look() -> int:
        number = next(numbers)
        if number:
            gate.wait(5)
        return number

    viewer = Watched(look, QUICK).view()
    states = iter(viewer)
    assert next(states) == 0
    assert next(states) is None
    gate.set()
    viewer.close()


def test_eight_threads_are_left_when_every_stream_is_taken(app: Flask) -> None:
    """Answers never wait for those who look on."""
    streams = EVENT_STREAMS * sum(isinstance(one, Watched) for one in app.extensions.values())
    assert streams > 0
    assert gunicorn_settings.threads == streams + 8
