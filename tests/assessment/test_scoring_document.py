"""docs/scoring.md and the code: the same rules, constants and keys."""

import re
from dataclasses import asdict
from pathlib import Path
from typing import get_args

from skills_app.assessment.claimed_shown import Comparison
from skills_app.assessment.constants import SHARES, Constants
from skills_app.assessment.conversation import TOPICS, EvidenceKind, Limit, QuestionKind, Topic
from skills_app.assessment.item_rules import ITEM_RULES
from skills_app.assessment.next_steps import DONE_OFTEN, RULES, SKILL_SHARED, YEARS_OF_WORK

DOCUMENT = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
BANKS = (Path(__file__).parents[2] / "docs" / "banks.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return re.split(r"\n##+ ", DOCUMENT.split(f"## {title}\n")[1])[0]


def test_every_rule_with_its_version() -> None:
    found = re.findall(r"^\| `(\w+)` \| (\w+) \|", section("Item scores"), re.MULTILINE)
    assert found == [(rule.name, rule.version) for rule in ITEM_RULES.values()]


def test_every_rule_can_be_written_by_an_author() -> None:
    assert all(f"`{name}`" in BANKS for name in ITEM_RULES)


def test_every_constant_with_its_value() -> None:
    found = re.findall(r"`(\w+)` \| ([\d.]+)", section("Constants"))
    assert {name: float(value) for name, value in found} == asdict(Constants())
    assert set(asdict(Constants())) >= SHARES


def test_every_comparison() -> None:
    found = re.findall(r"^\| `(\w+)` \|", section("Claimed beside shown"), re.MULTILINE)
    assert set(found) == set(get_args(Comparison))


def test_every_rule_of_next_steps_in_its_order() -> None:
    beside = [SKILL_SHARED, DONE_OFTEN, YEARS_OF_WORK]
    assert re.findall(r"^\| `(\w+)` \|", section("Next steps"), re.MULTILINE) == [*RULES, *beside]


def test_every_topic_and_question_of_the_conversation_sheet() -> None:
    topics, questions = section("Conversation sheet").split("Three questions")
    found = re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`[^|]*) \|", topics, re.MULTILINE)))
    assert found == list(get_args(Topic)) == [*TOPICS, "told"]
    assert re.findall(r"^\| `(\w+)` \|", questions, re.MULTILINE) == list(get_args(QuestionKind))
    for key in (*get_args(EvidenceKind), *get_args(Limit)):
        assert f"`{key}`" in questions, key
