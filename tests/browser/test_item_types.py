"""Each item type in Chromium: by touch alone, by keyboard alone, in both directions; and what its script adds."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import PHONE, TABLET, TABLET_UPRIGHT, Size
from browser.seat import Seat
from browser.walk import NEXT
from flask import Flask
from playwright.sync_api import expect
from web.type_banks import BANKS, GIVEN, SCENES, TYPES, serve_types, type_of

from skills_app.assessment.bank import Form
from skills_app.assessment.bank_file import read_bank
from skills_app.config import Config
from skills_app.pictures.build import build_pictures
from skills_app.pictures.manifest import read_manifest
from skills_app.records.database import Database
from skills_app.web.bank_library import BankLibrary, ServedBank, library

pytestmark = pytest.mark.browser

AFTER = {
    "k2a1": "k2b2",
    "k3a1": "k1a1",
    "k4a1": "k4b2",
    "k5a1": "k5b2",
    "k6a1": "k6b2",
    "k6b2": "k1a1",
    "k7a1": "k7b2",
    "k8a1": "k8b2",
}
"""Of every type an item, of those for a tap or several both; and the item that comes next: after the last one the first
that is open."""


@pytest.fixture(scope="session")
def types_folder(built_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the pictures of these banks too."""
    folder = tmp_path_factory.mktemp("types") / "data"
    shutil.copytree(built_folder, folder, ignore=shutil.ignore_patterns("*.sqlite*", "lock"))
    build_pictures({"types": SCENES}, folder / "pictures")
    return folder


@pytest.fixture
def config(config: Config, types_folder: Path) -> Config:
    return replace(config, data_folder=types_folder)


@pytest.fixture
def app(app: Flask, config: Config) -> Flask:
    pictures = read_manifest(config.manifests_folder / "types.json").pictures
    serve_types(app, {scene: picture.file for scene, picture in pictures.items()})
    return app


@pytest.fixture
def seat(new_screen: NewScreen, database: Database) -> Callable[..., Seat]:
    def begin(item_id: str, locale: str = "de", size: Size = TABLET, **options: Any) -> Seat:
        return Seat(new_screen(size, locale=locale, **options), locale, type_of(item_id), database).at(item_id)

    return begin


def tap_answer(seat: Seat, item_id: str) -> None:
    """By touch, what GIVEN says."""
    fields, value = GIVEN[item_id]
    if type_of(item_id) in {"ordering", "matching"}:
        for option_id in value.replace("=", " ").split():
            seat.tap_card(option_id)
    elif type_of(item_id) == "number":
        for _ in range(5):  # 0, 1, 2, 3, 4
            seat.screen.tap("[data-by='1']")
    else:
        for option_id in fields["answer"]:
            seat.screen.tap(f"#{option_id}")


def type_answer(seat: Seat, item_id: str) -> None:
    """By keyboard, what GIVEN says."""
    fields, value = GIVEN[item_id]
    keys = seat.page.keyboard
    if type_of(item_id) in {"ordering", "matching"}:
        for option_id in value.replace("=", " ").split():
            seat.card(option_id).locator(".tap").focus()
            keys.press("Space")
    elif type_of(item_id) == "number":
        seat.page.focus("[data-by='1']")
        for _ in range(5):
            keys.press("Enter")
    else:
        for option_id in fields["answer"]:
            seat.page.focus(f"#{option_id}")
            keys.press("Space")


@pytest.mark.parametrize(("size", "locale"), [(TABLET, "de"), (PHONE, "ar")], ids=["tablet-de", "phone-ar"])
@pytest.mark.parametrize("item_id", AFTER)
def test_by_touch(seat: Callable[..., Seat], item_id: str, size: Size, locale: str) -> None:
    """C5.2: taps are enough for every type, ordering and matching too."""
    here = seat(item_id, locale, size)
    tap_answer(here, item_id)
    here.go_on(AFTER[item_id])
    assert here.stored(item_id) == GIVEN[item_id][1]


@pytest.mark.parametrize("locale", ["de", "ar"])
@pytest.mark.parametrize("item_id", AFTER)
def test_by_keyboard(seat: Callable[..., Seat], item_id: str, locale: str) -> None:
    """C5.2: and so is the keyboard."""
    here = seat(item_id, locale, has_touch=False)
    type_answer(here, item_id)
    here.page.focus(NEXT)
    here.page.keyboard.press("Enter")
    here.arrive(AFTER[item_id])
    assert here.stored(item_id) == GIVEN[item_id][1]
    assert here.page.evaluate("document.activeElement.localName") == "h1", "the next page is read from its beginning"


@pytest.mark.parametrize(
    ("size", "locale"),
    [(TABLET, "ar"), (TABLET_UPRIGHT, "de"), (PHONE, "de"), (PHONE, "ar")],
    ids=["tablet-ar", "upright-de", "phone-de", "phone-ar"],
)
@pytest.mark.parametrize("item_type", TYPES)
def test_pages_have_no_fault(seat: Callable[..., Seat], item_type: str, size: Size, locale: str) -> None:
    items = list(read_bank(BANKS / item_type).knowledge)
    here = seat(items[0], locale, size)
    inspector = Inspector(here.screen, f"{locale}-{size.name}")
    for item_id in items:
        here.at(item_id)
        inspector.fits(item_id)
        inspector.look(item_id, locale)
        if item_id in AFTER:
            tap_answer(here, item_id)
            inspector.look(f"{item_id}-given", locale)
    inspector.assert_nothing_found()


# -- order


def test_a_step_is_placed_moved_and_taken_back(seat: Callable[..., Seat]) -> None:
    here = seat("k5a1")
    here.tap_card("d1b2")
    here.said("Kartoffel mit Schale: Platz 1")
    here.tap_card("d1a1")
    assert here.selected() == {"place-d1a1": "2", "place-d1b2": "1", "place-d1c3": "", "place-d1d4": ""}
    assert (here.badge("d1a1"), here.badge("d1b2"), here.badge("d1c3")) == ("2", "1", "")
    here.card("d1a1").locator("[data-shift='-1']").click()
    here.said("geschälte Kartoffel: Platz 1")
    here.page.keyboard.press("Shift+Tab")
    here.page.keyboard.press("ArrowRight")
    assert here.selected()["place-d1a1"] == "2"
    here.tap_card("d1b2")
    here.said("Kartoffel mit Schale: zurückgenommen")
    assert here.selected() == {"place-d1a1": "1", "place-d1b2": "", "place-d1c3": "", "place-d1d4": ""}
    assert here.page.locator(".slots img").count() == 1
    here.screen.tap("[data-clear]")
    assert set(here.selected().values()) == {""}
    assert here.page.locator("[data-clear]").is_disabled()


def test_arrows_follow_the_direction_of_the_page(seat: Callable[..., Seat]) -> None:
    here = seat("k5b2", "ar", has_touch=False)
    for option_id in ("d2a1", "d2b2", "d2c3"):
        here.tap_card(option_id)
    here.card("d2a1").locator(".tap").focus()
    here.page.keyboard.press("ArrowLeft")
    assert here.selected() == {"place-d2a1": "2", "place-d2b2": "1", "place-d2c3": "3"}
    assert here.badge("d2a1") == "٢"
    here.page.keyboard.press("ArrowRight")
    here.page.keyboard.press("ArrowUp")
    assert here.selected()["place-d2a1"] == "1", "the first stays the first"


def test_an_order_that_is_stored_is_shown_again(seat: Callable[..., Seat]) -> None:
    here = seat("k5a1")
    tap_answer(here, "k5a1")
    here.go_on("k5b2")
    here.at("k5a1")
    assert [here.badge(one) for one in ("d1b2", "d1d4", "d1a1", "d1c3")] == ["1", "2", "3", "4"]


# -- pairs


def test_pairs_are_made_from_either_side_and_undone(seat: Callable[..., Seat]) -> None:
    here = seat("k7a1")
    here.tap_card("g1e5")
    here.tap_card("g1a1")
    here.said("die Zitrone gehört zu die Zitronenpresse")
    here.tap_card("g1b2")
    here.tap_card("g1e5")
    assert here.selected() == {"match-g1a1": "g1e5", "match-g1b2": "g1e5", "match-g1c3": ""}
    assert (here.badge("g1a1"), here.badge("g1b2"), here.badge("g1e5")) == ("1", "2", "1 2")
    here.tap_card("g1a1")
    here.said("die Zitrone: zurückgenommen")
    assert here.selected()["match-g1a1"] == ""
    assert here.badge("g1e5") == "2"
    here.tap_card("g1c3")
    assert here.page.locator(".waiting").count() == 1
    here.tap_card("g1c3")
    assert here.page.locator(".waiting").count() == 0
    here.screen.tap("[data-clear]")
    assert set(here.selected().values()) == {""}


# -- how many


@pytest.mark.parametrize("item_id", ["k3a1", "k4b2", "k6b2"])
def test_one_too_many_is_not_ticked(seat: Callable[..., Seat], item_id: str) -> None:
    here = seat(item_id)
    for number, box in enumerate(here.page.locator("[name=answer]").all(), start=1):
        box.click()
        assert here.page.locator("[name=answer]:checked").count() == min(number, 2)
    here.said("Wählen Sie 2.")
    assert here.page.locator(".dots .on").count() == 2
    here.page.locator("[name=answer]").first.click()
    assert here.page.locator(".dots .on").count() == 1


def test_a_label_of_the_list_touches_the_spot(seat: Callable[..., Seat]) -> None:
    here = seat("k6a1")
    here.screen.tap(".list summary")
    here.screen.tap("label[for=e1c3]")
    assert here.page.is_checked("#e1c3")
    here.go_on("k6b2")
    assert here.stored("k6a1") == "e1c3"


def test_of_many_fields_three_can_be_chosen(new_screen: NewScreen, app: Flask) -> None:
    with app.app_context():
        now = library()
    tea = now.current["single"]
    fields = tuple(replace(tea.bank.fields[0], id=name) for name in ("f1a1", "f2a1", "f3a1", "f4a1"))
    names = dict.fromkeys((field.id for field in fields), "Alltag")
    texts = {key: replace(text, fields=names, states={**text.states, **names}) for key, text in tea.bank.texts.items()}
    bank = replace(tea.bank, fields=fields, texts=texts, forms={**tea.bank.forms, "short": Form("short", "short")})
    app.extensions["banks"] = BankLibrary({"single": ServedBank(bank, tea.pictures)}, now.practice)
    screen = new_screen(TABLET, locale="de")
    screen.open("/de/occupations/single/forms/short/fields")
    for field in fields:
        screen.tap(f"#field-{field.id}")
    assert screen.page.locator("[name=field]:checked").count() == 3
    assert screen.page.locator(".dots .on").count() == 3


# -- numbers


@pytest.mark.parametrize(("locale", "shown"), [("de", ["0", "2,5", "5"]), ("ar", ["٠", "٢٫٥", "٥"])])
def test_a_number_begins_empty_and_keeps_to_its_range(seat: Callable[..., Seat], locale: str, shown: list[str]) -> None:
    here = seat("k8b2", locale)
    assert here.page.input_value("#answer") == ""
    seen = []
    for _ in shown:
        here.screen.tap("[data-by='1']")
        seen.append(here.page.input_value("#answer"))
    assert seen == shown
    for _ in range(4):
        here.screen.tap("[data-by='-1']")
    assert here.page.input_value("#answer") == shown[0], "not below the least"
    here.page.fill("#answer", "٥٩")
    here.screen.tap("[data-by='1']")
    assert here.page.input_value("#answer") == {"de": "60", "ar": "٦٠"}[locale], "not above the greatest"


@pytest.mark.parametrize("script", [True, False])
def test_enter_gives_what_was_written(seat: Callable[..., Seat], *, script: bool) -> None:
    """The first button of a form answers to Enter, and "I don't know" must not be it."""
    here = seat("k8a1", java_script_enabled=script)
    here.page.fill("#answer", "5")
    here.page.press("#answer", "Enter")
    here.arrive(AFTER["k8a1"])
    assert here.stored("k8a1") == "5"


@pytest.mark.parametrize("script", [True, False])
def test_enter_gives_what_was_ticked(seat: Callable[..., Seat], *, script: bool) -> None:
    item_id = next(one for one in AFTER if GIVEN[one][0].keys() == {"answer"} and one != "k8a1")
    here = seat(item_id, java_script_enabled=script)
    fields, value = GIVEN[item_id]
    for one in fields["answer"]:
        here.page.focus(f"#{one}")
        here.page.keyboard.press("Space")
    here.page.keyboard.press("Enter")
    here.arrive(AFTER[item_id])
    assert here.stored(item_id) == value


def test_a_button_that_is_held_repeats(seat: Callable[..., Seat]) -> None:
    here = seat("k8b2")
    box = here.page.locator("[data-by='1']").bounding_box()
    assert box
    here.page.mouse.move(box["x"] + 20, box["y"] + 20)
    here.page.mouse.down()
    expect(here.page.locator("#answer")).to_have_value(re.compile(r"7,5|[1-9]\d.*"))  # three steps or more
    here.page.mouse.up()
    value = here.page.input_value("#answer")
    here.page.wait_for_timeout(300)
    assert here.page.input_value("#answer") == value, "it stops"


# -- what is shown, and the ways out


def test_pictures_of_a_sequence_are_turned(seat: Callable[..., Seat]) -> None:
    here = seat("k2b2")
    pictures = here.page.locator(".reel li")
    assert [one.is_visible() for one in pictures.all()] == [True, False, False]
    assert here.page.locator("[data-turn='-1']").is_disabled()
    for _ in range(2):
        here.screen.tap("[data-turn='1']")
    here.said("Bild 3: Die Kartoffel ist ganz hell, die Schale ist ab.")
    assert [one.is_visible() for one in pictures.all()] == [False, False, True]
    assert here.page.locator("[data-turn='1']").is_disabled()
    here.screen.tap("[data-turn='-1']")
    assert pictures.nth(1).is_visible()


def test_not_knowing_is_one_tap_and_gives_way_to_an_answer(seat: Callable[..., Seat]) -> None:
    here = seat("k5a1")
    here.screen.tap("[value=dont_know]")
    here.arrive("k5b2")
    assert here.stored("k5a1") == "dont_know"
    here.at("k5a1")
    assert here.page.get_attribute("button[value=dont_know]", "aria-pressed") == "true"
    here.go_on("k5b2")
    assert here.stored("k5a1") == "dont_know"
    here.at("k5a1")
    tap_answer(here, "k5a1")
    assert here.page.get_attribute("button[value=dont_know]", "aria-pressed") == "false"
    here.go_on("k5b2")
    assert here.stored("k5a1") == GIVEN["k5a1"][1]


def test_styles_and_scripts_of_a_new_type_come_with_its_page(seat: Callable[..., Seat]) -> None:
    here = seat("k6a1")
    here.at("k1a1")
    assert not here.page.locator("link[href*=spots]").count()
    here.screen.tap("#often")
    here.go_on("k6a1")
    box, picture = here.page.locator(".mark").first.bounding_box(), here.page.locator(".spot img").bounding_box()
    assert box
    assert picture
    assert abs((box["x"] - picture["x"]) / picture["width"] - 0.66) < 0.02
    here.screen.tap("#e1c3")
    here.go_on("k6b2")
    for box_id in ("e2a1", "e2b2", "e2c3"):
        here.screen.tap(f"#{box_id}")
    assert here.page.locator("[name=answer]:checked").count() == 2, "the script looks after the new page"


@pytest.mark.parametrize("item_id", AFTER)
def test_without_script(seat: Callable[..., Seat], item_id: str) -> None:
    here = seat(item_id, java_script_enabled=False)
    for name, values in GIVEN[item_id][0].items():
        for value in values:
            field = here.page.locator(f"[name={name}]")
            kind = field.first.get_attribute("type")
            if kind in {"radio", "checkbox"}:
                here.screen.tap(f"#{value}")
            elif name == "answer":
                field.fill(value)
            else:
                field.select_option(value)
    here.go_on(AFTER[item_id])
    assert here.stored(item_id) == GIVEN[item_id][1]
