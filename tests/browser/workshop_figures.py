"""What the debrief has to say, worked out by hand from what was answered and from the files of the personas."""

from bisect import bisect
from collections.abc import Mapping
from pathlib import Path

import yaml

from skills_app.assessment.bank import ActionField, Bank

Truth = Mapping[str, Mapping[str, str]]

ANSWERS = ("very_often", "rarely", "never", "often")
POINTS = {"never": 0, "rarely": 1, "often": 2, "very_often": 3}
WORDS = {
    "hardly": "hardly any experience yet",
    "some": "some experience",
    "regular": "regular experience",
    "extensive": "a lot of experience",
}
SIGNS = {"=": "as it is", "↓": "less than is true", "↑": "more than is true", "?": "nothing can be said"}
CUTS = (0.20, 0.45, 0.70)


def told_by(bank: Bank, client: int) -> dict[str, str]:
    """What a client says, by item: much in some fields and little in others, and never the same all through a field."""
    return {
        item.id: ANSWERS[(client + place + (number == 0)) % len(ANSWERS)]
        for place, field in enumerate(bank.fields)
        for number, item in enumerate(field.items)
    }


def claimed(field: ActionField, told: Mapping[str, str]) -> str | None:
    """The word for what was told of a field, by hand: docs/banks.md, "Claim"."""
    asked = [item.id for item in field.items if item.counts]
    points = [POINTS[told[item_id]] for item_id in asked if item_id in told]
    if len(points) < 3 or len(points) < 0.6 * len(asked):
        return None
    return tuple(WORDS)[bisect(CUTS, sum(points) / len(points) / 3)]


def sign_of(found: str | None, truth: str) -> str:
    order = list(WORDS)
    if found is None:
        return "?"
    return "=" if found == truth else "↓" if order.index(found) < order.index(truth) else "↑"


def read_truth() -> Truth:
    """Of each persona by their English name: field -> what they really do."""
    folder = Path(__file__).parents[2] / "question_banks" / "cook" / "personas"
    names = yaml.safe_load((folder / "en.yaml").read_text(encoding="utf-8"))["personas"]
    personas = yaml.safe_load((folder / "personas.yaml").read_text(encoding="utf-8"))["personas"]
    return {
        names[one["id"]]["name"]: {field_id: found["does"] for field_id, found in one["truth"].items()}
        for one in personas
    }


def row_of(field: ActionField, told: Mapping[str, str], truth: Mapping[str, str]) -> list[str]:
    """True, and told with its sign and what the sign says."""
    found = claimed(field, told)
    sign = sign_of(found, truth[field.id])
    said = f"{sign} {WORDS[found]}: {SIGNS[sign]}" if found else f"{sign} {SIGNS[sign]}"
    return [WORDS[truth[field.id]], said]
