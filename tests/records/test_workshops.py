"""Workshops, seats and castings: opened, led, and gone without a trace."""

from datetime import UTC, datetime, timedelta

import pytest
from records.examples import VAULT

from skills_app.records.castings import Play, cast, castings_of, dealt, persona_in, roles_in
from skills_app.records.database import Database
from skills_app.records.seats import (
    Full,
    SeatAnswerToStore,
    SeatView,
    answer,
    answers_of,
    find_seat,
    hear,
    join,
    seats_of,
    take_over,
)
from skills_app.records.workshops import (
    ChangedMeanwhile,
    NewWorkshop,
    WorkshopView,
    change_phase,
    end_expired,
    end_workshop,
    find_workshop,
    find_workshop_by_code,
    go_on,
    open_workshop,
    pause,
    workshops_of,
)

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
PLAY = Play("cook", "0.2.0", "de", ("a1", "b2", "c3", "d4"))
TABLES = (
    "workshop", "seat", "casting", "seat_answer", "sitting", "client", "case_file", "case_client", "account",
)  # fmt: skip


def opened(database: Database, public_id: str = "w1", groups: int = 2) -> WorkshopView:
    new = NewWorkshop(public_id, "House", 7, "d1", "experience", groups, {"playing": 20, "talking": 10}, NOW)
    with database.writing() as db:
        return open_workshop(db, new)


def again(database: Database, workshop: WorkshopView) -> WorkshopView:
    with database.reading() as db:
        found = find_workshop(db, workshop.public_id)
    assert found is not None
    return found


def seated(database: Database, workshop: WorkshopView, number: int) -> list[tuple[SeatView, str]]:
    with database.writing() as db:
        return [join(db, workshop, "de", NOW) for _ in range(number)]


def play(database: Database, workshop: WorkshopView) -> WorkshopView:
    with database.writing() as db:
        change_phase(db, again(database, workshop), "playing", NOW)
    now = again(database, workshop)
    with database.writing() as db:
        cast(db, VAULT, now, PLAY, NOW)
    return now


def rows(database: Database) -> dict[str, int]:
    with database.reading() as db:
        return {
            table: int(db.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())
            for table in TABLES
        }


def test_a_workshop_is_found_by_its_six_digits_for_24_hours(database: Database) -> None:
    workshop = opened(database)
    assert workshop.code.isdigit()
    assert len(workshop.code) == 6
    with database.reading() as db:
        assert find_workshop_by_code(db, workshop.code, NOW) == workshop
        assert find_workshop_by_code(db, workshop.code, NOW + timedelta(hours=24)) is None
        assert workshops_of(db, 7, NOW) == [workshop]
        assert workshops_of(db, 8, NOW) == []


def test_the_clock_stands_still_in_a_pause(database: Database) -> None:
    workshop = play(database, opened(database))
    assert workshop.seconds_left(NOW + timedelta(minutes=5)) == 15 * 60
    with database.writing() as db:
        pause(db, workshop, NOW + timedelta(minutes=5))
    paused = again(database, workshop)
    assert paused.seconds_left(NOW + timedelta(minutes=9)) == 15 * 60
    with database.writing() as db:
        go_on(db, paused, NOW + timedelta(minutes=9))
    assert again(database, workshop).seconds_left(NOW + timedelta(minutes=10)) == 14 * 60
    assert again(database, workshop).seconds_left(NOW + timedelta(hours=2)) == 0


@pytest.mark.parametrize("phase", ["gathering", "empathy", "debrief"])
def test_no_clock_runs_where_there_is_no_hurry(database: Database, phase: str) -> None:
    workshop = opened(database)
    with database.writing() as db:
        change_phase(db, workshop, phase, NOW)
    assert (again(database, workshop).phase, again(database, workshop).round) == (phase, 0)
    assert again(database, workshop).seconds_left(NOW) is None


def test_two_facilitators_screens_do_not_undo_each_other(database: Database) -> None:
    workshop = opened(database)
    with database.writing() as db:
        change_phase(db, workshop, "playing", NOW)
    with pytest.raises(ChangedMeanwhile), database.writing() as db:
        change_phase(db, workshop, "playing", NOW)
    assert again(database, workshop).round == 1


def test_a_seat_is_found_by_its_device_and_moves_to_another(database: Database) -> None:
    workshop = opened(database)
    [(seat, token)] = seated(database, workshop, 1)
    with database.reading() as db:
        found = find_seat(db, token)
        assert found is not None
        assert (found[0], found[1].id) == (seat, workshop.id)
        assert find_seat(db, "of nobody") is None
    with database.writing() as db:
        new = take_over(db, seat, NOW)
    with database.reading() as db:
        assert find_seat(db, token) is None
        moved = find_seat(db, new)
    assert moved is not None
    assert moved[0].id == seat.id


def test_there_are_48_picture_names(database: Database) -> None:
    workshop = opened(database)
    assert [seat.number for seat, _ in seated(database, workshop, 48)] == list(range(48))
    with pytest.raises(Full):
        seated(database, workshop, 1)


def test_a_seat_that_is_not_heard_is_dropped(database: Database) -> None:
    workshop = opened(database)
    seated(database, workshop, 2)
    later = NOW + timedelta(seconds=9)
    with database.writing() as db:
        hear(db, {seats_of(db, workshop.id)[0].id: later})
        hear(db, {})
    with database.reading() as db:
        assert [seat.is_dropped(later) for seat in seats_of(db, workshop.id)] == [False, True]


def test_groups_are_even_and_who_comes_late_joins_the_smallest() -> None:
    seats = [SeatView(number, 1, number, None, 0, "de", NOW, NOW) for number in range(1, 8)]
    groups = dealt(seats, 2)
    assert sorted(groups.values()) == [1, 1, 1, 1, 2, 2, 2]
    known = [SeatView(seat.id, 1, 0, groups[seat.id], 0, "de", NOW, NOW) for seat in seats]
    late = SeatView(9, 1, 8, None, 0, "de", NOW, NOW)
    assert dealt([*known, late], 2) == groups | {9: 2}


def test_everybody_plays_every_role_in_three_rounds() -> None:
    seen = [roles_in([4, 5, 6], number) for number in (1, 2, 3)]
    assert [roles[4] for roles in seen] == ["client", "observer", "counsellor"]
    assert all(sorted(roles.values()) == ["client", "counsellor", "observer"] for roles in seen)
    assert roles_in([4, 5], 2) == {5: "client", 4: "counsellor"}
    assert list(roles_in([1, 2, 3, 4, 5], 1).values()).count("observer") == 3


def test_groups_that_play_at_once_have_different_personas() -> None:
    assert [persona_in("abcdef", group, 1) for group in (1, 2, 3)] == ["a", "b", "c"]
    assert len({persona_in("abcdef", 1, number) for number in range(1, 7)}) == 6


def test_a_round_gives_each_group_a_client_with_a_sitting_for_its_counsellor_alone(database: Database) -> None:
    workshop = opened(database)
    seated(database, workshop, 7)
    workshop = play(database, workshop)
    with database.reading() as db:
        found = castings_of(db, workshop.id, 1)
        cases = db.connection().exec_driver_sql("SELECT account_id FROM case_file").scalars().all()
        seats = {seat.id: seat for seat in seats_of(db, workshop.id)}
    assert [(one.group_number, one.role) for one in found] == [
        (1, "client"), (1, "counsellor"), (1, "observer"), (1, "observer"),
        (2, "client"), (2, "counsellor"), (2, "observer"),
    ]  # fmt: skip
    clients = [one for one in found if one.role == "client"]
    assert all(one.sitting and one.code and one.persona_id for one in clients)
    assert not any(one.sitting or one.code or one.persona_id for one in found if one.role != "client")
    counsellors = [seats[one.seat_id].account_id for one in found if one.role == "counsellor"]
    assert sorted(cases) == sorted(counsellors)


def test_a_group_of_one_waits(database: Database) -> None:
    workshop = opened(database)
    seated(database, workshop, 3)
    play(database, workshop)
    with database.reading() as db:
        assert {one.group_number for one in castings_of(db, workshop.id)} == {1}


def test_the_last_answer_of_a_seat_counts(database: Database) -> None:
    workshop = opened(database)
    [(seat, _)] = seated(database, workshop, 1)
    before = again(database, workshop).revision
    with database.writing() as db:
        answer(db, seat, SeatAnswerToStore(1, "turns", "counsellor"))
        answer(db, seat, SeatAnswerToStore(1, "turns", "both", VAULT.encrypt("both spoke")))
    with database.reading() as db:
        [stored] = answers_of(db, workshop.id)
    assert (stored.choice, VAULT.decrypt(stored.words or "")) == ("both", "both spoke")
    assert again(database, workshop).revision == before + 2


def test_nothing_is_left_of_a_workshop_that_ended_and_all_of_the_others(database: Database) -> None:
    before = rows(database)
    kept = opened(database, "kept")
    seated(database, kept, 4)
    kept = play(database, kept)
    with_kept = rows(database)
    ended = opened(database, "ended")
    [(seat, _), *_] = seated(database, ended, 6)
    ended = play(database, ended)
    with database.writing() as db:
        answer(db, seat, SeatAnswerToStore(1, "turns", "both"))
        answer(db, seat, SeatAnswerToStore(0, "empathy-1", "bare-right"))
        receipt = end_workshop(db, ended)
    assert rows(database) == with_kept
    assert receipt.counts == {
        "seats": 6, "reports": 0, "sittings": 2, "cases": 2, "clients": 2, "accounts": 6, "audit entries": 0,
    }  # fmt: skip
    with database.writing() as db:
        assert [one.public_id for one in end_expired(db, NOW + timedelta(hours=24))] == ["kept"]
    assert rows(database) == before
