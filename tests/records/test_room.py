"""Who is at the tablets now."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, cases
from skills_app.records.cases import Scope
from skills_app.records.desk import find_sitting_open_to
from skills_app.records.room import RunningSitting, running_sittings
from skills_app.records.sittings import finish_sitting


def running(desk: Desk, minutes: int = 0) -> list[RunningSitting]:
    now = NOW + timedelta(minutes=minutes)
    with desk.database.reading() as db:
        return running_sittings(db, now - timedelta(hours=12), now - timedelta(minutes=10))


def test_progress_is_seen_and_nothing_else(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting)
    (found,) = running(desk)
    assert (found.public_id, found.reference, found.answered) == (sitting.public_id, sitting.reference, 1)
    assert found.last_at > NOW
    assert not {"value", "wish", "comment"} & set(RunningSitting.__dataclass_fields__)


def test_the_oldest_stands_first(desk: Desk) -> None:
    ids = [desk.sitting().public_id for _ in range(3)]
    assert [found.public_id for found in running(desk)] == ids


def test_who_has_finished_stays_a_while(desk: Desk) -> None:
    sitting = desk.sitting()
    with desk.database.writing() as db:
        finish_sitting(db, sitting.id, NOW)
    assert len(running(desk, 9)) == 1
    assert running(desk, 10) == []


def test_who_was_not_heard_of_for_a_day_is_gone(desk: Desk) -> None:
    desk.sitting()
    assert len(running(desk, 12 * 60 - 1)) == 1
    assert running(desk, 12 * 60) == []


@pytest.mark.parametrize("team", [None, "north"])
def test_eyes_see_the_same_as_in_the_list(desk: Desk, team: str | None) -> None:
    """C1.3: the condition in Python and that of the database agree for everybody."""
    with desk.database.writing() as db:
        ids = [
            accounts.add_account(
                db, VAULT, accounts.NewAccount(1, name, "a long password", "counsellor", NOW), CHEAP
            ).account_id
            for name in ("amal", "berta", "carl")
        ]
    owner = Scope(1, ids[0], team)
    others = (Scope(1, ids[1], team), Scope(1, ids[2], "south"), Scope(1, ids[2], None), Scope(2, ids[0], team))
    linked = desk.sitting()
    free = desk.sitting()
    with desk.database.writing() as db:
        cases.link_client(db, linked.client_id, cases.new_case(db, owner, "A-1", NOW), NOW)
    for scope in (owner, *others):
        for found in running(desk):
            with desk.database.reading() as db:
                listed = find_sitting_open_to(db, scope, found.public_id)
            assert found.is_open_to(scope) == (listed is not None), (scope, found.public_id == free.public_id)
