"""The answers to one action field as the counsellor reads them: what was given, never whether it was right."""

from dataclasses import dataclass
from datetime import datetime

from skills_app.assessment.bank import BankTexts, Item
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.records.sittings import ResponseView
from skills_app.web.answer_words import OF_THE_CLIENT, answer_words
from skills_app.web.bank_library import ServedBank
from skills_app.web.counsellor.looking import Looked
from skills_app.web.locale import OfferedLocale, offered_locales
from skills_app.web.speaking import speaking


@dataclass(frozen=True)
class SaidIn:
    """What was asked, and what was given, in another language than that of the page."""

    locale: OfferedLocale
    caption: str
    words: str


@dataclass(frozen=True)
class AnswerRow:
    """One answer, in the counsellor's language and in the one it was given in. ``pictures``: address and what is seen,
    which is "" where the caption says it all; ``given``: pictures of what was chosen; ``words`` of an item that was
    not answered are empty."""

    pictures: tuple[tuple[str, str], ...]
    caption: str
    words: str
    given: tuple[str, ...]
    second: SaidIn | None
    wish: bool
    at: datetime | None
    seconds: float | None


def answer_rows(looked: Looked, field_id: str) -> list[AnswerRow]:
    """All items of the field in the author's order, answered or not."""
    by_item = {row.item_id: row for row in looked.shown}
    field = next(field for field in looked.fields if field.id == field_id)
    return [_answer_row(looked, item, by_item.get(item.id)) for item in field.asked]


def _answer_row(looked: Looked, item: Item | KnowledgeItem, given: ResponseView | None) -> AnswerRow:
    served, here = looked.served, looked.texts()
    there = looked.texts(given.locale if given else looked.sitting.locale)
    return AnswerRow(
        pictures=tuple((served.picture(scene), here.stimuli.get(scene, "")) for scene in _scenes(item)),
        caption=here.captions[item.id],
        words=answer_words(item, given.value, here, OF_THE_CLIENT) if given else "",
        given=_given_pictures(served, item, given.value) if given else (),
        second=_second(item, given, there) if there.locale != here.locale else None,
        wish=bool(given and given.wish),
        at=given.server_at if given else None,
        seconds=given.seconds if given else None,
    )


def _second(item: Item | KnowledgeItem, given: ResponseView | None, there: BankTexts) -> SaidIn | None:
    """None for a language that is not offered any more."""
    locale = offered_locales().get(there.locale)
    if locale is None:
        return None
    with speaking(locale):
        words = answer_words(item, given.value, there, OF_THE_CLIENT) if given else ""
        return SaidIn(locale, there.captions[item.id], words)


def _scenes(item: Item | KnowledgeItem) -> tuple[str, ...]:
    """What is shown first: the activity, or the stimulus."""
    if isinstance(item, Item):
        return (item.picture,)
    return item.stimulus.scenes if item.stimulus else ()


def _given_pictures(served: ServedBank, item: Item | KnowledgeItem, value: str) -> tuple[str, ...]:
    """Of the options that were chosen, in the order in which they were given."""
    if isinstance(item, Item):
        return ()
    pictures = {option.id: option.picture for option in item.options if option.picture}
    chosen = value.replace("=", " ").split()
    return tuple(served.picture(pictures[option_id]) for option_id in chosen if option_id in pictures)
