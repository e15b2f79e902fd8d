from dataclasses import FrozenInstanceError, replace

import pytest

from skills_app.assessment.bank import Bank, BankTexts, Form


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
        captions={key: words for key, words in texts.captions.items() if key != item_id},
        states={key: state for key, state in texts.states.items() if key != item_id},
    )


def _in_state(texts: BankTexts, state: str) -> BankTexts:
    return replace(texts, states=dict.fromkeys(texts.states, state))
