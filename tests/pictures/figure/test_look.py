"""How a person looks: scarves, hair under hats, changed outfits, builds."""

from pictures.figure.figures import COOK, body, picture, standing

from skills_app.pictures.colours import HAIR
from skills_app.pictures.figure.builds import build_of, smooth_value, straight_value
from skills_app.pictures.figure.head import head_of
from skills_app.pictures.figure.look import read_look
from skills_app.pictures.pen import Canvas, Pen


def style(**look: object) -> str:
    return head_of(Pen(Canvas()), body(standing(), **{"hat": 0, **look})).style


def test_a_headscarf_is_tucked_in_at_work_and_falls_loosely_otherwise() -> None:
    assert style(hair="", scarf="#3E8E7E") == "wrap"
    assert style(hair="", scarf="#3E8E7E", outfit="casual") == "hijab"
    assert style(hair="", outfit="casual") == "short"


def test_long_hair_is_pinned_up_under_a_hat() -> None:
    assert style(hair="pony", hat="toque") == "pinned"
    assert style(hair="pony") == "pony"


def test_a_hat_hides_short_hair_but_for_the_temples_and_a_hairnet_hides_all() -> None:
    assert style(hair="curly", hat="toque") == "tucked"
    assert HAIR["red"] in picture(standing(), COOK | {"hair": "curly", "haircol": "red", "hat": "toque"})
    assert HAIR["red"] not in picture(standing(), COOK | {"hair": "curly", "haircol": "red", "hat": "hairnet"})


def test_no_hairnet_is_drawn_over_a_headscarf() -> None:
    scarf = COOK | {"hair": "wrap", "hat": 0}

    assert picture(standing(), scarf | {"hat": "hairnet"}) == picture(standing(), scarf)
    assert picture(standing(), scarf | {"hat": "toque"}) != picture(standing(), scarf)


def test_a_scene_changes_single_parts_of_an_outfit() -> None:
    outfit = body(standing(), wear={"apron": "#ABCDEF", "parts": ["chef"]}).outfit

    assert (outfit.apron, outfit.parts, outfit.torso) == ("#ABCDEF", ("chef",), "#FFFFFF")


def test_a_heavy_build_is_widest_at_the_belly() -> None:
    thin, heavy = build_of(read_look({})), build_of(read_look({"build": "heavy"}))
    wider = [smooth_value(heavy.width, y) / smooth_value(thin.width, y) for y in (0.75, 1.5, 2.0)]

    assert wider[0] > wider[1] > wider[2] > 1
    assert heavy.leg[0] > thin.leg[0]


def test_profiles_keep_their_ends_and_pass_through_their_points() -> None:
    profile = [(0, 1.0), (1, 3.0), (2, 2.0)]

    assert [straight_value(profile, y) for y in (-1, 0.5, 1, 3)] == [1, 2, 3, 2]
    assert smooth_value(profile, 0.25) < straight_value(profile, 0.25)


def test_the_chest_turns_with_the_body() -> None:
    front, turned = body(standing(yaw=0)), body(standing(yaw=60))

    assert front.around(0, 1.5)[0] == front.spot(0, 1.5)[0]
    assert turned.around(0, 1.5)[0] > turned.spot(0, 1.5)[0]
    assert turned.half_width(1.5) < front.half_width(1.5)
