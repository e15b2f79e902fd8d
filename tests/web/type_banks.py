"""The small banks of the item types: what is given to each item, and a client who sits before one of them."""

from collections.abc import Mapping
from pathlib import Path

from flask import Flask

from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import ITEM_TYPES
from skills_app.records.database import Database
from skills_app.records.sittings import find_sitting, find_sitting_with_response, store_practice
from skills_app.web.bank_library import BankLibrary, ServedBank, library

BANKS = Path(__file__).parents[1] / "example_banks" / "types"
SCENES = BANKS / "scenes"
TYPES = sorted(folder.parent.name for folder in BANKS.glob("*/bank.yaml"))

Fields = dict[str, list[str]]

GIVEN: dict[str, tuple[Fields, str]] = {
    "k2a1": ({"answer": ["a1c3"]}, "a1c3"),
    "k2b2": ({"answer": ["a2c3"]}, "a2c3"),
    "k2c3": ({"answer": ["a3a1"]}, "a3a1"),
    "k3a1": ({"answer": ["b1d4", "b1a1"]}, "b1a1 b1d4"),
    "k4a1": ({"answer": ["c1b2"]}, "c1b2"),
    "k4b2": ({"answer": ["c2d4"]}, "c2d4"),
    "k4c3": ({"answer": ["c3c3"]}, "c3c3"),
    "k5a1": (
        {"place-d1a1": ["3"], "place-d1b2": ["1"], "place-d1c3": ["4"], "place-d1d4": ["2"]},
        "d1b2 d1d4 d1a1 d1c3",
    ),
    "k5b2": ({"place-d2a1": ["1"], "place-d2b2": ["2"], "place-d2c3": ["3"]}, "d2a1 d2b2 d2c3"),
    "k6a1": ({"answer": ["e1d4"]}, "e1d4"),
    "k6b2": ({"answer": ["e2a1", "e2d4"]}, "e2a1 e2d4"),
    "k7a1": ({"match-g1a1": ["g1e5"], "match-g1b2": ["g1e5"], "match-g1c3": [""]}, "g1a1=g1e5 g1b2=g1e5"),
    "k7b2": ({"match-g2a1": ["g2d4"], "match-g2b2": ["g2e5"], "match-g2c3": ["g2f6"]}, "g2a1=g2d4 g2b2=g2e5 g2c3=g2f6"),
    "k8a1": ({"answer": ["٤"]}, "4"),
    "k8b2": ({"answer": ["20"]}, "20"),
}
"""What a browser sends for each item, and what is stored."""


def type_of(item_id: str) -> str:
    return next(name for name in TYPES if item_id in read_bank(BANKS / name).knowledge)


def serve_types(app: Flask, pictures: Mapping[str, str]) -> dict[str, ServedBank]:
    """Serves these banks instead of the real ones; ``pictures``: scene id -> file."""
    served = {name: ServedBank(read_bank(BANKS / name), pictures) for name in TYPES}
    with app.app_context():
        app.extensions["banks"] = BankLibrary(served, library().practice)
    return served


def try_all_out(database: Database, public_id: str) -> None:
    """As if the client had understood every type."""
    with database.writing() as db:
        sitting = find_sitting(db, public_id)
        assert sitting is not None
        for one in ITEM_TYPES:
            store_practice(db, sitting.id, one, passed=True)


def stored_value(database: Database, public_id: str, item_id: str) -> str | None:
    with database.reading() as db:
        found = find_sitting_with_response(db, public_id, item_id)
    assert found is not None
    return found[1].value if found[1] else None
