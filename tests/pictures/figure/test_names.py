"""Every name a scene may use draws, at every turn of the body."""

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


def test_the_keys_of_people_are_known() -> None:
    assert {"sex", "skin", "face", "hair", "haircol", "scarf", "beard", "age", "build", "glasses"} <= LOOK_KEYS
    assert {"outfit", "hat", "hatcol", "gloves", "goggles", "defenders", "mask", "wear"} <= LOOK_KEYS
