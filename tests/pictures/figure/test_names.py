"""Every name a scene may use draws, at every turn of the body."""

import re

import pytest
from pictures.figure.figures import COOK, picture, standing

from skills_app.pictures.figure import FACES, HAIR_STYLES, HAND_POSES, HATS, LOOK_KEYS, OUTFITS
from skills_app.pictures.figure.clothes import INSIDE, OVER
from skills_app.pictures.figure.outfits import OUTFITS as OUTFIT_TABLE

TURNS = (0, 50, -50, 90, 180)


def turned(yaw: int) -> dict[str, object]:
    return standing(yaw=yaw, head={"yaw": yaw, "pitch": 0.3}, R=None, L=None)


@pytest.mark.parametrize("yaw", TURNS)
@pytest.mark.parametrize("outfit", sorted(OUTFITS))
def test_every_outfit_draws(outfit: str, yaw: int) -> None:
    table = OUTFIT_TABLE[outfit]

    assert set(table.parts) <= {*INSIDE, *OVER}
    assert table.torso in picture(turned(yaw), COOK | {"outfit": outfit})


@pytest.mark.parametrize("yaw", TURNS)
@pytest.mark.parametrize("hat", sorted(HATS))
def test_every_hat_draws(hat: str, yaw: int) -> None:
    bare = COOK | {"hat": 0, "hair": "short"}

    assert len(picture(turned(yaw), bare | {"hat": hat})) > len(picture(turned(yaw), bare))


@pytest.mark.parametrize("yaw", TURNS)
@pytest.mark.parametrize("hair", sorted(HAIR_STYLES))
def test_every_hair_style_differs(hair: str, yaw: int) -> None:
    other = "short" if hair != "short" else "bald"
    look = {"skin": 4, "haircol": "red", "scarf": "#3E8E7E"}

    if {hair, other} != {"short", "buzz"} or abs(yaw) < 125:
        assert picture(turned(yaw), look | {"hair": hair}) != picture(turned(yaw), look | {"hair": other})


@pytest.mark.parametrize("face", sorted(FACES))
def test_every_face_draws(face: str) -> None:
    look = {"face": face, "age": "old", "beard": 1}

    assert len({picture(turned(yaw), look) for yaw in TURNS}) == len(TURNS)


@pytest.mark.parametrize("hand", sorted(HAND_POSES))
def test_every_hand_draws_with_and_without_glove(hand: str) -> None:
    item = standing(R={"to": [200, 170], "hand": hand}, L=None)

    assert "#ABCDEF" in picture(item, COOK | {"gloves": "#ABCDEF"})
    assert "#ABCDEF" not in picture(item, COOK)


@pytest.mark.parametrize("worn", ["glasses", "goggles", "mask", "defenders"])
@pytest.mark.parametrize("yaw", TURNS)
def test_what_is_worn_is_seen_unless_taken_off(worn: str, yaw: int) -> None:
    bare = picture(turned(yaw))

    assert picture(turned(yaw), COOK | {worn: 0}) == bare
    if yaw != 180 or worn == "defenders":
        assert picture(turned(yaw), COOK | {worn: 1}) != bare


@pytest.mark.parametrize(("yaw", "cups"), [(0, 2), (25, 2), (-25, 2), (50, 1), (90, 1), (180, 2)])
def test_each_ear_that_is_seen_has_a_cup_of_the_ear_defenders(yaw: int, cups: int) -> None:
    defended = picture(turned(yaw), COOK | {"defenders": 1, "defcol": "#ABCDEF"})

    assert defended.count('fill="#ABCDEF"') == cups


@pytest.mark.parametrize("yaw", TURNS)
def test_the_bow_of_ear_defenders_lies_lower_on_a_bald_head_than_on_a_turban(yaw: int) -> None:
    tops = [_top_of_bow(yaw, {"hair": hair}) for hair in ("bald", "turban")]

    assert tops[0] > tops[1]


def _top_of_bow(yaw: int, look: dict[str, str]) -> float:
    """The least y of the bow, in picture units."""
    drawn = picture(turned(yaw), {"sex": "f", "skin": 3, "defenders": 1} | look)
    path = re.search(r'<path d="([^"]*)"[^>]*stroke="#5B5D6B"', drawn)
    assert path
    numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", path[1])]
    return min(numbers[1::2])


def test_at_a_machine_a_headscarf_is_worn_close() -> None:
    look = {"sex": "f", "skin": 3, "hair": "wrap", "scarf": "#3E8E7E", "defcol": "#ABCDEF"}
    outline = [re.search(r'd="([^"]*)"[^>]*fill="#3E8E7E"', picture(turned(50), look | {"defenders": worn}))
               for worn in (0, 1)]  # fmt: skip

    assert outline[0]
    assert outline[1]
    assert outline[0][1] != outline[1][1]


def test_the_keys_of_people_are_known() -> None:
    assert {"sex", "skin", "face", "hair", "haircol", "scarf", "beard", "age", "build", "glasses"} <= LOOK_KEYS
    assert {"outfit", "hat", "hatcol", "gloves", "goggles", "defenders", "mask", "wear"} <= LOOK_KEYS
