"""Rules of meaning for knowledge items: each can be scored, and nothing but knowledge tells which option is right."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from skills_app.assessment.bank_shape import CutScoreShape, KnowledgeShape
from skills_app.assessment.checked_bank import CheckedBank, Finding, Rule
from skills_app.assessment.constants import SHARES, Constants
from skills_app.assessment.item_rules import ITEM_RULES
from skills_app.assessment.key_patterns import key_position, option_length
from skills_app.assessment.knowledge import SCENE_KINDS
from skills_app.assessment.knowledge_file import knowledge_item
from skills_app.assessment.shapes import flaw_of_shape
from skills_app.assessment.task_check import Flaw, flaws


def rule_type(bank: CheckedBank) -> Iterator[Finding]:
    for place, item in bank.knowledge():
        if item.type not in ITEM_RULES[item.rule].types:
            yield bank.finding(f"the rule {item.rule} does not fit an item of type {item.type}", *place, "rule")


def _with_flaw(name: str, bank: CheckedBank) -> Iterator[Finding]:
    for place, item in bank.knowledge():
        for flaw in _flaws(item):
            if flaw.rule == name:
                yield bank.finding(flaw.message, *place, flaw.part)


def _flaws(item: KnowledgeShape) -> Iterator[Flaw]:
    made = knowledge_item("", item)
    for flaw in flaws(made.rule, made.task):
        yield Flaw(flaw.rule, "key" if flaw.part == "keys" else flaw.part, flaw.message)
    for option in made.options:
        if option.area and (message := flaw_of_shape(option.area, made.height)):
            yield Flaw("target-inside", "options", message)


def testlet_reference(bank: CheckedBank) -> Iterator[Finding]:
    heads = {(place[:3], item.id) for place, item in bank.knowledge() if item.testlet is None}
    for place, item in bank.knowledge():
        if item.testlet is not None and (place[:3], item.testlet) not in heads:
            yield bank.finding(
                "a testlet is named by the item that its story begins with, in the same field", *place, "testlet"
            )


def medium_reference(bank: CheckedBank) -> Iterator[Finding]:
    media = {(medium.kind, medium.id) for medium in bank.files.shape.media}
    for place, item in bank.knowledge():
        shown = item.stimulus
        if shown and shown.kind not in SCENE_KINDS and (shown.kind, shown.source) not in media:
            yield bank.finding(f"there is no {shown.kind} {shown.source!r} among the media", *place, "stimulus")


def cut_set_needed(bank: CheckedBank) -> Iterator[Finding]:
    cut_sets, needed = bank.files.shape.cut_sets, any(bank.knowledge())
    if needed and not cut_sets:
        yield bank.finding("knowledge items need a cut set", "fields")
    if needed and cut_sets and cut_sets[0].scale == "theta":
        yield bank.finding("the first cut set is the one used: its scale must be raw or corrected", "cut_sets", 0)


def ratings(bank: CheckedBank) -> Iterator[Finding]:
    known = {item.id for _, item in bank.knowledge()}
    for number, cut_set in enumerate(bank.files.shape.cut_sets):
        for which, level in enumerate(cut_set.levels):
            for item_id, message in _flaws_of_ratings(level, known):
                yield bank.finding(message, "cut_sets", number, "levels", which, "ratings", item_id)


def _flaws_of_ratings(level: CutScoreShape, known: Collection[str]) -> Iterator[tuple[str, str]]:
    judges = len(next(iter(level.ratings.values()), ()))
    for item_id, rated in level.ratings.items():
        if item_id not in known:
            yield item_id, "only knowledge items are rated"
        if not all(0 <= one <= 1 for one in rated):
            yield item_id, "a rating is a share from 0 to 1"
        if len(rated) != judges:
            yield item_id, "every judge rates every item of the level"


def scoring_constants(bank: CheckedBank) -> Iterator[Finding]:
    for name, value in bank.files.shape.scoring.items():
        if name not in Constants.__dataclass_fields__:
            yield bank.finding(f"there is no constant {name!r}", "scoring", name)
        elif value < 0 or (name in SHARES and value > 1):
            yield bank.finding("a constant is 0 or more, and a share 1 or less", "scoring", name)


KNOWLEDGE_RULES: Mapping[str, Rule] = {
    "rule-type": rule_type,
    **{
        name: partial(_with_flaw, name)
        for name in (
            "key-parts",
            "key-exists",
            "key-distractor",
            "order-size",
            "pairs-possible",
            "target-inside",
            "number-range",
        )
    },
    "testlet-reference": testlet_reference,
    "medium-reference": medium_reference,
    "cut-set-needed": cut_set_needed,
    "ratings": ratings,
    "scoring-constants": scoring_constants,
    "key-position": key_position,
    "option-length": option_length,
}
