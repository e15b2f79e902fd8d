"""The document that a client takes home: what stands in it, for whom it can be read, and what it withstands."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from documents.examples import FREE_TEXTS, PAIRS, REASON, REMARK, Example, pictures_of, report_in, words_of
from documents.reading import document, letters, pages_of, pictures_in, tagged, text_of

from skills_app.documents.layout import MissingPictures
from skills_app.documents.profile_pdf import profile_pdf
from skills_app.documents.report import Report

A4 = (595.28, 841.89)
MARGIN = 20 * 72 / 25.4
LARGEST = 450_000
MARKUP = "#x[*b*_i_`c`<d>\\@e$f$=-/+~\"'//g"


def made(report: Report) -> bytes:
    return profile_pdf(report, pictures_of(report))


def squeezed(text: str) -> str:
    """The letters one after the other, wherever the lines end."""
    return "".join(letters(text).split()).replace("\u200b", "")


@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_it_is_tagged_with_title_and_language(languages: tuple[str, ...]) -> None:
    """C5: readable with a screen reader, PDF/UA-1, and kept for years, PDF/A-3a."""
    with pikepdf.open(BytesIO(document(*languages))) as opened:
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.Lang == languages[0]
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as metadata:
            title = metadata["dc:title"]
            assert (metadata["pdfuaid:part"], metadata["pdfaid:part"]) == ("1", "3")
        embedded = {str(font.BaseFont).split("+")[1] for page in opened.pages for font in page.Resources.Font.values()}
    words = words_of(languages[0])
    assert title == f"{words['labels']['title']} – {words['occupation']}"
    assert {name.split("-")[0] for name in embedded} <= {"NotoSans", "Vazirmatn", "NotoSansEthiopic"}
    assert len(document(*languages)) < LARGEST


@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_each_picture_says_what_it_shows_and_each_text_in_which_language(languages: tuple[str, ...]) -> None:
    """C5.5, C5.6."""
    figures = pictures_in(document(*languages))
    assert len(figures) > 50
    assert all(figures)
    assert words_of(languages[0])["captions"][0] in figures
    elements = tagged(document(*languages))
    for level in ("H1", "H2", "H3"):
        found = {element.language or languages[0] for element in elements if element.kind == level}
        assert found == set(languages)


def test_the_direction_of_the_file_is_that_of_the_client() -> None:
    with (
        pikepdf.open(BytesIO(document("fa", "de"))) as persian,
        pikepdf.open(BytesIO(document("uk", "de"))) as ukrainian,
    ):
        assert persian.Root.ViewerPreferences.Direction == "/R2L"
        assert "/Direction" not in ukrainian.Root.ViewerPreferences or (
            ukrainian.Root.ViewerPreferences.Direction == "/L2R"
        )


@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_the_client_s_language_stands_at_the_side_where_reading_begins(languages: tuple[str, ...]) -> None:
    boxes = text_of(document(*languages), "-bbox", "-f", "1", "-l", "1")
    place = {
        locale: float(found[1])
        for locale in languages
        if (found := re.search(rf'xMin="([\d.]+)"[^>]*>{words_of(locale)["labels"]["name"]}<', boxes))
    }
    if languages == ("de",):
        assert place["de"] < A4[0] / 2
    elif {"de"} < set(place):
        right_to_left = languages[0] in {"ar", "fa", "ps"}
        assert (place[languages[0]] > place["de"]) is right_to_left


def test_every_page_says_that_it_is_a_trial_version_and_which_page() -> None:
    """C4.8: content that nobody confirmed is marked on every page."""
    pages = pages_of(document("ar", "de"))
    assert len(pages) == 9
    for number, page in enumerate(pages, 1):
        assert words_of("de")["labels"]["trial"] in page
        assert words_of("ar")["labels"]["trial"] in page
        lines = {squeezed(line) for line in page.splitlines()}
        arabic = words_of("ar")["digits"][number]
        assert {f"{arabic}/٩", f"٩/{arabic}"} & lines
        assert f"{number}/9" in lines
    without = pages_of(made(replace(report_in("de", fields=1), trial=False, notices=())))
    assert not any(words_of("de")["labels"]["trial"] in page for page in without)


def test_the_first_page_says_who_gave_it_to_whom_and_what_it_is_not() -> None:
    """C2.6: never alone for benefits, sanctions or hiring; no qualification, no equivalence."""
    first = squeezed(pages_of(document("uk", "de"))[0])
    for text in ("Jobcenter Musterstadt", "Samira Haddad", "BG-4711/0815", "Erika Muster", "25. November 2026"):
        assert squeezed(text) in first
    for locale in ("uk", "de"):
        for text in (*words_of(locale)["notices"], words_of(locale)["occupation"], *words_of(locale)["fields"]):
            assert squeezed(text) in first


def test_what_follows_is_comment_circumstances_versions_and_address() -> None:
    """C2.4: the comment is part of every export. C7: supervised or not is printed. C2.5: how it was computed."""
    second = squeezed(pages_of(document("uk", "de"))[1])
    wanted = [FREE_TEXTS["uk"], *words_of("de")["facts"], *words_of("de")["steps"], words_of("de")["how"][0]]
    for text in (*wanted, "cook", "1.4.0", "3f9c2ab8", "full", "Rk4vQ8xW", "https://example.org/v/Rk4vQ8xW"):
        assert squeezed(text) in second


def test_the_counsellor_s_rating_stands_beside_the_computed_one() -> None:
    """C2.2: the original is kept."""
    page = squeezed(pages_of(document("de"))[2])
    levels = words_of("de")["levels"]
    for text in (levels[2], levels[3], REASON, REMARK, words_of("de")["labels"]["both_stand"]):
        assert squeezed(text) in page


@pytest.mark.parametrize("languages", [("ar", "de"), ("uk", "de"), ("de",)], ids="+".join)
def test_a_step_in_one_language_is_in_it_in_both_columns(languages: tuple[str, ...]) -> None:
    """C5.6: a counsellor's own words in German alone are read aloud as German, beside a reason in each language."""
    whole, text = report_in(*languages, fields=1), "Am Dienstag bei Frau Berg anrufen."
    step = replace(whole.steps[0], sentence=dict.fromkeys(languages, text), language="de")
    report = replace(whole, steps=(step,))
    pdf = made(report)
    assert squeezed(text_of(pdf, "-raw")).count(squeezed(text)) == len(languages)
    drawn = [element for element in tagged(pdf) if element.alt == text]
    assert [(element.kind, element.language or languages[0]) for element in drawn] == [("Figure", "de")]
    for locale in languages:
        assert squeezed(words_of(locale)["reasons"][0]).rstrip(".") in squeezed(text_of(pdf))


def test_what_is_computed_alike_for_all_fields_is_said_once_and_figures_with_their_field() -> None:
    """C2.5."""
    pages = [squeezed(page) for page in pages_of(document("de"))]
    common, figure = (squeezed(words_of("de")["how"][number]) for number in (0, 2))
    assert [number for number, page in enumerate(pages) if common in page] == [1]
    assert sum(figure in page for page in pages) == 5
    alone = report_in("de", fields=1)
    assert sum(common in squeezed(page) for page in pages_of(made(alone))) == 1


def test_each_field_begins_a_page_with_all_that_was_told() -> None:
    pages = [squeezed(page) for page in pages_of(document("de"))][2:]
    titles = [squeezed(title) for title in words_of("de")["fields"]]
    starts = [next(number for number, page in enumerate(pages) if title in page) for title in titles]
    assert starts == sorted(set(starts))
    for start, end in zip(starts, [*starts[1:], len(pages)], strict=True):
        text = "".join(pages[start:end])
        assert end - start <= 2
        assert all(squeezed(caption) in text for caption in words_of("de")["captions"])


def test_without_an_address_nothing_can_be_looked_up() -> None:
    report = replace(report_in("de", fields=1), verify_url="")
    pdf = made(report)
    assert words_of("de")["labels"]["verify"] not in text_of(pdf)
    assert words_of("de")["labels"]["verify_alt"] not in pictures_in(pdf)
    assert words_of("de")["labels"]["verify_alt"] in pictures_in(document("de"))


def test_what_is_not_there_leaves_no_heading_behind() -> None:
    bare = replace(report_in("de", fields=2), steps=(), comment="", name="", case_reference="", facts=(), notices=())
    stripped = tuple(
        replace(field, shown=None, activities=(), steps=(), rating=None, rating_reason="", remark="")
        for field in bare.fields
    )
    text = text_of(made(replace(bare, fields=stripped)))
    for key in ("name", "case", "next_steps", "comment", "facts", "notices", "rating", "remark", "how", "activities"):
        assert f"\n{words_of('de')['labels'][key]}\n" not in text
    assert words_of("de")["labels"]["shown"] not in text


def test_a_logo_is_named() -> None:
    logo = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    report = report_in("de", fields=1)
    pdf = made(replace(report, issuer=replace(report.issuer, logo=logo)))
    assert report.issuer.name in pictures_in(pdf)


def test_a_picture_that_is_not_there_is_named() -> None:
    report = report_in("de", fields=1)
    pictures = {name: svg for name, svg in pictures_of(report).items() if name != "activity3"}
    with pytest.raises(MissingPictures, match="activity3"):
        profile_pdf(report, pictures)


def test_equal_reports_give_equal_files() -> None:
    assert made(report_in("ti", "de", fields=2)) == made(report_in("ti", "de", fields=2))


# -- What it withstands ------------------------------------------------------------------------------------------------


def changed(value: Any, suffix: str) -> Any:
    """The report with this after every text."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"languages", "digits", "picture", "logo", "id", "released_on", "sat_on", "verify_url", "bank_digest"}
        texts = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in kept}
        return replace(value, **{name: changed(text, suffix) for name, text in texts.items()})
    if isinstance(value, tuple):
        return tuple(changed(element, suffix) for element in value)
    if isinstance(value, Mapping):
        return {key: changed(element, suffix) for key, element in value.items()}
    return f"{value}{suffix}" if isinstance(value, str) and value else value


@pytest.mark.parametrize("languages", [("de",), ("ar", "de")], ids="+".join)
def test_markup_is_text(languages: tuple[str, ...]) -> None:
    """C8 (V1.5): what people type is content and never code."""
    report = Example(languages).report(fields=2, activities=2)
    plain = squeezed(text_of(made(report), "-raw"))
    marked = squeezed(text_of(made(changed(report, f" {MARKUP}")), "-raw"))
    assert MARKUP not in plain
    texts = len(re.findall(re.escape(words_of("de")["labels"]["told"]), plain))
    assert marked.count(MARKUP) > 40 + texts


def test_what_cannot_be_shown_does_not_stop_it() -> None:
    report = replace(report_in("de", fields=1), comment="Danke 🙂!\x00\x1b[31m", name="山田\u202e")
    text = text_of(made(report))
    assert "Danke \N{REPLACEMENT CHARACTER}!" in text
    assert "\N{REPLACEMENT CHARACTER}" * 2 in text


@pytest.mark.parametrize("languages", [("ar", "de"), ("ti", "de"), ("de",)], ids="+".join)
def test_long_texts_and_twelve_fields_stay_on_their_pages(languages: tuple[str, ...]) -> None:
    report = Example(languages).report(fields=12, activities=14)
    long = {locale: " ".join([words_of(locale)["how"][3]] * 6) for locale in languages}
    address = "https://example.org/" + "wort" * 60
    field = replace(report.fields[0], title=long, word=long, rating=long, rating_reason=f"{REASON * 30} {address}")
    report = replace(
        report,
        fields=(field, *report.fields[1:]),
        occupation={locale: text[:150] for locale, text in long.items()},
        comment=f"{FREE_TEXTS[languages[0]] * 40}\n{address}",
        name="Donaudampfschifffahrtsgesellschaftskapitänswitwe " * 4,
        facts=(long,) * 8,
    )
    boxes = re.findall(
        r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', text_of(made(report), "-bbox")
    )
    assert len(boxes) > 3000
    for left, top, right, bottom in ((float(edge) for edge in box) for box in boxes):
        assert left >= MARGIN - 3
        assert right <= A4[0] - MARGIN + 3
        assert 0 < top < bottom < A4[1]
