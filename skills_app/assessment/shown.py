"""Responses to the knowledge items of one field -> what the client has shown there."""

from collections.abc import Mapping
from dataclasses import dataclass

from skills_app.assessment.bank import ActionField, Bank
from skills_app.assessment.cut_scores import raw_cuts
from skills_app.assessment.evidence import Answered, Circumstances, State, Sureness, reasons, state, sureness
from skills_app.assessment.field_score import Knowledge, Levels, Scored, Tally, knowledge, levels, quantiles, tally
from skills_app.assessment.item_score import item_score
from skills_app.assessment.item_types import Response
from skills_app.assessment.timing import rapid_share, rapid_threshold


@dataclass(frozen=True, slots=True)
class Shown:
    """``items``: given, of ``asked``; ``unknown``: of these "I don't know" or "another way"; ``cuts``: on the raw
    scale; ``cut_set`` and ``cut_method``: where they come from; ``against``: why the evidence is not enough;
    ``item_rules``: by which rules and versions the items were scored."""

    items: int
    asked: int
    unknown: int
    tally: Tally
    knowledge: Knowledge
    cuts: tuple[float, ...]
    levels: Levels
    sure: Sureness
    evidence: State
    against: tuple[str, ...]
    cut_set: str
    cut_method: str
    item_rules: tuple[str, ...]
    rule: str = "beta"
    rule_version: str = "1"


def shown(field: ActionField, given: Mapping[str, Response], bank: Bank, circumstances: Circumstances) -> Shown | None:
    """None when the form has no knowledge items in the field. An item without a response was not administered.
    Raises InvalidGiven when an item has no such response."""
    if not field.knowledge:
        return None
    there = [item for item in field.knowledge if item.id in given]
    scored = [Scored(item_score(item, given[item.id]), item.weight, item.testlet or item.id) for item in there]
    constants, cut_set = bank.constants, bank.cut_sets[0]
    found = tally(scored, constants.testlet_correlation)
    cuts = raw_cuts(cut_set, found.chance, {item.id: item.weight for item in there})
    low, middle, high = quantiles(found, (constants.band_low, 0.5, constants.band_high))
    reached, known = levels(found, cuts, (low, high), constants.likely), knowledge(found, (low, middle, high))
    thresholds = {item.id: rapid_threshold(item.type, bank.usual_times.get(item.id), constants) for item in there}
    answered = Answered(
        items=len(there),
        types=frozenset(item.type for item in there),
        unknown=sum(one.score.unknown for one in scored),
        rapid=rapid_share((given[item.id] for item in there), thresholds),
        whole_scale=reached.band == (0, len(cuts)),
    )
    against = tuple(reasons(answered, circumstances, constants))
    return Shown(
        items=answered.items,
        asked=len(field.knowledge),
        unknown=answered.unknown,
        tally=found,
        knowledge=known,
        cuts=tuple(cut.raw for cut in cuts),
        levels=reached,
        sure=sureness(known.width, constants),
        evidence=state(against, answered.items, constants),
        against=against,
        cut_set=cut_set.id,
        cut_method=cut_set.method,
        item_rules=tuple(sorted({f"{one.score.rule}-{one.score.rule_version}" for one in scored})),
    )
