"""Flaws of tasks beyond the one in each broken bank."""

import pytest

from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import Task, precedence
from skills_app.assessment.task_check import flaws

OPTIONS = tuple("ABCD")
SQUARE = Shape("rect", (0, 0, 0.1, 0.1))


@pytest.mark.parametrize(
    ("rule", "task", "expected"),
    [
        ("single", Task(options=OPTIONS), ["key-parts keys"]),
        ("single", Task(options=OPTIONS, keys=("A",), number=3), ["key-parts number"]),
        ("single", Task(options=(*OPTIONS, "A"), keys=("A", "A")), ["key-parts options", "key-parts keys"]),
        ("balanced", Task(options=OPTIONS, keys=("A", "X")), ["key-exists keys"]),
        ("balanced", Task(options=OPTIONS, keys=OPTIONS), ["key-distractor keys"]),
        ("precedence", Task(options=OPTIONS, keys=("A",)), ["key-parts keys", "key-parts pairs"]),
        ("precedence", Task(options=("A",), pairs=(("A", "A"),)), ["order-size options", "pairs-possible pairs"]),
        ("lcs", Task(options=OPTIONS, pairs=(("A", "X"),)), ["key-exists pairs"]),
        ("hotspot", Task(targets=(SQUARE,) * 8), ["target-inside targets"]),
        ("hotspot", Task(targets=(Shape("circle", (0.9, 0.5, 0.2)),)), ["target-inside targets"]),
        ("matching", Task(options=OPTIONS, pairs=(("A", "B"), ("A", "C"))), ["pairs-possible pairs"]),
        ("matching", Task(options=OPTIONS, pairs=(("A", "B"), ("B", "C"))), ["pairs-possible pairs"]),
        ("matching", Task(options=("A", "B"), pairs=(("A", "B"),)), ["key-distractor pairs"]),
        ("matching", Task(options=tuple("ABCDEFGHI"), pairs=(("A", "B"),)), ["order-size options"]),
        ("number", Task(number=3, tolerance=-1), ["number-range tolerance"]),
        ("number", Task(number=3, range=(0, 9, 0)), ["number-range range"]),
        ("number", Task(number=3, range=(0, 9, 0.001)), ["number-range range"]),
    ],
)
def test_flaws(rule: str, task: Task, expected: list[str]) -> None:
    assert [f"{flaw.rule} {flaw.part}" for flaw in flaws(rule, task)] == expected


@pytest.mark.parametrize(
    ("rule", "task"),
    [
        ("all_or_nothing", Task(options=OPTIONS, keys=("A", "B"))),
        ("precedence", Task(options=OPTIONS, pairs=precedence(["A", "BC", "D"]))),
        ("matching", Task(options=OPTIONS, pairs=(("A", "B"),))),
        ("number", Task(number=3)),
        ("number", Task(number=3, range=(0, 9, 1))),
        ("hotspot", Task(targets=(SQUARE,))),
    ],
)
def test_sound_tasks(rule: str, task: Task) -> None:
    assert list(flaws(rule, task)) == []
