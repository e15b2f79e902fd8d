import pytest

from skills_app.pictures.manifest import HEIGHT, LICENCE, WIDTH, Manifest, Picture
from skills_app.pictures.people import balance_problems, headcount, look_of, names_in
from skills_app.pictures.scene_file import read_people

PEOPLE = read_people()
EVEN = ["amina", "hiwot", "olena", "fatou", "zahra", "leyla", "maria", "irina"]
EVEN += ["yusuf", "samir", "tesfay", "bogdan", "moussa", "rahim", "daniel", "karim"]


def manifest(names: list[str]) -> Manifest:
    pictures = {
        str(number): Picture(f"{number}.svg", WIDTH, HEIGHT, {}, (), (), LICENCE, (name,))
        for number, name in enumerate(names)
    }
    return Manifest("cook", pictures)


def test_all_people_once_are_balanced() -> None:
    assert balance_problems(manifest(EVEN), PEOPLE) == []
    count = headcount(manifest(EVEN), PEOPLE)
    assert (count.women, count.men, sum(count.skin.values())) == (8, 8, 16)


def test_too_few_women_and_a_missing_skin_tone_are_named() -> None:
    messages = balance_problems(manifest(["yusuf", "samir", "tesfay", "bogdan"] * 4), PEOPLE)
    assert messages[0].startswith("0 women and 16 men")
    assert "skin tone 2, 6" in messages[1]


def test_a_few_pictures_need_no_balance() -> None:
    assert balance_problems(manifest(["yusuf"] * 15), PEOPLE) == []


def test_two_arms_of_one_person_are_one_figure() -> None:
    items = [{"arm": "karim"}, {"prop": "bowl"}, {"arm": "karim"}]
    picture = Picture("a.svg", WIDTH, HEIGHT, {}, (), (), LICENCE, tuple(names_in(items)))
    assert headcount(Manifest("cook", {"a": picture}), PEOPLE).figures == 1


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
