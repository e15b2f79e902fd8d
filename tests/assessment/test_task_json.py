"""What ``skills-app score`` reads and prints."""

import pytest

from skills_app.assessment.task_json import InvalidTask, ScoredTask, scored_tasks

TARGET = {"shape": "polygon", "coords": [[0.2, 0.2], [0.6, 0.2], [0.6, 0.5], [0.2, 0.5]]}
TWO_OF_FIVE = {"rule": "balanced", "options": list("ABCDE"), "keys": ["A", "C"]}


@pytest.mark.parametrize(
    ("item", "score", "chance"),
    [
        ({"rule": "single", "options": list("ABCD"), "keys": ["A"], "response": "A"}, 1, 0.25),
        ({**TWO_OF_FIVE, "response": ["A", "B"]}, 0.1667, 0.2),
        ({**TWO_OF_FIVE, "response": []}, 0, 0.2),
        ({**TWO_OF_FIVE, "response": "dont_know"}, 0.2, 0.2),
        ({**TWO_OF_FIVE, "response": "another_way"}, 0.2, 0.2),
        ({**TWO_OF_FIVE, "rule": "all_or_nothing", "response": ["C", "A"]}, 1, 0.1),
        ({"rule": "precedence", "keys": list("ABCDE"), "response": list("BACDE")}, 0.8, 0.1633),
        ({"rule": "precedence", "keys": ["A", ["B", "C"], "D"], "response": list("BACD")}, 0.6, 0.2333),
        ({"rule": "precedence", "options": list("ABC"), "pairs": [["A", "B"]], "response": list("CAB")}, 1, 0.5),
        ({"rule": "lcs", "keys": list("ABCDE"), "response": list("EABCD")}, 0.75, 0.4479),
        ({"rule": "hotspot", "targets": [TARGET], "response": [0.6, 0.35]}, 1, 0.12),
        ({"rule": "hotspot", "targets": [TARGET], "tolerance": 0.02, "response": [[0.61, 0.35]]}, 1, 0.12),
        (
            {
                "rule": "hotspot",
                "targets": [{"shape": "circle", "coords": [0.5, 0.5, 0.1]}],
                "height": 0.75,
                "response": [0.5, 0.62],
            },
            1,
            0.0419,
        ),
        (
            {"rule": "matching", "options": list("ABxy"), "pairs": [["A", "x"], ["B", "y"]], "response": {"A": "x"}},
            0.5,
            0.5,
        ),
        ({"rule": "number", "number": 4, "tolerance": 1, "range": [0, 9, 1], "response": 5}, 1, 0.3),
    ],
)
def test_an_item(item: dict[str, object], score: float, chance: float) -> None:
    (found,) = scored_tasks([item])
    assert (found.score, found.chance) == pytest.approx((score, chance), abs=5e-5)
    assert (found.rule, found.rule_version) == (item["rule"], "1")


def test_many_items_in_their_order() -> None:
    found = scored_tasks([{**TWO_OF_FIVE, "response": response} for response in (["A", "C"], ["B"])])
    assert [one.score for one in found] == [1, 0]
    assert scored_tasks([]) == []
    assert isinstance(found[0], ScoredTask)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ({}, "a list of items"),
        ([3], "item 1: an item is an object"),
        ([{**TWO_OF_FIVE, "response": "A"}, {"rule": "best"}], "item 2: the rule must be one of single, balanced"),
        ([{"rule": ["single"]}], "the rule must be"),
        ([{**TWO_OF_FIVE, "response": "A", "colour": "red"}], "the key 'colour' is not known; known are"),
        ([TWO_OF_FIVE], "item 1: the response is missing"),
        ([{**TWO_OF_FIVE, "response": "X"}], "item 1: 'X' is not among the options"),
        ([{**TWO_OF_FIVE, "response": None}], "item 1: the response must be a list"),
        ([{**TWO_OF_FIVE, "options": ["A", "C"], "response": "A"}], "keys: every option is a key"),
        ([{**TWO_OF_FIVE, "options": "ABC", "response": "A"}], "options: must be a list"),
        ([{**TWO_OF_FIVE, "options": [1], "response": "A"}], "options: a list of option ids"),
        ([{"rule": "precedence", "keys": ["A", ["B", 3]], "response": "A"}], "keys: a list of option ids in the right"),
        ([{"rule": "matching", "options": list("Ax"), "pairs": [["A"]], "response": {}}], "pairs: a list of pairs"),
        ([{"rule": "hotspot", "targets": [{"shape": "circle"}], "response": [0, 0]}], "targets: each is an object"),
        (
            [{"rule": "hotspot", "targets": [{"shape": "circle", "coords": "0"}], "response": [0, 0]}],
            "coords: must be a list of numbers",
        ),
        (
            [{"rule": "hotspot", "targets": [TARGET], "height": 0, "response": [0, 0]}],
            "height: must be more than 0",
        ),
        ([{"rule": "number", "number": float("nan"), "response": 1}], "number: nan is not a number"),
        ([{"rule": "number", "number": 3, "range": [0, 9], "response": 1}], "range: least number"),
        ([{"rule": "number", "number": 3, "tolerance": True, "response": 1}], "tolerance: True is not a number"),
    ],
)
def test_what_cannot_be_scored(raw: object, message: str) -> None:
    with pytest.raises(InvalidTask, match=message):
        scored_tasks(raw)
