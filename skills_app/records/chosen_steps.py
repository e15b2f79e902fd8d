"""What a counsellor changed in the next steps of one sitting: computed ones removed, own ones added. Kept as JSON,
encrypted, with the review; what is computed stays computed, and a removed step can be brought back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from skills_app.records.vault import Vault

SCHEMA = 1
"""Counts up when a key is added or changes its meaning."""

OWN = "own"
ALWAYS = "de"
"""The language in which every own step is written; the client's may stand beside it."""

MOST_OWN = 10
MOST_WORDS = 200
"""Characters of an own step in one language."""


class TooMany(ValueError):
    """No more than MOST_OWN own steps are kept."""


@dataclass(frozen=True, slots=True)
class OwnStep:
    """``words``: locale id -> text, in ALWAYS and perhaps in the client's language; ``field_id``: None when it is about
    no field."""

    words: Mapping[str, str]
    field_id: str | None = None
    number: int = 0

    @property
    def key(self) -> str:
        return f"{OWN}/{self.number}"


@dataclass(frozen=True, slots=True)
class ChosenSteps:
    """``removed``: keys of steps that are left out, computed or own; ``own``: as they were added. A key of a step that
    is not computed any more does no harm, and counts again when the step is."""

    removed: tuple[str, ...] = ()
    own: tuple[OwnStep, ...] = ()

    def without(self, key: str) -> "ChosenSteps":
        return self if key in self.removed else replace(self, removed=(*self.removed, key))

    def brought_back(self, key: str) -> "ChosenSteps":
        return replace(self, removed=tuple(one for one in self.removed if one != key))

    def deleted(self, key: str) -> "ChosenSteps":
        """An own step for good; a computed one stays as it is."""
        left = tuple(one for one in self.own if one.key != key)
        return self if left == self.own else replace(self.brought_back(key), own=left)

    def with_own(self, new: OwnStep) -> "ChosenSteps":
        """The same once more is no other one; if it was removed, it is back. Raises TooMany."""
        for there in self.own:
            if (there.words, there.field_id) == (new.words, new.field_id):
                return self.brought_back(there.key)
        if len(self.own) >= MOST_OWN:
            raise TooMany(MOST_OWN)
        number = 1 + max((one.number for one in self.own), default=0)
        return replace(self, own=(*self.own, replace(new, number=number)))


NOTHING_CHOSEN = ChosenSteps()


def steps_to_json(chosen: ChosenSteps) -> str:
    return json.dumps({"schema": SCHEMA, **asdict(chosen)}, ensure_ascii=False, sort_keys=True)


def steps_from_json(text: str) -> ChosenSteps:
    """What steps_to_json wrote. Raises ValueError for a later schema than this version knows."""
    raw: dict[str, Any] = json.loads(text)
    if raw["schema"] > SCHEMA:
        raise ValueError("these steps were written by a later version")
    return ChosenSteps(tuple(raw["removed"]), tuple(OwnStep(**own) for own in raw["own"]))


def steps_of(vault: Vault, encrypted: str | None) -> ChosenSteps:
    """What encrypted_steps kept."""
    return steps_from_json(vault.decrypt(encrypted)) if encrypted else NOTHING_CHOSEN


def encrypted_steps(vault: Vault, chosen: ChosenSteps) -> str | None:
    """As they are kept; None when there is nothing to keep."""
    return None if chosen == NOTHING_CHOSEN else vault.encrypt(steps_to_json(chosen))
