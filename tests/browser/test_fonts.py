"""A device that has a script loads no font for it; one that has not loads the one file of that script."""

import re

import pytest
from browser.conftest import NewScreen
from browser.live_server import LiveServer
from browser.screen import PHONE
from playwright.sync_api import Route

from skills_app.web.assets import SOURCE

pytestmark = pytest.mark.browser

TEXTS = {"arabic": "خبز پخته ځای", "ethiopic": "ትግርኛ", "cyrillic": "Українська", "latin": "Kurdî şêwirmend"}
FACE = re.compile(r'font-family: "(Skills (\w+))"; src: .*?(url\("(\w+)\.woff2"\))')
SHOW = """async ([family, text]) => {
  const words = document.createElement("p");
  words.textContent = text;
  words.className = "shown";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.shown { font-family: "${family}", monospace }`);
  document.adoptedStyleSheets = [sheet];
  document.querySelector("main").append(words);
  await document.fonts.load(`16px "${family}"`, text);
  await document.fonts.ready;
}"""


def faces() -> dict[str, str]:
    """File -> family."""
    return {file: family for family, _, _, file in FACE.findall((SOURCE / "fonts.css").read_text())}


def test_every_script_has_a_file() -> None:
    assert faces().keys() == TEXTS.keys() == {file.stem for file in SOURCE.glob("*.woff2")}


@pytest.mark.parametrize("script", TEXTS)
def test_a_script_that_is_here_is_not_fetched(new_screen: NewScreen, server: LiveServer, script: str) -> None:
    screen = new_screen(PHONE)
    screen.open("/de/")
    screen.page.evaluate(SHOW, [faces()[script], TEXTS[script]])
    assert [asked for asked in server.asked if ".woff2" in asked] == []


def forget_local_fonts(route: Route) -> None:
    """As on a device that has none of the fonts which the sheet names."""
    reply = route.fetch()
    route.fulfill(response=reply, body=re.sub(r'local\("[^"]+"\), ', "", reply.text()))


@pytest.mark.parametrize("script", TEXTS)
def test_a_script_that_is_not_here_is_fetched_once(new_screen: NewScreen, server: LiveServer, script: str) -> None:
    screen = new_screen(PHONE)
    screen.page.route("**/client.*.css", forget_local_fonts)
    screen.open("/de/")
    screen.page.evaluate(SHOW, [faces()[script], TEXTS[script]])
    assert [re.sub(r".*/(\w+)\..*", r"\1", asked) for asked in server.asked if ".woff2" in asked] == [script]
