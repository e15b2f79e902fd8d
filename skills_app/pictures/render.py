"""A complete, checked scene -> SVG text. The same scene gives the same text, byte for byte."""

from collections.abc import Iterator, Mapping
from typing import Any

from skills_app.pictures import figure
from skills_app.pictures.catalogue import PLACES, TOOLS
from skills_app.pictures.flipbook import flipbook
from skills_app.pictures.frame import frame_of
from skills_app.pictures.motion import one_round
from skills_app.pictures.pen import Canvas, Pen, number
from skills_app.pictures.people import People, look_of
from skills_app.pictures.props.placing import draw_prop
from skills_app.pictures.safety import MOVING, weight_faults
from skills_app.pictures.shrink import shrink

PROP_Z = 10
RATES = (10, 8, 6)
"""Frames a second of a moving picture, best first."""

Item = Mapping[str, Any]
Layer = tuple[float, Canvas]


def render(scene: Mapping[str, Any], people: People) -> str:
    """The picture as it is served."""
    return shrink(draw(scene, people))


def render_moving(scene: Mapping[str, Any], people: People) -> str:
    """The moving picture of a scene with poses: as many frames a second as its weight allows."""
    for rate in RATES:
        svg = _moving(scene, people, rate)
        if not list(weight_faults(svg, MOVING)):
            break
    return svg


def _moving(scene: Mapping[str, Any], people: People, rate: int) -> str:
    motion, canvas = one_round(scene, rate), Canvas()
    drawings = [draw(frame, people, canvas.layer()) for frame in motion.frames]
    return flipbook(drawings, motion.order, scene["seconds"])


def draw(scene: Mapping[str, Any], people: People, canvas: Canvas | None = None) -> str:
    """The picture as the pens draw it: readable, in picture units, about twice as large.

    A ``canvas`` is shared by drawings that name their clip paths alike; it defines each once.
    """
    canvas = canvas or Canvas()
    layers = [_backdrop(scene["place"], canvas)]
    for item in scene["items"]:
        layers += _item_layers(item, people, canvas)
    layers.sort(key=lambda layer: layer[0])
    elements = "".join(element for _, layer in layers for element in layer.elements)
    frame = frame_of(scene)
    view = " ".join(map(number, (frame.left, frame.top, frame.width, frame.height)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" stroke-linecap="round" stroke-linejoin="round">'
        f"{elements}</svg>"
    )


def _backdrop(place: str | Mapping[str, Any], canvas: Canvas) -> Layer:
    values = {"name": place} if isinstance(place, str) else place
    layer = canvas.layer()
    PLACES[values["name"]](Pen(layer), **{key: value for key, value in values.items() if key != "name"})
    return float("-inf"), layer


def _item_layers(item: Item, people: People, canvas: Canvas) -> Iterator[Layer]:
    """Layers with their height: what has a greater z lies in front, what comes later lies in front at equal z."""
    if "prop" in item:
        layer = canvas.layer()
        draw_prop(Pen(layer), item)
        yield item.get("z", PROP_Z), layer
    elif "actor" in item:
        yield from figure.draw_actor(canvas, item, look_of(item, people), TOOLS)
    else:
        yield from figure.draw_closeup_arm(canvas, item, look_of(item, people), TOOLS)
