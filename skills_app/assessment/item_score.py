"""A response to a knowledge item -> its score and what a blind guess would have earned."""

from collections.abc import Mapping
from dataclasses import dataclass

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.given import InvalidGiven, given_from_text
from skills_app.assessment.item_rules import ITEM_RULES, chance_value
from skills_app.assessment.item_types import UNKNOWN, Response
from skills_app.assessment.knowledge import KnowledgeItem


@dataclass(frozen=True, slots=True)
class ItemScore:
    """``unknown``: "I don't know" or "another way"; the score is then the chance value, and never shown."""

    item_id: str
    score: float
    chance: float
    unknown: bool
    rule: str
    rule_version: str


def item_score(item: KnowledgeItem, response: Response) -> ItemScore:
    """Raises InvalidGiven, naming the item, when it has no such response."""
    rule, task = ITEM_RULES[item.rule], item.task
    chance, unknown = chance_value(item.rule, task), response.value in UNKNOWN
    try:
        score = chance if unknown else rule.score(task, given_from_text(response.value, rule.kind))
    except InvalidGiven as error:
        raise InvalidGiven(f"{item.id}: {error}") from error
    return ItemScore(item.id, score, chance, unknown, rule.name, rule.version)


def is_right(item: Item | KnowledgeItem, response: Response) -> bool:
    """For practice: nothing is missing and nothing too much. Every answer to an activity is right."""
    if isinstance(item, Item):
        return True
    return response.value not in UNKNOWN and item_score(item, response).score == 1


def chance_values(bank: Bank) -> Mapping[str, float]:
    """What a blind guess earns, by knowledge item; counted once, so call it when the bank is loaded."""
    return {item.id: chance_value(item.rule, item.task) for item in bank.knowledge.values()}
