"""Plain German and English: what makes a text hard to read. Other locales have no rules here."""

import re
from collections.abc import Collection, Iterator

MOST_WORDS = 12
"""In a sentence."""
LONGEST_WORD = {"de": 14, "en": 12}
"""Letters; a longer word must be one that the readers know, and stand in a list."""

_SENTENCES = re.compile(r"(?<=[.!?:…])\s+")
_WORDS = re.compile(r"[\w§]+(?:[-’'/:()]+\w+)*")
_FILLED_IN = re.compile(r"%\(\w+\)s|\{\w*\}")
_DOUBLE_NEGATION = {
    "de": re.compile(
        r"\b(nicht|nie|niemals|kein\w*)\b[^,.;:!?–]*\b(nicht|nie|niemals|ohne|un\w+lich)\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(not|never|no|cannot)\b[^,.;:!?–]*\b(not|never|cannot|without)\b", re.IGNORECASE),
}


def faults(text: str, locale: str, known: Collection[str] = ()) -> Iterator[str]:
    """What is wrong with a text, each with what to do. ``known``: long words that may stand."""
    if locale not in LONGEST_WORD:
        return
    for sentence in _SENTENCES.split(_FILLED_IN.sub("X", text)):
        words = _WORDS.findall(sentence)
        if len(words) > MOST_WORDS:
            yield f"a sentence has {MOST_WORDS} words or fewer, this one {len(words)}: {sentence}"
    if _DOUBLE_NEGATION[locale].search(text):
        yield f"say it without two negations: {text}"
    for word in long_words(text, locale):
        if word not in known:
            yield f"{word} is long: take a shorter word, or add it to the list of known words"


def long_words(text: str, locale: str) -> Iterator[str]:
    most = LONGEST_WORD.get(locale)
    if most:
        yield from (word for word in re.findall(r"\w+", _FILLED_IN.sub("", text)) if len(word) > most)
