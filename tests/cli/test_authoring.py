"""docs/authoring.md: what it prints is what commands print, and its items make a bank without a problem."""

import re
import shlex
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from click.testing import Result
from inspected import InspectedBrowser

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_check import ANY_SIZE, check_bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import FREQUENCY, ITEM_TYPES
from skills_app.cli.preview import read_drawn
from skills_app.config import HOME, Config
from skills_app.pictures.scene_check import check_scenes
from skills_app.pictures.scene_file import read_scenes
from skills_app.web.author.open_bank import OpenBank, item_ids
from skills_app.web.author.preview import preview_app

Command = Callable[..., Result]

PAGE = (HOME / "docs" / "authoring.md").read_text(encoding="utf-8")
CUT = "..."


def blocks(kind: str) -> Iterator[list[str]]:
    """The lines of each example of this kind."""
    return (found.splitlines() for found in re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


def examples(where: str) -> list[str]:
    """What is to be written into a part of a bank, without the line that says where."""
    return ["\n".join(rest) + "\n" for first, *rest in blocks("yaml") if first == f"# {where}"]


@pytest.fixture
def banks(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where no bank is yet."""
    (tmp_path / "banks").mkdir()
    monkeypatch.setenv("BANKS_FOLDER", str(tmp_path / "banks"))
    monkeypatch.setattr(sys, "argv", ["skills-app"])
    return tmp_path / "banks"


@pytest.fixture
def baker(banks: Path, command: Command) -> Path:
    """The folder as the command makes it, with every example of the page."""
    command("banks", "new", "baker", "--from-title", "Bäckerin / Bäcker")
    folder = banks / "baker"
    activities, knowledge = (
        indent("".join(examples(f"bank.yaml: {key}")), " " * 6) for key in ("activities", "knowledge")
    )
    with (folder / "bank.yaml").open("a", encoding="utf-8") as file:
        file.write(f"{activities}    knowledge:\n{knowledge}")
    german = folder / "texts" / "de.yaml"
    texts = plain(german.read_text(encoding="utf-8"))
    for example in examples("texts/de.yaml"):
        for key, added in plain(example).items():
            texts.setdefault(key, {}).update(added)
    german.write_text(yaml.safe_dump(texts, allow_unicode=True), encoding="utf-8")
    for number, example in enumerate(examples("scenes/bread.yaml")):
        (folder / "scenes" / f"bread{number}.yaml").write_text(example, encoding="utf-8")
    return folder


def plain(text: str) -> dict[str, Any]:
    """Every value as it is written."""
    found: dict[str, Any] = yaml.load(text, yaml.BaseLoader)
    return found


def test_its_items_make_a_bank_without_a_problem(baker: Path) -> None:
    scenes = read_scenes(baker / "scenes").scenes
    assert check_scenes(baker / "scenes") == []
    found = [str(problem) for problem in check_bank(baker, scenes, ANY_SIZE) if problem.rule != "code-form"]
    assert found == []


def test_there_is_one_of_each_type(baker: Path) -> None:
    bank: Bank = read_bank(baker)
    types = [item.type for item in bank.knowledge.values()]
    assert {*types, FREQUENCY} == set(ITEM_TYPES)
    chosen = sorted(item.choose for item in bank.knowledge.values() if item.type == "picture_choice")
    assert (len(types), chosen) == (8, [1, 2])
    assert len(bank.items) == 2


def test_its_items_can_be_looked_at(baker: Path, config: Config) -> None:
    here = replace(config, banks_folder=baker.parent)
    browser = InspectedBrowser(preview_app(here, OpenBank(baker, lambda: read_drawn(here, "baker"))).test_client())
    bank = read_bank(baker)
    for item_id in item_ids(bank):
        assert bank.texts["de"].captions[item_id] in browser.get(f"/de/{item_id}").words


def test_every_example_says_where_it_belongs() -> None:
    places = {first for first, *_ in blocks("yaml")}
    assert places == {"# bank.yaml: activities", "# bank.yaml: knowledge", "# texts/de.yaml", "# scenes/bread.yaml"}


def test_commands_print_what_the_page_shows(banks: Path, command: Command) -> None:
    shown = list(blocks("console"))
    assert len(shown) == 3
    for first, *lines in shown:
        words = shlex.split(first.removeprefix("$ skills-app "))
        result = command(*words, status=int(words[1] == "check"))
        printed = result.stdout.replace(str(banks), "question_banks")
        for part in re.split(rf"^{re.escape(CUT)}\n?", "\n".join([*lines, ""]), flags=re.MULTILINE):
            assert part in printed, first
