"""What was given to an item in words: as its client reads it, or as the desk speaks of the client."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import BankTexts, Item
from skills_app.assessment.item_types import SKIP
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.web.filters import decimal, digits
from skills_app.web.lists import listed, listed_pairs
from skills_app.web.profile_words import ANSWER_WORDS

InsteadWords = Mapping[str, LazyString]
"""What may be given instead of an answer to a knowledge item, by the value that is stored."""

CLIENT_SAYS: InsteadWords = {
    "dont_know": lazy_gettext("I don't know"),
    "another_way": lazy_gettext("I do it another way"),
    SKIP: ANSWER_WORDS[SKIP],
}
OF_THE_CLIENT: InsteadWords = {
    "dont_know": lazy_gettext("doesn't know"),
    "another_way": lazy_gettext("does it another way"),
    SKIP: ANSWER_WORDS[SKIP],
}


def answer_words(
    item: Item | KnowledgeItem, value: str, texts: BankTexts, instead_words: InsteadWords = CLIENT_SAYS
) -> str:
    """In the language spoken now; ``value``: as it is stored."""
    if isinstance(item, Item):
        return str(ANSWER_WORDS[value])
    if value in instead_words:
        return str(instead_words[value])
    if item.type == "number":
        return f"{decimal(float(value))} {texts.options[item.options[0].id]}"
    if item.type == "matching":
        pairs = (pair.split("=") for pair in value.split())
        return listed_pairs(f"{texts.options[left]} – {texts.options[right]}" for left, right in pairs)
    chosen = [texts.options[option_id] for option_id in value.split()]
    if item.type == "ordering":
        return " ".join(f"{digits(place)}. {words}" for place, words in enumerate(chosen, start=1))
    return listed(chosen)
