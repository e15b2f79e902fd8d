"""CPU time of scoring one sitting of 120 knowledge items of all types in six fields, chance values counted before, as
when the bank is loaded; the goal is 5 ms."""

import random
import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

from skills_app.assessment.bank import Bank, CutScore, CutSet
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_score import chance_values
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import competence_profile

EXAMPLE = Path(__file__).parents[2] / "example_banks" / "full"
GOAL_MS, FIELDS, ITEMS, TIMES = 5, 6, 20, 200
VALUES = {
    "k8a1": ("o1a1", "o1b2", "dont_know"),
    "k8b2": ("o2b2 o2d4", "o2a1 o2d4", "dont_know"),
    "k8c3": ("o3a1 o3b2 o3c3 o3d4", "o3d4 o3b2 o3a1 o3c3"),
    "k8d4": ("o4a1 o4b2 o4c3", "o4c3 o4b2 o4a1"),
    "k8e5": ("o5a1", "o5b2"),
    "k8f6": ("0.3,0.3", "0.9,0.9"),
    "k8g7": ("o7a1=o7c3 o7b2=o7d4", "o7a1=o7d4 o7b2=o7e5"),
    "k8h8": ("4", "7"),
}


def large_bank() -> tuple[Bank, dict[str, tuple[str, ...]]]:
    """Six fields with twenty copies of the example's items, and the values that can be given to each."""
    example = read_bank(EXAMPLE)
    [field] = example.fields
    fields, values = [], {}
    for number in range(FIELDS):
        items = []
        for place in range(ITEMS):
            item = field.knowledge[place % len(field.knowledge)]
            items.append(replace(item, id=f"{item.id}-{number}-{place}", field_id=f"f{number}", testlet=None))
            values[items[-1].id] = VALUES[item.id]
        fields.append(replace(field, id=f"f{number}", knowledge=tuple(items)))
    levels = (CutScore(1, 0.35, 0.80, 0.02), CutScore(2, 0.55, 0.85, 0.02), CutScore(3, 0.75, 0.90, 0.02))
    cut_sets = (CutSet("default", "corrected", "default", levels),)
    return replace(example, fields=tuple(fields), cut_sets=cut_sets), values


def main() -> int:
    bank, values = large_bank()
    start = process_time()
    chance_values(bank)
    digest = bank.digest
    loading = 1000 * (process_time() - start)
    draw = random.Random(1)
    times = []
    for _ in range(TIMES):
        there = [Response(item_id, draw.choice(of_item), seconds=20.0) for item_id, of_item in values.items()]
        start = process_time()
        competence_profile(bank, "full", there)
        times.append(1000 * (process_time() - start))
    print(f"chance values and digest {digest[:8]} of a bank with {len(values)} items: {loading:.1f} ms, once")
    print(
        f"scoring {len(values)} items: median {median(times):.2f} ms, most {max(times):.2f} ms of CPU (goal {GOAL_MS})"
    )
    return 0 if median(times) <= GOAL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
