import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.numerals import InvalidNumeral, as_text, number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", 4),
        (" 12,5 ", 12.5),
        ("12.5", 12.5),
        ("٤", 4),
        ("١٢٫٥", 12.5),
        ("۷۲", 72),
        ("१८", 18),
        ("−18", -18),
        ("1\u202f000", 1000),
        ("0,0625", 0.0625),
    ],
)
def test_numbers_in_any_script(text: str, number: float) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    "text", ["", "four", "1_000", "nan", "inf", "1,2,3", "½", "9" * 400, "1,000", "1.000", "1e1", "1٬000"]
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(InvalidNumeral):
        number_in(text)


@given(st.integers(-9999, 9999), st.sampled_from((1, 2, 4, 10)))
def test_a_number_written_is_the_number_read(number: int, part: int) -> None:
    assert number_in(as_text(number / part)) == number / part
