"""What the knowledge items of one field have shown, as a part of a page; shared by the doors that show a profile."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from flask_babel import LazyString, gettext

from skills_app.assessment.bank import Bank
from skills_app.assessment.profile import FieldProfile
from skills_app.assessment.shown import Shown
from skills_app.web.profile_words import (
    QUESTIONS,
    REASON_WORDS,
    REMARKS,
    SURE_WORDS,
    TO_CONFIRM,
    level_word,
    likely_word,
)

PEOPLE = 20
"""Certainty is told as so many of twenty people; never as a percentage."""

NEARLY = 1e-9
"""So that .85 of twenty are 17, however the computer writes .85."""


@dataclass(frozen=True)
class Level:
    """``border``: from how many points; ``reached``: how many of :data:`PEOPLE` with such answers have this level or a
    higher one, rounded down; ``needed``: from how many it is said; ``probability``: the same, unrounded."""

    number: int
    border: float
    probability: float
    reached: int
    needed: int


@dataclass(frozen=True)
class Computed:
    """The figures behind a field, for "How was this calculated?". ``number``: what the ``items`` count for; ``points``:
    sum of the item scores; ``guessed``: what blind guessing would have earned."""

    items: int
    number: float
    points: float
    guessed: float
    levels: tuple[Level, ...]
    rules: tuple[str, ...]
    cut_set: str
    preliminary_cuts: bool

    @property
    def corrected(self) -> bool:
        """Items of one story, or of different weight."""
        return abs(self.number - self.items) > NEARLY


@dataclass(frozen=True)
class ShownRow:
    """``steps``: one for each level: ``on`` (secured), ``may`` (within the band) or empty. Without enough evidence
    there are neither steps nor figures: of one answer they would tell whether it was right. ``likely``: the level that
    is more likely than not, where it is higher; ``confirm``: how, where the highest level is named."""

    steps: tuple[str, ...]
    word: LazyString | str
    likely: LazyString | str | None
    sure: LazyString | None
    preliminary: bool
    confirm: LazyString | None
    enough: bool
    items: int
    asked: int
    reasons: tuple[LazyString, ...]
    remark: LazyString | None
    question: LazyString | None
    computed: Computed | None


def shown_row(bank: Bank, field: FieldProfile) -> ShownRow | None:
    """None when the form has no knowledge items in the field."""
    found = field.shown
    if found is None:
        return None
    enough = found.evidence != "not_enough"
    return ShownRow(
        steps=tuple(_steps(found)) if enough else (),
        word=level_word(found.levels.secured, len(found.cuts)) if enough else gettext("not enough yet"),
        likely=_likely(found) if enough else None,
        sure=SURE_WORDS[found.sure] if enough else None,
        preliminary=found.evidence == "preliminary",
        confirm=TO_CONFIRM if enough and found.levels.secured == len(found.cuts) else None,
        enough=enough,
        items=found.items,
        asked=found.asked,
        reasons=tuple(REASON_WORDS[reason] for reason in _said(found)),
        remark=REMARKS.get(field.compared),
        question=QUESTIONS.get(field.compared),
        computed=_computed(bank, found) if enough else None,
    )


def _said(found: Shown) -> tuple[str, ...]:
    """Why there is not enough evidence. Where nothing was answered, no answers can go in all directions."""
    return tuple(reason for reason in found.against if found.items > found.unknown or reason != "whole_scale")


def _likely(found: Shown) -> LazyString | str | None:
    levels = found.levels
    return likely_word(levels.likely, len(found.cuts)) if levels.likely > levels.secured else None


def _steps(found: Shown) -> Iterator[str]:
    secured, highest = found.levels.secured, found.levels.band[1]
    for level in range(1, len(found.cuts) + 1):
        yield "on" if level <= secured else "may" if level <= highest else ""


def _computed(bank: Bank, found: Shown) -> Computed:
    return Computed(
        items=found.items,
        number=found.tally.number,
        points=found.tally.sum,
        guessed=found.tally.number * found.tally.chance,
        levels=tuple(_levels(bank, found)),
        rules=(f"{found.rule}-{found.rule_version}", *found.item_rules),
        cut_set=f"{found.cut_set} ({found.cut_method})",
        preliminary_cuts=found.cut_method == "default",
    )


def _levels(bank: Bank, found: Shown) -> Iterator[Level]:
    cut_set = bank.cut_sets[0]
    for border, cut, probability in zip(cut_set.levels, found.cuts, found.levels.probabilities, strict=True):
        reached, needed = floor(PEOPLE * probability + NEARLY), ceil(PEOPLE * border.threshold - NEARLY)
        yield Level(border.level, found.tally.number * cut, probability, reached, needed)
