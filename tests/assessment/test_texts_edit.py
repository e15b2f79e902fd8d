"""Texts of a bank are changed as a whole file, after the rules of texts have looked at it."""

import shutil
from pathlib import Path

import pytest

from skills_app.assessment.bank_archive import source_digest
from skills_app.assessment.bank_file import BankError, read_bank
from skills_app.assessment.texts_edit import TextRow, TextsRefused, files_of, save_texts, text_rows
from skills_app.assessment.yaml_text import Place

WATER: Place = ("items", "k1a1")
TITLE: Place = ("occupation",)


@pytest.fixture
def bank(example_banks: Path, tmp_path: Path) -> Path:
    shutil.copytree(example_banks / "tiny", tmp_path / "tiny")
    return tmp_path / "tiny"


def rows(bank: Path, locale: str) -> dict[Place, TextRow]:
    return {row.place: row for row in text_rows(files_of(bank), locale)}


def test_rows_stand_in_the_order_of_the_source(bank: Path) -> None:
    german = files_of(bank).texts["de"].shape.by_place()
    assert list(rows(bank, "ar")) == list(german)
    assert {row.words for row in rows(bank, "fr").values()} == {""}
    assert rows(bank, "ar")[WATER].name == "items/k1a1"


def test_a_changed_text_is_written_with_its_state_and_source(bank: Path) -> None:
    before = rows(bank, "ar")
    assert save_texts(bank, "ar", {WATER: ("  غلي   الماء، ببطء? ", "reconciled")}) == 1
    after = rows(bank, "ar")
    assert (after[WATER].words, after[WATER].state) == ("غلي الماء، ببطء?", "reconciled")
    assert {place: row for place, row in after.items() if place != WATER} == {
        place: row for place, row in before.items() if place != WATER
    }
    assert files_of(bank).texts["ar"].shape.items["k1a1"].source == source_digest(before[WATER].source)


def test_the_same_again_changes_nothing(bank: Path) -> None:
    file = bank / "texts" / "ar.yaml"
    before, row = file.read_bytes(), rows(bank, "ar")[WATER]
    assert save_texts(bank, "ar", {WATER: (row.words, row.state)}) == 0
    assert file.read_bytes() == before


def test_a_stale_text_is_known_and_kept_until_it_is_seen_to(bank: Path) -> None:
    german = bank / "texts" / "de.yaml"
    german.write_text(german.read_text().replace("Wasser kochen", "Wasser im Kessel kochen"))
    assert [place for place, row in rows(bank, "ar").items() if row.stale] == [WATER]
    row = rows(bank, "ar")[WATER]
    with pytest.raises(TextsRefused, match="the source text has changed"):
        save_texts(bank, "ar", {TITLE: ("شاي", "translated")})
    save_texts(bank, "ar", {WATER: (row.words, "translated")})
    assert not rows(bank, "ar")[WATER].stale


def test_a_new_locale_begins_with_its_first_texts(bank: Path) -> None:
    save_texts(bank, "fr", {TITLE: ("Préparation du thé", "translated")})
    assert read_bank(bank).texts["fr"].occupation == "Préparation du thé"


def test_what_breaks_a_rule_is_not_written(bank: Path) -> None:
    file = bank / "texts" / "ar.yaml"
    before = file.read_bytes()
    with pytest.raises(TextsRefused) as refused:
        save_texts(bank, "ar", {WATER: ("<b>ماء</b> {name}", "translated"), TITLE: ("شاي", "best")})
    assert {(one.rule, one.where) for one in refused.value.problems} == {
        ("text-markup", "k1a1"),
        ("text-placeholder", "k1a1"),
        ("text-state", ""),
    }
    assert {one.file for one in refused.value.problems} == {"tiny/texts/ar.yaml"}
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir() if one.suffix == ".new"] == []


def test_a_text_can_be_taken_away_again(bank: Path) -> None:
    save_texts(bank, "ar", {WATER: ("", "translated")})
    assert rows(bank, "ar")[WATER].words == ""
    assert "ar" not in read_bank(bank).locales("experience")


def test_a_bank_that_cannot_be_read_is_refused(bank: Path) -> None:
    (bank / "bank.yaml").write_text("version: x\n")
    with pytest.raises(BankError):
        save_texts(bank, "ar", {WATER: ("ماء", "translated")})
    with pytest.raises(BankError):
        files_of(bank)


def test_a_text_of_the_source_locale_notes_no_source(bank: Path) -> None:
    words = rows(bank, "de")[TITLE].words
    assert save_texts(bank, "de", {TITLE: (words, "reconciled")}) == 1
    title = files_of(bank).texts["de"].shape.occupation
    assert (title.title, title.state, title.source) == (words, "reconciled", "")
