"""How long clients took: for the usual times of a bank."""

from records.examples import Desk

from skills_app.records.item_times import times_of_items


def times(desk: Desk, bank_id: str) -> dict[str, list[float]]:
    with desk.database.reading() as db:
        return times_of_items(db, bank_id)


def test_times_of_all_clients_and_versions(desk: Desk) -> None:
    for seconds, version in ((4.0, "1.0"), (6.0, "1.1")):
        desk.save(desk.sitting(bank_version=version), "k1", seconds=seconds)
    desk.save(desk.sitting(), "k2", seconds=9.0)
    assert {item_id: sorted(found) for item_id, found in times(desk, "cook").items()} == {"k1": [4.0, 6.0], "k2": [9.0]}


def test_skipped_items_unknown_times_and_other_banks_are_left_out(desk: Desk) -> None:
    sitting = desk.sitting()
    desk.save(sitting, "k1", value="skip", seconds=1.0)
    desk.save(sitting, "k2", seconds=None)
    desk.save(desk.sitting(bank_id="joiner"), "k3", seconds=5.0)
    assert times(desk, "cook") == {}
