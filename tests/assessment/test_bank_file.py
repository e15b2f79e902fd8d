from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank, Code, CutScore, CutSet, Form, Item, Medium
from skills_app.assessment.bank_file import BankError, Problem, read_bank
from skills_app.assessment.constants import Constants
from skills_app.assessment.knowledge import KnowledgeItem, Option, Rationale, Stimulus
from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import precedence


def test_the_id_is_the_folder_and_the_rest_is_in_the_file(tiny: Bank) -> None:
    assert (tiny.id, tiny.version, tiny.licence, tiny.source_locale) == ("tiny", "1.0.0", "CC-BY-4.0", "de")
    assert tiny.codes == (Code("ISCO-08", "2008", "5120", "", "broad", verified=False),)
    assert tiny.claim_cuts == (0.20, 0.45, 0.70)
    assert tiny.forms == {"experience": Form("experience", "experience", "all", "all")}
    assert tiny.item("k1b2") == Item("k1b2", "frequency", "f1a1", "circle")


def test_texts_by_locale(tiny: Bank) -> None:
    assert tiny.texts["en"].occupation == "Tea maker"
    assert tiny.texts["de"].fields["f1a1"] == "Tee kochen"
    assert tiny.texts["ar"].captions["k1a1"] == "غلي الماء"
    assert tiny.texts["de"].states == dict.fromkeys(tiny.texts["en"].states, "draft")
    assert len(tiny.texts["de"].states) == 9


def test_everything_the_schema_knows(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    assert bank.item("k1a1") == Item(
        "k1a1", "frequency", "f1a1", "square", False, None, ("k1b2",), "k1b2", ("k1c3", "k1d4"), 2.0
    )
    assert bank.item("k1c3").repeat_of == "k1b2"
    assert bank.item("k1d4").foil
    assert bank.media == (Medium("m1a1", "film", "kettle.webm", {"de": "kettle.vtt"}),)
    ratings = {"k8a1": (0.5, 0.6), "k8b2": (0.4, 0.6)}
    levels = (CutScore(1, 0.35, 0.8, 0.02, ratings), CutScore(2, 0.55, 0.85))
    roles = ("master", "journeyman")
    assert bank.cut_sets == (CutSet("default", "corrected", "default", levels, "no panel yet", roles, "2025-01-31"),)
    assert bank.constants == Constants(fewest_items=8, enough_items=12, testlet_correlation=0.10)
    assert bank.forms["short"] == Form("short", "short", ("f1a1",), ("k1a1", "k8a1", "k8b2"))
    assert bank.texts["de"].captions["k8a1"] == "Was kommt zuerst?"
    assert bank.texts["de"].options["o1b2"] == "Sache 2"
    assert bank.texts["de"].stimuli["m1a1"] == "Wasser kocht in einem Kessel."
    assert bank.texts["de"].states["m1a1"] == "draft"
    assert bank.codes[0].verified


def test_knowledge_items(example_banks: Path) -> None:
    items = read_bank(example_banks / "full").knowledge
    assert items["k8a1"] == KnowledgeItem(
        id="k8a1",
        type="single",
        field_id="f1a1",
        rule="single",
        difficulty="very_easy",
        rationale=Rationale("water boils before it is poured", "invented for tests"),
        stimulus=Stimulus("film", ("m1a1",)),
        options=(Option("o1a1", "square"), Option("o1b2")),
        key=("o1a1",),
        height=0.75,
    )
    assert (items["k8b2"].testlet, items["k8b2"].weight) == ("k8a1", 0.5)
    assert items["k8c3"].pairs == precedence([["o3a1"], ["o3b2", "o3c3"], ["o3d4"]])
    assert items["k8d4"].pairs == (("o4a1", "o4b2"), ("o4a1", "o4c3"), ("o4c3", "o4b2"))
    assert items["k8e5"].options[0].area == Shape("circle", (0.3, 0.3, 0.1))
    assert items["k8f6"].targets == (Shape("polygon", (0.2, 0.2, 0.6, 0.2, 0.6, 0.5, 0.2, 0.5)),)
    assert (items["k8f6"].tolerance, items["k8f6"].height) == (0.02, 1)
    assert items["k8g7"].task.left == ("o7a1", "o7b2")
    assert items["k8g7"].task.right == ("o7d4", "o7c3", "o7e5")
    assert (items["k8h8"].number, items["k8h8"].tolerance, items["k8h8"].range) == (4, 0.5, (0, 9, 1))


def test_words_like_no_and_numbers_stay_text(tiny_copy: Path) -> None:
    _change(tiny_copy / "bank.yaml", "version: 1.0.0", "version: 1.10")
    (tiny_copy / "texts" / "no.yaml").write_text(
        "locale: no\noccupation: {title: on, state: draft, source: 12345678}\n"
    )
    bank = read_bank(tiny_copy)
    assert bank.version == "1.10"
    assert bank.texts["no"].locale == "no"
    assert bank.texts["no"].occupation == "on"


def test_every_problem_of_every_file_at_once(tiny_copy: Path) -> None:
    _change(tiny_copy / "bank.yaml", "licence: CC-BY-4.0\n", "")
    _change(tiny_copy / "bank.yaml", "id: k1b2, picture: circle", "id: k1b2, picture: [circle]")
    (tiny_copy / "texts" / "de.yaml").write_text("[")
    _change(tiny_copy / "texts" / "en.yaml", "locale: en", "locale: en\nname: English")
    with pytest.raises(BankError) as refused:
        read_bank(tiny_copy)
    assert [(problem.file, problem.line, problem.rule) for problem in refused.value.problems] == [
        ("tiny/bank.yaml", 1, "missing-key"),
        ("tiny/bank.yaml", 20, "wrong-value"),
        ("tiny/texts/de.yaml", 2, "yaml-syntax"),
        ("tiny/texts/en.yaml", 2, "unknown-key"),
    ]
    assert "tiny/bank.yaml:20 k1b2: picture: must be a valid string" in str(refused.value).splitlines()


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "missing-key"),
        (b"- a\n", "wrong-value"),
        (b"\xff\xfe", "yaml-syntax"),
        (b"version: \x07", "yaml-syntax"),
        (b"? [a]\n: b\n", "yaml-syntax"),
        (b"fields: &loop [*loop]\n", "anchor"),
    ],
)
def test_no_content_breaks_the_reading(tiny_copy: Path, content: bytes, rule: str) -> None:
    (tiny_copy / "bank.yaml").write_bytes(content)
    with pytest.raises(BankError) as refused:
        read_bank(tiny_copy)
    assert rule in {problem.rule for problem in refused.value.problems}


def test_a_problem_reads_as_one_line() -> None:
    assert str(Problem("cook/bank.yaml", 12, "k7f2", "scene-exists", "no scene")) == "cook/bank.yaml:12 k7f2: no scene"
    assert str(Problem("cook/bank.yaml", 1, "", "file-missing", "gone")) == "cook/bank.yaml:1: gone"


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
