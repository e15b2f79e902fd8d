import pytest

from skills_app.assessment.given import Given, InvalidGiven, Kind, given_from_json, given_from_text


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("ids", "o1a1 o2b2", Given(ids=("o1a1", "o2b2"))),
        ("ids", "", Given()),
        ("points", "0.31,0.42 0,1", Given(points=((0.31, 0.42), (0, 1)))),
        ("pairs", "o1a1=p1a1 o2b2=p2b2", Given(pairs=(("o1a1", "p1a1"), ("o2b2", "p2b2")))),
        ("number", "12.5", Given(number=12.5)),
        ("number", "١٢", Given(number=12)),
    ],
)
def test_stored_texts(kind: Kind, text: str, expected: Given) -> None:
    assert given_from_text(text, kind) == expected


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        ("ids", ["a", "b"], Given(ids=("a", "b"))),
        ("ids", "a", Given(ids=("a",))),
        ("points", [[0.5, 1]], Given(points=((0.5, 1),))),
        ("points", [0.5, 1], Given(points=((0.5, 1),))),
        ("points", [], Given()),
        ("pairs", [["a", "b"]], Given(pairs=(("a", "b"),))),
        ("pairs", {"a": "b"}, Given(pairs=(("a", "b"),))),
        ("number", 3, Given(number=3)),
        ("number", "3.5", Given(number=3.5)),
    ],
)
def test_json(kind: Kind, raw: object, expected: Given) -> None:
    assert given_from_json(raw, kind) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("points", "0.3"),
        ("points", "0.3,x"),
        ("points", "0.3,1.2"),
        ("pairs", "a=b=c"),
        ("number", "nan"),
        ("number", ""),
    ],
)
def test_texts_that_say_nothing(kind: Kind, text: str) -> None:
    with pytest.raises(InvalidGiven):
        given_from_text(text, kind)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("ids", [1]),
        ("ids", None),
        ("points", "0.3,0.4"),
        ("points", [[0.3, None]]),
        ("points", [0.3]),
        ("pairs", [["a"]]),
        ("pairs", [["a", 1]]),
        ("number", True),
        ("number", 10**400),
    ],
)
def test_json_that_says_nothing(kind: Kind, raw: object) -> None:
    with pytest.raises(InvalidGiven):
        given_from_json(raw, kind)
