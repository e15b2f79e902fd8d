from pathlib import Path
from typing import Any

import pytest
import yaml

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_archive import bank_from_json, bank_to_json
from skills_app.assessment.bank_check import check_bank, summary
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_sequence import item_order
from skills_app.web.filters import digit_table
from skills_app.web.locale import read_locales

BANKS = Path(__file__).parents[2] / "question_banks"
FOLDERS = sorted(file.parent for file in BANKS.glob("*/bank.yaml"))


def _name(folder: Path) -> str:
    return folder.name


def _scenes(folder: Path) -> dict[str, Any]:
    """What stands in the files, by scene id."""
    files = [yaml.safe_load(file.read_text()) for file in (folder / "scenes").glob("*.yaml")]
    return {scene: written for file in files for scene, written in file.items()}


def _moving(folder: Path) -> set[str]:
    return {scene for scene, written in _scenes(folder).items() if "poses" in written}


@pytest.fixture(scope="module")
def cook() -> Bank:
    return read_bank(BANKS / "cook")


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_shipped_bank_passes_its_check(folder: Path) -> None:
    problems = check_bank(folder, _scenes(folder), moving=_moving(folder))
    assert "\n".join(map(str, problems)) == ""


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_shipped_bank_survives_the_archive(folder: Path) -> None:
    bank = read_bank(folder)
    assert bank_from_json(bank_to_json(bank)) == bank


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_shipped_bank_names_licence_and_sources(folder: Path) -> None:
    bank = read_bank(folder)
    assert bank.licence == "CC-BY-4.0"
    assert all(field.source for field in bank.fields)


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_no_two_activities_share_a_caption_or_a_picture(folder: Path) -> None:
    bank = read_bank(folder)
    pictures = [item.picture for item in bank.items.values()]
    assert len(set(pictures)) == len(pictures)
    for texts in bank.texts.values():
        assert len(set(texts.captions.values())) == len(texts.captions), texts.locale


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_field_is_shown_by_one_of_its_activities(folder: Path) -> None:
    for field in read_bank(folder).fields:
        assert field.picture in {item.picture for item in field.items}


def test_cook_offers_its_activities_in_7_fields_and_its_tasks_where_they_are_translated(cook: Bank) -> None:
    found = summary(cook)
    assert (found.fields, found.items, found.trial) == (7, 32, True)
    tasks = ("ar", "de", "en", "fa", "fa_AF", "fr", "ru", "tr", "uk")
    assert found.locales == {
        "experience": tuple(sorted((*tasks, "ku", "ps", "so", "ti"))),
        "short": tasks,
        "full": tasks,
    }
    assert len(found.notes) == 2 * len({*found.locales["experience"]} - {*tasks})
    assert all("is not offered in" in note for note in found.notes)
    assert found.titles["de"] == "Koch / Köchin"


def test_cook_starts_with_helper_work(cook: Bank) -> None:
    order = item_order(cook, "experience", 0)
    assert order[:4] == ("k2m8", "k7f2", "k5r3", "k9d4")
    assert [field.id for field in cook.fields] == ["f4t7", "f8n2", "f3k9", "f6d5", "f2h8", "f9w3", "f5r6"]


def test_cook_says_which_activities_belong_together(cook: Bank) -> None:
    """With fewer pairs than make a sign, nobody would ever be asked to look again."""
    pairs = {(item.id, implied) for item in cook.items.values() for implied in item.implies}
    assert pairs == {("k8c5", "k3w6"), ("k4n9", "k2d7"), ("k3r8", "k6p2"), ("k9v5", "k7k4")}
    assert len(pairs) > cook.constants.most_contradictions


def test_cook_codes(cook: Bank) -> None:
    assert [(code.scheme, code.id, code.verified) for code in cook.codes] == [
        ("ESCO", "90f75f67-495d-49fa-ab57-2f320e251d7e", True),
        ("ISCO-08", "5120", False),
        ("KldB 2010", "29302", False),
    ]


def test_cook_texts_claim_no_check_that_was_not_made(cook: Bank) -> None:
    """Change this together with the state of a text, and say in the commit who checked it."""
    assert {state for texts in cook.texts.values() for state in texts.states.values()} == {"draft", "translated"}
    assert all("not yet checked by a trade expert" in field.source for field in cook.fields)


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_texts_have_the_digits_of_their_language(folder: Path) -> None:
    bank, offered = read_bank(folder), read_locales(BANKS.parent / "translations" / "locales.toml")
    for locale, texts in bank.texts.items():
        own = digit_table(offered[locale].digits).values()
        said = [*texts.captions.values(), *texts.options.values(), *texts.stimuli.values()]
        foreign = [words for words in said if any(one.isdigit() and one not in own for one in words)]
        assert foreign == [], locale
