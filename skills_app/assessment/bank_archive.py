"""A bank version as one canonical JSON text, so that a sitting can go on with the version it was started with."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from skills_app.assessment.bank import (
    ActionField,
    Bank,
    BankTexts,
    Code,
    CutScore,
    CutSet,
    Form,
    Item,
    KnowledgeItem,
    Medium,
    Option,
    Selection,
    Stimulus,
)


def bank_to_json(bank: Bank) -> str:
    """Equal banks give equal texts."""
    return _canonical(asdict(bank))


def bank_from_json(text: str) -> Bank:
    """The bank that bank_to_json wrote."""
    raw = json.loads(text)
    lists = {
        "codes": tuple(Code(**code) for code in raw["codes"]),
        "fields": tuple(_field(field) for field in raw["fields"]),
        "cut_sets": tuple(_cut_set(cut_set) for cut_set in raw["cut_sets"]),
        "claim_cuts": tuple(raw["claim_cuts"]),
        "media": tuple(Medium(**medium) for medium in raw["media"]),
    }
    mappings = {
        "forms": {form_id: _form(form) for form_id, form in raw["forms"].items()},
        "texts": {locale: BankTexts(**texts) for locale, texts in raw["texts"].items()},
    }
    return Bank(**{**raw, **lists, **mappings})


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8: 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def source_digest(text: str) -> str:
    """What a translation notes of its source text: the first 8 digits of the digest."""
    return digest(text)[:8]


def archive_digest(bank_json: str, pictures: Mapping[str, str]) -> str:
    """The digest of a bank with its pictures; ``pictures``: scene id -> file name."""
    return digest(_canonical({"bank": json.loads(bank_json), "pictures": dict(pictures)}))


def _canonical(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _field(raw: dict[str, Any]) -> ActionField:
    items = tuple(_item(item) for item in raw["items"])
    knowledge = tuple(_knowledge(item) for item in raw["knowledge"])
    return ActionField(**{**raw, "items": items, "knowledge": knowledge})


def _item(raw: dict[str, Any]) -> Item:
    return Item(**{**raw, "implies": tuple(raw["implies"]), "enemies": tuple(raw["enemies"])})


def _knowledge(raw: dict[str, Any]) -> KnowledgeItem:
    stimulus = Stimulus(**raw["stimulus"]) if raw["stimulus"] else None
    options = tuple(Option(**option) for option in raw["options"])
    return KnowledgeItem(**{**raw, "stimulus": stimulus, "options": options, "key": tuple(raw["key"])})


def _cut_set(raw: dict[str, Any]) -> CutSet:
    return CutSet(**{**raw, "levels": tuple(CutScore(**level) for level in raw["levels"])})


def _form(raw: dict[str, Any]) -> Form:
    return Form(**{**raw, "fields": _selection(raw["fields"]), "items": _selection(raw["items"])})


def _selection(raw: str | list[str]) -> Selection:
    return "all" if isinstance(raw, str) else tuple(raw)
