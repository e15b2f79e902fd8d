"""docs/data.md tells the tables as they are."""

from datetime import timedelta
from pathlib import Path

from skills_app.records import audit, retention, throttle
from skills_app.records.models import Base

DOCUMENT = Path(__file__).parents[2] / "docs" / "data.md"


def told() -> dict[str, list[list[str]]]:
    """Table -> its rows of cells."""
    found: dict[str, list[list[str]]] = {}
    for line in DOCUMENT.read_text().splitlines():
        if line.startswith("## "):
            table = found.setdefault(line[3:], [])
        elif line.startswith("| ") and not line.startswith("| column"):
            table.append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def test_every_table_and_column_is_told_in_order() -> None:
    names = {table: [row[0] for row in rows] for table, rows in told().items()}
    assert names == {table.name: list(table.c.keys()) for table in Base.metadata.tables.values()}


def test_every_column_says_what_whose_and_how_long() -> None:
    for table, rows in told().items():
        for row in rows:
            assert len(row) == 4, (table, row)
            assert all(row), (table, row)
            assert row[2].split(",")[0] in {"no", "staff", "pseudonymous"}, (table, row)


def test_the_times_are_those_of_the_code() -> None:
    text = DOCUMENT.read_text()
    assert timedelta(minutes=15) == throttle.WINDOW
    assert timedelta(hours=24) == retention.SIGN_INS_KEPT
    assert timedelta(days=90) == retention.ARCHIVES_KEPT
    assert timedelta(days=30) == retention.INVITED_KEPT
    assert timedelta(days=90) == retention.CASES_KEPT
    assert audit.MONTHS_KEPT == 12
    for words in ("30 days", "12 months after", "after 15 minutes", "24 hours after", "90 days after"):
        assert words in text
