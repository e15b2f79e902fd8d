"""Which occupation? Pictures across all banks; what is marked leads to the banks that fit.

Two rounds. The first shows the most telling activities of every bank, mixed; the second more of the banks that were
marked. So the number of pictures hardly grows with the banks: 24 and 12 for 12 banks, 30 and 12 for 30.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from skills_app.assessment.bank import EXPERIENCE, Bank, Item

FIRST_ROUND = 24
"""Pictures of the first round, unless there are more banks: each bank has one at least."""

MOST_OF_A_BANK = 4
"""Of one bank in the first round, so that few banks do not make it long."""

SECOND_ROUND = 12
MOST_BANKS = 6
"""Banks of the second round; then each of them has two pictures or more."""

MOST_AGAIN = 6
"""Of one bank in the second round."""

FEWEST_MARKS = 2
"""One picture may be of anybody's work, or a slip of the finger."""

MOST_FITTING = 3
LEAST_OF_THE_BEST = 0.5
"""A bank does not fit whose share of marked pictures is smaller than this part of the best bank's."""

Seen = tuple[str, str]
"""A picture that is shown: bank id and activity id."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A bank that fits, and why: the ids of its marked activities, in the order in which they were shown."""

    bank_id: str
    marked: tuple[str, ...]


def telling_activities(bank: Bank) -> tuple[Item, ...]:
    """The activities that count, the most telling ones first: those the bank names, then the first of each field,
    the second of each field and so on."""
    columns = [[item for item in field.items if item.counts] for field in bank.fields_of(EXPERIENCE)]
    in_turn = {item.id: item for item in chain.from_iterable(zip_longest(*columns)) if item}
    named = [in_turn[item_id] for item_id in bank.telling if item_id in in_turn]
    return tuple({item.id: item for item in (*named, *in_turn.values())}.values())


def pictures_to_show(banks: Sequence[Bank], marked: Collection[Seen]) -> tuple[Seen, ...]:
    """The pictures of both rounds in their order, each once. ``marked`` in the first round chooses the second; other
    marks change nothing, so that it stays the same from page to page."""
    activities = {bank.id: [item.id for item in telling_activities(bank)] for bank in banks}
    each = min(MOST_OF_A_BANK, max(1, FIRST_ROUND // max(1, len(banks))))
    first = _mixed({bank_id: ids[:each] for bank_id, ids in activities.items()})
    again = [bank_id for bank_id, _ in _by_share(first, marked)][:MOST_BANKS]
    more = min(MOST_AGAIN, SECOND_ROUND // max(1, len(again)))
    return (*first, *_mixed({bank_id: activities[bank_id][each : each + more] for bank_id in again}))


def fitting_banks(banks: Sequence[Bank], marked: Collection[Seen]) -> tuple[Fitting, ...]:
    """The banks that fit, the best first; none without enough marks. Marks of what was not shown do not count."""
    shares = [one for one in _by_share(pictures_to_show(banks, marked), marked) if len(one[1][1]) >= FEWEST_MARKS]
    best = max((share for _, (share, _) in shares), default=0.0)
    fitting = [(bank_id, ids) for bank_id, (share, ids) in shares if share >= best * LEAST_OF_THE_BEST]
    return tuple(Fitting(bank_id, ids) for bank_id, ids in fitting[:MOST_FITTING])


def _mixed(by_bank: Mapping[str, Sequence[str]]) -> tuple[Seen, ...]:
    """The first of each bank, then the second of each, so that neighbours are of different banks."""
    rows = [[(bank_id, item_id) for item_id in ids] for bank_id, ids in by_bank.items()]
    return tuple(one for one in chain.from_iterable(zip_longest(*rows)) if one)


def _by_share(shown: Sequence[Seen], marked: Collection[Seen]) -> list[tuple[str, tuple[float, tuple[str, ...]]]]:
    """Banks with marks, with the share of their shown pictures that is marked, and which; the largest share first,
    equal shares in the order of the banks."""
    found = {}
    for bank_id in dict.fromkeys(bank_id for bank_id, _ in shown):
        own = [item_id for one, item_id in shown if one == bank_id]
        ids = tuple(item_id for item_id in own if (bank_id, item_id) in marked)
        if ids:
            found[bank_id] = (len(ids) / len(own), ids)
    return sorted(found.items(), key=lambda one: -one[1][0])
