"""A robot with a seat: it says that it is there, and plays what its page asks of it."""

import random
from collections.abc import Callable, Mapping

from skills_app.assessment.personas import Persona
from skills_app.workshop_demo.answering import Knowing
from skills_app.workshop_demo.browser import NoAnswer, RobotBrowser
from skills_app.workshop_demo.pages import RobotPage

ASKING = 1.5
"""Seconds between two questions for news, as the script of the page asks."""

THINKING = (4.0, 10.0)
"""Seconds between two acts, at speed 1."""


class Robot:
    """``place``: the part of its addresses that says play and language. Times are seconds of any steady clock."""

    def __init__(self, base: str, knowing: Knowing, draw: random.Random, speed: float) -> None:
        self._browser = RobotBrowser(base)
        self._knowing, self._draw, self._speed = knowing, draw, speed
        self._place = f"/play-{knowing.locale}"
        self._stage: tuple[object, object] = ("", 0)
        self._persona: Persona | None = None
        self._tapped: set[str] = set()
        self._act: Callable[[], bool] | None = None
        self._asked = self._acting = 0.0
        self.is_over = False
        self.acts = 0

    def join(self, code: str) -> None:
        """A new seat. Raises NoAnswer, also when every seat is taken."""
        self._browser.get(f"{self._place}/join")
        self._browser.press("code-form", {"code": [code]})
        if not self._browser.press("new-seat", {"new": ["1"]}).address.endswith("/seat"):
            raise NoAnswer("no seat is free")

    @property
    def due(self) -> float:
        """When it wants its next turn."""
        asks = self._asked + ASKING
        return min(asks, self._acting) if self._act else asks

    def turn(self, now: float) -> None:
        """Listens, and acts when it has thought for long enough."""
        if now >= self._asked + ASKING:
            self._asked = now
            self._hear(self._browser.ask(f"{self._place}/seat/now"), now)
        if self._act and now >= self._acting:
            self._acting = now + self._thinking()
            self.acts += 1
            if not self._act():
                self._act = None

    def _thinking(self) -> float:
        return self._draw.uniform(*THINKING) / self._speed

    def _hear(self, news: Mapping[str, object] | None, now: float) -> None:
        if news is None or news["over"]:
            self.is_over, self._act = True, None
            return
        stage = (news["phase"], news["round"])
        if stage != self._stage:
            self._act = self._begin(self._browser.get(f"{self._place}/seat"))
            self._stage, self._acting = stage, now + self._thinking()
        if news["paused"]:
            self._acting = max(self._acting, now + ASKING)

    def _begin(self, page: RobotPage) -> Callable[[], bool] | None:
        """What is to be done, again and again until it says False; None when the page only lets wait."""
        if "vote" in page.forms:
            return self._vote
        if "notes" in page.forms:
            self._tapped.clear()
            return self._observe
        if "act" not in page.forms:
            return None
        self._persona = self._knowing.persona_called(page.persona) if page.persona else None
        return self._open_client if self._persona else self._open_desk

    def _open_client(self) -> bool:
        self._browser.press("act", {"language": [self._knowing.locale]})
        self._act = self._answer
        return True

    def _answer(self) -> bool:
        """The item of the page, or on from a page that asks nothing; the profile is the end."""
        page = self._browser.page
        if page.item_id and self._persona:
            self._browser.press("item", self._knowing.answer(self._persona, page.item_id, self._draw))
        elif "/practice" in page.address and page.onward:
            self._browser.get(page.onward)
        else:
            return False
        return True

    def _open_desk(self) -> bool:
        self._browser.press("act", {})
        self._act = self._read_desk
        return True

    def _read_desk(self) -> bool:
        """Loads the page of the sitting anew, as a counsellor does who waits for it to grow."""
        self._browser.get(self._browser.page.address)
        return True

    def _observe(self) -> bool:
        """Taps one more of what is to be observed, until all was tapped."""
        questions = self._browser.get(f"{self._place}/seat").forms["notes"].choices
        left = [name for name in questions if name not in self._tapped]
        if left:
            self._tapped.add(left[0])
            self._browser.press("notes", {left[0]: [self._draw.choice(questions[left[0]])]})
        return len(left) > 1

    def _vote(self) -> bool:
        page = self._browser.get(f"{self._place}/seat")
        self._browser.press("vote", {"choice": [self._draw.choice(page.forms["vote"].choices["choice"])]})
        return False
