"""Banks and pictures as they were when people sat them, so that an old result can be shown and computed again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from skills_app.records.models import BankArchive, Base, PictureArchive
from skills_app.records.upsert import upsert

_BANKS = Base.metadata.tables["bank_archive"]
_PICTURES = Base.metadata.tables["picture_archive"]


@dataclass(frozen=True)
class ArchivedBank:
    """``content``: the bank as JSON text; ``pictures``: scene id -> name in the archive of pictures."""

    digest: str
    bank_id: str
    bank_version: str
    content: str
    pictures: Mapping[str, str]


def note_served(db: Session, digest: str, now: datetime) -> bool:
    """At every start; False when the archive does not have this version yet."""
    known = update(BankArchive).where(BankArchive.digest == digest).values(served_at=now).returning(BankArchive.digest)
    return db.scalar(known) is not None


def archive_bank(db: Session, bank: ArchivedBank, svgs: Mapping[str, bytes], now: datetime) -> None:
    """Again and again without harm: also notes that the bank is served. ``svgs``: name -> SVG, gzip."""
    row = vars(bank) | {"pictures": dict(bank.pictures), "created_at": now, "served_at": now}
    db.execute(upsert(db, _BANKS).on_conflict_do_update(index_elements=["digest"], set_={"served_at": now}), row)
    if svgs:
        pictures = [{"name": name, "content": svg} for name, svg in svgs.items()]
        db.execute(upsert(db, _PICTURES).on_conflict_do_nothing(), pictures)


def archived_bank(db: Session, digest: str) -> ArchivedBank | None:
    columns = [_BANKS.c[name] for name in ArchivedBank.__dataclass_fields__]
    row = db.execute(select(*columns).where(BankArchive.digest == digest)).first()
    return None if row is None else ArchivedBank(*row)


def archived_picture(db: Session, name: str) -> bytes | None:
    """SVG, gzip."""
    return db.execute(select(PictureArchive.content).where(PictureArchive.name == name)).scalar_one_or_none()
