"""Which organisation a request is for."""

import pytest
from records.examples import NOW
from sqlalchemy.exc import IntegrityError

from skills_app.records.database import Database
from skills_app.records.organisations import new_organisation, organisation_for, rename_organisation


def test_the_host_decides(database: Database) -> None:
    with database.writing() as db:
        rename_organisation(db, 1, "Default")
        number = new_organisation(db, name="North", address="North.example.org", now=NOW)
    with database.reading() as db:
        for host in ("north.example.org", "NORTH.example.org:8443"):
            assert (organisation_for(db, host).id, organisation_for(db, host).name) == (number, "North")
        for host in ("example.org", "localhost:5000", "[::1]:5000", ""):
            assert organisation_for(db, host).name == "Default"


def test_a_host_belongs_to_one(database: Database) -> None:
    with database.writing() as db:
        new_organisation(db, name="North", address="north.example.org", now=NOW)
    with pytest.raises(IntegrityError), database.writing() as db:
        new_organisation(db, name="South", address="north.example.org", now=NOW)
