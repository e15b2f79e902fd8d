from pathlib import Path

import pytest

from skills_app.pictures.strict_yaml import Block, read_block


def read(folder: Path, text: str) -> Block:
    path = folder / "scenes.yaml"
    path.write_text(text, encoding="utf-8")
    content, problems = read_block(path)
    assert not problems
    return content


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-0.2", -0.2),
        ("1.50", 1.5),
        ("true", True),
        ("null", None),
        ("no", "no"),
        ("off", "off"),
        ("'3'", "3"),
        ("12:30", "12:30"),
        ("0x10", "0x10"),
        ("Pfanne", "Pfanne"),
    ],
)
def test_values_are_read_in_one_way(tmp_path: Path, written: str, value: object) -> None:
    read_value = read(tmp_path, f"key: {written}\n")["key"]
    assert read_value == value
    assert type(read_value) is type(value)


def test_every_mapping_knows_its_line(tmp_path: Path) -> None:
    content = read(tmp_path, "# scenes\npan:\n  items:\n  - {prop: pan}\n  - prop: pot\n    at: [3, 4]\n")
    first, second = content["pan"]["items"]
    assert (content["pan"].line, first.line, second.line) == (2, 4, 5)
    assert second.file == "scenes.yaml"


def test_an_anchor_that_holds_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "scenes.yaml"
    path.write_text("pan: &pan\n  items: [*pan]\n", encoding="utf-8")
    _, [problem] = read_block(path)
    assert "anchor" in problem.message
