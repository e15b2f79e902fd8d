"""A moving picture moves in a page of ours, and stays still for whoever wants less motion."""

import pytest
from browser.conftest import NewScreen
from browser.screen import PHONE, Screen

from skills_app.config import Config
from skills_app.pictures.manifest import read_manifest

pytestmark = pytest.mark.browser

SHOW = """async file => {
  const image = new Image(320, 240);
  image.src = `/pictures/${file}`;
  await image.decode();
  document.querySelector("main").replaceChildren(image);
}"""
QUARTER_OF_A_ROUND = 500


def moments(screen: Screen, selector: str) -> list[bytes]:
    """What is seen at three moments."""
    seen = []
    for _ in range(3):
        seen.append(screen.page.locator(selector).screenshot())
        screen.page.wait_for_timeout(QUARTER_OF_A_ROUND)
    return seen


def moving(config: Config, scene: str) -> str:
    return str(read_manifest(config.manifests_folder / "cook.json").pictures[scene].moving)


@pytest.mark.parametrize("scene", ["onions_dice", "soup_stir", "vegetables_fry"])
def test_it_moves_by_itself_in_a_page(new_screen: NewScreen, config: Config, scene: str) -> None:
    screen = new_screen(PHONE)
    screen.open("/de/")
    screen.page.evaluate(SHOW, moving(config, scene))
    assert len(set(moments(screen, "main img"))) > 1


def test_it_stays_still_when_less_motion_is_wanted(new_screen: NewScreen, config: Config) -> None:
    """Opened alone, because what is emulated here does not reach into an image; a setting of the device does."""
    screen = new_screen(PHONE, reduced_motion="reduce")
    screen.page.goto(f"/pictures/{moving(config, 'soup_stir')}")
    assert len(set(moments(screen, "svg"))) == 1
