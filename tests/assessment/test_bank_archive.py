import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.bank import Bank, CutScore, CutSet
from skills_app.assessment.bank_archive import archive_digest, bank_from_json, bank_to_json, source_digest
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.canonical import digest


def test_round_trip(tiny: Bank) -> None:
    again = bank_from_json(bank_to_json(tiny))
    assert again == tiny
    assert bank_to_json(again) == bank_to_json(tiny)
    assert again.locales("experience") == tiny.locales("experience")


def test_round_trip_of_everything_the_schema_knows(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    assert bank_from_json(bank_to_json(bank)) == bank


def test_an_archive_from_before_knowledge_items_were_scored(tiny: Bank) -> None:
    old = json.loads(bank_to_json(tiny))
    del old["constants"]
    for texts in old["texts"].values():
        del texts["options"], texts["stimuli"]
    old["cut_sets"] = [
        {
            "id": "default",
            "scale": "corrected",
            "method": "default",
            "note": "",
            "levels": [{"level": 1, "cut": 0.35, "threshold": 0.8}],
        }
    ]
    cut_sets = (CutSet("default", "corrected", "default", (CutScore(1, 0.35, 0.8),)),)
    assert bank_from_json(json.dumps(old)) == replace(tiny, cut_sets=cut_sets)


def test_an_archive_from_before_partial_qualifications(example_banks: Path) -> None:
    bank = read_bank(example_banks / "full")
    old = json.loads(bank_to_json(bank))
    assert old.pop("training_years") == 3
    del old["telling"], old["usual_times"]
    for field in old["fields"]:
        del field["qualifications"], field["shared_with"]
    fields = tuple(replace(field, qualifications=(), shared_with=()) for field in bank.fields)
    assert bank_from_json(json.dumps(old)) == replace(bank, training_years=None, fields=fields)


@given(st.text(), st.text(), st.floats(min_value=0.01, max_value=9))
def test_round_trip_with_any_text_and_weight(tiny: Bank, version: str, note: str, weight: float) -> None:
    field = tiny.fields[0]
    items = tuple(replace(item, weight=weight) for item in field.items)
    bank = replace(tiny, version=version, fields=(replace(field, source=note, items=items),))
    assert bank_from_json(bank_to_json(bank)) == bank


def test_json_is_canonical_and_readable(tiny: Bank) -> None:
    text = bank_to_json(tiny)
    assert text == json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert "Tee kochen" in text
    assert "تحضير" in text


def test_digests(tiny: Bank) -> None:
    text = bank_to_json(tiny)
    found = archive_digest(text, {"square": "a.svg", "circle": "b.svg"})
    assert len(found) == 64
    assert found == archive_digest(text, {"circle": "b.svg", "square": "a.svg"})
    assert found != archive_digest(text, {"square": "a.svg", "circle": "c.svg"})
    assert found != archive_digest(bank_to_json(replace(tiny, version="2")), {"square": "a.svg", "circle": "b.svg"})
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert source_digest("abc") == "ba7816bf"
