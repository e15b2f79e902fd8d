"""The rules by which items are scored: named and versioned. A change of a formula is a new version."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from skills_app.assessment import chance, rule_formulas
from skills_app.assessment.given import Given, Kind
from skills_app.assessment.task import Task


@dataclass(frozen=True, slots=True)
class ItemRule:
    """``kind``: of what is given; ``part``: what of a task says what is right; ``types``: the item types it fits."""

    name: str
    kind: Kind
    part: str
    types: frozenset[str]
    score: Callable[[Task, Given], float]
    chance: Callable[[Task], float]
    version: str = "1"


CHOSEN = frozenset({"multiple", "picture_choice", "hotspot"})
"""The types at which several options can be chosen."""

ITEM_RULES: Mapping[str, ItemRule] = {
    rule.name: rule
    for rule in (
        ItemRule(
            "single",
            "ids",
            "keys",
            frozenset({"single", "picture_choice", "hotspot"}),
            rule_formulas.single,
            chance.of_single,
        ),
        ItemRule("balanced", "ids", "keys", CHOSEN, rule_formulas.balanced, chance.of_balanced),
        ItemRule("all_or_nothing", "ids", "keys", CHOSEN, rule_formulas.all_or_nothing, chance.of_all_or_nothing),
        ItemRule("precedence", "ids", "pairs", frozenset({"ordering"}), rule_formulas.precedence, chance.of_precedence),
        ItemRule("lcs", "ids", "pairs", frozenset({"ordering"}), rule_formulas.lcs, chance.of_lcs),
        ItemRule("hotspot", "points", "targets", frozenset({"hotspot"}), rule_formulas.hotspot, chance.of_hotspot),
        ItemRule("matching", "pairs", "pairs", frozenset({"matching"}), rule_formulas.matching, chance.of_matching),
        ItemRule("number", "number", "number", frozenset({"number"}), rule_formulas.number, chance.of_number),
    )
}


@lru_cache(maxsize=4096)
def chance_value(rule: str, task: Task) -> float:
    """What a blind guess earns. The task must have no flaw."""
    return ITEM_RULES[rule].chance(task)
