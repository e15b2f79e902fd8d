"""Every answer of a sitting as the counsellor reads it: what was given, never whether it was right."""

from dataclasses import dataclass
from datetime import datetime

from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import BankTexts, Item
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.bank_library import ServedBank
from skills_app.web.filters import decimal, digits
from skills_app.web.locale import OfferedLocale, languages, offered_locales
from skills_app.web.profile_words import ANSWER_WORDS

INSTEAD_WORDS = {
    "dont_know": lazy_gettext("doesn't know"),
    "another_way": lazy_gettext("does it another way"),
}


@dataclass(frozen=True)
class AnswerRow:
    """One answer, in the counsellor's language and in the one it was given in. ``pictures``: address and what is seen,
    which is "" where the caption says it all."""

    field: str
    pictures: tuple[tuple[str, str], ...]
    caption: str
    answered_in: OfferedLocale | None
    answered_caption: str
    words: LazyString | str | None
    wish: bool
    at: datetime | None
    seconds: float | None


def answer_rows(served: ServedBank, found: SittingView, stored: list[ResponseView]) -> list[AnswerRow]:
    """All items in the order in which the client met them, answered or not."""
    by_item = {row.item_id: row for row in stored}
    order = served.order(found.form_id, found.seed, found.chosen)
    return [_answer_row(served, found, item_id, by_item.get(item_id)) for item_id in order]


def _answer_row(served: ServedBank, found: SittingView, item_id: str, given: ResponseView | None) -> AnswerRow:
    here = served.bank.texts[served.text_locale(languages().first.id, found.form_id)]
    there = served.bank.texts[served.text_locale(given.locale if given else found.locale, found.form_id)]
    item = served.bank.asked(item_id)
    return AnswerRow(
        field=here.fields[item.field_id],
        pictures=tuple((served.picture(scene), here.stimuli.get(scene, "")) for scene in _scenes(item)),
        caption=here.captions[item_id],
        answered_in=offered_locales().get(there.locale) if there.locale != here.locale else None,
        answered_caption=there.captions[item_id],
        words=_words(item, given.value, here) if given else None,
        wish=bool(given and given.wish),
        at=given.server_at if given else None,
        seconds=given.seconds if given else None,
    )


def _scenes(item: Item | KnowledgeItem) -> tuple[str, ...]:
    """What is shown first: the activity, the stimulus, or else one of the options."""
    if isinstance(item, Item):
        return (item.picture,)
    return item.stimulus.scenes if item.stimulus else item.scenes[:1]


def _words(item: Item | KnowledgeItem, value: str, texts: BankTexts) -> LazyString | str:
    if isinstance(item, Item):
        return ANSWER_WORDS[value]
    if value in INSTEAD_WORDS:
        return INSTEAD_WORDS[value]
    if item.type == "number":
        return f"{decimal(float(value))} {texts.options[item.options[0].id]}"
    if item.type == "matching":
        pairs = (pair.split("=") for pair in value.split())
        return "; ".join(f"{texts.options[left]} – {texts.options[right]}" for left, right in pairs)
    chosen = [texts.options[option_id] for option_id in value.split()]
    if item.type == "ordering":
        return " ".join(f"{digits(place)}. {words}" for place, words in enumerate(chosen, start=1))
    return ", ".join(chosen)
