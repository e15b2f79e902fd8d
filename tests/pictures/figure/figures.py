"""Ready-made people and poses for the tests of the figure."""

from collections.abc import Callable
from typing import Any

from skills_app.pictures.figure import draw_actor
from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.look import read_look
from skills_app.pictures.figure.pose import read_pose
from skills_app.pictures.pen import Canvas, Pen

COOK = {"sex": "f", "skin": 3, "hair": "bun", "outfit": "chef", "hat": "toque"}
BLADE = "#123456"


def standing(**changes: Any) -> dict[str, Any]:
    """Three-quarter view to the right, both hands in front of the chest."""
    pose: dict[str, Any] = {
        "at": [150, 220], "u": 50, "yaw": 50, "head": {"yaw": 50, "pitch": 0.6},
        "R": {"to": [200, 170], "hand": "grip", "ang": 10}, "L": {"to": [215, 150], "hand": "rest"},
    }  # fmt: skip
    return pose | changes


def body(item: dict[str, Any] | None = None, **look: Any) -> Body:
    return Body(read_pose(item or standing()), read_look(COOK | look))


def blade(pen: Pen) -> None:
    pen.line([(0, 0), (30, 0)], BLADE)


def layers(
    item: dict[str, Any] | None = None, look: dict[str, Any] | None = None, **tools: Callable[..., None]
) -> list[tuple[float, list[str]]]:
    """What an actor draws, as (z, elements), each layer with the clip paths of its own picture."""
    drawn = draw_actor(Canvas(), item or standing(), look or COOK, tools)
    return [(z, canvas.elements) for z, canvas in drawn]


def picture(item: dict[str, Any] | None = None, look: dict[str, Any] | None = None) -> str:
    return "".join(element for _, elements in sorted(layers(item, look)) for element in elements)
