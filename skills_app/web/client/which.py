"""Which occupation? For clients who do not think in names: pictures of all banks, and the banks that fit what was
marked. Nothing is stored: page and marks stand in the address, so that back, refresh and a second tab work."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from skills_app.assessment.bank import EXPERIENCE
from skills_app.assessment.orientation import Seen, fitting_banks, pictures_to_show
from skills_app.web.bank_library import ServedBank
from skills_app.web.client.choose import offered_banks
from skills_app.web.client.door import door
from skills_app.web.client.forms import WhichForm
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.side_by_side import side_by_side

ON_A_PAGE = 6
REASONS = 6
"""Pictures that say why a bank fits; more would push the next bank off the screen."""


class Tile(NamedTuple):
    """``value``: what is sent when it is marked."""

    value: str
    caption: str
    picture: str


@door.get("/which")
@audience(Audience.ANYONE)
def which() -> ResponseReturnValue:
    """A page of pictures, or after the last one the banks that fit; 404 for a page that is no number."""
    form = WhichForm(request.args)
    if not form.validate():
        abort(404)
    served = {one.bank.id: one for one in offered_banks()}
    if not served:
        return redirect(url_for("client.occupations", languages=languages()), 303)
    page, given = form.page.data or 1, frozenset(form.done.data or ())
    marked = frozenset(seen for value in given if (seen := _seen(value)))
    shown = pictures_to_show([one.bank for one in served.values()], marked)
    pages = [shown[start : start + ON_A_PAGE] for start in range(0, len(shown), ON_A_PAGE)]
    if page > len(pages):
        return _result_page(served, shown, marked, back=_address(len(pages), shown, marked))
    return _pictures_page(served, pages[page - 1], shown, marked, page)


@side_by_side
def _pictures_page(
    served: Mapping[str, ServedBank], here: Sequence[Seen], shown: Sequence[Seen], marked: Collection[Seen], page: int
) -> str:
    elsewhere = [_value(seen) for seen in shown if seen in marked and seen not in here]
    back = _address(page - 1, shown, marked) if page > 1 else url_for("client.occupations", languages=languages())
    return render_page(
        "client/which.html",
        tiles=_tiles(served, here),
        marked=[_value(seen) for seen in here if seen in marked],
        elsewhere=elsewhere,
        following=page + 1,
        back=back,
        trial=any(one.bank.trial for one in served.values()),
    )


@side_by_side
def _result_page(served: Mapping[str, ServedBank], shown: Sequence[Seen], marked: Collection[Seen], back: str) -> str:
    found = fitting_banks([one.bank for one in served.values()], marked)
    reasons = {one.bank_id: [(one.bank_id, item_id) for item_id in one.marked[:REASONS]] for one in found}
    rows = [(served[bank_id], _tiles(served, pictures)) for bank_id, pictures in reasons.items()]
    template = "client/which_fits.html" if rows else "client/which_none.html"
    said = _tiles(served, [seen for seen in shown if seen in marked])
    return render_page(template, rows=rows, said=said, locale=languages().first.id, back=back)


def _tiles(served: Mapping[str, ServedBank], pictures: Sequence[Seen]) -> list[Tile]:
    locale, tiles = languages().first.id, []
    for bank_id, item_id in pictures:
        one = served[bank_id]
        caption = one.bank.texts[one.text_locale(locale, EXPERIENCE)].captions[item_id]
        tiles.append(Tile(_value((bank_id, item_id)), caption, one.picture(one.bank.item(item_id).picture)))
    return tiles


def _address(page: int, shown: Sequence[Seen], marked: Collection[Seen]) -> str:
    done = [_value(seen) for seen in shown if seen in marked]
    return url_for("client.which", languages=languages(), page=page, done=done)


def _value(seen: Seen) -> str:
    return ".".join(seen)


def _seen(value: str) -> Seen | None:
    bank_id, point, item_id = value.partition(".")
    return (bank_id, item_id) if point else None
