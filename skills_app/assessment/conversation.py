"""Responses -> what to talk about: by field three questions, what to ask for, and what the level leaves open.

Nothing here judges. The words are texts of the interface; the rules are explained in docs/scoring.md.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from skills_app.assessment.bank import ActionField, Bank
from skills_app.assessment.claimed_shown import MUCH
from skills_app.assessment.consistency import Contradiction, consistency
from skills_app.assessment.item_types import SKIP, Response
from skills_app.assessment.next_steps import RULES
from skills_app.assessment.profile import CompetenceProfile, FieldProfile
from skills_app.assessment.scoring import POINTS

Topic = Literal[
    "talk",
    "hidden_strength",
    "too_little",
    "contradiction",
    "another_way",
    "foil",
    "wish",
    "shown_skill",
    "claimed_skill",
    "told",
]
QuestionKind = Literal[
    "learned",
    "apart",
    "contradiction",
    "another_way",
    "foil",
    "watched",
    "unclear",
    "wish",
    "order",
    "amount",
    "team",
    "tools",
]
EvidenceKind = Literal["photo", "sample", "trial_task"]
Limit = Literal["told_alone", "too_few", "not_shown", "may_be_more", "pace", "other_ways", "language"]

MOST_FIELDS = 4
QUESTIONS_OF_FIELD = 3


@dataclass(frozen=True, slots=True)
class Question:
    """``item_ids``: the activities that it is about."""

    kind: QuestionKind
    item_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What to ask for, about which activity."""

    kind: EvidenceKind
    item_id: str


@dataclass(frozen=True, slots=True)
class FieldTalk:
    """``topics``: why it is worth a talk; ``limits``: what its level does not say."""

    field_id: str
    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]
    evidence: tuple[Evidence, ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """A field with what was given in it. ``done``: activities, the most often done first."""

    found: FieldProfile
    asked: ActionField
    given: Mapping[str, str]
    done: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]
    foils: tuple[str, ...]


GENERAL_QUESTIONS = (Question("amount"), Question("team"), Question("tools"))
"""When there are no answers to draw questions from."""


def conversation(bank: Bank, profile: CompetenceProfile, responses: Sequence[Response]) -> tuple[FieldTalk, ...]:
    """The fields worth a talk, the most pressing first; none when there are no answers to activities."""
    grounds = tuple(_grounds(bank, profile, responses))
    topics = {ground.found.field_id: tuple(_topics(ground)) for ground in grounds}
    pressing = [ground for ground in grounds if topics[ground.found.field_id]]
    worth = pressing or [ground for ground in grounds if ground.given]
    order = list(TOPICS)

    def rank(ground: _Ground) -> tuple[int, int]:
        found = topics[ground.found.field_id]
        return order.index(found[0]) if found else len(order), -len(found)

    return tuple(
        _talk(ground, topics[ground.found.field_id] or ("told",)) for ground in sorted(worth, key=rank)[:MOST_FIELDS]
    )


def _grounds(bank: Bank, profile: CompetenceProfile, responses: Sequence[Response]) -> Iterator[_Ground]:
    """The largest claim first."""
    found = consistency(bank, profile.form_id, responses)
    asked = {field.id: field for field in bank.fields_of(profile.form_id)}
    values = {response.item_id: response.value for response in responses if response.value != SKIP}
    for field in profile.strongest():
        items = asked[field.field_id].items
        ids = {item.id for item in items}
        given = {item.id: values[item.id] for item in items if item.counts and item.id in values}
        points = {item_id: POINTS[value] for item_id, value in given.items() if POINTS.get(value)}
        yield _Ground(
            found=field,
            asked=asked[field.field_id],
            given=given,
            done=(*sorted(points, key=lambda one: -points[one]), *field.another_way),
            contradictions=tuple(pair for pair in found.contradictions if pair.item_id in ids),
            foils=tuple(item_id for item_id in found.foils if item_id in ids),
        )


def _too_little(ground: _Ground) -> bool:
    return ground.found.compared == "not_enough" and ground.found.claim.word in MUCH


TOPICS: Mapping[Topic, Callable[[_Ground], bool]] = {
    "talk": lambda ground: ground.found.compared == "talk",
    "hidden_strength": lambda ground: ground.found.compared == "hidden_strength",
    "too_little": _too_little,
    "contradiction": lambda ground: bool(ground.contradictions),
    "another_way": lambda ground: bool(ground.found.another_way),
    "foil": lambda ground: bool(ground.foils),
    "wish": lambda ground: bool(ground.found.wishes),
    "shown_skill": lambda ground: any(RULES["shown_skill"](ground.found)),
    "claimed_skill": lambda ground: any(RULES["claimed_skill"](ground.found)),
}
"""In this order; "told" stands in when no field has any of them."""


def _topics(ground: _Ground) -> Iterator[Topic]:
    return (topic for topic, fits in TOPICS.items() if fits(ground))


def _talk(ground: _Ground, topics: tuple[Topic, ...]) -> FieldTalk:
    return FieldTalk(
        field_id=ground.found.field_id,
        topics=topics,
        questions=tuple(_questions(ground, topics))[:QUESTIONS_OF_FIELD],
        evidence=tuple(_evidence(ground)),
        limits=tuple(_limits(ground.found)),
    )


def _questions(ground: _Ground, topics: tuple[Topic, ...]) -> Iterator[Question]:
    """Each kind once, and each activity once as far as there are others."""
    if "hidden_strength" in topics:
        yield Question("learned")
    used: set[str] = set()
    for kind, item_ids, number in _subjects(ground, topics):
        fresh = tuple(one for one in item_ids if one not in used)
        if len(fresh) >= number:
            used.update(fresh[:number])
            yield Question(kind, fresh[:number])
    yield from GENERAL_QUESTIONS


def _subjects(ground: _Ground, topics: tuple[Topic, ...]) -> Iterator[tuple[QuestionKind, tuple[str, ...], int]]:
    """Kind, the activities that fit, and how many of them the question needs."""
    found = ground.found
    if "talk" in topics:
        yield "apart", ground.done, 1
    for pair in ground.contradictions[:1]:
        yield "contradiction", (pair.item_id, pair.implied_id), 2
    yield "another_way", found.another_way, 1
    yield "foil", ground.foils, 1
    yield "watched", found.watched, 1
    yield "unclear", found.unclear, 1
    yield "wish", found.wishes, 1
    yield "order", ground.done, 1


def _evidence(ground: _Ground) -> Iterator[Evidence]:
    done = ground.done
    if done:
        yield Evidence("photo", done[0])
    if len(done) > 1:
        yield Evidence("sample", done[1])
    counted = tuple(item.id for item in ground.asked.items if item.counts)
    for item_id in (done[2:] or done or ground.found.wishes or counted)[:1]:
        yield Evidence("trial_task", item_id)


def _limits(field: FieldProfile) -> Iterator[Limit]:
    shown = field.shown
    if shown is None:
        yield "told_alone"
    elif shown.evidence == "not_enough":
        yield "too_few"
    else:
        if shown.levels.secured == 0:
            yield "not_shown"
        if shown.levels.band[1] > shown.levels.secured:
            yield "may_be_more"
    yield from ("pace", "other_ways", "language")
