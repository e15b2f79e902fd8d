"""What a picture may hold and weigh before it is served."""

import gzip
import re
from collections.abc import Iterator
from typing import NamedTuple


class Weight(NamedTuple):
    """Most bytes of a picture, as it is and packed."""

    raw: int
    packed: int


STILL = Weight(45 * 1024, 10 * 1024)
MOVING = Weight(160 * 1024, 25 * 1024)

_ELEMENTS = frozenset({"svg", "g", "path", "clipPath"})
_STROKE = ("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "paint-order")
_ATTRIBUTES = frozenset({"xmlns", "viewBox", "d", "id", "fill", "opacity", "clip-path", "clip-rule", *_STROKE})
_STYLE = re.compile(r"<style>([^<]*)</style>")
_RULES = re.compile(
    r"(\.f\d+(,\.f\d+)*{visibility:hidden})?"
    r"@media\(prefers-reduced-motion:no-preference\){\[class]{animation:[\d.]+s step-end infinite}"
    r"(\.f\d+{animation-name:f\d+})+}"
    r"(@keyframes f\d+{([\d.]+%(,[\d.]+%)*{visibility:(visible|hidden)})+})+"
)
_TAG = re.compile(r"<([^/\s>]+)([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_OWN_CLIP = re.compile(r"url\(#c\d+\)")
_XMLNS = "http://www.w3.org/2000/svg"


def pack(svg: str) -> bytes:
    """The picture as it travels; the same text gives the same bytes."""
    return gzip.compress(svg.encode(), 9, mtime=0)


def faults(svg: str) -> Iterator[str]:
    """Why a picture must not be served, in plain English."""
    yield from weight_faults(svg, STILL)
    yield from _content_faults(svg, _ATTRIBUTES)


def moving_faults(svg: str) -> Iterator[str]:
    """The same for a moving picture, in which a style sheet says when its groups are seen, and nothing else."""
    yield from weight_faults(svg, MOVING)
    style = _STYLE.search(svg)
    if style is None:
        yield "Nothing that is seen moves: let the poses differ more."
    elif not _RULES.fullmatch(style[1]):
        yield "The style sheet of the moving picture does more than show and hide its groups."
    yield from _content_faults(_STYLE.sub("", svg, 1), _ATTRIBUTES | {"class"})


def weight_faults(svg: str, most: Weight) -> Iterator[str]:
    raw, packed = len(svg.encode()), len(pack(svg))
    if raw > most.raw:
        yield f"The picture weighs {raw / 1024:.1f} KB, at most {most.raw // 1024} are allowed: leave things out."
    if packed > most.packed:
        limit = most.packed // 1024
        yield f"The packed picture weighs {packed / 1024:.1f} KB, at most {limit} are allowed: leave things out."


def _content_faults(svg: str, known: frozenset[str]) -> Iterator[str]:
    for name, attributes in _TAG.findall(svg):
        if name not in _ELEMENTS:
            yield f"The picture holds the element <{name}>: draw with paths only (no text, image, script, style, link)."
        for key, value in _ATTRIBUTE.findall(attributes):
            if key not in known:
                yield f"The picture holds the attribute '{key}', which no pen writes."
            elif not _is_harmless(key, value):
                yield f'The picture refers to something outside itself: {key}="{value}".'


def _is_harmless(key: str, value: str) -> bool:
    if key == "xmlns":
        return value == _XMLNS
    return ("url" not in value and ":" not in value) or bool(_OWN_CLIP.fullmatch(value))
