"""Organisations: which one a request is for follows from the host name; what each house has set for itself."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, Unpack
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from skills_app.assessment.bank import STEPS
from skills_app.records.models import Organisation

CLOCKS: Mapping[str, tuple[int, int]] = {"anonymous": (1, 30), "answers": (1, 730), "report": (30, 1095)}
"""The fewest and the most days after which a house may have deleted: sittings that nobody shares, answers that were
shared, released reports. A house that sets none has the installation's."""

REPORT_DAYS = 730
"""The installation's clock of released reports."""

MOST_NAME, MOST_CONTACT, MOST_CONTACT_LINES = 120, 600, 8
"""Characters, characters, lines."""

MOST_STEP_TEXT = 200
"""Characters of a house's own words for a next step."""

STEP_TEXT_LOCALES = ("de", "en")
"""In these a house's own words must be there, if it has any; in another language the application's own stand in."""

_MARKUP = re.compile(r"[<>{}\[\]`|\\]|&#?\w+;|https?:|\*\*|__|[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]+")


class AddressTaken(ValueError):
    """Another organisation is reached under this host name."""


class NotAllowed(ValueError):
    """What a house wants to set is beyond the limits, or not plain text; the message names it."""


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """``name`` of the default organisation is empty until it is given one."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class HouseView:
    """An organisation with what it has set. ``offers``: kinds of next steps that it can arrange, None: all; ``days``:
    its clocks of deletion, of CLOCKS; ``step_texts``: its own words for next steps, by kind and locale."""

    id: int
    name: str
    address: str | None
    contact: str | None
    offers: list[str] | None
    days: Mapping[str, int]
    step_texts: Mapping[str, Mapping[str, str]]
    has_logo: bool


class HouseChange(TypedDict, total=False):
    """What is not named stays. ``logo``: PNG; None, or nothing in ``days`` and ``step_texts``, takes a thing away."""

    name: str
    contact: str | None
    logo: bytes | None
    offers: list[str] | None
    days: Mapping[str, int]
    step_texts: Mapping[str, Mapping[str, str]]


def organisation_for(db: Session, host: str) -> OrganisationView:
    """The organisation with this host (a port is ignored), else the default one, which the first migration made."""
    query = (
        select(Organisation.id, Organisation.name)
        .where(or_(Organisation.address == _host_name(host), Organisation.address.is_(None)))
        .order_by(Organisation.address.is_(None), Organisation.id)
    )
    return OrganisationView(*db.execute(query.limit(1)).one())


def offers_of(db: Session, organisation_id: int) -> list[str] | None:
    """The kinds of next steps that the organisation can arrange; None: all."""
    return db.execute(select(Organisation.offers).where(Organisation.id == organisation_id)).scalar_one_or_none()


def days_of(db: Session, organisation_id: int) -> Mapping[str, int]:
    """The clocks of deletion, of CLOCKS, that the house has set; for the others the installation's count."""
    return db.execute(select(Organisation.days).where(Organisation.id == organisation_id)).scalar_one_or_none() or {}


def logo_of(db: Session, organisation_id: int) -> bytes | None:
    """PNG."""
    return db.execute(select(Organisation.logo).where(Organisation.id == organisation_id)).scalar_one_or_none()


def house_of(db: Session, organisation_id: int) -> HouseView:
    """Raises NoResultFound."""
    return _house(db, Organisation.id == organisation_id)[0]


def list_organisations(db: Session) -> list[HouseView]:
    """The default one first, then as they were made."""
    return _house(db, Organisation.id.is_not(None))


def find_organisations(db: Session, name_or_address: str) -> list[HouseView]:
    """Those with this address, else all with this name."""
    by_address = _house(db, Organisation.address == _host_name(name_or_address)) if name_or_address else []
    return by_address or _house(db, Organisation.name == name_or_address)


def new_organisation(db: Session, *, name: str, address: str, now: datetime) -> int:
    """``address``: the host name under which it is reached. Raises AddressTaken, and NotAllowed for no host name."""
    host = _host_name(address)
    if "/" in address or not _HOST_NAME.fullmatch(host):
        raise NotAllowed(f"{address} is no host name")
    values = {"name": name, "address": host, "created_at": now}
    try:
        return db.execute(insert(Organisation).values(values).returning(Organisation.id)).scalar_one()
    except IntegrityError as error:
        raise AddressTaken(host) from error


def rename_organisation(db: Session, organisation_id: int, name: str) -> None:
    db.execute(update(Organisation).where(Organisation.id == organisation_id).values(name=name))


def change_house(db: Session, organisation_id: int, **change: Unpack[HouseChange]) -> None:
    """Raises NotAllowed."""
    _refuse_days(change.get("days", {}))
    _refuse_offers(change.get("offers") or ())
    for kind, texts in change.get("step_texts", {}).items():
        refuse_step_texts(kind, texts)
    values: dict[str, Any] = {**change}
    for name in values.keys() & {"days", "step_texts"}:
        values[name] = values[name] or None
    if values:
        db.execute(update(Organisation).where(Organisation.id == organisation_id).values(values))


def change_step_texts(db: Session, organisation_id: int, kind: str, texts: Mapping[str, str]) -> None:
    """A house's own words for one kind of next step, by locale; none takes them away. Raises NotAllowed."""
    refuse_step_texts(kind, texts)
    query = select(Organisation.step_texts).where(Organisation.id == organisation_id).with_for_update()
    others = {name: given for name, given in (db.execute(query).scalar_one() or {}).items() if name != kind}
    change_house(db, organisation_id, step_texts=others | ({kind: dict(texts)} if texts else {}))


def refuse_step_texts(kind: str, texts: Mapping[str, str]) -> None:
    """Raises NotAllowed for an unknown kind, a missing locale, and a text that is too long or not plain."""
    if kind not in STEPS:
        raise NotAllowed(f"there is no next step {kind}")
    missing = [locale for locale in STEP_TEXT_LOCALES if not texts.get(locale)]
    if texts and missing:
        raise NotAllowed(f"{kind}: no text in {', '.join(missing)}")
    for locale, text in texts.items():
        if not is_step_text(text):
            raise NotAllowed(f"{kind}, {locale}: 1 to {MOST_STEP_TEXT} characters of plain text")


def is_step_text(text: str) -> bool:
    """One short line of plain text: no markup, no addresses, nothing invisible that turns the direction."""
    return 0 < len(text) <= MOST_STEP_TEXT and not _MARKUP.search(text)


def _refuse_days(days: Mapping[str, int]) -> None:
    for name, number in days.items():
        fewest, most = CLOCKS.get(name, (1, 0))
        if not fewest <= number <= most:
            raise NotAllowed(f"{name}: not between {fewest} and {most} days")


def _refuse_offers(offers: Collection[str]) -> None:
    if unknown := set(offers) - set(STEPS):
        raise NotAllowed(f"there is no next step {', '.join(sorted(unknown))}")


def _house(db: Session, condition: ColumnElement[bool]) -> list[HouseView]:
    own = Organisation.__table__.c
    columns = tuple(own[name] for name in tuple(HouseView.__dataclass_fields__)[:-1])
    query = select(*columns, own.logo.is_not(None).label("has_logo")).where(condition)
    rows = db.execute(query.order_by(own.address.is_not(None), own.id))
    return [_view(**row._mapping) for row in rows]


def _view(**row: Any) -> HouseView:
    return HouseView(**row | {name: row[name] or {} for name in ("days", "step_texts")})


def _host_name(host: str) -> str:
    """Empty when it is none; a port is ignored."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
