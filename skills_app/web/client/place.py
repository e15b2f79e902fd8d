"""Where a client is in a sitting: the bank version, the item at hand, and the addresses round it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from flask import abort, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import Item
from skills_app.assessment.item_sequence import next_item, position, previous_item
from skills_app.assessment.item_types import FREQUENCY, ITEM_TYPES, InvalidResponse, Raw, Response
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.records.sittings import ResponseView, SittingView, find_sitting_with_response
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.client.identity import owned
from skills_app.web.database_session import reading
from skills_app.web.item_page import Around, item_page, item_view
from skills_app.web.locale import languages
from skills_app.web.pages import render_both
from skills_app.web.practised import has_practised, practised_in
from skills_app.web.side_by_side import side_by_side

_PROBLEMS: Mapping[str, LazyString] = {
    "too_many": lazy_gettext("That is too many. Take one away."),
    "incomplete": lazy_gettext("Something has no place yet. Put all of them in order."),
    "twice": lazy_gettext("Two have the same place. Give each one its own."),
    "no_number": lazy_gettext("Write a number."),
    "out_of_range": lazy_gettext("This number cannot be set here. Look again."),
}
_MISSING: Mapping[tuple[bool, bool], LazyString] = {
    (True, True): lazy_gettext("Tap one answer, or skip."),
    (True, False): lazy_gettext("Tap one answer."),
    (False, True): lazy_gettext("Nothing is chosen yet. Choose, or tap “I don't know”."),
    (False, False): lazy_gettext("Nothing is chosen yet."),
}
"""By whether it is an activity, and whether it counts: in practice there is no other way out."""


def problem_of(invalid: InvalidResponse, item_type: str, *, counts: bool) -> LazyString:
    """What is said about a response that cannot be stored. Answers 400 to what comes from no page of ours."""
    if invalid.reason == "missing":
        return _MISSING[item_type == FREQUENCY, counts]
    if invalid.reason not in _PROBLEMS:
        abort(400)
    return _PROBLEMS[invalid.reason]


@dataclass(frozen=True)
class Place:
    """The sitting, its bank version and the item at hand."""

    sitting: SittingView
    served: ServedBank
    item: Item | KnowledgeItem

    @cached_property
    def order(self) -> tuple[str, ...]:
        return self.served.order(self.sitting.form_id, self.sitting.seed, self.sitting.chosen)

    @property
    def is_last(self) -> bool:
        return self.item.id == self.order[-1]

    @property
    def is_practised(self) -> bool:
        return has_practised(self.sitting, self.item.type)

    @property
    def practised(self) -> Mapping[str, int]:
        """How often this type of item was tried out (``tries``), and whether it was understood (``passed``)."""
        return practised_in(self.sitting, self.item.type)

    def address(self, item_id: str) -> str:
        """Of an item of the sitting; of its practice while the client has still to try out its type."""
        practised = has_practised(self.sitting, self.served.bank.asked(item_id).type)
        return url_for(
            "client.item" if practised else "client.practice", public_id=self.sitting.public_id, item_id=item_id
        )


def place_at(sitting: SittingView, item_id: str) -> Place:
    """Answers 404 when the item is not in the sitting."""
    served = library().version(sitting.bank_digest)
    order = served.order(sitting.form_id, sitting.seed, sitting.chosen)
    if item_id not in order:
        abort(404)
    return Place(sitting, served, served.bank.asked(item_id))


def already_finished(sitting: SittingView) -> ResponseReturnValue:
    trial = library().version(sitting.bank_digest).bank.trial
    return render_both("client/finished.html", sitting=sitting, trial=trial), 409


def stored_place(public_id: str, item_id: str) -> tuple[Place, ResponseView | None]:
    """The client's place, and what is stored there."""
    with reading() as db:
        sitting, given = find_sitting_with_response(db, public_id, item_id) or (None, None)
    return place_at(owned(sitting), item_id), given


@side_by_side
def place_page(place: Place, given: ResponseView | None, raw: Raw | None = None, problem: LazyString | str = "") -> str:
    """The page of the item. ``raw``: what was given just now, instead of what is stored; at an activity, whose answer
    cannot be unticked, beside it."""
    item, sitting, order, served = place.item, place.sitting, place.order, place.served
    texts = served.bank.texts[served.text_locale(languages().first.id, sitting.form_id)]
    stored = ITEM_TYPES[item.type].written(Response(given.item_id, given.value, given.wish)) if given else {}
    base = f"/{languages().segment}/sitting/{sitting.public_id}"
    before = previous_item(order, item.id)
    around = Around(
        sitting=sitting.public_id,
        action=f"{base}/item/{item.id}",
        field=texts.fields[item.field_id],
        back=f"{base}/item/{before}" if before else f"{base}/item/{item.id}/practice",
        stop=f"{base}/stop?item={item.id}",
        position=position(order, item.id),
        items=len(order),
        revision=given.revision if given else 0,
        next_pictures=_pictures_of(served, next_item(order, item.id, ()) if not place.is_last else None),
        trial=served.bank.trial,
    )
    shown = {**stored, **(raw or {})} if isinstance(item, Item) else raw or stored
    return item_page(item_view(served, item.id, texts.locale), around, shown, problem)


def _pictures_of(served: ServedBank, item_id: str | None) -> tuple[str, ...]:
    """To be fetched ahead."""
    if item_id is None:
        return ()
    item = served.bank.asked(item_id)
    scenes = (item.picture,) if isinstance(item, Item) else item.scenes
    return tuple(served.picture(scene) for scene in scenes)
