"""What the knowledge items of one field have shown, as a part of a page; shared by the doors that show a profile."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import LazyString, gettext, lazy_gettext

from skills_app.assessment.bank import Bank
from skills_app.assessment.profile import FieldProfile
from skills_app.assessment.shown import Shown
from skills_app.web.filters import digits

LEVEL_WORDS: tuple[LazyString, ...] = (
    lazy_gettext("not shown here"),
    lazy_gettext("has shown: simple tasks"),
    lazy_gettext("has shown: the usual tasks"),
    lazy_gettext("has shown: difficult tasks too"),
)
"""Of a cut set with three levels, as most have."""

SURE_WORDS: Mapping[str, LazyString] = {
    "quite_sure": lazy_gettext("quite sure"),
    "fairly_sure": lazy_gettext("fairly sure"),
    "first_hint": lazy_gettext("a first hint"),
}

REASON_WORDS: Mapping[str, LazyString] = {
    "few_items": lazy_gettext("too few tasks answered"),
    "whole_scale": lazy_gettext("the answers go in all directions"),
    "rapid": lazy_gettext("many answers came very fast"),
    "practice": lazy_gettext("it was not clear how to answer"),
    "language": lazy_gettext("the language was difficult"),
}

REMARKS: Mapping[str, LazyString] = {
    "fits": lazy_gettext("Your experience and the tasks fit together."),
    "talk": lazy_gettext(
        "You have done this often. The tasks here were different from your work, or hard to read. Let us talk about it."
    ),
    "hidden_strength": lazy_gettext("You know more than you said!"),
    "not_enough": lazy_gettext("We do not know enough yet."),
}
"""To the client, about claimed and shown together."""

QUESTIONS: Mapping[str, LazyString] = {
    "fits": lazy_gettext("Told and shown fit together."),
    "talk": lazy_gettext("Please ask: other tools or rules at work? Was the language hard? Is there a work sample?"),
    "hidden_strength": lazy_gettext("A hidden strength: more was shown than told. Please ask where it was learned."),
    "not_enough": lazy_gettext("Not enough answers to say something. Offer a second sitting."),
}
"""To the counsellor."""


@dataclass(frozen=True)
class Level:
    """``reached``: how many of twenty people with such answers have this level or a higher one."""

    number: int
    border: float
    reached: int


@dataclass(frozen=True)
class Computed:
    """The figures behind a field, for "How was this computed?". ``points``: sum of the item scores; ``guessed``: what
    blind guessing would have earned."""

    items: int
    number: float
    points: float
    guessed: float
    levels: tuple[Level, ...]
    rules: tuple[str, ...]
    cut_set: str
    bank: str
    preliminary_cuts: bool


@dataclass(frozen=True)
class ShownRow:
    """``steps``: one for each level: ``on`` (secured), ``may`` (within the band) or empty; none without evidence."""

    steps: tuple[str, ...]
    word: LazyString | str
    sure: LazyString | None
    preliminary: bool
    enough: bool
    items: int
    asked: int
    reasons: tuple[LazyString, ...]
    remark: LazyString | None
    question: LazyString | None
    computed: Computed


def shown_row(bank: Bank, field: FieldProfile) -> ShownRow | None:
    """None when the form has no knowledge items in the field."""
    found = field.shown
    if found is None:
        return None
    enough = found.evidence != "not_enough"
    return ShownRow(
        steps=_steps(found) if enough else (),
        word=_word(found) if enough else gettext("not enough yet"),
        sure=SURE_WORDS[found.sure] if enough else None,
        preliminary=found.evidence == "preliminary",
        enough=enough,
        items=found.items,
        asked=found.asked,
        reasons=tuple(REASON_WORDS[reason] for reason in found.against),
        remark=REMARKS.get(field.compared or ""),
        question=QUESTIONS.get(field.compared or ""),
        computed=_computed(bank, found),
    )


def _steps(found: Shown) -> tuple[str, ...]:
    secured, highest = found.levels.secured, found.levels.band[1]
    return tuple(
        "on" if level <= secured else "may" if level <= highest else "" for level in range(1, len(found.cuts) + 1)
    )


def _word(found: Shown) -> LazyString | str:
    levels, secured = len(found.cuts), found.levels.secured
    if levels == len(LEVEL_WORDS) - 1 or secured == 0:
        return LEVEL_WORDS[secured]
    return gettext("has shown: step %(step)s of %(steps)s", step=digits(secured), steps=digits(levels))


def _computed(bank: Bank, found: Shown) -> Computed:
    levels = zip(found.cuts, found.levels.probabilities, strict=True)
    return Computed(
        items=found.items,
        number=found.tally.number,
        points=found.tally.sum,
        guessed=found.tally.number * found.tally.chance,
        levels=tuple(
            Level(level, found.tally.number * cut, round(20 * probability))
            for level, (cut, probability) in enumerate(levels, start=1)
        ),
        rules=(f"{found.rule}-{found.rule_version}", *found.item_rules),
        cut_set=f"{found.cut_set} ({found.cut_method})",
        bank=f"{bank.id} {bank.version} {bank.digest[:8]}",
        preliminary_cuts=found.cut_method == "default",
    )
