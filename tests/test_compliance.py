"""docs/compliance.md: every line has a state, and what is called met is cited by a test."""

import re
from pathlib import Path

import pytest

from skills_app.config import HOME

PAGE = HOME / "docs" / "compliance.md"
STATES = {"met", "not applicable", "needs people"}
CITED = re.compile(r"\b(C[1-8]\.\d+|V\d+(?:\.\d+)*)\b")


def lines() -> list[list[str]]:
    """The cells of each line of the table."""
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if re.match(r"\| [CV]\d", line)]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


@pytest.fixture(scope="module")
def cited() -> set[str]:
    """Every number that a test names, and the chapters these belong to."""
    here = Path(__file__)
    texts = (file.read_text(encoding="utf-8") for file in here.parent.rglob("test_*.py") if file != here)
    found = {number for text in texts for number in CITED.findall(text)}
    return found | {number.partition(".")[0] for number in found}


def test_every_line_has_a_state_and_says_where() -> None:
    assert len(lines()) > 40
    for row in lines():
        assert len(row) == 4, row
        assert row[2] in STATES, row
        assert all(row), row


def test_no_line_stands_twice() -> None:
    numbers = [row[0] for row in lines()]
    assert len(numbers) == len(set(numbers))


def test_what_is_met_is_cited_by_a_test(cited: set[str]) -> None:
    missing = [row[0] for row in lines() if row[2] == "met" and row[0] not in cited]
    assert not missing, f"cite these in the docstring of the test that proves them: {missing}"
