"""``skills-app texts``."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from click.testing import Result

from skills_app.assessment.bank_file import read_bank
from skills_app.config import HOME

Command = Callable[..., Result]
RICE = "items/k7p4"


@pytest.fixture
def cook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "banks"
    shutil.copytree(HOME / "question_banks" / "cook", folder / "cook")
    monkeypatch.setenv("BANKS_FOLDER", str(folder))
    return folder / "cook"


@pytest.fixture
def exported(command: Command, cook: Path, tmp_path: Path) -> Path:
    file = tmp_path / "cook.ar.po"
    command("texts", "export", "cook", "ar", "--out", str(file))
    return file


def translate(file: Path, name: str, words: str, *, fuzzy: bool = False) -> None:
    """As a translator's tool does."""
    with file.open("rb") as source:
        catalogue = read_po(source)
    message = next(one for one in catalogue if one.context == name)
    message.string = words
    message.flags = {"fuzzy"} if fuzzy else set()
    with file.open("wb") as target:
        write_po(target, catalogue)


def test_status_counts_texts_states_and_forms(command: Command) -> None:
    rows = json.loads(command("texts", "status", "--json").output)
    german = next(row for row in rows if (row["bank"], row["locale"]) == ("cook", "de"))
    assert (german["texts"], german["stale"]) == (german["of"], 0)
    assert german["forms"] == ["experience", "short", "full"]
    assert sum(german["states"].values()) == german["texts"]
    assert "cook       de" in command("texts", "status").output


def test_what_is_exported_can_be_imported_and_changes_nothing(command: Command, cook: Path, exported: Path) -> None:
    before = (cook / "texts" / "ar.yaml").read_bytes()
    assert command("texts", "import", "cook", "ar", str(exported)).output == "0 texts changed\n"
    assert (cook / "texts" / "ar.yaml").read_bytes() == before


def test_a_translators_changes_come_back_with_their_state(command: Command, cook: Path, exported: Path) -> None:
    translate(exported, RICE, "سلق الرز")
    translate(exported, "fields/f6d5", "تحلية", fuzzy=True)
    said = command("texts", "import", "cook", "ar", str(exported), "--state", "reconciled").output
    assert said == "2 texts changed\n"
    texts = read_bank(cook).texts["ar"]
    assert (texts.captions["k7p4"], texts.states["k7p4"]) == ("سلق الرز", "reconciled")
    assert (texts.fields["f6d5"], texts.states["f6d5"]) == ("تحلية", "draft")


@pytest.mark.parametrize("words", ["سلق %(name)s", "سلق {name}", "<i>سلق</i>"])
def test_a_broken_placeholder_is_refused_with_file_and_id(
    command: Command, cook: Path, exported: Path, words: str
) -> None:
    before = (cook / "texts" / "ar.yaml").read_bytes()
    translate(exported, RICE, words)
    said = command("texts", "import", "cook", "ar", str(exported), status=1).output
    assert "nothing was written" in said
    assert "cook/texts/ar.yaml" in said
    assert " k7p4: " in said
    assert (cook / "texts" / "ar.yaml").read_bytes() == before


def test_a_file_from_before_the_source_changed_is_refused(command: Command, cook: Path, exported: Path) -> None:
    german = cook / "texts" / "de.yaml"
    german.write_text(german.read_text().replace("caption: Reis kochen", "caption: Reis dämpfen"))
    said = command("texts", "import", "cook", "ar", str(exported), status=1).output
    assert f" {RICE}: " in said
    assert "the source text is now: Reis dämpfen" in said


def test_what_is_no_po_file_or_no_bank_is_named(command: Command, cook: Path, tmp_path: Path) -> None:
    (tmp_path / "x.po").write_text("msgid nothing")
    assert "no PO file" in command("texts", "import", "cook", "ar", str(tmp_path / "x.po"), status=1).output
    assert "there is no bank nurse" in command("texts", "export", "nurse", "ar", status=1).output
    assert "xx is not in locales.toml" in command("texts", "export", "cook", "xx", status=1).output


def test_the_table_of_the_translations_is_true(command: Command) -> None:
    table = command("texts", "coverage").output.strip()
    assert table in (HOME / "translations" / "README.md").read_text(encoding="utf-8"), (
        "put what `skills-app texts coverage` prints into translations/README.md"
    )
