"""Who plays what in a round of a workshop: groups, roles that move on by one seat each round, personas, sittings."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from skills_app.records.cases import Scope, link_client, new_case
from skills_app.records.codes import new_code, new_public_id, new_reference, normalise
from skills_app.records.models import Casting, Seat, Sitting
from skills_app.records.seats import SeatView, seats_of
from skills_app.records.sittings import SittingStart, give_consent, new_client, start_sitting
from skills_app.records.vault import Vault
from skills_app.records.workshops import WorkshopView

CLIENT, COUNSELLOR, OBSERVER = ROLES = ("client", "counsellor", "observer")
FEWEST = 2
"""Seats that a group needs to play: a client and a counsellor."""


@dataclass(frozen=True)
class CastingView:
    """One seat in one round. ``code``: of the client, encrypted; ``sitting``: the public id of what they sit."""

    seat_id: int
    round: int
    group_number: int
    role: str
    persona_id: str | None
    code: str | None
    sitting: str | None


@dataclass(frozen=True)
class Play:
    """What every group plays: the bank's version, the form, in which language, which personas there are."""

    bank_id: str
    bank_version: str
    locale: str
    personas: Sequence[str]


_COLUMNS = (
    Casting.seat_id,
    Casting.round,
    Casting.group_number,
    Casting.role,
    Casting.persona_id,
    Casting.code,
    Sitting.public_id,
)


def dealt(seats: Sequence[SeatView], groups: int) -> dict[int, int]:
    """Seat id -> group, from 1 on: who has a group keeps it, the others fill the smallest ones."""
    found = {seat.id: seat.group_number for seat in seats if seat.group_number is not None}
    sizes = {group: sum(one == group for one in found.values()) for group in range(1, groups + 1)}
    for seat in seats:
        if seat.id not in found:
            smallest = min(sizes, key=lambda group: (sizes[group], group))
            found[seat.id] = smallest
            sizes[smallest] += 1
    return found


def roles_in(seat_ids: Sequence[int], round_number: int) -> dict[int, str]:
    """Seat id -> role in a group: each round everybody moves on by one; from the third seat on they observe."""
    turned = [seat_ids[(place + round_number - 1) % len(seat_ids)] for place in range(len(seat_ids))]
    return {seat_id: ROLES[min(place, len(ROLES) - 1)] for place, seat_id in enumerate(turned)}


def persona_in(personas: Sequence[str], group: int, round_number: int) -> str:
    """No group meets a persona twice before it has met all, and groups that play at once differ."""
    return personas[(group - 1 + (round_number - 1)) % len(personas)]


def cast(db: Session, vault: Vault, workshop: WorkshopView, play: Play, now: datetime) -> None:
    """Deals the round that has just begun; a group with fewer than FEWEST seats waits."""
    seats = seats_of(db, workshop.id)
    groups = dealt(seats, workshop.groups)
    for seat_id, group in groups.items():
        db.execute(update(Seat).where(Seat.id == seat_id).values(group_number=group))
    for group in sorted(set(groups.values())):
        members = {seat.id: seat for seat in seats if groups[seat.id] == group}
        if len(members) >= FEWEST:
            _cast_group(db, vault, workshop, _Group(group, members, play, now))


@dataclass(frozen=True)
class _Group:
    number: int
    members: Mapping[int, SeatView]
    play: Play
    now: datetime


def _cast_group(db: Session, vault: Vault, workshop: WorkshopView, group: _Group) -> None:
    roles = roles_in(sorted(group.members), workshop.round)
    of_role = {role: seat_id for seat_id, role in reversed(roles.items())}
    code, sitting_id = _sitting(db, vault, workshop, group, group.members[of_role[COUNSELLOR]])
    for seat_id, role in roles.items():
        plays = role == CLIENT
        values = {
            "seat_id": seat_id,
            "round": workshop.round,
            "group_number": group.number,
            "role": role,
            "persona_id": persona_in(group.play.personas, group.number, workshop.round) if plays else None,
            "code": vault.encrypt(code) if plays else None,
            "sitting_id": sitting_id if plays else None,
        }
        db.execute(insert(Casting).values(values))


def _sitting(db: Session, vault: Vault, workshop: WorkshopView, group: _Group, counsellor: SeatView) -> tuple[str, int]:
    """The code of a new client, and their sitting, open to the counsellor of the group and to nobody else."""
    code = new_code()
    client_id = new_client(
        db,
        organisation_id=workshop.organisation_id,
        code_hash=vault.hmac("code", normalise(code)),
        reference=new_reference(),
        now=group.now,
    )
    scope = Scope(workshop.organisation_id, counsellor.account_id, None)
    link_client(db, client_id, new_case(db, scope, f"{workshop.round}-{group.number}", group.now), group.now)
    last_day = workshop.expires_at.date()
    start = SittingStart(
        organisation_id=workshop.organisation_id,
        client_id=client_id,
        bank_id=group.play.bank_id,
        bank_version=group.play.bank_version,
        bank_digest=workshop.bank_digest,
        form_id=workshop.form_id,
        seed=secrets.randbelow(2**31),
        locale=group.play.locale,
        now=group.now,
        expires_on=last_day,
        supervised=True,
    )
    sitting_id = start_sitting(db, new_public_id(), start)
    give_consent(db, sitting_id, "client", group.now, expires_on=last_day)
    return code, sitting_id


def castings_of(db: Session, workshop_id: int, round_number: int | None = None) -> list[CastingView]:
    """Of one round, or of all; by round, group, and role in the order of ROLES."""
    query = (
        select(*_COLUMNS)
        .join_from(Casting, Seat)
        .outerjoin(Sitting, Sitting.id == Casting.sitting_id)
        .where(Seat.workshop_id == workshop_id)
    )
    if round_number is not None:
        query = query.where(Casting.round == round_number)
    found = [CastingView(*row) for row in db.execute(query)]
    return sorted(found, key=lambda one: (one.round, one.group_number, ROLES.index(one.role), one.seat_id))
