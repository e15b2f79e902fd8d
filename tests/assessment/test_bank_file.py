from pathlib import Path

import pytest

from skills_app.assessment.bank import (
    Bank,
    Code,
    CutScore,
    CutSet,
    Form,
    Item,
    KnowledgeItem,
    Medium,
    Option,
    Stimulus,
)
from skills_app.assessment.bank_file import BankError, Problem, read_bank


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
    assert bank.media == (Medium("m1a1", "film", "kettle.webm"),)
    levels = (CutScore(1, 0.35, 0.8), CutScore(2, 0.55, 0.85))
    assert bank.cut_sets == (CutSet("default", "corrected", "default", levels, "no panel yet"),)
    assert bank.fields[0].knowledge == (
        KnowledgeItem("k8s8", "number", "f1a1"),
        KnowledgeItem(
            "k9s9", "single", "f1a1", Stimulus("film", "m1a1"), (Option("o1a1", "square"), Option("o2b2")), ("o1a1",)
        ),
    )
    assert bank.forms["short"] == Form("short", "experience", ("f1a1",), ("k1a1", "k1b2"))
    assert bank.codes[0].verified


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
