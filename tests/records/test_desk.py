"""The counsellor's list: newest first, paged, never by a result."""

import inspect
from datetime import timedelta
from typing import Any

import pytest
from records.examples import NOW, Desk
from sqlalchemy import text

from skills_app.records import desk as desk_module
from skills_app.records.cases import Scope
from skills_app.records.database import Database
from skills_app.records.organisations import new_organisation
from skills_app.records.sittings import finish_sitting, list_sittings
from skills_app.records.views import sitting_table


def listed(desk: Desk, **search: Any) -> list[int]:

    with desk.database.reading() as db:
        found = list_sittings(db, **({"scope": Scope(1, 1, None), "before": None, "limit": 50} | search))
    return [sitting.id for sitting in found]


def test_pages_hang_together(desk: Desk) -> None:
    newest_first = [desk.sitting().id for _ in range(5)][::-1]
    first = listed(desk, limit=2)
    second = listed(desk, limit=2, before=first[-1])
    desk.sitting()
    third = listed(desk, limit=2, before=second[-1])
    assert first + second + third == newest_first


def test_another_organisation_sees_nothing(desk: Desk) -> None:
    with desk.database.writing() as db:
        other = new_organisation(db, name="Other", address="other.example.org", now=NOW)
    mine = desk.sitting().id
    theirs = desk.sitting(desk.client(organisation_id=other), organisation_id=other).id
    assert listed(desk) == [mine]
    assert listed(desk, scope=Scope(other, 1, None)) == [theirs]


def test_filters(desk: Desk) -> None:
    cook, carer = desk.sitting(), desk.sitting(bank_id="carer")
    yesterday = desk.sitting(now=NOW - timedelta(days=1))
    with desk.database.writing() as db:
        finish_sitting(db, carer.id, NOW)
    assert listed(desk, bank_id="carer") == [carer.id]
    assert listed(desk, state="finished") == [carer.id]
    assert listed(desk, state="running") == [yesterday.id, cook.id]
    today, tomorrow = NOW - timedelta(hours=1), NOW + timedelta(hours=1)
    assert listed(desk, started=(today, tomorrow)) == [carer.id, cook.id]
    assert listed(desk, started=(yesterday.started_at, today)) == [yesterday.id]
    assert listed(desk, started=(today, NOW)) == [], "the moment after the span does not belong to it"
    assert listed(desk, reference=cook.reference) == [cook.id]
    assert listed(desk, bank_id=None, state=None, started=None, reference=None) == [yesterday.id, carer.id, cook.id]
    assert listed(desk, bank_id="cook", state="running", started=(today, tomorrow)) == [cook.id]


@pytest.mark.parametrize("filters", [{"state": "best"}, {"score": 1}])
def test_an_unknown_filter_is_refused(desk: Desk, filters: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        listed(desk, **filters)


def test_the_list_can_be_searched_by_nothing_else() -> None:
    assert set(desk_module.Filters.__annotations__) == {"bank_id", "state", "started", "reference"}
    assert "order" not in inspect.signature(list_sittings).parameters


def test_a_long_list_is_read_by_its_index(sqlite_database: Database) -> None:
    """A page costs the same with 8,000 sittings as with 50."""
    query = str(desk_module._SITTINGS.where(text("sitting.organisation_id = 1 AND sitting.id < 100")).limit(50))
    with sqlite_database.engine.connect() as connection:
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + query.replace(":param_1", "50")).all()
    steps = " / ".join(str(row[3]) for row in plan)
    assert "ix_sitting_organisation_id_id (organisation_id=? AND id<?)" in steps or "rowid<?" in steps
    assert "TEMP B-TREE" not in steps


def test_a_client_is_found_without_reading_every_sitting(sqlite_database: Database) -> None:
    """A search by number costs the same with 10,000 sittings as with 50."""
    ours = sitting_table.c.organisation_id == 1
    query = desk_module._SITTINGS.where(ours, desk_module._CONDITIONS["reference"]("ABC-DEF")).limit(50)
    with sqlite_database.engine.connect() as connection:
        words = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
        plan = [str(row[3]) for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + words)]
    assert any("ix_sitting_client_id" in step for step in plan), plan
    assert "SEARCH sitting USING INDEX ix_sitting_organisation_id_id (organisation_id=?)" not in plan
