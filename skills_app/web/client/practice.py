"""Trying out a type of item on something everyday, before the first one that counts.

Three tries with a word after each; then a helper is asked, who sees what would have been right. Nothing of it is
scored. Whether it was understood, and how much somebody helped, is stored with the sitting and stays as it is at the
end. The page says how many tries it knows of, so that a try that is sent twice counts once.
"""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext, lazy_gettext

from skills_app.assessment.item_score import is_right
from skills_app.assessment.item_types import FREQUENCY, ITEM_TYPES, InvalidResponse, Raw
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.records.sittings import SittingFinished, find_sitting, say_help, store_practice
from skills_app.web.bank_library import library
from skills_app.web.client.door import door
from skills_app.web.client.forms import HelpForm, PracticeForm
from skills_app.web.client.identity import own_sitting, owned
from skills_app.web.client.place import Place, already_finished, place_at, problem_of
from skills_app.web.database_session import writing
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.item_page import Around, ItemView, OptionView, item_page, item_view
from skills_app.web.locale import languages
from skills_app.web.pages import render_both, render_page
from skills_app.web.practised import TRIES
from skills_app.web.side_by_side import side_by_side


@door.get("/sitting/<public_id>/item/<item_id>/practice")
@audience(Audience.CLIENT)
@plays
def practice(public_id: str, item_id: str) -> ResponseReturnValue:
    place = place_at(own_sitting(public_id), item_id)
    return already_finished(place.sitting) if place.sitting.finished_at else practice_page(place)


@door.post("/sitting/<public_id>/item/<item_id>/practice")
@audience(Audience.CLIENT)
@plays
def practised(public_id: str, item_id: str) -> ResponseReturnValue:
    """What was tried is on the disk before the reply, which leads to what is stored, whether it counted or not."""
    form = PracticeForm(request.form)
    if not form.validate():
        abort(400)
    raw = request.form.to_dict(flat=False)
    try:
        with writing() as db:
            place = place_at(owned(find_sitting(db, public_id)), item_id)
            if place.sitting.finished_at:
                raise SittingFinished
            tries = store_practice(
                db, place.sitting.id, place.item.type, passed=_is_passed(place, raw), seen=form.tries.data
            )
    except InvalidResponse as invalid:
        place = place_at(own_sitting(public_id), item_id)
        return _try_page(place, raw, problem_of(invalid, place.item.type, counts=False)), 422
    except SittingFinished:
        return redirect(url_for("client.profile", public_id=public_id), 303)
    following = "client.item" if place.item.type == FREQUENCY and tries else "client.practice"
    return redirect(url_for(following, public_id=public_id, item_id=item_id), 303)


def _is_passed(place: Place, raw: Raw) -> bool:
    """Raises InvalidResponse."""
    tried = library().practice_item(place.item.type)
    return is_right(tried, ITEM_TYPES[tried.type].read(tried, raw))


def practice_page(place: Place) -> str:
    """To try it; or, after the tries, what comes next. An activity has no right answer, so it needs no word after."""
    so_far = place.practised
    if so_far["passed"] and place.item.type != FREQUENCY:
        return render_both("client/practised.html", **_around(place))
    if so_far["tries"] >= TRIES and "again" not in request.args:
        return _helper_page(place)
    missed = so_far["tries"] and not so_far["passed"]
    return _try_page(place, {}, lazy_gettext("Not yet. Look again, and try once more.") if missed else "")


@side_by_side
def _helper_page(place: Place) -> str:
    view = _view(place)
    return render_page("client/ask_helper.html", view=view, solution=solution(view), **_around(place))


def _around(place: Place) -> dict[str, object]:
    return {"sitting": place.sitting, "item_id": place.item.id, "trial": _trial(place)}


def _trial(place: Place) -> bool:
    return place.served.bank.trial or library().practice.bank.trial


def solution(view: ItemView) -> list[tuple[OptionView, str]]:
    """The options, each with what marks it as right: a tick, its place, the number of its pair, how many. For practice
    alone."""
    item, options = view.item, view.options
    if not isinstance(item, KnowledgeItem):
        return []
    if item.type == "matching":
        numbers = {one: str(number) for number, pair in enumerate(item.pairs, start=1) for one in pair}
    elif item.type == "ordering":
        numbers = {one.id: str(1 + sum(later == one.id for _, later in item.pairs)) for one in options}
        options = tuple(sorted(options, key=lambda one: int(numbers[one.id])))
    elif item.number is not None:
        numbers = {one.id: f"{item.number:g}" for one in options}
    else:
        numbers = dict.fromkeys(item.key, "✓")
    return [(one, digits(numbers.get(one.id, ""))) for one in options]


@side_by_side
def _try_page(place: Place, raw: Raw, problem: LazyString | str) -> str:
    base = f"/{languages().segment}/sitting/{place.sitting.public_id}"
    around = Around(
        sitting=place.sitting.public_id,
        action=f"{base}/item/{place.item.id}/practice",
        field=gettext("Try it first"),
        back=f"{base}/stop?item={place.item.id}",
        revision=place.practised["tries"],
        trial=_trial(place),
    )
    return item_page(_view(place), around, raw, problem)


def _view(place: Place) -> ItemView:
    practice, locale = library().practice, languages().first.id
    known = locale if locale in practice.bank.texts else practice.bank.source_locale
    return item_view(practice, library().practice_item(place.item.type).id, known)


@door.post("/sitting/<public_id>/help")
@audience(Audience.CLIENT)
@plays
def help_given(public_id: str) -> ResponseReturnValue:
    """How much somebody helped. ``place``: what follows the locale in the address that is shown next; the profile is,
    with what was said, when it may no more be said."""
    form = HelpForm(request.form)
    sitting = own_sitting(public_id)
    if not form.validate():
        abort(400)
    with writing() as db:
        said = say_help(db, sitting.id, form.help.data or "none")
    if not said:
        return redirect(url_for("client.profile", public_id=public_id), 303)
    place = (form.place.data or "").lstrip("/\\")
    return redirect(f"/{languages().segment}/{place}", 303)
