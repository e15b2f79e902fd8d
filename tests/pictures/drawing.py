"""A drawing function by its name, alone on a canvas."""

from skills_app.pictures.catalogue import PLACES, PROPS, TOOLS
from skills_app.pictures.pen import Canvas, Pen

DRAWINGS = {**PROPS, **TOOLS, **PLACES}


def drawn(name: str, **keys: object) -> list[str]:
    """The elements of the SVG."""
    canvas = Canvas()
    DRAWINGS[name](Pen(canvas), **keys)
    return canvas.elements
