"""What a page needs of each item type, seen on small changes of the bank that has them all."""

import shutil
from pathlib import Path

import pytest

from skills_app.assessment.bank_check import ANY_SIZE, check_bank

SCENES = ("square", "circle")
RULES = {"stimulus-parts", "options-shown", "hotspot-area", "order-shown"}
MIXED = "[{id: o3b2}, {id: o3a1}, {id: o3d4}, {id: o3c3}]"
PICTURE = "stimulus: {kind: picture, source: circle}"


def found(bank: Path) -> list[tuple[str, str]]:
    """Rule and item; the bank's own free point left aside."""
    problems = check_bank(bank, SCENES, ANY_SIZE)
    return [(one.rule, one.where) for one in problems if one.rule in RULES and one.where != "k8f6"]


@pytest.fixture
def bank(example_banks: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(example_banks / "full", tmp_path / "full"))


def change(bank: Path, old: str, new: str) -> None:
    file = bank / "bank.yaml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "rule", "item_id"),
    [
        (PICTURE, "stimulus: {kind: picture}", "stimulus-parts", "k8b2"),
        (PICTURE, "stimulus: {kind: picture, source: circle, sources: [square]}", "stimulus-parts", "k8b2"),
        (PICTURE, "stimulus: {kind: sequence, source: circle, sources: [square, circle]}", "stimulus-parts", "k8b2"),
        ("options: [{id: o2a1}, {id: o2b2}, {id: o2c3}, {id: o2d4}]", "options: [{id: o2b2}]", "options-shown", "k8b2"),
        ("type: multiple", "type: picture_choice", "options-shown", "k8b2"),
        ("{id: o5b2, area: {shape: rect, coords: [0.5, 0.5, 0.9, 0.9]}}", "{id: o5b2}", "options-shown", "k8e5"),
        ("[0.5, 0.5, 0.9, 0.9]", "[0.5, 0.5, 0.6, 0.9]", "hotspot-area", "k8e5"),
        ("[0.5, 0.5, 0.9, 0.9]", "[0.2, 0.2, 0.9, 0.9]", "hotspot-area", "k8e5"),
        ("range: [0, 9, 1]", "tolerance: 0.5", "options-shown", "k8h8"),
        ("{id: o3b2}", "{id: o3b2, area: {shape: circle, coords: [0.3, 0.3, 0.1]}}", "options-shown", "k8c3"),
        (MIXED, "[{id: o3d4}, {id: o3c3}, {id: o3b2}, {id: o3a1}]", "order-shown", "k8c3"),
        ("{id: o7d4}, {id: o7c3}", "{id: o7c3}, {id: o7d4}", "order-shown", "k8g7"),
    ],
)  # fmt: skip
def test_what_a_page_could_not_show(bank: Path, old: str, new: str, rule: str, item_id: str) -> None:
    if new == "tolerance: 0.5":
        change(bank, "        tolerance: 0.5\n", "")
    change(bank, old, new)
    assert (rule, item_id) in found(bank)


def test_a_hotspot_needs_its_picture(bank: Path) -> None:
    text = (bank / "bank.yaml").read_text()
    before, _, after = text.partition("- id: k8e5")
    (bank / "bank.yaml").write_text(before + "- id: k8e5" + after.replace("kind: picture", "kind: animation", 1))
    assert ("options-shown", "k8e5") in found(bank)


def test_a_sequence_of_two_pictures_can_be_shown(bank: Path) -> None:
    change(bank, PICTURE, "stimulus: {kind: sequence, sources: [circle, square]}")
    assert found(bank) == []


def test_spots_may_touch(bank: Path) -> None:
    change(bank, "[0.5, 0.5, 0.9, 0.9]", "[0.4, 0.2, 0.9, 0.9]")
    assert found(bank) == []


def test_pictures_alone_make_a_picture_choice(bank: Path) -> None:
    options = "options: [{id: o2a1}, {id: o2b2}, {id: o2c3}, {id: o2d4}]"
    change(bank, "type: multiple", "type: picture_choice")
    change(bank, options, options.replace("}", ", picture: square}"))
    assert found(bank) == []
