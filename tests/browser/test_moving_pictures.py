"""A moving picture moves in a page of ours, and stays still for whoever wants less motion."""

import pytest
from browser.conftest import NewScreen
from browser.screen import PHONE, TABLET, Screen
from browser.seat import Seat
from playwright.sync_api import expect

from skills_app.assessment.bank_file import read_bank
from skills_app.config import HOME, Config
from skills_app.pictures.manifest import read_manifest
from skills_app.records.database import Database

pytestmark = pytest.mark.browser

SHOW = """async file => {
  const image = new Image(320, 240);
  image.src = `/pictures/${file}`;
  await image.decode();
  document.querySelector("main").replaceChildren(image);
}"""
AT_REST = """async image => {
  await image.decode();
  await Promise.all(document.getAnimations().map(one => one.finished));
}"""
QUARTER_OF_A_ROUND = 500
SCENES = ("onions_dice", "soup_stir", "vegetables_fry", "blanch_lift", "cream_whip", "hood_machine_runs")

PLAY, PICTURE = "[data-play]", ".moving img"
ANIMATED = [
    item.id
    for item in read_bank(HOME / "question_banks" / "cook").knowledge.values()
    if item.stimulus and item.stimulus.kind == "animation"
]


def moments(screen: Screen, selector: str) -> list[bytes]:
    """What is seen at three moments."""
    seen = []
    for _ in range(3):
        seen.append(screen.page.locator(selector).screenshot())
        screen.page.wait_for_timeout(QUARTER_OF_A_ROUND)
    return seen


def after_tap(screen: Screen, pressed: str) -> list[bytes]:
    """What is seen once the button has its new colour and the picture that belongs to it is there."""
    screen.tap(PLAY)
    expect(screen.page.locator(PLAY)).to_have_attribute("aria-pressed", pressed)
    screen.page.locator(PICTURE).evaluate(AT_REST)
    return moments(screen, PICTURE)


def moving(config: Config, scene: str) -> str:
    return str(read_manifest(config.manifests_folder / "cook.json").pictures[scene].moving)


@pytest.mark.parametrize("scene", SCENES)
def test_it_moves_by_itself_in_a_page(new_screen: NewScreen, config: Config, scene: str) -> None:
    screen = new_screen(PHONE)
    screen.open("/de/")
    screen.page.evaluate(SHOW, moving(config, scene))
    assert len(set(moments(screen, "main img"))) > 1


@pytest.mark.parametrize("scene", ["soup_stir", "hood_machine_runs"])
def test_it_stays_still_when_less_motion_is_wanted(new_screen: NewScreen, config: Config, scene: str) -> None:
    """Opened alone, because what is emulated here does not reach into an image; a setting of the device does."""
    screen = new_screen(PHONE, reduced_motion="reduce")
    screen.page.goto(f"/pictures/{moving(config, scene)}")
    assert len(set(moments(screen, "svg"))) == 1


@pytest.mark.parametrize("item_id", ANIMATED)
def test_a_task_moves_from_the_first_tap_to_the_second(new_screen: NewScreen, database: Database, item_id: str) -> None:
    screen = Seat(new_screen(TABLET, locale="de"), "de", "cook", database).at(item_id).screen
    assert len(set(moments(screen, PICTURE))) == 1, "nothing moves before it is asked for"
    assert len(set(after_tap(screen, "true"))) > 1
    assert len(set(after_tap(screen, "false"))) == 1
