"""Where answers ask to be looked at again: questions for the talk, never a judgement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask_babel import gettext

from skills_app.assessment.bank import BankTexts
from skills_app.assessment.consistency import Consistency, consistency
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.bank_library import ServedBank
from skills_app.web.profile_rows import NamedPicture, to_responses


@dataclass(frozen=True)
class Prompt:
    """A question, and the pictures that it is about."""

    question: str
    pictures: tuple[NamedPicture, ...] = ()


def prompts(
    served: ServedBank, sitting: SittingView, stored: Iterable[ResponseView], texts: BankTexts
) -> tuple[Prompt, ...]:
    given = {response.item_id: response for response in to_responses(stored)}
    order = served.order(sitting.form_id, sitting.seed, sitting.chosen)
    in_order = [given[item_id] for item_id in order if item_id in given]
    return tuple(_prompts(served, texts, consistency(served.bank, sitting.form_id, in_order)))


def _prompts(served: ServedBank, texts: BankTexts, found: Consistency) -> Iterator[Prompt]:
    def pictures(*item_ids: str) -> tuple[NamedPicture, ...]:
        items = (served.bank.item(item_id) for item_id in item_ids)
        return tuple(NamedPicture(texts.captions[item.id], served.picture(item.picture)) for item in items)

    for pair in found.contradictions:
        question = gettext("The first is done often, the second never. How does that go together?")
        yield Prompt(question, pictures(pair.item_id, pair.implied_id))
    for repeat in found.repeats:
        if not repeat.stable:
            question = gettext("This was asked twice, and the answers differ. Please look at it again together.")
            yield Prompt(question, pictures(repeat.item_id))
    if found.foils:
        question = gettext("This belongs to another trade. Where was it done?")
        yield Prompt(question, pictures(*found.foils))
    if "same_and_rapid" in found.look_again:
        yield Prompt(gettext("Many equal answers in a short time. Were the pictures clear? Please look at some again."))
    if "rapid" in found.look_again:
        yield Prompt(gettext("Many answers came very fast. Was there enough time and quiet?"))
