"""What is right, and what is not, in an item of the bank of practice: its keys may be known."""

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import ITEM_TYPES, Response
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.config import HOME

Fields = dict[str, list[str]]


def practice_bank() -> Bank:
    return read_bank(HOME / "question_banks" / "practice")


def fields_of(item: Item | KnowledgeItem, value: str) -> Fields:
    """What a form sends for a stored value."""
    return {name: list(values) for name, values in ITEM_TYPES[item.type].written(Response(item.id, value)).items()}


def right_value(item: Item | KnowledgeItem) -> str:
    if isinstance(item, Item):
        return "often"
    if item.type == "ordering":
        before = {option.id: sum(later == option.id for _, later in item.pairs) for option in item.options}
        return " ".join(sorted(before, key=before.__getitem__))
    if item.type == "matching":
        return " ".join(f"{left}={right}" for left, right in item.pairs)
    return f"{item.number:g}" if item.number is not None else " ".join(item.key)


def wrong_value(item: KnowledgeItem) -> str:
    if item.type == "ordering":
        return " ".join(option.id for option in item.options)
    if item.type == "matching":
        left = item.task.left[0]
        return f"{left}={next(right for right in item.task.right if (left, right) not in item.pairs)}"
    if item.range:
        return f"{item.range[0]:g}"
    return next(option.id for option in item.options if option.id not in item.key)
