"""What a robot answers to an item, by the truth of the persona that it plays."""

import random
from dataclasses import dataclass

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.item_types import DONT_KNOW, FREQUENCIES, ITEM_TYPES, Response
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.assessment.personas import Persona
from skills_app.assessment.scoring import WORDS
from skills_app.workshop_demo.pages import Fields

NOISE = 0.25
"""How often a frequency is one step beside the truth."""

WATCHED = 0.05
"""How often an activity was only watched."""

GUESSED, KNOWN = 0.15, 0.9
"""How often knowledge items are right at level 0, and at the highest one."""


@dataclass(frozen=True)
class Knowing:
    """What all robots know: the ``bank`` with its keys, its ``personas``, the bank of ``practice``; ``locale``: in
    which they read the names of the personas."""

    bank: Bank
    personas: tuple[Persona, ...]
    practice: Bank
    locale: str

    def persona_called(self, heading: str) -> Persona | None:
        """Whom the heading of a seat's page names."""
        return next((one for one in self.personas if heading.strip().endswith(one.texts[self.locale].name)), None)

    def answer(self, persona: Persona, item_id: str, draw: random.Random) -> Fields:
        """The fields to send. What is only tried out is understood at once."""
        tried = self.practice.items.get(item_id) or self.practice.knowledge.get(item_id)
        item = tried or self.bank.asked(item_id)
        value = _right_value(item) if tried else self._value(persona, item, draw)
        written = ITEM_TYPES[item.type].written(Response(item.id, value))
        return {name: list(values) for name, values in written.items()}

    def _value(self, persona: Persona, item: Item | KnowledgeItem, draw: random.Random) -> str:
        truth = persona.truth[item.field_id]
        if isinstance(item, Item):
            return "never" if item.foil else _frequency(truth.does, draw)
        levels = len(self.bank.cut_sets[0].levels) if self.bank.cut_sets else 0
        known = truth.level / levels if levels else 0.5
        return _right_value(item) if draw.random() < GUESSED + (KNOWN - GUESSED) * known else _wrong_value(item, draw)


def _frequency(does: str, draw: random.Random) -> str:
    """``does``: one of WORDS, which stand for as many frequencies."""
    if draw.random() < WATCHED:
        return "watched"
    step = draw.choice((-1, 1)) if draw.random() < NOISE else 0
    return FREQUENCIES[min(max(WORDS.index(does) + step, 0), len(FREQUENCIES) - 1)]


def _right_value(item: Item | KnowledgeItem) -> str:
    """As it is stored; of an activity, which has none, something that everybody can say."""
    if isinstance(item, Item):
        return "often"
    if item.type == "ordering":
        before = {option.id: sum(later == option.id for _, later in item.pairs) for option in item.options}
        return " ".join(sorted(before, key=before.__getitem__))
    if item.type == "matching":
        return " ".join(f"{left}={right}" for left, right in item.pairs)
    return f"{item.number:g}" if item.number is not None else " ".join(item.key)


def _wrong_value(item: KnowledgeItem, draw: random.Random) -> str:
    """Another option where there is one to choose; else the robot does not know."""
    others = [option.id for option in item.options if item.key and option.id not in item.key]
    return draw.choice(others) if others and draw.random() < 0.5 else DONT_KNOW
