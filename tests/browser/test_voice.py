"""The voice in Chromium: the question, then the options in order, each marked while it sounds; no dead button."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.live_server import LiveServer
from browser.screen import PHONE, TABLET, Screen, Size
from browser.tour import SameCookies
from browser.walk import begin_at_once
from flask import Flask
from inspected import InspectedBrowser
from playwright.sync_api import Browser
from speaking import need_the_engine
from web.workshop_room import Room, facilitator_of

from skills_app import create_app
from skills_app.config import Config
from skills_app.voice.engine import Voice, speak
from skills_app.voice.library import write_indexes

pytestmark = pytest.mark.browser

FAST = Voice("de", 450, usable=True, checked="")
TASK = (
    "Wie heiß spült die Haubenspülmaschine die Teller am Schluss nach?",
    "mit 40 bis 45 Grad",
    "mit 95 bis 100 Grad",
)
SPOKEN = ("Wie oft haben Sie das gemacht?", "nie", "selten", "oft", "sehr oft", "Deutsch", "weiter", *TASK)
"""Of all texts; what nobody says is left out."""
ALL = ("Wie oft haben Sie das gemacht?", "nie", "selten", "oft", "sehr oft", "weiter")
"""On the page of an activity, in order."""
LISTEN = """() => {
  window.heard = [];
  document.addEventListener("playing", (event) => {
    const card = document.querySelector(".speaking");
    window.heard.push(card ? card.innerText.trim().split("\\n")[0] : "nothing");
  }, true);
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (!this.isConnected) { this.hidden = true; document.documentElement.append(this); }
    return play.call(this);
  };
}"""


@pytest.fixture
def voiced(config: Config, tmp_path: Path) -> Iterator[Flask]:
    """The application with some texts that can be heard, in German alone."""
    need_the_engine()
    folder = tmp_path / "data"
    folder.mkdir()
    for built in config.data_folder.iterdir():
        (folder / built.name).symlink_to(built)
    names = {text: f"sound{number}" for number, text in enumerate(SPOKEN)}
    for text, name in names.items():
        speak(FAST, text, folder / "audio" / name)
    write_indexes(folder / "audio", {"de": names})
    made = create_app(replace(config, data_folder=folder))
    made.testing = True
    yield made
    made.extensions["database"].close()
    made.extensions["play"].close()


@pytest.fixture
def listener(voiced: Flask, chromium: Browser) -> Iterator[NewScreen]:
    server = LiveServer(voiced)
    screens: list[Screen] = []

    def new(size: Size) -> Screen:
        screens.append(Screen(chromium, server.address, size))
        screens[-1].context.add_init_script(f"({LISTEN})()")
        return screens[-1]

    yield new
    for screen in screens:
        screen.context.close()
    server.stop()
    assert [fault for screen in screens for fault in screen.watch.faults] == []


def hear(screen: Screen, *expected: str) -> None:
    """Waits until just these were heard."""
    wanted = list(expected)
    screen.page.wait_for_function("(wanted) => window.heard.length >= wanted", arg=len(wanted))
    assert screen.page.evaluate("window.heard") == wanted


@pytest.mark.parametrize("size", [TABLET, PHONE], ids=lambda size: size.name)
def test_it_reads_the_question_and_then_each_option(listener: NewScreen, size: Size) -> None:
    screen = listener(size)
    inspector = Inspector(screen, f"de-voice-{size.name}")
    screen.open(begin_at_once(screen, "de").removeprefix(screen.address))
    assert screen.page.locator(".say").count() == 0
    screen.tap("#voice")
    hear(screen, *ALL)
    screen.page.wait_for_function("() => !document.querySelector('.speaking')")
    assert screen.page.locator(".scale .say").count() == 4
    inspector.look("item", "de")
    inspector.assert_nothing_found()
    screen.page.evaluate("window.heard = []")
    screen.tap(".scale .opt:nth-of-type(3) .say")
    hear(screen, "oft")


def test_a_task_of_words_beside_a_picture_is_read_too(listener: NewScreen) -> None:
    screen = listener(TABLET)
    client = InspectedBrowser(SameCookies(screen))
    client.get("/de/occupations")
    client.send({"bank": "cook"})
    sitting = client.send({"form": "full"}).address.split("/")[3]
    screen.open(f"/de/sitting/{sitting}/item/a5y9")
    screen.tap("#voice")
    hear(screen, *TASK, "weiter")


def test_it_goes_on_with_the_next_page_until_it_is_turned_off(listener: NewScreen) -> None:
    """C5.7: silent before the first tap, and from the second on."""
    screen = listener(TABLET)
    screen.open(begin_at_once(screen, "de").removeprefix(screen.address))
    screen.tap("#voice")
    hear(screen, *ALL)
    screen.page.evaluate("window.heard = []")
    screen.tap(".scale .opt:nth-of-type(4) input")
    hear(screen, "sehr oft")
    screen.page.evaluate("window.heard = []")
    screen.tap(".foot .main")
    screen.page.wait_for_selector("main[data-item='2'] .say")
    screen.page.wait_for_function("() => window.heard.length")
    screen.tap("#voice")
    assert screen.page.locator(".say, .speaking").count() == 0
    assert screen.page.get_attribute("#voice", "aria-pressed") == "false"


def test_the_first_tap_is_on_the_page_of_languages(listener: NewScreen) -> None:
    screen = listener(TABLET)
    screen.open("/")
    screen.page.wait_for_selector(".languages .say")
    assert screen.page.locator(".languages .say").count() == 1
    screen.tap(".languages li:has([hreflang=de]) .say")
    hear(screen, "nothing")
    screen.tap(".languages [hreflang=de]")
    screen.page.wait_for_selector("#voice[aria-pressed=true]")


def test_a_seat_hears_the_language_it_cannot_read_and_nothing_else(voiced: Flask, listener: NewScreen) -> None:
    room = Room(voiced, facilitator_of(voiced, InspectedBrowser(voiced.test_client())), InspectedBrowser)
    room.open()
    screen = listener(PHONE)
    screen.open(f"/play-en/join?code={room.code}")
    screen.tap("#new-seat button")
    screen.page.wait_for_selector(".who-am-i")
    room.lead("empathy")
    screen.tap("#unreadable [value=de]")
    for _ in range(3):
        assert screen.page.locator("#voice").count() == 0
        screen.tap("#guess .opt")
        screen.tap("#guess [value=unknown]")
        screen.tap("#guess .main")
    screen.tap("#voice")
    hear(screen, *ALL[:-1])
    screen.page.wait_for_function("() => !document.querySelector('.speaking')")
    assert screen.page.locator(".say").count() == 4
    screen.page.evaluate("window.heard = []")
    screen.tap(".scale .opt:nth-of-type(3) .say")
    hear(screen, "oft")
    assert screen.page.locator(":checked").count() == 0


def test_a_language_without_a_voice_has_no_button(listener: NewScreen) -> None:
    screen = listener(TABLET)
    screen.open(begin_at_once(screen, "ar").removeprefix(screen.address))
    screen.page.wait_for_load_state("networkidle")
    assert screen.page.locator("#voice, .say").count() == 0
    screen.open("/de/help")
    screen.page.wait_for_selector("#voice")
