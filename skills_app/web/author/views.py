"""An item as the client sees it, with key and rationale beside it; and what a response to it would score."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from skills_app.assessment.bank import BankTexts, Item
from skills_app.assessment.item_score import ItemScore, item_score
from skills_app.assessment.item_types import ITEM_TYPES, InvalidResponse, Raw
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.web.author.open_bank import item_ids, open_bank
from skills_app.web.bank_library import ServedBank
from skills_app.web.guards import Audience, audience
from skills_app.web.item_page import Around, ItemView, item_context
from skills_app.web.locale import languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.security import is_loopback

door = Blueprint("author", __name__)


@dataclass(frozen=True)
class Tried:
    """What the author gave to the item: as it would be stored, and its score; ``problem``: why it cannot be stored."""

    value: str = ""
    score: ItemScore | None = None
    problem: str = ""


@door.before_request
def only_here() -> None:
    """Keys are shown: nobody but this machine may look, under no other name."""
    if not is_loopback() or request.host.rsplit(":", 1)[0] not in {"localhost", "127.0.0.1"}:
        abort(403)


@door.get("/")
@audience(Audience.ANYONE)
def first() -> ResponseReturnValue:
    served = open_bank().now()
    if not isinstance(served, ServedBank):
        return _problems(served)
    offered = offered_locales()
    here = offered.get(served.bank.source_locale) or next(iter(offered.values()))
    return redirect(f"/{here.id}/{item_ids(served.bank)[0]}")


@door.get("/<languages:languages>/<item_id>")
@audience(Audience.ANYONE)
def item(item_id: str) -> ResponseReturnValue:
    return _page(item_id, {}, None)


@door.post("/<languages:languages>/<item_id>")
@audience(Audience.ANYONE)
def try_out(item_id: str) -> ResponseReturnValue:
    """Nothing is stored."""
    served = open_bank().now()
    raw: Raw = request.form.to_dict(flat=False)
    if not isinstance(served, ServedBank) or item_id not in item_ids(served.bank):
        return _page(item_id, {}, None)
    asked = served.bank.asked(item_id)
    try:
        given = ITEM_TYPES[asked.type].read(asked, raw)
    except InvalidResponse as invalid:
        return _page(item_id, raw, Tried(problem=invalid.reason))
    score = item_score(asked, given) if isinstance(asked, KnowledgeItem) else None
    return _page(item_id, raw, Tried(given.value, score))


def _page(item_id: str, raw: Raw, tried: Tried | None) -> ResponseReturnValue:
    served = open_bank().now()
    if not isinstance(served, ServedBank):
        return _problems(served)
    ids = item_ids(served.bank)
    if item_id not in ids:
        abort(404)
    here, asked, texts = ids.index(item_id), served.bank.asked(item_id), _texts(served)
    segment = languages().segment
    around = Around(
        sitting="",
        action=f"/{segment}/{item_id}",
        field=texts.fields.get(asked.field_id, asked.field_id),
        back=f"/{segment}/{ids[max(0, here - 1)]}",
        position=here + 1,
        items=len(ids),
        trial=served.bank.trial,
    )
    context = item_context(ItemView(served, asked, texts), around, raw)
    return render_page(
        "author/item.html",
        **context,
        is_activity=isinstance(asked, Item),
        source=served.bank.texts[served.bank.source_locale],
        following=f"/{segment}/{ids[here + 1]}" if here + 1 < len(ids) else None,
        ids=ids,
        tried=tried,
        bank=served.bank,
    )


def _texts(served: ServedBank) -> BankTexts:
    """In the language of the page; what is missing there shows in the source language."""
    source = served.bank.texts[served.bank.source_locale]
    here = served.bank.texts.get(languages().first.id, source)
    return BankTexts(
        locale=here.locale,
        occupation=here.occupation,
        fields={**source.fields, **here.fields},
        captions={**source.captions, **here.captions},
        states={**source.states, **here.states},
        options={**source.options, **here.options},
        stimuli={**source.stimuli, **here.stimuli},
    )


def _problems(found: list[str]) -> ResponseReturnValue:
    return render_page("author/problems.html", problems=found), 500
