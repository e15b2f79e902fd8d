import re
import shutil
from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_check import (
    ANY_SIZE,
    MEANING_RULES,
    READING_RULES,
    check_bank,
    problems_of_scoring,
    summary,
)
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.checked_bank import Sizes

SCENES = ("square", "circle")
INVALID = Path(__file__).parents[1] / "example_banks" / "invalid"
EXAMPLE_SIZES = Sizes(fewest_fields=1, most_fields=2, activities_in_field=2, activities_in_experience=2)
RULES = {*READING_RULES, *MEANING_RULES}
DOCUMENT = Path(__file__).parents[2] / "docs" / "banks.md"


def test_each_rule_has_a_broken_example() -> None:
    assert {folder.name for folder in INVALID.iterdir()} == RULES


def test_each_rule_is_explained() -> None:
    section = DOCUMENT.read_text().split("## The check\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE)) == RULES


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_broken_example_breaks_exactly_its_rule(rule: str) -> None:
    problems = check_bank(INVALID / rule, SCENES, EXAMPLE_SIZES)
    found = [(problem.rule, problem.file, problem.line) for problem in problems]
    assert found == [(rule, *_marked(INVALID / rule))]


def _marked(folder: Path) -> tuple[str, int]:
    """File and line of the comment that marks what is broken; a file that is missing carries none."""
    for file in folder.rglob("*.yaml"):
        for number, line in enumerate(file.read_text().splitlines(), start=1):
            if line.endswith("# broken"):
                return f"{folder.name}/{file.relative_to(folder)}", number
    return f"{folder.name}/bank.yaml", 1


def test_sound_banks_have_no_problem(example_banks: Path) -> None:
    assert check_bank(example_banks / "tiny", SCENES, ANY_SIZE) == ()
    full = check_bank(example_banks / "full", SCENES, ANY_SIZE)
    assert [(problem.rule, problem.where) for problem in full] == [("knowledge-size", ""), ("options-shown", "k8f6")]
    assert problems_of_scoring(example_banks / "full") == ()


def test_shipped_banks_are_larger_than_examples(example_banks: Path) -> None:
    problems = check_bank(example_banks / "tiny", SCENES)
    assert {problem.rule for problem in problems} == {"field-count", "field-size", "form-size"}


def test_shape_and_meaning_at_once(tiny_copy: Path) -> None:
    _change(tiny_copy / "bank.yaml", "{id: k1b2, picture: circle}", "{id: k1b2, picture: circle, colour: red}")
    _change(tiny_copy / "bank.yaml", "{id: k1c3, picture: square}", "{id: k1c3, picture: hexagon, weight: x, foil: y}")
    _change(tiny_copy / "texts" / "de.yaml", "Zucker bringen", "Den <b>Zucker</b> bringen")
    problems = check_bank(tiny_copy, SCENES, ANY_SIZE)
    assert [(problem.rule, problem.where) for problem in problems] == [
        ("unknown-key", "k1b2"),
        ("scene-exists", "k1c3"),
        ("wrong-value", "k1c3"),
        ("wrong-value", "k1c3"),
        ("stale-text", "k2b2"),
        ("text-markup", "k2b2"),
        ("stale-text", "k2b2"),
    ]


def test_a_stale_translation_says_what_to_do(tiny_copy: Path) -> None:
    _change(tiny_copy / "texts" / "de.yaml", "Wasser kochen", "Wasser im Kessel kochen")
    arabic, english = check_bank(tiny_copy, SCENES, ANY_SIZE)
    assert english.file == "tiny/texts/en.yaml"
    new = re.search(r"set source: ([0-9a-f]{8})", english.message)
    assert new
    for problem in (arabic, english):
        file = tiny_copy.parent / problem.file
        lines = file.read_text().splitlines()
        lines[problem.line - 1] = re.sub(r"source: \w+", f"source: {new[1]}", lines[problem.line - 1])
        file.write_text("\n".join(lines))
    assert check_bank(tiny_copy, SCENES, ANY_SIZE) == ()


def test_without_the_source_locale_only_that_is_said(tiny_copy: Path) -> None:
    (tiny_copy / "texts" / "de.yaml").unlink()
    assert [problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)] == ["source-text-missing"]


def test_a_source_text_has_no_source(tiny_copy: Path) -> None:
    _change(tiny_copy / "texts" / "de.yaml", "Wasser kochen, ", "Wasser kochen, source: 12345678, ")
    assert [problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)] == ["source-digest"]


@pytest.mark.parametrize(
    "code",
    [
        "{scheme: ESCO, version: 1.1.1, id: 5120.1, match: exact, verified: true}",
        "{scheme: KldB 2010, version: '2020', id: '29302', uri: 'http://x.y', match: exact, verified: true}",
    ],
)
def test_codes_and_their_uris(tiny_copy: Path, code: str) -> None:
    _change(tiny_copy / "bank.yaml", "codes:\n", f"codes:\n  - {code}\n")
    assert {problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)} == {"code-form"}


@pytest.mark.parametrize(
    "cut_set",
    [
        "{id: a, scale: raw, method: default, levels: [{level: 2, cut: 0.5, threshold: 0.8}]}",
        "{id: a, scale: raw, method: default, levels: [{level: 1, cut: 0.5, threshold: 80}]}",
        "{id: a, scale: raw, method: default, levels: [{level: 1, cut: 1.5, threshold: 0.8}]}",
    ],
)
def test_cut_sets(tiny_copy: Path, cut_set: str) -> None:
    _change(tiny_copy / "bank.yaml", "forms:\n", f"cut_sets:\n  - {cut_set}\nforms:\n")
    assert [problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)] == ["cut-set"]


@pytest.mark.parametrize(
    ("part", "rules"),
    [
        ("qualifications: [{id: TQ 1, title: A, source: b, verified: true}]", ["qualification-id"]),
        (
            "qualifications: [{id: t1a1, title: A, source: b, verified: true},"
            " {id: t1a1, title: B, source: b, verified: true}]",
            ["qualification-same", "qualification-same"],
        ),
        ("qualifications: [{id: t1a1, title: A, source: b, verified: perhaps}]", ["wrong-value"]),
        ("shared_with: [{bank: Other, field: f1a1}]", ["shared-with"]),
        ("shared_with: [{bank: other, field: salads}]", ["shared-with"]),
        ("shared_with: [{bank: other, field: f1a1}, {bank: other, field: f2b2}]", ["shared-with"]),
    ],
)
def test_what_next_steps_are_made_of(tiny_copy: Path, part: str, rules: list[str]) -> None:
    _change(tiny_copy / "bank.yaml", "    activities:", f"    {part}\n    activities:")
    assert [problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)] == rules


@pytest.mark.parametrize("part", ["[]", "[{id: t1a1, title: A, source: b, verified: true}]"])
def test_a_partial_qualification_may_match_two_fields(tiny_copy: Path, part: str) -> None:
    text = (tiny_copy / "bank.yaml").read_text()
    (tiny_copy / "bank.yaml").write_text(
        text.replace("    activities:", f"    qualifications: {part}\n    activities:")
    )
    assert text.count("    activities:") > 1
    assert check_bank(tiny_copy, SCENES, ANY_SIZE) == ()


@pytest.mark.parametrize("years", ["0", "5.1", "three"])
def test_training_takes_some_years(tiny_copy: Path, years: str) -> None:
    _change(tiny_copy / "bank.yaml", "codes:", f"training_years: {years}\ncodes:")
    assert [problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)] == ["wrong-value"]


def test_a_telling_activity_is_named_once(tiny_copy: Path) -> None:
    _change(tiny_copy / "bank.yaml", "codes:", "telling: [k1a1, k1b2, k1a1]\ncodes:")
    (problem,) = check_bank(tiny_copy, SCENES, ANY_SIZE)
    assert (problem.rule, problem.message) == ("telling-reference", "'k1a1' stands here twice")


def test_a_long_word_that_a_text_needs_stays_in_the_list(tiny_copy: Path) -> None:
    texts, long_word = tiny_copy / "texts" / "de.yaml", "Haubenspülmaschine"
    _change(texts, "Wasser kochen", long_word)
    assert {problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)} == {"plain-language", "stale-text"}
    _change(texts, "locale: de", f"locale: de\nwords: [{long_word}]")
    assert {problem.rule for problem in check_bank(tiny_copy, SCENES, ANY_SIZE)} == {"stale-text"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("[0.5, 0.6]", "[0.5, 1.6]", "ratings"),
        ("[0.5, 0.6]", "[0.5, 0.6, 0.7]", "ratings"),
        ("testlet: k8a1", "testlet: k8b2", "testlet-reference"),
        ("[0.5, 0.5, 0.9, 0.9]", "[0.5, 0.5, 0.9, 1.9]", "target-inside"),
        ("scale: corrected", "scale: theta", "cut-set-needed"),
        ("fewest_items: 8", "fewest: 8", "scoring-constants"),
        ("fewest_items: 8", "fewest_items: -8", "scoring-constants"),
        ("source: m1a1", "source: m2b2", "medium-reference"),
        ("file: kettle.webm, captions", "file: kettle.vtt, captions", "medium-format"),
        (", captions: {de: kettle.vtt}", "", "film-captions"),
        ("captions: {de: kettle.vtt}", "captions: {de: kettle.webm}", "film-captions"),
        ("captions: {de: kettle.vtt}", "captions: {de: kettle.vtt, en: teapot.vtt}", "film-captions"),
        ("source: circle", "source: oval", "scene-exists"),
        ("id: o1a1, picture: square", "id: o1a1, picture: oval", "scene-exists"),
        ("items: [k1a1, k8a1, k8b2]", "items: [k1a1, k8a1, k8z9]", "form-reference"),
        ("order: [o3a1,", "order: [o3x9,", "key-exists"),
        ("order: [o3a1, [o3b2, o3c3], o3d4]", "order: {o3a1: o3b2}", "wrong-value"),
        ("id: o2b2}", "id: o2a1}", "id-unique"),
    ],
)
def test_knowledge_items(example_banks: Path, tmp_path: Path, old: str, new: str, rule: str) -> None:
    shutil.copytree(example_banks / "full", tmp_path / "full")
    _change(tmp_path / "full" / "bank.yaml", old, new)
    assert rule in {problem.rule for problem in check_bank(tmp_path / "full", SCENES, ANY_SIZE)}


def test_an_animation_has_a_scene_that_moves(example_banks: Path, tmp_path: Path) -> None:
    shutil.copytree(example_banks / "full", tmp_path / "full")
    _change(tmp_path / "full" / "bank.yaml", "{kind: picture, source: circle}", "{kind: animation, source: circle}")
    still = {problem.rule for problem in check_bank(tmp_path / "full", SCENES, ANY_SIZE)}
    moving = {problem.rule for problem in check_bank(tmp_path / "full", SCENES, ANY_SIZE, moving=["circle"])}
    assert still - moving == {"animation-moves"}


def test_what_a_knowledge_item_asks_may_be_longer_and_an_option_may_negate(example_banks: Path, tmp_path: Path) -> None:
    shutil.copytree(example_banks / "full", tmp_path / "full")
    texts = tmp_path / "full" / "texts" / "de.yaml"
    _change(texts, "Was kommt zuerst?", "Was? " * 15)
    _change(texts, "Sache 1,", "Nicht anfassen,")
    assert {problem.rule for problem in check_bank(tmp_path / "full", SCENES, ANY_SIZE)} == {
        "options-shown",
        "knowledge-size",
    }
    _change(texts, "Was? " * 15, "Was? " * 16)
    _change(texts, "Sache 2,", "Was? " * 11 + ",")
    found = [
        problem.where for problem in check_bank(tmp_path / "full", SCENES, ANY_SIZE) if problem.rule == "caption-length"
    ]
    assert found == ["k8a1", "o1b2"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "  square: {caption: Ein Quadrat auf hellem Grund., state: draft}\n",
            "",
            [("source-text-missing", "stimuli")],
        ),
        ("  m1a1: {caption: Wasser kocht in einem Kessel., state: draft}\n", "", [("source-text-missing", "stimuli")]),
        ("  square:", "  oval:", [("source-text-missing", "stimuli"), ("text-unknown-id", "oval")]),
        ("Ein Quadrat auf hellem Grund.", "Quadrat. " * 26, [("caption-length", "square")]),
        ("Ein Quadrat auf hellem Grund.", "Quadrat. " * 25, []),
        ("Ein Quadrat auf hellem Grund.", "Ein Quadrat ohne Rand", []),
    ],
)
def test_every_stimulus_has_a_text(
    example_banks: Path, tmp_path: Path, old: str, new: str, found: list[tuple[str, str]]
) -> None:
    shutil.copytree(example_banks / "full", tmp_path / "full")
    texts = tmp_path / "full" / "texts" / "de.yaml"
    _change(texts, old, new)
    keys = [line.strip().split(":")[0] for line in texts.read_text().splitlines()]
    problems = [one for one in check_bank(tmp_path / "full", SCENES, ANY_SIZE) if one.file == "full/texts/de.yaml"]
    assert [(one.rule, keys[one.line - 1]) for one in problems] == found, "each once, though two items show the square"


def test_keys_spread_by_chance_are_no_pattern(example_banks: Path, tmp_path: Path) -> None:
    for rule in ("key-position", "option-length"):
        shutil.copytree(example_banks / "invalid" / rule, tmp_path / rule)
        file = tmp_path / rule / "bank.yaml"
        start, *items = file.read_text().split("      - id: ")
        file.write_text("      - id: ".join([start, *items[:7]]))
        assert rule not in {problem.rule for problem in check_bank(tmp_path / rule, SCENES, ANY_SIZE)}


def test_a_form_names_items_of_its_own_fields(tiny_copy: Path) -> None:
    _change(tiny_copy / "bank.yaml", "fields: all, items: all", "fields: [f1a1], items: [k1a1, k2a1]")
    (problem,) = check_bank(tiny_copy, SCENES, ANY_SIZE)
    assert (problem.rule, problem.message) == ("form-reference", "'k2a1' is not among the items of this form")


def test_cuts_on_the_theta_scale_may_be_negative(tiny_copy: Path) -> None:
    cut_set = "{id: a, scale: theta, method: bookmark, levels: [{level: 1, cut: -1.5, threshold: 0.8}]}"
    _change(tiny_copy / "bank.yaml", "forms:\n", f"cut_sets:\n  - {cut_set}\nforms:\n")
    assert check_bank(tiny_copy, SCENES, ANY_SIZE) == ()


@pytest.mark.parametrize("name", ["bank.yaml", "texts/de.yaml", "texts/en.yaml"])
def test_no_missing_or_indented_line_breaks_the_check(tiny_copy: Path, name: str) -> None:
    lines = (tiny_copy / name).read_text().splitlines()
    for number, line in enumerate(lines):
        for instead in ([], [f"  {line}"], [f"{line}: {line}"], [line.replace("{", "[{").replace("}", "}]")]):
            (tiny_copy / name).write_text("\n".join([*lines[:number], *instead, *lines[number + 1 :]]))
            for problem in check_bank(tiny_copy, SCENES, ANY_SIZE):
                assert problem.rule in RULES
                assert 1 <= problem.line <= len(lines) + 1


def test_summary(tiny: Bank) -> None:
    found = summary(tiny)
    assert (found.id, found.version, found.fields, found.items, found.trial) == ("tiny", "1.0.0", 2, 6, True)
    assert found.titles == {"ar": "صانع شاي / صانعة شاي", "de": "Teekoch / Teeköchin", "en": "Tea maker"}
    assert found.locales == {"experience": ("ar", "de", "en")}
    assert found.states == {"ar": {"translated": 9}, "de": {"draft": 9}, "en": {"translated": 9}}
    assert found.notes == ()


def test_an_incomplete_locale_is_a_note_not_a_problem(tiny_copy: Path) -> None:
    english = tiny_copy / "texts" / "en.yaml"
    english.write_text("".join(line for line in english.read_text().splitlines(keepends=True) if "k2" not in line))
    assert check_bank(tiny_copy, SCENES, ANY_SIZE) == ()
    found = summary(read_bank(tiny_copy))
    assert found.locales == {"experience": ("ar", "de")}
    assert found.notes == ("the form experience is not offered in en: 3 of 9 texts are missing (k2a1, k2b2, k2c3)",)


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
