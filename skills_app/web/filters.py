"""How numbers and days are written in the language of the page."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from flask import Flask

from skills_app.web.calendar import local
from skills_app.web.lists import listed
from skills_app.web.locale import OfferedLocale, languages

_ZERO = {"latn": "0", "arab": "٠", "arabext": "۰"}


@lru_cache
def digit_table(numbering_system: str) -> dict[int, str]:
    """Maps ASCII digits to those of a numbering system (Babel writes dates and numbers with ASCII digits only)."""
    zero = _ZERO[numbering_system]
    return {ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)}


def digits(value: object) -> str:
    """A number, or a text with numbers in it, in the digits of the page's language."""
    return str(value).translate(digit_table(languages().first.digits))


def _in_digits(value: float, pattern: str) -> str:
    first = languages().first
    return digits(format_decimal(value, format=pattern, locale=first.babel, numbering_system=first.digits))


def decimal(value: float) -> str:
    """A number with one decimal at most, with the decimal sign of the language."""
    return _in_digits(value, "0.#")


def two_decimals(value: float) -> str:
    """Exactly two decimals: points and shares."""
    return _in_digits(value, "0.00")


def day(value: date) -> str:
    """A day as a person would write it: ``25. November 2026``. A moment is on the day it had here."""
    return _long_day(local(value).date() if isinstance(value, datetime) else value, languages().first)


@lru_cache(maxsize=1024)
def _long_day(value: date, locale: OfferedLocale) -> str:
    """Kept: a page has few days, and most pages have the same ones."""
    written = format_date(value, format="long", locale=locale.babel)
    return written.translate(digit_table(locale.digits))


def moment(value: datetime) -> str:
    """A short day and time of day, of the place where the application runs."""
    value, locale = local(value), languages().first.babel
    return digits(f"{format_date(value, format='short', locale=locale)} {format_time(value, 'short', locale=locale)}")


def set_up_filters(app: Flask) -> None:
    app.add_template_filter(digits)
    app.add_template_filter(day)
    app.add_template_filter(decimal)
    app.add_template_filter(two_decimals)
    app.add_template_filter(moment)
    app.add_template_filter(listed)
