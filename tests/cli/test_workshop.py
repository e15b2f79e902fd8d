"""``skills-app workshop demo``: what it refuses. How it plays: tests/journeys/test_workshop_demo.py."""

from collections.abc import Callable

import pytest
from click.testing import Result
from journeys.network import free_port

Command = Callable[..., Result]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--url", "127.0.0.1:8000"), "--url must be an address"),
        (("--groups", "1", "--free", "3"), "leave one to a robot"),
    ],
)
def test_what_cannot_be_opened_is_said(words: tuple[str, ...], said: str, command: Command) -> None:
    assert said in command("workshop", "demo", *words, status=1).output


def test_without_a_server_nothing_is_opened(command: Command) -> None:
    output = command("workshop", "demo", "--url", f"http://127.0.0.1:{free_port()}", status=1).output
    assert "is the server running" in output
    assert "Six digits" not in output
