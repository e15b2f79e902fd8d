"""Where answers ask to be looked at again: questions for the talk, never a judgement."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from flask_babel import LazyString, gettext

from skills_app.assessment.bank import BankTexts
from skills_app.assessment.consistency import Consistency, consistency
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.bank_library import ServedBank
from skills_app.web.profile_rows import to_responses
from skills_app.web.profile_words import ANSWER_WORDS


@dataclass(frozen=True)
class GivenAnswer:
    """What was given to an activity."""

    caption: str
    picture: str
    answer: LazyString


Group = tuple[GivenAnswer, ...]


@dataclass(frozen=True)
class Prompt:
    """A question, and the answers that it is about; those of a group belong together."""

    question: str
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class RepeatRow:
    """The two answers to an activity that was asked twice."""

    stable: bool
    answers: Group


@dataclass(frozen=True)
class LookAgain:
    """``prompts``: one for each sign; ``repeats`` are listed, and are no sign."""

    prompts: tuple[Prompt, ...]
    repeats: tuple[RepeatRow, ...]


def look_again(
    served: ServedBank,
    sitting: SittingView,
    stored: Iterable[ResponseView],
    texts: BankTexts,
    field_id: str | None = None,
) -> LookAgain:
    """``field_id``: only what is about this action field; None: everything."""
    given = {response.item_id: response for response in to_responses(stored)}
    order = served.order(sitting.form_id, sitting.seed, sitting.chosen)
    found = consistency(served.bank, sitting.form_id, [given[item_id] for item_id in order if item_id in given])
    if field_id is not None:
        found = _about(found, {item.id for item in served.bank.field(field_id).items})

    def answers(*item_ids: str) -> Group:
        items = (served.bank.item(item_id) for item_id in item_ids)
        return tuple(
            GivenAnswer(texts.captions[item.id], served.picture(item.picture), ANSWER_WORDS[given[item.id].value])
            for item in items
        )

    repeats = (RepeatRow(one.stable, answers(one.item_id, one.repeat_id)) for one in found.repeats)
    return LookAgain(tuple(_prompts(found, answers)), tuple(repeats))


def _about(found: Consistency, item_ids: Collection[str]) -> Consistency:
    """The same with the activities of one field alone. Haste belongs to no field."""
    pairs = tuple(pair for pair in found.contradictions if {pair.item_id, pair.implied_id} & set(item_ids))
    foils = tuple(item_id for item_id in found.foils if item_id in item_ids)
    there = {"contradictions": pairs, "foils": foils}
    return replace(
        found,
        repeats=tuple(one for one in found.repeats if one.item_id in item_ids),
        contradictions=pairs,
        foils=foils,
        look_again=tuple(sign for sign in found.look_again if there.get(sign)),
    )


def _prompts(found: Consistency, answers: Callable[..., Group]) -> Iterator[Prompt]:
    if "contradictions" in found.look_again:
        question = gettext("The first is done often, the second never. How does that fit together?")
        yield Prompt(question, tuple(answers(pair.item_id, pair.implied_id) for pair in found.contradictions))
    if "foils" in found.look_again:
        question = gettext("This belongs to another trade. Where was it done?")
        yield Prompt(question, tuple(answers(item_id) for item_id in found.foils))
    if "same_and_rapid" in found.look_again:
        yield Prompt(
            gettext("The same answer many times in a short time. Were the pictures clear? Please look at some again.")
        )
    if "rapid" in found.look_again:
        yield Prompt(gettext("Many answers came very fast. Was there enough time and quiet?"))
