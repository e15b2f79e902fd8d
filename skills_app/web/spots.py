"""Where hotspots lie on a picture: classes instead of inline styles, which the content security policy forbids.

A style sheet with one class for every place in steps of one hundredth is made with the other assets.
"""

from skills_app.assessment.shapes import Shape, area_box

STEPS = 100
_SIDES = {"x": "left", "y": "top", "w": "width", "h": "height"}
HEIGHT = 0.75
"""Of a picture, in its widths."""


def spot_classes(area: Shape | None) -> str:
    """The classes of the smallest box round the area; none without an area."""
    if area is None:
        return ""
    left, top, right, bottom = area_box(area, HEIGHT)
    numbers = {"x": left, "y": top, "w": right - left, "h": bottom - top}
    return " ".join(f"{name}{round(share * STEPS)}" for name, share in numbers.items())


def spot_styles() -> str:
    """The style sheet. Pictures are never mirrored, so the sides are physical ones."""
    return "".join(
        f".spot .{name}{step}{{{side}:{step}%}}" for name, side in _SIDES.items() for step in range(STEPS + 1)
    )
