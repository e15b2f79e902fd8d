"""Responses as JSON -> a profile as JSON: what ``skills-app profile`` reads and prints (docs/scoring.md)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from skills_app.assessment.bank import EXPERIENCE, Bank
from skills_app.assessment.consistency import consistency
from skills_app.assessment.evidence import Circumstances
from skills_app.assessment.item_types import FREQUENCIES, ITEM_TYPES, OTHER, SKIP, Response
from skills_app.assessment.profile import FieldProfile, competence_profile
from skills_app.assessment.shown import Shown

OF_ACTIVITIES = (*FREQUENCIES, *OTHER, SKIP)
OF_RESPONSE: Mapping[str, tuple[type, ...]] = {
    "item_id": (str,),
    "value": (str,),
    "wish": (bool,),
    "seconds": (int, float, type(None)),
}
KEYS = frozenset(("form", "fields", "responses", "practice_missed", "good_language"))


class InvalidResponses(ValueError):
    """The file cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class GivenResponses:
    """``responses`` in the order in which the items were shown; ``chosen``: the fields of a short form."""

    form_id: str
    responses: tuple[Response, ...]
    circumstances: Circumstances
    chosen: tuple[str, ...] = ()


def responses_from_json(raw: Any, bank: Bank) -> GivenResponses:
    """``raw``: an object with form, fields, responses, practice_missed and good_language, or the list of responses
    alone. Raises InvalidResponses."""
    whole = {"responses": raw} if isinstance(raw, list) else raw
    if not isinstance(whole, dict) or not isinstance(whole.get("responses"), list):
        raise InvalidResponses("the file must hold an object with a list of responses")
    if unknown := sorted(whole.keys() - KEYS):
        raise InvalidResponses(f"the key {unknown[0]!r} is not known")
    form_id = whole.get("form", EXPERIENCE)
    if not isinstance(form_id, str) or form_id not in bank.forms:
        raise InvalidResponses(f"there is no form {form_id!r}; there are: {', '.join(bank.forms)}")
    chosen = _texts(whole, "fields", {field.id for field in bank.fields_of(form_id)})
    return GivenResponses(form_id, _responses(whole["responses"], bank), _circumstances(whole), chosen)


def responses_to_json(given: GivenResponses) -> dict[str, Any]:
    """What responses_from_json reads."""
    return {
        "form": given.form_id,
        "fields": list(given.chosen),
        "practice_missed": sorted(given.circumstances.practice_missed),
        "good_language": given.circumstances.good_language,
        "responses": [asdict(response) for response in given.responses],
    }


def profile_to_json(bank: Bank, given: GivenResponses) -> dict[str, Any]:
    """Raises InvalidGiven when an item has no such response."""
    found = competence_profile(bank, given.form_id, given.responses, given.circumstances, given.chosen)
    return {
        "bank": found.bank_id,
        "bank_version": found.bank_version,
        "bank_digest": found.bank_digest,
        "form": found.form_id,
        "fields": [_field(field) for field in found.fields],
        "consistency": asdict(consistency(bank, given.form_id, given.responses)),
    }


def _field(field: FieldProfile) -> dict[str, Any]:
    return {
        "field": field.field_id,
        "claimed": asdict(field.claim),
        "shown": None if field.shown is None else _shown(field.shown),
        "compared": field.compared,
        "wishes": field.wishes,
        "another_way": field.another_way,
        "watched": field.watched,
        "unclear": field.unclear,
    }


def _shown(found: Shown) -> dict[str, Any]:
    flat = asdict(found)
    of_tally, of_levels = flat.pop("tally"), flat.pop("levels")
    numbers = {"n": of_tally["number"], "sum": of_tally["sum"], "chance": of_tally["chance"]}
    return {**numbers, **of_levels, **flat}


def _responses(raw: Sequence[Any], bank: Bank) -> tuple[Response, ...]:
    found = tuple(_response(number, one, bank) for number, one in enumerate(raw, start=1))
    if len({response.item_id for response in found}) < len(found):
        raise InvalidResponses("an item has two responses")
    return found


def _response(number: int, raw: Any, bank: Bank) -> Response:
    where = f"response {number}"
    if not isinstance(raw, dict) or not {"item_id", "value"} <= raw.keys() <= OF_RESPONSE.keys():
        raise InvalidResponses(f"{where}: an object with item_id and value, perhaps wish and seconds")
    for key, value in raw.items():
        if not isinstance(value, OF_RESPONSE[key]) or (key == "seconds" and isinstance(value, bool)):
            raise InvalidResponses(f"{where}: {key} cannot be {value!r}")
    response = Response(**raw)
    if response.item_id in bank.items and response.value not in OF_ACTIVITIES:
        raise InvalidResponses(f"{where}: an activity has no response {response.value!r}")
    if response.item_id not in bank.items and response.item_id not in bank.knowledge:
        raise InvalidResponses(f"{where}: the bank has no item {response.item_id!r}")
    return response


def _circumstances(raw: Mapping[str, Any]) -> Circumstances:
    good_language = raw.get("good_language", True)
    if not isinstance(good_language, bool):
        raise InvalidResponses("good_language is true or false")
    missed = _texts(raw, "practice_missed", ITEM_TYPES.keys())
    return Circumstances(practice_missed=frozenset(missed), good_language=good_language)


def _texts(raw: Mapping[str, Any], key: str, known: Collection[str]) -> tuple[str, ...]:
    found = raw.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, str) and one in known for one in found):
        raise InvalidResponses(f"{key} is a list; there can be: {', '.join(sorted(known))}")
    return tuple(found)
