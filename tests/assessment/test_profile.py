from dataclasses import replace

from skills_app.assessment.bank import Bank
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import CompetenceProfile, competence_profile

EXPERIENCE = "experience"


def _profile(bank: Bank, **values: str) -> CompetenceProfile:
    return competence_profile(bank, EXPERIENCE, [Response(item_id, value) for item_id, value in values.items()])


def test_one_entry_per_field_in_the_authors_order(tiny: Bank) -> None:
    found = _profile(tiny, k1a1="often", k1b2="often", k1c3="often")
    assert (found.bank_id, found.bank_version, found.form_id) == ("tiny", "1.0.0", EXPERIENCE)
    assert [field.field_id for field in found.fields] == ["f1a1", "f2b2"]
    assert [field.claim.word for field in found.fields] == ["regular", None]


def test_strongest_field_first_and_too_few_responses_last(tiny: Bank) -> None:
    first = {"k1a1": "never", "k1b2": "never", "k1c3": "never"}
    second = {"k2a1": "often", "k2b2": "often", "k2c3": "often"}
    assert [field.field_id for field in _profile(tiny, **first, **second).strongest()] == ["f2b2", "f1a1"]
    assert [field.field_id for field in _profile(tiny, **second).strongest()] == ["f2b2", "f1a1"]
    assert [field.field_id for field in _profile(tiny, **first).strongest()] == ["f1a1", "f2b2"]
    assert [field.field_id for field in _profile(tiny).strongest()] == ["f1a1", "f2b2"]


def test_what_is_worth_a_talk_is_listed(tiny: Bank) -> None:
    there = [
        Response("k1c3", "never", wish=True),
        Response("k1b2", "another_way"),
        Response("k1a1", "skip", wish=True),
        Response("k2a1", "watched"),
        Response("k2b2", "unclear"),
    ]
    first, second = competence_profile(tiny, EXPERIENCE, there).fields
    assert first.wishes == ("k1a1", "k1c3")
    assert (first.another_way, second.watched, second.unclear) == (("k1b2",), ("k2a1",), ("k2b2",))
    assert (second.wishes, second.another_way, first.watched, first.unclear) == ((), (), (), ())


def test_a_wish_at_a_repeat_belongs_to_the_activity(tiny: Bank) -> None:
    field = tiny.fields[0]
    items = (*field.items[:2], replace(field.items[2], repeat_of="k1a1"))
    bank = replace(tiny, fields=(replace(field, items=items),))
    there = [Response("k1a1", "never", wish=True), Response("k1c3", "another_way", wish=True)]
    found = competence_profile(bank, EXPERIENCE, there).fields[0]
    assert found.wishes == ("k1a1",)
    assert found.another_way == ()


def test_responses_outside_the_form_are_left_out(tiny: Bank) -> None:
    assert _profile(tiny, k9z9="often") == _profile(tiny)


def test_there_is_no_total(tiny: Bank) -> None:
    assert not [name for name in dir(_profile(tiny)) if "total" in name or "score" in name]
