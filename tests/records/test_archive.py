"""Banks and pictures of the past."""

import dataclasses
from datetime import timedelta

from records.examples import NOW
from sqlalchemy import select

from skills_app.records.archive import ArchivedBank, archive_bank, archived_bank, archived_picture, note_served
from skills_app.records.database import Database
from skills_app.records.models import BankArchive

BANK = ArchivedBank("d1", "cook", "1.0", '{"id": "cook"}', {"s1": "s1.abc.svg"})


def test_a_bank_and_its_pictures_come_back(database: Database) -> None:
    with database.writing() as db:
        archive_bank(db, BANK, {"s1.abc.svg": b"\x1f\x8b\x00"}, NOW)
    with database.reading() as db:
        assert archived_bank(db, "d1") == BANK
        assert archived_picture(db, "s1.abc.svg") == b"\x1f\x8b\x00"
        assert archived_bank(db, "d2") is None
        assert archived_picture(db, "s2.svg") is None


def test_a_start_notes_what_is_served(database: Database) -> None:
    later = NOW + timedelta(days=3)
    with database.writing() as db:
        assert not note_served(db, "d1", NOW)
        archive_bank(db, BANK, {}, NOW)
        assert note_served(db, "d1", later)
        times = db.execute(select(BankArchive.created_at, BankArchive.served_at))
        assert times.one() == (NOW, later)


def test_every_start_archives_again_without_changing_the_bank(database: Database) -> None:
    later = NOW + timedelta(days=3)
    with database.writing() as db:
        archive_bank(db, BANK, {"s1.abc.svg": b"one"}, NOW)
        archive_bank(db, dataclasses.replace(BANK, content="{}"), {"s1.abc.svg": b"two"}, later)
        archive_bank(db, dataclasses.replace(BANK, digest="d2", pictures={}), {}, later)
    with database.reading() as db:
        assert archived_bank(db, "d1") == BANK
        assert archived_picture(db, "s1.abc.svg") == b"one"
        times = db.execute(select(BankArchive.created_at, BankArchive.served_at).where(BankArchive.digest == "d1"))
        assert times.one() == (NOW, later)
