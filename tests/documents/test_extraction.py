"""What other programs read out of a document is what was written, in the order in which it was written."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from documents.examples import FREE_TEXTS, PAIRS, REASON, pictures_of, report_in
from documents.reading import ARABIC, WORD, document, letters, text_of, texts_in, words_in

from skills_app.documents.profile_pdf import profile_pdf

UNSEEN_LABELS = ("tiles_alt", "steps_alt", "unknown_alt", "verify_alt")
PLACEHOLDER = "%("


def written(languages: tuple[str, ...]) -> list[str]:
    """Every text of the example that is to be seen."""
    report = report_in(*languages)
    hidden = {report.labels[key][locale] for key in UNSEEN_LABELS for locale in languages}
    digits = set(report.digits.values())
    texts = [text for locale in languages for text in texts_in(report, locale)]
    texts += [text for words in report.labels.values() for text in words.values()]
    return [text for text in (*texts, REASON, FREE_TEXTS[languages[0]]) if text not in hidden | digits]


def plain(texts: list[str]) -> list[str]:
    return [text for text in texts if PLACEHOLDER not in text]


@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_the_words_are_recovered(languages: tuple[str, ...]) -> None:
    """95 % of the words in Arabic script, and all others."""
    wanted = {word for text in plain(written(languages)) for word in words_in(text)}
    missing = wanted - words_in(text_of(document(*languages)))
    arabic = {word for word in wanted if ARABIC.search(word)}
    assert missing <= arabic
    assert len(missing) <= 0.05 * len(arabic), missing


@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_words_follow_each_other_as_written(languages: tuple[str, ...]) -> None:
    """Within a clause and without numbers, round which pdftotext turns what is written from right to left."""
    pdf = document(*languages)
    in_reading_order, in_order_of_the_file = (neighbours(text_of(pdf, *options)) for options in ((), ("-raw",)))
    wanted = {
        pair for text in plain(written(languages)) for clause in CLAUSE.split(text) for pair in neighbours(clause)
    }
    arabic = {pair for pair in wanted if ARABIC.search("".join(pair))}
    assert wanted - arabic <= in_order_of_the_file
    assert len(arabic - in_reading_order) <= 0.05 * len(arabic)
    backwards = {(second, first) for first, second in arabic} - arabic
    assert len(backwards & in_reading_order) <= 0.01 * len(arabic)


CLAUSE = re.compile(r"[^\w\s\u200c\u064b-\u0655\u0670\u2019'-]+|\d+")


def neighbours(text: str) -> set[tuple[str, str]]:
    """Words that follow each other."""
    return set(pairwise(WORD.findall(letters(text))))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("ar", "لا الاسم والأسماك الآن الإجابات"),
        ("fa", "کالا سالادها بالاتر"),
        ("ps", "سلاکار لاندې کولای"),
    ],
)
def test_lam_before_alef_stays_before_it(locale: str, text: str) -> None:
    assert set(text.split()) <= words_in(pdf_text(locale, text))


@pytest.mark.parametrize("text", ["تحدّث جدًّا مُؤكَّد أيضًا كاملاً حُلّت", "تقریباً نمایهٔ"])
def test_a_letter_with_a_sign_is_read_once(text: str) -> None:
    assert words_in(text) <= words_in(pdf_text("ar", text))


def pdf_text(locale: str, comment: str) -> str:
    report = replace(report_in(locale, "de", fields=1, activities=1), comment=comment)
    return text_of(profile_pdf(report, pictures_of(report)), "-raw")
