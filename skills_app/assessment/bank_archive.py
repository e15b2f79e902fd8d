"""A bank version as one canonical JSON text, so that a sitting can go on with the version it was started with."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from skills_app.assessment.bank import (
    FIELD_STEPS,
    ActionField,
    Bank,
    BankTexts,
    Code,
    CutScore,
    CutSet,
    Form,
    Item,
    Medium,
    Qualification,
    Selection,
    SharedField,
)
from skills_app.assessment.canonical import canonical_json, digest
from skills_app.assessment.constants import Constants
from skills_app.assessment.knowledge import KnowledgeItem, Option, Rationale, Stimulus
from skills_app.assessment.shapes import Shape


def bank_to_json(bank: Bank) -> str:
    """Equal banks give equal texts."""
    return canonical_json(asdict(bank))


def bank_from_json(text: str) -> Bank:
    """The bank that bank_to_json wrote, of this version or an earlier one, which knew fewer keys."""
    raw = json.loads(text)
    lists = {
        "codes": tuple(Code(**code) for code in raw["codes"]),
        "fields": tuple(_field(field) for field in raw["fields"]),
        "cut_sets": tuple(_cut_set(cut_set) for cut_set in raw["cut_sets"]),
        "claim_cuts": tuple(raw["claim_cuts"]),
        "media": tuple(Medium(**medium) for medium in raw["media"]),
        "telling": tuple(raw.get("telling", ())),
    }
    mappings = {
        "forms": {form_id: _form(form) for form_id, form in raw["forms"].items()},
        "texts": {locale: BankTexts(**texts) for locale, texts in raw["texts"].items()},
    }
    return Bank(**{**raw, **lists, **mappings, "constants": Constants(**raw.get("constants", {}))})


def source_digest(text: str) -> str:
    """What a translation notes of its source text: the first 8 digits of the digest."""
    return digest(text)[:8]


def archive_digest(bank_json: str, pictures: Mapping[str, str]) -> str:
    """The digest of a bank with its pictures; ``pictures``: scene id -> file name."""
    return digest(canonical_json({"bank": json.loads(bank_json), "pictures": dict(pictures)}))


def _field(raw: dict[str, Any]) -> ActionField:
    items = tuple(_item(item) for item in raw["items"])
    knowledge = tuple(_knowledge(item) for item in raw["knowledge"])
    lists = {
        "items": items,
        "knowledge": knowledge,
        "steps": tuple(raw.get("steps", FIELD_STEPS)),
        "qualifications": tuple(Qualification(**one) for one in raw.get("qualifications", ())),
        "shared_with": tuple(SharedField(**one) for one in raw.get("shared_with", ())),
    }
    return ActionField(**{**raw, **lists})


def _item(raw: dict[str, Any]) -> Item:
    return Item(**{**raw, "implies": tuple(raw["implies"]), "enemies": tuple(raw["enemies"])})


def _knowledge(raw: dict[str, Any]) -> KnowledgeItem:
    parts = {
        "stimulus": _stimulus(raw["stimulus"]) if raw["stimulus"] else None,
        "rationale": Rationale(**raw["rationale"]),
        "options": tuple(_option(option) for option in raw["options"]),
        "key": tuple(raw["key"]),
        "pairs": tuple((left, right) for left, right in raw["pairs"]),
        "targets": tuple(_shape(target) for target in raw["targets"]),
        "range": tuple(raw["range"]) if raw["range"] else None,
    }
    return KnowledgeItem(**{**raw, **parts})


def _stimulus(raw: dict[str, Any]) -> Stimulus:
    return Stimulus(raw["kind"], tuple(raw["sources"]))


def _option(raw: dict[str, Any]) -> Option:
    return Option(**{**raw, "area": _shape(raw["area"]) if raw["area"] else None})


def _shape(raw: dict[str, Any]) -> Shape:
    return Shape(raw["shape"], tuple(raw["coords"]))


def _cut_set(raw: dict[str, Any]) -> CutSet:
    levels = tuple(_cut_score(level) for level in raw["levels"])
    return CutSet(**{**raw, "levels": levels, "roles": tuple(raw.get("roles", ()))})


def _cut_score(raw: dict[str, Any]) -> CutScore:
    ratings = {item_id: tuple(ratings) for item_id, ratings in raw.get("ratings", {}).items()}
    return CutScore(**{**raw, "ratings": ratings})


def _form(raw: dict[str, Any]) -> Form:
    return Form(**{**raw, "fields": _selection(raw["fields"]), "items": _selection(raw["items"])})


def _selection(raw: str | list[str]) -> Selection:
    return "all" if isinstance(raw, str) else tuple(raw)
