from collections.abc import Mapping
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank, BankTexts, Form
from skills_app.assessment.bank_file import read_bank


def test_items_and_fields_are_found_by_id(tiny: Bank) -> None:
    assert tiny.item("k2b2").field_id == "f2b2"
    assert tiny.field("f2b2").picture == "circle"
    assert len(tiny.items) == 6
    for find in (tiny.item, tiny.field):
        with pytest.raises(KeyError):
            find("k9z9")


def test_a_bank_cannot_be_changed(tiny: Bank) -> None:
    with pytest.raises(FrozenInstanceError):
        tiny.version = "2"  # type: ignore[misc]  # the point of the test


def test_a_form_may_select_fields_and_items(tiny: Bank) -> None:
    forms = {
        "field": Form("field", "experience", fields=("f2b2",)),
        "items": Form("items", "experience", items=("k2c3", "k1b2")),
    }
    bank = replace(tiny, forms=forms)
    assert [item.id for item in bank.items_of("field")] == ["k2a1", "k2b2", "k2c3"]
    assert [item.id for item in bank.items_of("items")] == ["k1b2", "k2c3"]
    short = replace(bank, forms={"one": Form("one", "experience", items=("k2c3",))})
    assert [field.id for field in short.fields_of("one")] == ["f2b2"]


def test_knowledge_items_are_in_forms_of_other_kinds(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    found = {
        form_id: [[item.id for item in field.knowledge] for field in bank.fields_of(form_id)] for form_id in bank.forms
    }
    every = [f"k8{letter}{number}" for number, letter in enumerate("abcdefgh", start=1)]
    assert found == {"experience": [[]], "few": [[]], "short": [["k8a1", "k8b2"]], "full": [every]}
    only = replace(bank, forms={"one": Form("one", "full", items=("k8h8",))})
    assert [(field.items, len(field.knowledge)) for field in only.fields_of("one")] == [((), 1)]


def test_a_form_needs_the_texts_of_its_knowledge_items_and_their_options(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    assert {"k8a1", "o1a1", "o1b2"} <= set(bank.text_keys("short"))
    assert not {"k8a1", "o1a1", "k8h8"} & set(bank.text_keys("experience"))
    assert bank.locales("full") == ("de",)


def test_a_form_needs_the_texts_of_its_stimuli_each_once(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    stimuli = {"m1a1", "circle", "square"}
    found = {form_id: sorted(stimuli & set(bank.text_keys(form_id))) for form_id in bank.forms}
    assert found == {"experience": [], "few": [], "short": ["circle", "m1a1"], "full": ["circle", "m1a1", "square"]}
    assert list(bank.text_keys("full")).count("square") == 1, "two items show it"
    german = bank.texts["de"]
    without = replace(german, locale="en", states=_but(german.states, "square"), stimuli=_but(german.stimuli, "square"))
    assert replace(bank, texts={"de": german, "en": without}).locales("short") == ("de", "en")
    assert replace(bank, texts={"de": german, "en": without}).locales("full") == ("de",)


def test_a_version_from_before_stimuli_had_texts_keeps_its_locales(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    old = replace(bank.texts["de"], states=_but(bank.texts["de"].states, *bank.texts["de"].stimuli), stimuli={})
    assert replace(bank, texts={"ar": replace(old, locale="ar"), "de": old}).locales("full") == ("ar", "de")


def test_a_locale_is_offered_when_every_text_of_the_form_is_there(tiny: Bank) -> None:
    assert tiny.locales("experience") == ("ar", "de", "en")
    short = Form("short", "experience", items=("k1a1",))
    bank = replace(tiny, forms={**tiny.forms, "short": short}, texts={**tiny.texts, "en": _without(tiny, "k2c3")})
    assert bank.locales("experience") == ("ar", "de")
    assert bank.locales("short") == ("ar", "de", "en")


def test_trial_until_every_text_of_every_offered_locale_is_expert_ok(tiny: Bank) -> None:
    assert tiny.trial
    trusted = {locale: _in_state(texts, "expert_ok") for locale, texts in tiny.texts.items()}
    assert not replace(tiny, texts=trusted).trial
    tested = {**trusted, "ar": _in_state(tiny.texts["ar"], "tested")}
    assert not replace(tiny, texts=tested).trial
    assert replace(tiny, texts={**trusted, "ar": tiny.texts["ar"]}).trial
    assert not replace(tiny, texts={**trusted, "en": _without(tiny, "k1a1")}).trial


def _without(bank: Bank, item_id: str) -> BankTexts:
    """The English texts without one, as a file that is still being translated."""
    texts = bank.texts["en"]
    return replace(
        texts,
        captions=_but(texts.captions, item_id),
        states=_but(texts.states, item_id),
    )


def _but(texts: Mapping[str, str], *keys: str) -> dict[str, str]:
    return {key: words for key, words in texts.items() if key not in keys}


def _in_state(texts: BankTexts, state: str) -> BankTexts:
    return replace(texts, states=dict.fromkeys(texts.states, state))
