from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_check import ANY_SIZE, check_bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.persona_file import TruthShape
from skills_app.assessment.persona_rules import CONTENT_RULES, REFERENCE_RULES, check_personas
from skills_app.assessment.personas import PersonaText, Truth, read_personas
from skills_app.assessment.problem import BankError
from skills_app.assessment.scoring import WORDS

LANGUAGES = ("ar", "de", "en", "fr", "ar", "de")
SCENES = ("square", "circle", *(f"persona_{number}" for number in range(6)))
CUT_SET = "{level: 1, cut: 0.3, threshold: 0.8}, {level: 2, cut: 0.6, threshold: 0.8}"
DOCUMENT = Path(__file__).parents[2] / "docs" / "banks.md"

Change = Callable[[str, str, str], None]


@pytest.fixture
def folder(tiny_copy: Path) -> Path:
    """A bank with two levels and six sound personas in four languages."""
    english = (tiny_copy / "texts" / "en.yaml").read_text()
    (tiny_copy / "texts" / "fr.yaml").write_text(english.replace("locale: en", "locale: fr"))
    bank = tiny_copy / "bank.yaml"
    levels = f"cut_sets: [{{id: a, scale: raw, method: default, levels: [{CUT_SET}]}}]"
    bank.write_text(bank.read_text().replace("forms:\n", f"{levels}\nforms:\n", 1))
    (tiny_copy / "personas").mkdir()
    (tiny_copy / "personas" / "personas.yaml").write_text("personas:\n" + "".join(map(_structure, range(6))))
    for locale in ("de", "en"):
        texts = f"locale: {locale}\npersonas:\n" + "".join(map(_texts, range(6)))
        (tiny_copy / "personas" / f"{locale}.yaml").write_text(texts)
    return tiny_copy


@pytest.fixture
def bank(folder: Path) -> Bank:
    return read_bank(folder)


@pytest.fixture
def change(folder: Path) -> Change:
    """Puts other words for some words of a file of the personas, once."""

    def make(name: str, old: str, new: str) -> None:
        file = folder / "personas" / name
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new, 1))

    return make


def _structure(number: int) -> str:
    return (
        f"- id: p{number}a{number}\n"
        f"  picture: persona_{number}\n"
        f"  language: {LANGUAGES[number]}\n"
        f"  years: {number * 5}\n"
        "  truth:\n"
        "    f2b2: {does: hardly, level: 0}\n"
        "    f1a1: {does: extensive, level: 1}\n"
    )


def _texts(number: int) -> str:
    return (
        f"  p{number}a{number}:\n"
        "    name: Adam\n"
        "    story: [One., Two., Three.]\n"
        "    can: [Boil., Pour., Serve., Wash.]\n"
        "    shy: Loud.\n"
        "    note: Nothing.\n"
    )


def test_a_persona_has_a_truth_in_each_field_and_words_in_each_locale(folder: Path, bank: Bank) -> None:
    personas = read_personas(folder, bank)
    assert [one.id for one in personas] == [f"p{number}a{number}" for number in range(6)]
    first, second = personas[:2]
    assert (second.picture, second.language, second.years) == ("persona_1", "de", 5)
    assert list(first.truth.items()) == [("f1a1", Truth("extensive", 1)), ("f2b2", Truth("hardly", 0))]
    assert first.texts.keys() == {"de", "en"}
    said = PersonaText("Adam", ("One.", "Two.", "Three."), ("Boil.", "Pour.", "Serve.", "Wash."), "Loud.", "Nothing.")
    assert first.texts["de"] == said


def test_a_bank_may_do_without_personas(tiny: Bank, example_banks: Path) -> None:
    assert read_personas(example_banks / "tiny", tiny) == ()
    assert check_personas(example_banks / "tiny", SCENES) == ()


def test_sound_personas_have_no_problem(folder: Path) -> None:
    assert check_personas(folder, SCENES) == ()


def test_personas_are_no_part_of_the_bank(folder: Path, bank: Bank) -> None:
    for file in (folder / "personas").iterdir():
        file.unlink()
    (folder / "personas").rmdir()
    assert read_bank(folder) == bank
    assert read_bank(folder).digest == bank.digest


def test_nothing_that_is_asked_shows_a_persona(folder: Path) -> None:
    text = (folder / "bank.yaml").read_text()
    (folder / "bank.yaml").write_text(text.replace("picture: circle", "picture: persona_0", 1))
    (problem,) = check_bank(folder, SCENES, ANY_SIZE)
    assert (problem.rule, problem.where) == ("scene-exists", "k1b2")


def test_the_words_of_a_truth_are_those_of_a_claim() -> None:
    assert get_args(TruthShape.model_fields["does"].annotation) == WORDS


def test_each_rule_is_explained() -> None:
    section = DOCUMENT.read_text().split("\n## Personas\n")[1].split("\n## ")[0]
    rules = {line.split("`")[1] for line in section.splitlines() if line.startswith("| `") and "| rule" not in line}
    assert {*REFERENCE_RULES, *CONTENT_RULES} <= rules


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("personas.yaml", "years: 0", "years: 0\n  age: 30", ("unknown-key", 6)),
        ("personas.yaml", "  years: 0\n", "", ("missing-key", 2)),
        ("personas.yaml", "years: 0", "years: many", ("wrong-value", 5)),
        ("personas.yaml", "years: 0", "years: -1", ("wrong-value", 5)),
        ("personas.yaml", "does: hardly", "does: nothing", ("wrong-value", 7)),
        ("personas.yaml", "  language: ar", "  language: ar\n  language: de", ("duplicate-key", 5)),
        ("personas.yaml", "language: ar", "language: *ar", ("yaml-syntax", 4)),
        ("personas.yaml", "p0a0", "boss", ("persona-id", 2)),
        ("personas.yaml", "p1a1", "p0a0", ("persona-id", 9)),
        ("personas.yaml", "    f2b2: {does: hardly, level: 0}\n", "", ("persona-truth", 6)),
        ("personas.yaml", "    f1a1:", "    f9z9: {does: hardly, level: 0}\n    f1a1:", ("persona-truth", 8)),
        ("personas.yaml", "level: 1", "level: 3", ("persona-truth", 8)),
        ("personas.yaml", "language: ar", "language: ku", ("persona-language", 4)),
        ("de.yaml", "    shy: Loud.\n", "", ("missing-key", 3)),
        ("de.yaml", "name: Adam", 'name: ""', ("wrong-value", 4)),
        ("en.yaml", "locale: en", "locale: de", ("persona-text", 1)),
        ("en.yaml", "p1a1", "p9z9", ("persona-text", 9)),
    ],
)
def test_what_cannot_be_used_is_refused(
    folder: Path, change: Change, name: str, old: str, new: str, found: tuple[str, int]
) -> None:
    change(name, old, new)
    with pytest.raises(BankError) as refused:
        read_personas(folder, read_bank(folder))
    places = [(problem.rule, problem.line) for problem in refused.value.problems if problem.file.endswith(f"/{name}")]
    assert found in places
    assert {*refused.value.problems} <= {*check_personas(folder, SCENES)}


@pytest.mark.parametrize("name", ["personas.yaml", "de.yaml", "en.yaml"])
def test_a_file_that_is_missing_is_named(folder: Path, bank: Bank, name: str) -> None:
    (folder / "personas" / name).unlink()
    with pytest.raises(BankError) as refused:
        read_personas(folder, bank)
    assert [(one.rule, one.file) for one in refused.value.problems] == [("file-missing", f"tiny/personas/{name}")]


def test_a_further_locale_has_all_personas(folder: Path, bank: Bank) -> None:
    english = (folder / "personas" / "en.yaml").read_text()
    french = folder / "personas" / "fr.yaml"
    french.write_text(english.replace("locale: en", "locale: fr"))
    assert {*read_personas(folder, bank)[0].texts} == {"de", "en", "fr"}
    french.write_text("locale: fr\npersonas: {}\n")
    problems = check_personas(folder, SCENES)
    assert {(one.rule, one.file) for one in problems} == {("persona-text", "tiny/personas/fr.yaml")}
    assert len(problems) == 6


@pytest.mark.parametrize(
    ("name", "old", "new", "rules"),
    [
        ("personas.yaml", _structure(5), "", {"persona-count", "persona-text"}),
        ("personas.yaml", "language: fr", "language: ar", {"persona-languages"}),
        ("personas.yaml", "years: 25", "years: 26", {"persona-years"}),
        ("personas.yaml", "persona_1", "persona_9", {"persona-picture"}),
        ("personas.yaml", "persona_1", "circle", {"persona-picture"}),
        ("personas.yaml", "persona_1", "persona_0", {"persona-picture"}),
        ("personas.yaml", "extensive, level: 1", "regular, level: 1", set()),
        ("personas.yaml", "extensive, level: 1", "extensive, level: 0", {"persona-balance"}),
        ("personas.yaml", "extensive, level: 1", "some, level: 2", {"persona-balance"}),
        ("personas.yaml", "hardly, level: 0", "hardly, level: 1", {"persona-balance"}),
        ("personas.yaml", "hardly, level: 0", "some, level: 0", {"persona-balance"}),
        ("de.yaml", "Boil., ", "", {"persona-sentences"}),
        ("de.yaml", "Boil.", "Boil., Boil., Boil., Boil., Boil.", {"persona-sentences"}),
        ("de.yaml", "[One., Two., Three.]", "[One., Two.]", {"persona-sentences"}),
        ("de.yaml", "Loud.", "Loud. Very.", {"persona-sentences"}),
        ("de.yaml", "Loud.", "Loud", {"persona-sentences"}),
        ("de.yaml", "One.", "Das ist nie nicht gut.", {"plain-language"}),
        ("de.yaml", "Boil.", "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf.", set()),
        ("de.yaml", "Boil.", "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf und.", {"plain-language"}),
        ("de.yaml", "Loud.", "Haubenspülmaschine.", {"plain-language"}),
        ("de.yaml", "personas:", "words: [Haubenspülmaschine]\npersonas:", {"unused-word"}),
        ("de.yaml", "note: Nothing.", "note: <b>Nothing</b>", {"text-markup"}),
        ("de.yaml", "note: Nothing.", "note: Nothing. Nothing at all, and that at length", set()),
    ],
)
def test_what_makes_good_personas(folder: Path, change: Change, name: str, old: str, new: str, rules: set[str]) -> None:
    change(name, old, new)
    assert {problem.rule for problem in check_personas(folder, SCENES)} == rules
    if not rules & REFERENCE_RULES.keys():
        assert len(read_personas(folder, read_bank(folder))) == 6


def test_a_long_word_may_stand_in_the_list(folder: Path, change: Change) -> None:
    change("de.yaml", "Loud.", "Haubenspülmaschine.")
    change("de.yaml", "personas:", "words: [Haubenspülmaschine]\npersonas:")
    assert check_personas(folder, SCENES) == ()


def test_a_bank_without_levels_has_level_0_alone(folder: Path) -> None:
    text = (folder / "bank.yaml").read_text()
    (folder / "bank.yaml").write_text("".join(x for x in text.splitlines(keepends=True) if "cut_sets" not in x))
    assert {problem.rule for problem in check_personas(folder, SCENES)} == {"persona-truth"}
    structure = folder / "personas" / "personas.yaml"
    structure.write_text(structure.read_text().replace("level: 1", "level: 0"))
    assert check_personas(folder, SCENES) == ()


def test_of_a_bank_that_cannot_be_read_only_the_shape_is_looked_at(folder: Path, change: Change) -> None:
    (folder / "bank.yaml").write_text("version: 1.0.0\n")
    change("personas.yaml", "language: ar", "language: ku")
    assert check_personas(folder, SCENES) == ()
    change("personas.yaml", "years: 0", "years: many")
    assert [problem.rule for problem in check_personas(folder, SCENES)] == ["wrong-value"]
