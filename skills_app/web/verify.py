"""Whether a document is genuine: the page behind the QR code of a report. It says nothing about a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from flask import Blueprint
from flask.typing import ResponseReturnValue

from skills_app.records.handed_over import genuine_report
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages, offered_locales
from skills_app.web.pages import render_both

verify = Blueprint("verify", __name__)


@dataclass(frozen=True)
class Verdict:
    """``state``: unknown for an id that never was and for a report that was deleted. The rest is empty then."""

    state: Literal["valid", "revoked", "unknown"]
    house: str = ""
    released_at: datetime | None = None
    bank_id: str = ""
    bank_version: str = ""


UNKNOWN = Verdict("unknown")


@verify.get("/v/<public_id>")
@audience(Audience.ANYONE)
def document(public_id: str) -> ResponseReturnValue:
    """In the language that the browser asks for."""
    return _page(public_id)


@verify.get("/<languages:languages>/v/<public_id>")
@audience(Audience.ANYONE)
def document_in(public_id: str) -> ResponseReturnValue:
    return _page(public_id)


def _page(public_id: str) -> ResponseReturnValue:
    """The same way through the database and the same page for every id: 200, whether it is known or not."""
    with reading() as db:
        found = genuine_report(db, public_id)
    verdict = UNKNOWN
    if found is not None:
        state: Literal["valid", "revoked"] = "valid" if found.revoked_at is None else "revoked"
        verdict = Verdict(state, found.house, found.released_at, found.bank_id, found.bank_version)
    here = languages()
    links = [(locale, f"/{here.with_first(locale).segment}/v/{public_id}") for locale in offered_locales().values()]
    return render_both("verify.html", verdict=verdict, links=links)
