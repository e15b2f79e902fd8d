"""A complete, checked scene -> SVG text. The same scene gives the same text, byte for byte."""

from collections.abc import Iterator, Mapping
from typing import Any

from skills_app.pictures import figure
from skills_app.pictures.catalogue import PLACES, TOOLS
from skills_app.pictures.frame import frame_of
from skills_app.pictures.pen import Canvas, Pen, number
from skills_app.pictures.people import People, look_of
from skills_app.pictures.props.placing import draw_prop
from skills_app.pictures.shrink import shrink

PROP_Z = 10

Item = Mapping[str, Any]
Layer = tuple[float, Canvas]


def render(scene: Mapping[str, Any], people: People) -> str:
    """The picture as it is served."""
    return shrink(draw(scene, people))


def draw(scene: Mapping[str, Any], people: People) -> str:
    """The picture as the pens draw it: readable, in picture units, about twice as large."""
    canvas = Canvas()
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
