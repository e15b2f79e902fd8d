"""Which language a page speaks: it stands in the address, as ``ar`` or, two side by side, ``ar+de``.

The same place says whether it is play: ``play-ar`` is a page of a workshop, whose rows are in the play store.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

from babel import Locale
from flask import Flask, current_app, g, request
from flask_babel import Babel
from werkzeug.routing import BaseConverter, ValidationError


@dataclass(frozen=True)
class OfferedLocale:
    """A locale of the interface; ``name`` is the language's own, ``digits`` a numbering system of the CLDR.

    ``pages``: ``all``, or ``client`` when the pages of the staff are not translated.
    """

    id: str
    name: str
    digits: str
    state: str
    reviewed_by: str
    pages: str

    @cached_property
    def tag(self) -> str:
        """The BCP 47 tag, for ``lang``."""
        return self.id.replace("_", "-")

    @cached_property
    def direction(self) -> str:
        """``ltr`` or ``rtl``, for ``dir``."""
        return self.babel.text_direction

    @cached_property
    def babel(self) -> Locale:
        return Locale.parse(self.id)


PLAY = "play-"
"""How the address of a page of a workshop begins."""


@dataclass(frozen=True)
class Languages:
    """The language of a page and, perhaps, a second one beside it; whether it is play."""

    first: OfferedLocale
    second: OfferedLocale | None = None
    play: bool = False

    @cached_property
    def segment(self) -> str:
        """What stands in the address."""
        return PLAY * self.play + (f"{self.first.id}+{self.second.id}" if self.second else self.first.id)

    def with_first(self, locale: OfferedLocale) -> "Languages":
        """The same page in another language; the second language stays unless it is the same."""
        return replace(self, first=locale, second=None if self.second == locale else self.second)


Offered = Mapping[str, OfferedLocale]


def read_locales(file: Path) -> Offered:
    """The offered locales by id, in the order of the file."""
    rows: dict[str, dict[str, str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return {key: OfferedLocale(key, **row) for key, row in rows.items()}


class LanguagesConverter(BaseConverter):
    """The first part of an address. A locale that is not offered makes the address unknown (404)."""

    regex = r"(?:play-)?[a-z]{2,3}(?:_[A-Z]{2})?(?:\+[a-z]{2,3}(?:_[A-Z]{2})?)?"
    part_isolating = True
    offered: ClassVar[Offered] = {}

    def to_python(self, value: str) -> Languages:
        first, _, second = value.removeprefix(PLAY).partition("+")
        if first not in self.offered or (second and (second not in self.offered or second == first)):
            raise ValidationError
        return Languages(self.offered[first], self.offered[second] if second else None, value.startswith(PLAY))

    def to_url(self, value: Languages) -> str:
        return value.segment


def offered_locales() -> Offered:
    offered: Offered = current_app.extensions["locales"]
    return offered


def desk_locales() -> Offered:
    """The offered locales in which the staff's pages are there too."""
    return {key: locale for key, locale in offered_locales().items() if locale.pages == "all"}


def house_locale() -> OfferedLocale:
    """The language of the people who help here: the first that the staff's pages speak."""
    return next(iter(desk_locales().values()))


def with_the_houses(locale_id: str) -> tuple[OfferedLocale, ...]:
    """For what is handed over: the client's language, if it is still offered, and that of the house."""
    offered = offered_locales()
    return tuple(offered[one] for one in dict.fromkeys((locale_id, house_locale().id)) if one in offered)


def languages() -> Languages:
    """The languages of this request: of its address, else the best the browser asks for."""
    chosen: Languages | None = g.get("languages")  # asked for two dozen times on a page: one look each time
    if chosen is None:
        g.languages = chosen = _languages_of_path() or Languages(_best_for_browser())
    return chosen


def in_play() -> bool:
    """Whether this request is for a page of a workshop."""
    return languages().play


def _languages_of_path() -> Languages | None:
    """An unknown page below a known language still speaks it."""
    segment = request.path.split("/", 2)[1]
    first, _, second = segment.removeprefix(PLAY).partition("+")
    offered = offered_locales()
    if first not in offered:
        return None
    return Languages(offered[first], offered.get(second) if second != first else None, segment.startswith(PLAY))


def _best_for_browser() -> OfferedLocale:
    offered = offered_locales()
    tags = {locale.tag.lower(): locale for locale in offered.values()}
    best = request.accept_languages.best_match(list(tags))
    return tags[best] if best else next(iter(offered.values()))


def place_of_request() -> str:
    """What follows the languages in the address of this request, with its query; empty when there are none.

    A page that answers a POST at an address without a page of its own names its place itself.
    """
    head = f"/{languages().segment}/"
    if not request.path.startswith(head):
        return ""
    query = request.query_string.decode("latin-1") if request.method == "GET" else ""
    return request.path.removeprefix(head) + (f"?{query}" if query else "")


def set_up_locales(app: Flask, translations: Path) -> None:
    offered = read_locales(translations / "locales.toml")
    app.extensions["locales"] = offered
    app.url_map.converters["languages"] = type("OfferedLanguages", (LanguagesConverter,), {"offered": offered})
    Babel(
        app,
        default_locale="en",
        default_translation_directories=str(translations),
        locale_selector=lambda: languages().first.id,
    )
    app.url_value_preprocessor(_take_languages)
    app.url_defaults(_give_languages)
    app.add_template_global(place_of_request)
    with app.app_context():
        app.jinja_env.globals["house_locale"] = house_locale()


def _take_languages(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and "languages" in values:
        g.languages = values.pop("languages")


def _give_languages(endpoint: str, values: dict[str, Any]) -> None:
    if "languages" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "languages"):
        values["languages"] = languages()
