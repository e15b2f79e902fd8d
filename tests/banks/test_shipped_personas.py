"""The personas that are shipped: six of a bank, as different as those who are met."""

import re
from pathlib import Path
from typing import Any

import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.persona_rules import check_personas
from skills_app.assessment.personas import Persona, read_personas
from skills_app.pictures.scene_file import read_people, read_scenes

BANKS = Path(__file__).parents[2] / "question_banks"
FOLDERS = sorted(file.parents[1] for file in BANKS.glob("*/personas/personas.yaml"))
AGE = {"de": re.compile(r"Sie sind (\d+) Jahre alt\."), "en": re.compile(r"You are (\d+) years old\.")}
REOPENING = {
    "de": re.compile(
        r"krieg|flucht|flieh|floh|geflücht|gewalt|\btot\b|\btod|gestorben|\bboot|lager\b|grenze|polizei", re.I
    ),
    "en": re.compile(r"\bwar\b|flight|\bfled|flee|violen|dead|death|died|\bboat|\bcamp|border|police", re.I),
}
"""Nothing of this is played."""

pytestmark = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def _bank(folder: Path) -> Bank:
    return read_bank(folder)


def _personas(folder: Path) -> tuple[Persona, ...]:
    return read_personas(folder, _bank(folder))


def _looks(folder: Path) -> list[dict[str, Any]]:
    """Who is seen on the portraits, one person on each."""
    scenes, people = read_scenes(folder / "scenes").scenes, read_people()
    found = []
    for persona in _personas(folder):
        (actor,) = (item["actor"] for item in scenes[persona.picture]["items"] if "actor" in item)
        found.append({"name": actor, **people[actor]})
    return found


def _ages(persona: Persona) -> set[int]:
    return {int(age) for locale, pattern in AGE.items() for age in pattern.findall(persona.texts[locale].story[0])}


def test_shipped_personas_pass_their_check(folder: Path) -> None:
    problems = check_personas(folder, read_scenes(folder / "scenes").scenes)
    assert "\n".join(map(str, problems)) == ""


def test_three_women_and_three_men_of_every_skin_tone_are_seen(folder: Path) -> None:
    looks = _looks(folder)
    assert sorted(look["sex"] for look in looks) == ["f", "f", "f", "m", "m", "m"]
    assert len({look["name"] for look in looks}) == 6
    assert len({look["skin"] for look in looks}) >= 4
    assert sum("scarf" in look for look in looks) <= 3


def test_young_and_old_with_few_and_many_years(folder: Path) -> None:
    personas = _personas(folder)
    ages = [_ages(persona) for persona in personas]
    assert all(len(of_one) == 1 for of_one in ages), "the same in both languages"
    every = sorted(age for of_one in ages for age in of_one)
    assert every[0] < 25
    assert every[-1] > 50
    years = sorted(persona.years for persona in personas)
    assert years[0] <= 2
    assert years[-1] >= 15
    assert all(persona.years < age - 10 for persona, of_one in zip(personas, ages, strict=True) for age in of_one)


def test_every_portrait_shows_a_persona(folder: Path) -> None:
    portraits = {scene for scene in read_scenes(folder / "scenes").scenes if scene.startswith("persona_")}
    assert portraits == {persona.picture for persona in _personas(folder)}


def test_no_two_have_the_same_truth_and_every_field_tells_them_apart(folder: Path) -> None:
    personas = _personas(folder)
    assert len({tuple(persona.truth.values()) for persona in personas}) == len(personas)
    for field in _bank(folder).fields:
        assert len({persona.truth[field.id] for persona in personas}) >= 3, field.id


def test_both_languages_say_as_much(folder: Path) -> None:
    for persona in _personas(folder):
        german, english = persona.texts["de"], persona.texts["en"]
        assert german.name == english.name
        assert (len(german.story), len(german.can)) == (len(english.story), len(english.can))


def test_the_player_is_addressed(folder: Path) -> None:
    for persona in _personas(folder):
        assert re.search(r"\bSie\b", persona.texts["de"].story[0])
        assert not re.search(r"\b(du|dir|dich|dein\w*)\b", " ".join(persona.texts["de"].can), re.IGNORECASE)
        assert persona.texts["en"].story[0].startswith("You")


def test_no_story_reopens_what_was_left_behind(folder: Path) -> None:
    for persona in _personas(folder):
        for locale, pattern in REOPENING.items():
            text = persona.texts[locale]
            assert not pattern.search(" ".join([*text.story, *text.can, text.shy])), persona.id
