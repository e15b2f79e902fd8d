"""A picture in fewer bytes, with the same pixels.

Elements outside the view go, neighbours of one style become one path, what most paths share stands once on the root.
Coordinates become whole tenths of a unit, so the view box is ten times as large.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from skills_app.pictures import path_data
from skills_app.pictures.colours import INK
from skills_app.pictures.frame import Box
from skills_app.pictures.path_data import PER_UNIT, Segment
from skills_app.pictures.pen import LINE

_TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_CLIP = re.compile(r"url\(#(\w+)\)")
_LENGTHS = {"stroke-width", "stroke-dasharray"}
_LOOK_BACK = 12
"""How many elements back a path may join another of its style, when nothing in between is touched."""


@dataclass
class Element:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element"] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)

    @property
    def line(self) -> float:
        """Width of the outline in grid steps; 0 without outline."""
        return float(self.attributes.get("stroke-width", 0)) if "stroke" in self.attributes else 0

    def box(self) -> Box:
        return path_data.box(self.segments).grown(self.line / 2)


def shrink(svg: str) -> str:
    """The same picture in fewer bytes. Reads only what the pen writes: svg, g, path and clipPath."""
    return write(read(svg))


def read(svg: str) -> Element:
    """The root of a picture, with the elements that are seen."""
    root = _parse(svg)
    root.children = _visible(root.children, _enlarge_view(root))
    return root


def write(root: Element) -> str:
    """The text of a picture; changes the root on the way."""
    _drop_unused_clips(root)
    _join(root)
    root.attributes |= _SHARED
    inner = "".join(markup(child) for child in root.children)
    return f"<svg{_attributes(root.attributes)}>{inner}</svg>"


def _parse(svg: str) -> Element:
    top = Element("")
    open_elements = [top]
    for closes, name, attributes, alone in _TAG.findall(svg):
        if closes:
            open_elements.pop()
            continue
        element = _element(name, dict(_ATTRIBUTE.findall(attributes)))
        open_elements[-1].children.append(element)
        if not alone:
            open_elements.append(element)
    return top.children[0]


def _element(name: str, attributes: dict[str, str]) -> Element:
    segments = path_data.parse(attributes.pop("d", ""))
    for length in _LENGTHS & attributes.keys():
        attributes[length] = " ".join(_plain(float(number) * PER_UNIT) for number in attributes[length].split())
    if attributes.get("fill") == "none":
        del attributes["fill"]
    return Element(name, {key: _short(value) for key, value in attributes.items()}, segments=segments)


def _short(value: str) -> str:
    if _COLOUR.fullmatch(value):
        value = value.lower()
        return "#" + value[1::2] if value[1::2] == value[2::2] else value
    return value.removeprefix("0") if value.startswith("0.") else value


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


_SHARED = {"fill": "none", "stroke": _short(INK), "stroke-width": _plain(LINE * PER_UNIT)}
"""What the root says for all paths."""


def _enlarge_view(root: Element) -> Box:
    x, y, width, height = (float(number) * PER_UNIT for number in root.attributes["viewBox"].split())
    root.attributes["viewBox"] = " ".join(_plain(number) for number in (x, y, width, height))
    return Box(x, y, x + width, y + height)


def _visible(elements: Sequence[Element], view: Box) -> list[Element]:
    """The elements that show in the view. A group round a single path becomes an attribute of that path."""
    kept: list[Element] = []
    for element in elements:
        if element.name == "path":
            if element.segments and element.box().meets(view):
                kept.append(element)
        elif element.name == "clipPath":
            kept.append(element)
        else:
            element.children = _visible(element.children, view)
            kept.extend(_without_needless_group(element))
    return kept


def _without_needless_group(group: Element) -> list[Element]:
    clips = [child for child in group.children if child.name == "clipPath"]
    drawn = [child for child in group.children if child.name != "clipPath"]
    if not drawn:
        return clips
    if len(drawn) == 1 and drawn[0].name == "path" and not group.attributes.keys() & drawn[0].attributes.keys():
        drawn[0].attributes = group.attributes | drawn[0].attributes
        return [*clips, drawn[0]]
    return [group]


def _drop_unused_clips(root: Element) -> None:
    used = {clip for element in _all(root) for clip in _CLIP.findall(element.attributes.get("clip-path", ""))}
    for element in _all(root):
        element.children = [
            child for child in element.children if child.name != "clipPath" or child.attributes["id"] in used
        ]


def _all(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _all(child)


def _join(group: Element) -> None:
    """Makes one path of several of the same style, where the order of painting does not show."""
    joined: list[Element] = []
    for element in group.children:
        _join(element)
        partner = _partner(element, joined) if element.name == "path" else None
        if partner is None:
            joined.append(element)
        else:
            partner.segments = partner.segments + element.segments
    group.children = joined


def _partner(element: Element, before: Sequence[Element]) -> Element | None:
    own = element.box()
    for other in before[: -_LOOK_BACK - 1 : -1]:
        if other.name == "clipPath":
            continue
        if other.name != "path":
            return None
        apart = not other.box().meets(own)
        if other.attributes == element.attributes and (apart or _only_ink(element)):
            return other
        if not apart:
            return None
    return None


def _only_ink(element: Element) -> bool:
    """Lines of one opaque colour may cross each other in one path."""
    return not element.attributes.keys() & {"fill", "opacity", "clip-path"}


def markup(element: Element, *, clips: bool = False) -> str:
    """The text of one element inside the root. ``clips``: inside a clip path, where neither ink nor colour counts."""
    if element.name == "path":
        style = element.attributes if clips else _beyond(element.attributes)
        return f'<path d="{path_data.compact(element.segments)}"{_attributes(style)}/>'
    inner = "".join(markup(child, clips=element.name == "clipPath") for child in element.children)
    return f"<{element.name}{_attributes(element.attributes)}>{inner}</{element.name}>"


def _beyond(attributes: dict[str, str]) -> dict[str, str]:
    """The attributes of a path that differ from what the root says for all."""
    style = attributes if "stroke" in attributes else attributes | {"stroke": "none"}
    return {key: value for key, value in style.items() if _SHARED.get(key) != value}


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f' {key}="{value}"' for key, value in attributes.items())
