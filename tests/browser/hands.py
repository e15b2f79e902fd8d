"""Two ways to use a page: a finger or a mouse, and the keyboard alone, where the focus must show at every stop."""

from typing import Protocol

from browser.screen import DESK, Screen

MOST_STOPS = 120
"""More than any page has: the focus went round and did not meet what was wanted."""

FOCUS_FAULT = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return "";
  const holder = focused.parentElement;
  const rings = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const isSeen = Number(getComputedStyle(focused).opacity) > 0;
  const styles = [getComputedStyle(holder), getComputedStyle(holder, "::after")];
  if (isSeen) styles.push(getComputedStyle(focused));
  if (!styles.some(rings)) return `the focus does not show at ${focused.outerHTML.slice(0, 160)}`;

  const target = isSeen ? focused : holder;
  const box = target.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
  const isOpen = [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) =>
    target.contains(document.elementFromPoint(left + width * x, top + height * y))));
  return isOpen ? "" : `something covers ${focused.outerHTML.slice(0, 160)}`;
}"""
"""An input that is not seen itself is shown by what it stands in, as the answers on a tablet are."""

IS_FOCUSED = "(selector) => document.activeElement === document.querySelector(selector)"
IS_BESIDE = """(selector) => {
  const { type, name, form } = document.activeElement;
  const wanted = document.querySelector(selector);
  return type === "radio" && wanted.type === "radio" && name === wanted.name && form === wanted.form;
}"""
VALUES = "(list) => [...list.options].map(({ value }) => value)"


class Hand(Protocol):
    """How one person does what they want to do. A selector means the first that fits."""

    screen: Screen

    def press(self, selector: str) -> None:
        """A link or a button."""

    def choose(self, selector: str) -> None:
        """A radio button or a checkbox."""

    def write(self, selector: str, text: str) -> None: ...

    def pick(self, selector: str, value: str) -> None:
        """One of a list that opens."""


class Pointer:
    """A finger on a screen that has touch, else a mouse; a text is written where it went."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.has_touch = screen.size.target > DESK.target

    def press(self, selector: str) -> None:
        target = self.screen.page.locator(selector).first
        if self.has_touch:
            target.tap()
        else:
            target.click()

    def choose(self, selector: str) -> None:
        self.press(selector)

    def write(self, selector: str, text: str) -> None:
        self.press(selector)
        self.screen.page.keyboard.insert_text(text)

    def pick(self, selector: str, value: str) -> None:
        self.screen.page.locator(selector).first.select_option(value)


class Keys:
    """Tab, arrows, Space, Enter and letters. Fails at the first stop where the focus does not show."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self.keyboard = screen, screen.page.keyboard

    def press(self, selector: str) -> None:
        self._reach(selector)
        self.keyboard.press("Enter")

    def choose(self, selector: str) -> None:
        """Arrows choose among radio buttons; Space takes the one at hand."""
        self._reach(selector)
        if not self.screen.page.locator(selector).first.is_checked():
            self.keyboard.press("Space")

    def write(self, selector: str, text: str) -> None:
        self._reach(selector)
        self.keyboard.insert_text(text)

    def pick(self, selector: str, value: str) -> None:
        self._reach(selector)
        choices: list[str] = self.screen.page.eval_on_selector(selector, VALUES)
        self.keyboard.press("Home")
        for _ in range(choices.index(value)):
            self.keyboard.press("ArrowDown")
        assert self.screen.page.input_value(selector) == value

    def _reach(self, selector: str) -> None:
        for _ in range(MOST_STOPS):
            if self._is(IS_FOCUSED, selector):
                return
            self._step("ArrowDown" if self._is(IS_BESIDE, selector) else "Tab")
        raise AssertionError(f"the keyboard does not reach {selector} on {self.screen.page.url}")

    def _is(self, question: str, selector: str) -> bool:
        return bool(self.screen.page.evaluate(question, selector))

    def _step(self, key: str) -> None:
        self.keyboard.press(key)
        fault = self.screen.page.evaluate(FOCUS_FAULT)
        assert not fault, f"{self.screen.page.url}: {fault}"
