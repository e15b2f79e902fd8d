"""What a text must lose to be shown, and in which language a free text is."""

import pytest
from documents.examples import FREE_TEXTS, REASON, report_in

from skills_app.documents.characters import UNKNOWN, breakable, showable
from skills_app.documents.languages import Language, language_of


@pytest.mark.parametrize("text", [*FREE_TEXTS.values(), REASON, "a\nb", "می‌خواهم", "“x” – €", "Ґанок", "ş ğ ı ḥ"])
def test_what_people_write_stays(text: str) -> None:
    assert showable(text) == text


def test_what_no_font_shows_is_seen_to_be_missing() -> None:
    assert showable("gut 🙂 漢字!") == f"gut {UNKNOWN} {UNKNOWN}{UNKNOWN}!"


def test_marks_that_turn_a_text_round_are_taken_out() -> None:
    assert showable("a\u202egnp.exe\u202c\u2066b\ufeff") == "agnp.exeb"
    assert showable("a\tb\u2028c") == "a b c"
    assert showable("u\u0308") == "ü"


def test_only_what_is_longer_than_a_column_gets_places_to_break() -> None:
    assert breakable("Gleichwertigkeitsfeststellung https://example.org/v/Rk4vQ8xW") == (
        "Gleichwertigkeitsfeststellung https://example.org/v/Rk4vQ8xW"
    )
    long = "x" * 95
    assert breakable(f"a {long}").replace("\u200b", "") == f"a {long}"
    assert max(map(len, breakable(long).split("\u200b"))) == 20


@pytest.mark.parametrize("locale", ["ar", "fa", "ps", "ti", "uk", "en"])
def test_a_free_text_is_set_in_the_language_it_is_in(locale: str) -> None:
    report = report_in(locale, "de")
    assert language_of(FREE_TEXTS[locale], report, locale) == locale
    assert language_of("4711 / 12", report, "de") == "de"
    if locale != "en":
        assert language_of(FREE_TEXTS[locale], report, "de") == locale
        assert language_of(REASON, report, locale) == "de"


def test_numbers_and_days_are_written_in_the_digits_of_the_language() -> None:
    dari = Language("fa_AF", "۰۱۲۳۴۵۶۷۸۹")
    assert dari.digits("9 / 12") == "۹ / ۱۲"
    assert "۲۰۲۶" in dari.day("2026-11-25")
    assert Language("de", "0123456789").day("2026-11-25") == "25. November 2026"
    assert dari.set() == {"lang": "fa", "region": "AF", "dir": "rtl"}
    assert dari.filled("%(items)s / %(form)s", {"items": 3, "form": "v3"}) == "۳ / v3"


def test_direction_comes_from_the_locale() -> None:
    directions = {locale: Language(locale, "").set()["dir"] for locale in ("ckb", "ps", "ti", "tr", "uk")}
    assert directions == {"ckb": "rtl", "ps": "rtl", "ti": "ltr", "tr": "ltr", "uk": "ltr"}
