"""What an answer costs: exact counts that no busy machine changes, taken by tests/bench/calls.py."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from skills_app.config import Config

BENCH = Path(__file__).parent.parent / "bench"
MOST_STATEMENTS = 6
MOST_CALLS = 6000
MOST_CALLS_TO_PROFILE = 14_000
"""The last answer brings the whole profile: here with a wish at each of its items, the longest there is."""
ITEMS = 32


def measured(config: Config, **environment: str) -> list[dict[str, Any]]:
    """Calls, statements, commits and requests of every answer of two people, in order."""
    settings = {
        "DATA_FOLDER": str(config.data_folder),
        "DATABASE_URL": config.database_url,
        "SECRET_KEY": config.secret_key,
    }
    command = [sys.executable, "calls.py", "skills_app:create_app()", "--adapter", "adapters/app.py", "--people", "2"]
    done = subprocess.run(
        [*command, "--each"],
        cwd=BENCH,
        env=os.environ | settings | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    each: list[dict[str, Any]] = json.loads(done.stdout)["each"]
    assert [answer["item"] for answer in each] == 2 * list(range(1, ITEMS + 1))
    return each


@pytest.fixture
def each(config: Config) -> list[dict[str, Any]]:
    return measured(config)


def check_cost(each: list[dict[str, Any]]) -> None:
    assert {answer["commits"] for answer in each} == {1}, "one write transaction"
    assert max(answer["sql"] for answer in each) <= MOST_STATEMENTS
    before_the_profile = {answer["sql"] for answer in each if answer["item"] < ITEMS}
    assert len(before_the_profile) == 1, "the same at the first item and late in the sitting"
    for answer in each:
        most = MOST_CALLS if answer["item"] < ITEMS else MOST_CALLS_TO_PROFILE
        assert answer["calls"] <= most, f"{answer}; to see where: tests/bench/calls.py with --top 40"


def test_an_answer_takes_few_statements_and_calls(each: list[dict[str, Any]]) -> None:
    """Saving, redirect and the next page together."""
    check_cost(each)


def test_an_answer_is_two_requests(each: list[dict[str, Any]]) -> None:
    assert {answer["requests"] for answer in each} == {2}


def test_with_script_an_answer_is_one_request(config: Config) -> None:
    each = measured(config, APP_SCRIPT="1")
    assert {answer["requests"] for answer in each} == {1}
    check_cost(each)
