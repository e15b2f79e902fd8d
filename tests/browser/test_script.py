"""What the script adds: one request for each answer, a lost connection that loses nothing, the quiet screen."""

from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from browser.conftest import NewScreen
from browser.live_server import LiveServer
from browser.screen import PHONE, TABLET, Screen
from browser.walk import ITEMS, NEXT, PROFILE, Walk, begin_at_once, item
from playwright.sync_api import Route
from web.tablet import count

from skills_app.records.database import Database

pytestmark = pytest.mark.browser

TEN_MINUTES = 10 * 60 * 1000
UNSAVED = "#unsaved"


@pytest.fixture
def screen(new_screen: NewScreen) -> Screen:
    return new_screen(TABLET, locale="de")


@pytest.fixture
def walk(screen: Screen) -> Walk:
    """A client who looks at the first item."""
    screen.open(begin_at_once(screen, "de"))
    screen.watch.expected.add(422)
    screen.settle()
    return Walk(screen, "de", _pass, _pass)


def _pass(_page: str, _locale: str) -> None: ...


def answer_to(walk: Walk, position: int) -> None:
    walk.answer("often", item(position))
    walk.screen.settle()


def caption(screen: Screen) -> str:
    return screen.page.inner_text("h1")


# -- saving


def test_one_request_stores_the_answer_and_brings_the_page(walk: Walk, server: LiveServer) -> None:
    for position in range(2, 7):
        server.asked.clear()
        answer_to(walk, position)
        posts = [asked for asked in server.asked if not asked.startswith("GET /pictures/")]
        assert len(posts) == 1, server.asked
        assert posts[0].startswith("POST /de/sitting/")


def test_each_picture_is_asked_for_once_and_before_it_is_needed(walk: Walk, server: LiveServer) -> None:
    for position in range(2, 7):
        needed = walk.screen.page.get_attribute("main", "data-next-pictures")
        assert f"GET {needed}" in server.asked
        answer_to(walk, position)
        assert walk.screen.page.get_attribute(".activity img", "src") == needed
    pictures = [asked for asked in server.asked if asked.startswith("GET /pictures/")]
    assert len(pictures) == len(set(pictures))


class Line:
    """The connection: its first ``failures`` posts fail, before or after they reached the server."""

    def __init__(self, screen: Screen, failures: int, *, reply_lost: bool) -> None:
        self.left, self.reply_lost = failures, reply_lost
        self.keys: list[str] = []
        screen.watch.expected.add("net::ERR_")
        screen.context.route("**/item/*", self._carry)

    def _carry(self, route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        self.keys += parse_qs(route.request.post_data or "")["client_key"]
        if self.left == 0:
            route.continue_()
            return
        self.left -= 1
        if self.reply_lost:
            route.fetch()
        route.abort("connectionfailed")


@pytest.mark.parametrize("reply_lost", [False, True], ids=["request-lost", "reply-lost"])
def test_a_lost_connection_loses_and_doubles_nothing(walk: Walk, database: Database, reply_lost: bool) -> None:
    line = Line(walk.screen, 2, reply_lost=reply_lost)
    page = walk.screen.page
    walk.choose("often")
    walk.screen.tap(NEXT)
    page.wait_for_selector(UNSAVED, state="visible")
    assert page.inner_text(UNSAVED) == page.get_attribute("body", "data-unsaved")
    assert page.is_checked("#often")
    page.wait_for_selector(item(2))
    assert not page.is_visible(UNSAVED)
    assert len(line.keys) == 3
    assert len(set(line.keys)) == 1
    assert count(database, "response") == 1


@pytest.mark.parametrize("pause", [0, 150], ids=["fast", "slow"])
def test_a_double_click_stores_once_and_goes_on_by_one(walk: Walk, database: Database, pause: int) -> None:
    """``pause``: milliseconds for which the button is held down, twice."""
    walk.choose("often")
    walk.screen.page.locator(NEXT).dblclick(delay=pause, no_wait_after=True)
    walk.screen.arrive(item(2))
    walk.screen.settle()
    assert count(database, "response") == 1
    assert not walk.screen.page.is_visible("#problem")


def test_the_time_on_the_page_is_stored(walk: Walk, database: Database) -> None:
    walk.screen.page.wait_for_timeout(300)
    answer_to(walk, 2)
    with database.reading() as db:
        seconds = db.connection().exec_driver_sql("SELECT seconds FROM response").scalar_one()
    assert 0.2 < seconds < 20


# -- back and forward


def test_back_and_forward_show_the_right_page(walk: Walk) -> None:
    screen = walk.screen
    captions = {}
    for position in range(1, 4):
        captions[position] = caption(screen)
        answer_to(walk, position + 1)
    for position in (3, 2):
        screen.page.go_back()
        screen.arrive(item(position))
        assert caption(screen) == captions[position]
        assert screen.page.is_checked("#often")
    screen.page.go_forward()
    screen.arrive(item(3))
    assert caption(screen) == captions[3]
    walk.answer("never", item(4))


def test_back_from_the_profile_changes_no_answer(screen: Screen, database: Database) -> None:
    screen.open(begin_at_once(screen, "de", answered=ITEMS - 1))
    Walk(screen, "de", _pass, _pass).answer("never", PROFILE)
    screen.watch.expected.add(409)
    screen.page.go_back()
    screen.arrive(".spot-picture")
    screen.page.go_forward()
    screen.arrive(PROFILE)
    assert count(database, "response") == ITEMS


def test_after_next_person_back_shows_nothing(walk: Walk) -> None:
    screen = walk.screen
    walk.first_items()
    walk.go("a[href*='/stop']", ".codecard")
    secrets = [screen.page.inner_text(".code")]
    walk.go(NEXT, item(4))
    secrets.append(caption(screen))
    walk.go("a[href*='/next-person']:visible", "#wipe")
    walk.go(NEXT, ".languages")
    screen.watch.expected |= {403, 404}
    for _ in range(6):
        screen.page.go_back()
        screen.page.wait_for_load_state("load")
        shown = screen.page.inner_text("body")
        assert not [secret for secret in secrets if secret in shown], screen.page.url


# -- the quiet screen


@pytest.fixture
def idle(walk: Walk) -> Callable[[], None]:
    """Lets ten minutes pass at the first item."""
    walk.screen.page.clock.install()
    walk.screen.page.reload()
    walk.screen.arrive(item(1))
    walk.screen.page.wait_for_load_state("load")
    return lambda: walk.screen.page.clock.fast_forward(TEN_MINUTES)


def read_aloud(screen: Screen) -> set[str]:
    """The names that Chromium gives to a screen reader."""
    nodes = screen.context.new_cdp_session(screen.page).send("Accessibility.getFullAXTree")["nodes"]
    names = {node["name"]["value"] for node in nodes if not node["ignored"] and "name" in node}
    return names - {""}


def test_the_quiet_screen_hides_the_page_from_everybody(walk: Walk, idle: Callable[[], None]) -> None:
    page = walk.screen.page
    shown = caption(walk.screen)
    assert shown in read_aloud(walk.screen)
    idle()
    words = {page.get_attribute("body", f"data-quiet-{part}") for part in ("title", "button", "leave")}
    assert read_aloud(walk.screen) == {page.title(), *words}
    middle = {"x": TABLET.width / 2, "y": TABLET.height / 2}
    covers = "({x, y}) => document.elementFromPoint(x, y).closest('.quiet') !== null"
    assert page.evaluate(covers, middle)
    assert page.evaluate(covers, {"x": 5, "y": 5})


def test_the_page_comes_back_as_it_was(walk: Walk, idle: Callable[[], None]) -> None:
    page = walk.screen.page
    page.check("#rarely")
    idle()
    page.keyboard.press("Enter")
    assert not page.is_visible(".quiet")
    assert caption(walk.screen) in read_aloud(walk.screen)
    assert page.is_checked("#rarely")
    assert page.evaluate("document.activeElement.id") == "rarely"
    idle()
    assert page.is_visible(".quiet")


def test_a_tap_starts_the_ten_minutes_anew(walk: Walk, idle: Callable[[], None]) -> None:
    page = walk.screen.page
    page.clock.fast_forward(TEN_MINUTES - 1000)
    page.mouse.click(5, TABLET.height / 2)
    page.clock.fast_forward(TEN_MINUTES - 1000)
    assert not page.is_visible(".quiet")
    idle()
    assert page.is_visible(".quiet")


# -- the keyboard


COVERED = """() => {
  if (document.activeElement === document.body) return "";
  const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const at = document.activeElement;
  return hit && (at.contains(hit) || hit.contains(at) || hit.closest("label")) ? "" : at.outerHTML;
}"""


def test_items_by_keyboard_alone(new_screen: NewScreen, database: Database) -> None:
    screen = new_screen(PHONE, locale="de")
    screen.open(begin_at_once(screen, "de"))
    press = screen.page.keyboard.press
    for position in (1, 2):
        focus(screen, "never")
        for key in ("ArrowDown", "ArrowDown"):
            press(key)
        assert screen.page.is_checked("#often")
        press("Tab")
        press("Space")
        assert screen.page.is_checked("#wish")
        press("Enter")
        screen.arrive(item(position + 1))
    assert count(database, "response") == 2


def focus(screen: Screen, name: str) -> None:
    """Presses Tab until something is reached; on the way nothing that has the focus may lie under a bar."""
    for _ in range(20):
        screen.page.keyboard.press("Tab")
        assert screen.page.evaluate(COVERED) == ""
        if screen.page.evaluate("document.activeElement.id") == name:
            return
    raise AssertionError(f"Tab does not reach #{name}")


def test_no_focus_is_hidden_under_a_bar(new_screen: NewScreen) -> None:
    """WCAG 2.4.11 on a page that scrolls."""
    screen = new_screen(PHONE, locale="ar")
    screen.open(begin_at_once(screen, "ar"))
    screen.tap("a[href*='/stop']")
    screen.tap("button[form=finish]")
    screen.arrive(PROFILE)
    for _ in range(25):
        screen.page.keyboard.press("Tab")
        assert screen.page.evaluate(COVERED) == ""
