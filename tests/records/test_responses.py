"""Storing responses: twice, late, in the wrong order, from two tablets at once, after the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from records.examples import NOW, Desk

from skills_app.records.sittings import (
    KeyReused,
    ResponseView,
    SittingFinished,
    delete_sitting,
    find_sitting_with_response,
    finish_sitting,
    given_items,
)


def test_stores_everything_that_was_given(desk: Desk) -> None:
    sitting = desk.sitting()
    stored = desk.save(sitting, "k1", value="never", wish=True, client_key="key-1", revision=7)
    assert (stored.outcome, stored.finished, stored.revision) == ("stored", False, 7)
    with desk.database.reading() as db:
        found = find_sitting_with_response(db, sitting.public_id, "k1")
    assert found is not None
    after, given = found
    at = NOW + timedelta(seconds=30)
    assert given == ResponseView("k1", 7, "key-1", "never", True, "ar", "de", at, 4.3)
    assert (after.answered, after.last_at, after.finished_at) == (1, at, None)


def test_an_item_not_yet_given_is_none(desk: Desk) -> None:
    sitting = desk.sitting()
    with desk.database.reading() as db:
        assert find_sitting_with_response(db, sitting.public_id, "k1") == (sitting, None)
        assert find_sitting_with_response(db, "unknown", "k1") is None


def test_the_same_save_again_changes_nothing(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="a", revision=1)
    before = desk.look(sitting.public_id)
    again = desk.save(sitting, client_key="a", revision=1, value="never", now=NOW + timedelta(hours=1))
    assert (again.outcome, again.revision) == ("replayed", 1)
    assert desk.given(sitting) == {"k1": (1, "a", "often")}
    assert desk.look(sitting.public_id) == before


def test_a_key_names_one_save_whatever_its_revision(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="a", revision=1)
    assert desk.save(sitting, client_key="a", revision=2, value="never").outcome == "replayed"
    assert desk.save(sitting, client_key="a", value="never").outcome == "replayed"
    assert desk.given(sitting) == {"k1": (1, "a", "often")}


def test_a_later_save_replaces(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="a", revision=1)
    assert desk.save(sitting, client_key="b", revision=2, value="never").outcome == "stored"
    assert desk.given(sitting) == {"k1": (2, "b", "never")}
    assert desk.look(sitting.public_id).answered == 1


def test_an_older_save_that_comes_late_is_acknowledged_and_dropped(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="b", revision=5)
    late = desk.save(sitting, client_key="a", revision=4, value="never")
    assert (late.outcome, late.revision) == ("older", 5)
    assert desk.given(sitting) == {"k1": (5, "b", "often")}


def test_two_tablets_with_one_revision_conflict(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="a", revision=1)
    assert desk.save(sitting, client_key="b", revision=1, value="never").outcome == "conflict"
    assert desk.given(sitting) == {"k1": (1, "a", "often")}


def test_without_script_the_server_numbers_the_saves(desk: Desk) -> None:
    sitting = desk.sitting()
    assert desk.save(sitting).revision == 1
    assert desk.save(sitting, value="never").revision == 2
    revision, key, value = desk.given(sitting)["k1"]
    assert (revision, value) == (2, "never")
    assert len(key) >= 20


def test_a_save_without_script_follows_one_with(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="a", revision=41)
    assert desk.save(sitting).revision == 42


@pytest.mark.parametrize("revision", [1, 2, 3])
def test_a_key_of_another_item_is_refused(desk: Desk, revision: int) -> None:
    sitting = desk.sitting()
    desk.save(sitting, "k1", client_key="a", revision=1)
    desk.save(sitting, "k2", client_key="b", revision=2)
    with pytest.raises(KeyReused):
        desk.save(sitting, "k2", client_key="a", revision=revision)
    assert desk.given(sitting) == {"k1": (1, "a", "often"), "k2": (2, "b", "often")}


def test_a_key_of_another_sitting_is_refused(desk: Desk) -> None:
    desk.save(desk.sitting(), client_key="a", revision=1)
    other = desk.sitting()
    with pytest.raises(KeyReused):
        desk.save(other, client_key="a", revision=1)
    assert desk.given(other) == {}
    assert desk.look(other.public_id).answered == 0


def test_the_last_item_finishes_when_all_are_given(desk: Desk) -> None:
    sitting = desk.sitting()
    assert not desk.save(sitting, "k3", last=True).finished
    assert not desk.save(sitting, "k1").finished
    assert not desk.save(sitting, "k2").finished
    assert desk.save(sitting, "k3", last=True).finished
    after = desk.look(sitting.public_id)
    assert (after.answered, after.finished_at) == (3, NOW + timedelta(seconds=30))
    with desk.database.reading() as db:
        assert given_items(db, sitting.id) == {"k1", "k2", "k3"}


@pytest.mark.parametrize("knows", ["before", "after"])
def test_a_finished_sitting_takes_nothing_more(desk: Desk, knows: str) -> None:
    """Also when the page was loaded before the end."""
    sitting = desk.sitting()
    desk.save(sitting, "k1", client_key="a", revision=1)
    with desk.database.writing() as db:
        finish_sitting(db, sitting.id, NOW)
    view = sitting if knows == "before" else desk.look(sitting.public_id)
    for item_id, key, revision in (("k1", "b", 2), ("k1", None, None), ("k2", None, None)):
        with pytest.raises(SittingFinished):
            desk.save(view, item_id, client_key=key, revision=revision)
    assert desk.given(sitting) == {"k1": (1, "a", "often")}


def test_the_retry_of_the_save_that_finished_is_answered(desk: Desk) -> None:
    """The reply was lost: the tablet sends the last save again."""
    sitting = desk.sitting()
    desk.save(sitting, "k1")
    desk.save(sitting, "k2")
    desk.save(sitting, "k3", last=True, client_key="z", revision=2)
    again = desk.save(sitting, "k3", last=True, client_key="z", revision=2)
    assert (again.outcome, again.finished) == ("replayed", True)
    assert desk.save(sitting, "k3", client_key="y", revision=1).outcome == "older"


def test_a_deleted_sitting_takes_nothing(desk: Desk) -> None:
    sitting = desk.sitting()
    with desk.database.writing() as db:
        delete_sitting(db, sitting.id)
    with pytest.raises(SittingFinished):
        desk.save(sitting)


def test_a_double_tap_is_stored_once(desk: Desk) -> None:
    sitting = desk.sitting()

    def tap(_: int) -> str:
        return desk.save(sitting, client_key="a", revision=1).outcome

    with ThreadPoolExecutor(8) as pool:
        outcomes = sorted(pool.map(tap, range(16)))
    assert outcomes == ["replayed"] * 15 + ["stored"]
    assert desk.look(sitting.public_id).answered == 1


def test_one_key_for_two_items_at_once_is_stored_for_one(desk: Desk) -> None:
    sitting = desk.sitting()

    def tap(item_id: str) -> str:
        try:
            return desk.save(sitting, item_id, client_key="a", revision=1).outcome
        except KeyReused:
            return "reused"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(tap, ["k1", "k2", "k3", "k4"])) == ["reused"] * 3 + ["stored"]
    assert len(desk.given(sitting)) == 1


def test_items_saved_at_once_are_all_counted(desk: Desk) -> None:
    sitting = desk.sitting()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: desk.save(sitting, f"k{number}"), range(24)))
    assert desk.look(sitting.public_id).answered == 24
