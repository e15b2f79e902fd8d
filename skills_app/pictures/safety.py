"""What a picture may hold and weigh before it is served."""

import gzip
import re
from collections.abc import Iterator

MOST_BYTES = 45 * 1024
MOST_BYTES_PACKED = 10 * 1024

_ELEMENTS = frozenset({"svg", "g", "path", "clipPath"})
_STROKE = ("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "paint-order")
_ATTRIBUTES = frozenset({"xmlns", "viewBox", "d", "id", "fill", "opacity", "clip-path", "clip-rule", *_STROKE})
_TAG = re.compile(r"<([^/\s>]+)([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_OWN_CLIP = re.compile(r"url\(#c\d+\)")
_XMLNS = "http://www.w3.org/2000/svg"


def pack(svg: str) -> bytes:
    """The picture as it travels; the same text gives the same bytes."""
    return gzip.compress(svg.encode(), 9, mtime=0)


def faults(svg: str) -> Iterator[str]:
    """Why a picture must not be served, in plain English."""
    yield from _weight_faults(svg)
    for name, attributes in _TAG.findall(svg):
        if name not in _ELEMENTS:
            yield f"The picture holds the element <{name}>: draw with paths only (no text, image, script, style, link)."
        for key, value in _ATTRIBUTE.findall(attributes):
            if key not in _ATTRIBUTES:
                yield f"The picture holds the attribute '{key}', which no pen writes."
            elif not _is_harmless(key, value):
                yield f'The picture refers to something outside itself: {key}="{value}".'


def _weight_faults(svg: str) -> Iterator[str]:
    raw, packed = len(svg.encode()), len(pack(svg))
    if raw > MOST_BYTES:
        yield f"The picture weighs {raw / 1024:.1f} KB, at most {MOST_BYTES // 1024} are allowed: leave things out."
    if packed > MOST_BYTES_PACKED:
        limit = MOST_BYTES_PACKED // 1024
        yield f"The packed picture weighs {packed / 1024:.1f} KB, at most {limit} are allowed: leave things out."


def _is_harmless(key: str, value: str) -> bool:
    if key == "xmlns":
        return value == _XMLNS
    return ("url" not in value and ":" not in value) or bool(_OWN_CLIP.fullmatch(value))
