"""What makes a text hard to read."""

import pytest

from skills_app.assessment.plain_language import faults, long_words


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        (
            "de",
            "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn",
            "12 words or fewer, this one 13",
        ),
        ("de", "Er geht nicht ohne Mantel.", "two negations"),
        ("en", "You cannot do it without help.", "two negations"),
        ("de", "Zertifikatseinstellung", "Zertifikatseinstellung is long"),
        ("en", "Interdisciplinary", "Interdisciplinary is long"),
    ],
)
def test_it_is_said_with_what_to_do(locale: str, text: str, words: str) -> None:
    assert [fault for fault in faults(text, locale) if words in fault]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Kein Zeugnis und keine Prüfung. Sie können jederzeit aufhören."),
        ("de", "%(answered)s von %(asked)s"),
        ("en", "No name. You get a card with a code."),
        ("ar", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد اثنا ثلاثة"),
    ],
)
def test_plain_texts_pass(locale: str, text: str) -> None:
    assert list(faults(text, locale)) == []


def test_a_known_long_word_may_stand() -> None:
    assert list(faults("Die Haubenspülmaschine", "de", ["Haubenspülmaschine"])) == []
    assert list(long_words("Die Haubenspülmaschine", "de")) == ["Haubenspülmaschine"]
