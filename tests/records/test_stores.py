"""Play has a store of its own: a file beside the other, or a schema of the same database on PostgreSQL."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.models import Base, Workshop
from skills_app.records.stores import play_store
from skills_app.records.workshops import NewWorkshop, open_workshop

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
OPENED = NewWorkshop("w1", "House", 7, "d1", "experience", 1, {"playing": 20, "talking": 10}, NOW)


def rows(store: Database) -> dict[str, int]:
    with store.reading() as db:
        counted = {
            name: db.scalar(select(func.count()).select_from(table)) for name, table in Base.metadata.tables.items()
        }
    return {name: count or 0 for name, count in counted.items() if count}


def test_a_workshop_is_opened_in_the_play_store_alone(database: Database, tmp_path: Path) -> None:
    before = rows(database)
    config = Config(tmp_path, database.url.render_as_string(hide_password=False), "k" * 32)
    with closing(play_store(config.play_url)) as play:
        play.migrate()
        assert play.is_current()
        with play.writing() as db:
            open_workshop(db, OPENED)
        assert rows(play)[Workshop.__tablename__] == 1
    assert rows(database) == before


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["postgres"])
def test_on_postgresql_both_are_migrated_in_any_order(empty_url: str) -> None:
    with closing(play_store(empty_url)) as play, closing(Database(empty_url)) as house:
        play.migrate()
        assert not house.is_current()
        house.migrate()
        assert house.is_current()
        assert play.is_current()
        assert rows(play) == rows(house)
