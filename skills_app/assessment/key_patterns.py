"""Patterns over a whole bank that would give keys away: where they stand, and how long they are."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from skills_app.assessment.bank_shape import KnowledgeShape
from skills_app.assessment.checked_bank import CheckedBank, Finding

FEWEST_MEASURED = 8
"""A pattern in fewer items than these may be chance."""

TOO_OFTEN = 2.5
"""In standard deviations above what chance would give."""

CHOICES = ("single", "multiple", "picture_choice")
EXTREMES: Mapping[str, Callable[..., str]] = {"longest": max, "shortest": min}


def key_position(bank: CheckedBank) -> Iterator[Finding]:
    choices = _choices(bank)
    for position in range(max((len(item.options) for item in choices), default=0)):
        there = [item for item in choices if len(item.options) > position]
        compared = _compared([item.options[position].id in item.key for item in there], there)
        if compared:
            yield bank.finding(f"option {position + 1} is a key {compared}: spread the keys", "fields")


def option_length(bank: CheckedBank) -> Iterator[Finding]:
    """In the source locale, where all options of an item are words."""
    source = bank.source_texts()
    lengths = {key: len(text.caption) for key, text in source.shape.options.items()} if source else {}
    in_words = [
        item for item in _choices(bank) if all(one.picture is None and one.id in lengths for one in item.options)
    ]
    for what, extreme in EXTREMES.items():
        found = [extreme([one.id for one in item.options], key=lengths.__getitem__) for item in in_words]
        compared = _compared([one in item.key for one, item in zip(found, in_words, strict=True)], in_words)
        if compared:
            yield bank.finding(f"the {what} option is a key {compared}: make the options alike", "fields")


def _choices(bank: CheckedBank) -> list[KnowledgeShape]:
    return [item for _, item in bank.knowledge() if item.type in CHOICES and item.options]


def _compared(is_key: Sequence[bool], items: Sequence[KnowledgeShape]) -> str:
    """How often, beside what chance would give; an empty text when that is near."""
    shares = [len(item.key) / len(item.options) for item in items]
    expected = sum(shares)
    spread = sum(share * (1 - share) for share in shares) ** 0.5
    if len(items) < FEWEST_MEASURED or sum(is_key) <= expected + TOO_OFTEN * spread:
        return ""
    return f"in {sum(is_key)} of {len(items)} items, by chance it would be in {expected:.0f}"
