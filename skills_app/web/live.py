"""One poller in each process watches the database for everybody who looks; it runs while somebody does.

Each viewer holds a thread of the server as long as their stream is open, so their number is bounded; who comes later
asks now and then instead.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from skills_app.config import EVENT_STREAMS

log = logging.getLogger(__name__)

State = TypeVar("State")


class TooManyViewers(RuntimeError):
    """No stream is free; ask now and then instead."""


class Watched(Generic[State]):
    """A state that ``look`` reads every ``pause`` seconds, for any number of threads that wait for news."""

    def __init__(self, look: Callable[[], State], pause: float) -> None:
        self.look, self._pause = look, pause
        self._news = threading.Condition()
        self._round = 0
        self._viewers = 0
        self._state: State | None = None
        self._polling = False

    def view(self) -> "Viewer[State]":
        """Close it after use. Raises TooManyViewers."""
        with self._news:
            if self._viewers >= EVENT_STREAMS:
                raise TooManyViewers
            self._viewers += 1
            older = self._round + self._polling  # a look that is under way may have begun before this viewer came
            if not self._polling:
                self._polling = True
                threading.Thread(target=self._poll, daemon=True, name="poller").start()
        return Viewer(self, older)

    def wait(self, seen: int) -> tuple[int, State | None]:
        """The number of the newest round and its state, as soon as it is a later one than ``seen``."""
        with self._news:
            is_new = self._news.wait_for(lambda: self._round > seen, timeout=self._pause * 5)
            return (self._round, self._state) if is_new else (seen, None)

    def leave(self) -> None:
        with self._news:
            self._viewers -= 1
            self._news.notify_all()

    def _poll(self) -> None:
        """A look that fails is tried again in the next round; pages say that they hear nothing."""
        while self._somebody_looks():
            try:
                state = self.look()
            except Exception:
                log.exception("the room could not be looked at")
                continue
            with self._news:
                self._state, self._round = state, self._round + 1
                self._news.notify_all()

    def _somebody_looks(self) -> bool:
        """After the pause; the poller ends when nobody does."""
        with self._news:
            self._news.wait_for(lambda: self._viewers == 0, timeout=self._pause)
            self._polling = self._viewers > 0
            return self._polling


class Viewer(Generic[State]):
    """Iterating gives the state now, then one with each round after ``older``, until it is closed: never again how it
    was before."""

    def __init__(self, watched: Watched[State], older: int) -> None:
        self._watched, self._older = watched, older
        self._open = True

    def __iter__(self) -> Iterator[State | None]:
        """None: nothing was heard for a while."""
        yield self._watched.look()
        seen = self._older
        while self._open:
            seen, state = self._watched.wait(seen)
            yield state

    def close(self) -> None:
        """A second time does nothing."""
        if self._open:
            self._open = False
            self._watched.leave()
