from collections.abc import Callable
from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import Response


@pytest.fixture(scope="session")
def example_banks() -> Path:
    return Path(__file__).parents[1] / "example_banks"


@pytest.fixture(scope="session")
def tiny(example_banks: Path) -> Bank:
    return read_bank(example_banks / "tiny")


@pytest.fixture(scope="session")
def full(example_banks: Path) -> Bank:
    return read_bank(example_banks / "full")


@pytest.fixture
def tiny_copy(example_banks: Path, tmp_path: Path) -> Path:
    """The folder of a tiny bank that a test may break."""
    folder = tmp_path / "tiny"
    for source in (example_banks / "tiny").rglob("*.yaml"):
        copy = folder / source.relative_to(example_banks / "tiny")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    return folder


@pytest.fixture(scope="session")
def activities() -> Callable[..., list[Item]]:
    """Items of one field, with the item keys given for all of them."""

    def make(number: int, first: int = 0, **keys: object) -> list[Item]:
        return [
            Item(f"k{n}", "frequency", "f1a1", "square", **keys)  # type: ignore[arg-type]  # keys differ by test
            for n in range(first, first + number)
        ]

    return make


@pytest.fixture(scope="session")
def responses() -> Callable[..., list[Response]]:
    """Responses to k0, k1, ... with the values given; a number stands for its frequency, None for no response."""

    def make(*values: int | str | None) -> list[Response]:
        words = ("never", "rarely", "often", "very_often")
        return [
            Response(f"k{n}", words[value] if isinstance(value, int) else value)
            for n, value in enumerate(values)
            if value is not None
        ]

    return make
