import pytest

from skills_app.pictures.people import balance_problems, headcount, look_of, names_in
from skills_app.pictures.scene_file import read_people

PEOPLE = read_people()
EVEN = ["amina", "hiwot", "olena", "fatou", "zahra", "leyla", "maria", "irina"]
EVEN += ["yusuf", "samir", "tesfay", "bogdan", "moussa", "rahim", "daniel", "karim"]


def alone(names: list[str]) -> list[list[str]]:
    """A picture for each."""
    return [[name] for name in names]


def test_all_people_once_are_balanced() -> None:
    count = headcount(alone(EVEN), PEOPLE)
    assert (count.women, count.men, sum(count.skin.values())) == (8, 8, 16)
    assert balance_problems(count) == []


def test_ages_and_headscarves_are_counted() -> None:
    count = headcount(alone(EVEN), PEOPLE)
    assert (count.ages, count.headscarves) == ({"adult": 13, "old": 3}, 2)


def test_too_few_women_and_a_missing_skin_tone_are_named() -> None:
    messages = balance_problems(headcount(alone(["yusuf", "samir", "tesfay", "bogdan"] * 4), PEOPLE))
    assert messages[0].startswith("0 women and 16 men")
    assert "skin tone 2, 6" in messages[1]


def test_a_few_pictures_need_no_balance() -> None:
    assert balance_problems(headcount(alone(["yusuf"] * 15), PEOPLE)) == []


def test_two_arms_of_one_person_are_one_figure() -> None:
    items = [{"arm": "karim"}, {"prop": "bowl"}, {"arm": "karim"}]
    assert headcount([names_in(items)], PEOPLE).figures == 1


@pytest.mark.parametrize(
    ("item", "key", "value"),
    [
        ({"actor": "amina", "outfit": "chef"}, "outfit", "chef"),
        ({"actor": "amina", "outfit": "chef", "yaw": 3}, "skin", 3),
        ({"arm": "moussa", "sleeve": "#FFFFFF"}, "sleeve", "#FFFFFF"),
    ],
)
def test_a_scene_dresses_a_person_who_stays_the_same(item: dict[str, object], key: str, value: object) -> None:
    assert look_of(item, PEOPLE)[key] == value
    assert "yaw" not in look_of(item, PEOPLE)
