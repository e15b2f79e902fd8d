import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.item_types import FREQUENCIES, ITEM_TYPES, OTHER, SKIP, InvalidResponse, Response


@pytest.mark.parametrize("value", [*FREQUENCIES, *OTHER, SKIP])
def test_every_response_is_read_with_and_without_a_wish(tiny: Bank, value: str) -> None:
    item = tiny.item("k1a1")
    read = ITEM_TYPES[item.type].read
    assert read(item, {"answer": value}) == Response("k1a1", value, wish=False)
    assert read(item, {"answer": value, "wish": "1"}) == Response("k1a1", value, wish=True)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ({}, "missing"),
        ({"answer": ""}, "missing"),
        ({"wish": "1"}, "missing"),
        ({"answer": "always"}, "unknown"),
        ({"answer": "Never"}, "unknown"),
    ],
)
def test_anything_else_is_refused_with_a_reason(tiny: Bank, raw: dict[str, str], reason: str) -> None:
    with pytest.raises(InvalidResponse) as refused:
        ITEM_TYPES["frequency"].read(tiny.item("k1a1"), raw)
    assert refused.value.reason == reason


def test_every_item_of_a_bank_has_a_type_that_is_served(tiny: Bank) -> None:
    assert {item.type for item in tiny.items.values()} <= ITEM_TYPES.keys()
