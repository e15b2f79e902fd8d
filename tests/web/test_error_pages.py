"""Every error page speaks the visitor's language."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import Tablet

from skills_app.config import HOME
from skills_app.records.codes import new_code
from skills_app.records.database import Database
from skills_app.records.throttle import record_failures
from skills_app.web.errors import ERROR_PAGES
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import read_locales
from skills_app.web.throttling import CODES_OF_ALL

LOCALES = tuple(read_locales(HOME / "translations" / "locales.toml"))


class Cases:
    """One way into each error."""

    def __init__(self, app: Flask, browser: InspectedBrowser, segment: str) -> None:
        self.app, self.browser, self.segment = app, browser, segment
        self.database: Database = app.extensions["database"]

    def token_missing_400(self) -> Page:
        return self.browser.post(f"/{self.segment}/code", {"code": new_code()}, status=400)

    def no_code_403(self) -> Page:
        return self.browser.get(f"/{self.segment}/mine", status=403)

    def no_such_page_404(self) -> Page:
        return self.browser.get(f"/{self.segment}/no-such-page", status=404)

    def wrong_method_405(self) -> Page:
        page = self.browser.post(f"/{self.segment}/mine", {}, status=405)
        assert page.response.headers["Allow"]
        return page

    def finished_409(self) -> Page:
        tablet = Tablet(self.browser, self.segment)
        address = tablet.begin().address
        tablet.finish()
        return self.browser.get(address, status=409)

    def bank_gone_410(self) -> Page:
        tablet = Tablet(self.browser, self.segment)
        tablet.begin()
        with self.database.writing() as db:
            db.connection().exec_driver_sql("UPDATE sitting SET bank_digest = 'of a bank that is gone'")
        return tablet.open("profile", status=410)

    def too_much_413(self) -> Page:
        return self.browser.post(f"/{self.segment}/code", {"code": "7" * 70_000}, status=413)

    def too_often_429(self) -> Page:
        with self.app.test_request_context():
            nobody = CODES_OF_ALL.hash("")
        with self.database.writing() as db:
            record_failures(db, [(CODES_OF_ALL.kind, nobody)] * CODES_OF_ALL.most, datetime.now(UTC))
        self.browser.get(f"/{self.segment}/code")
        return self.browser.send({"code": new_code()}, status=429)

    def broken_500(self) -> Page:
        self.app.testing = False
        return self.browser.get(f"/{self.segment}/broken", status=500)


@pytest.fixture
def breakable(app: Flask) -> Flask:
    """The application with an address that breaks."""

    @audience(Audience.ANYONE)
    def broken() -> str:
        raise RuntimeError("a secret detail")

    app.add_url_rule("/<languages:languages>/broken", "broken", broken)
    return app


@pytest.mark.parametrize("segment", [*LOCALES, "ar+de"])
@pytest.mark.parametrize("name", [name for name in vars(Cases) if name[-3:].isdigit()])
def test_an_error_speaks_the_visitors_language(
    breakable: Flask, new_browser: Callable[..., InspectedBrowser], name: str, segment: str
) -> None:
    """C8 V16: what happened in plain words, nothing of the inside."""
    page: Page = getattr(Cases(breakable, new_browser(), segment), name)()
    assert page.one("html")["lang"] == segment.partition("+")[0].replace("_", "-")
    assert "secret detail" not in page.response.text
    assert page.response.headers["Cache-Control"] == "private, no-store"
    if name != "finished_409":
        with breakable.test_request_context(f"/{segment.partition('+')[0]}/"):
            assert page.title.startswith(str(ERROR_PAGES[page.status].title))


def test_every_error_has_a_case() -> None:
    assert {int(name[-3:]) for name in vars(Cases) if name[-3:].isdigit()} == set(ERROR_PAGES)


@pytest.mark.parametrize("locale", LOCALES)
def test_titles_are_translated(app: Flask, locale: str) -> None:
    with app.test_request_context(f"/{locale}/"):
        titles = {str(page.title) for page in ERROR_PAGES.values()}
    with app.test_request_context("/en/"):
        english = {str(page.title) for page in ERROR_PAGES.values()}
    assert (titles == english) == (locale == "en")
    assert not titles & english or locale == "en"


@pytest.mark.parametrize("locale", LOCALES)
def test_without_a_language_in_the_address_the_browser_is_asked(
    new_browser: Callable[..., InspectedBrowser], locale: str
) -> None:
    tag = locale.replace("_", "-")
    page = new_browser(**{"Accept-Language": f"{tag},xx;q=0.5"}).get("/nothing-here", status=404)
    assert page.one("html")["lang"] == tag


def test_every_error_page_shows_a_way_back(client_browser: InspectedBrowser) -> None:
    page = client_browser.get("/de/no-such-page", status=404)
    links = {str(link["href"]) for link in page.soup.select("main a")}
    assert links, "a dead end"
    for link in links - {"/de/mine"}:
        client_browser.get(link)
