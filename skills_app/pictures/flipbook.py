"""Drawings of one movement -> one SVG that plays them over and over, by itself.

What all drawings share stands once. In each gap between shared elements stand the groups of what is drawn there,
one for each different content; style sheet rules say when a group is seen. So what lies in front stays in front.
Who asks for less motion sees the first drawing.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import reduce
from itertools import zip_longest

from skills_app.pictures.shrink import Element, markup, read, write

Slots = tuple[int, ...]
"""The moments of one round, counted from 0, at which something is seen."""


def flipbook(drawings: Sequence[str], order: Sequence[int], seconds: float) -> str:
    """The animated picture in few bytes. ``order``: which drawing is seen when; ``seconds``: how long one round takes.

    The drawings name their clip paths alike: same name, same shape.
    """
    roots = [read(drawing) for drawing in drawings]
    clips = {clip.attributes["id"]: clip for root in roots for clip in _lift_clips(root)}
    merged, shown = _merge([root.children for root in roots], order)
    root = Element("svg", roots[0].attributes, [*clips.values(), *merged])
    head, _, rest = write(root).partition(">")
    return f"{head}>{_style(shown, len(order), seconds)}{rest}"


def _lift_clips(element: Element) -> Iterator[Element]:
    """Takes the clip paths out of an element: inside a group that is not seen they would clip everything away."""
    kept = []
    for child in element.children:
        if child.name == "clipPath":
            yield child
        else:
            yield from _lift_clips(child)
            kept.append(child)
    element.children = kept


def _merge(drawings: Sequence[Sequence[Element]], order: Sequence[int]) -> tuple[list[Element], list[Slots]]:
    """The elements of all drawings; and when each of the classes f0, f1, ... that their groups have is seen."""
    texts = [[markup(element) for element in drawing] for drawing in drawings]
    common = reduce(_common, texts)
    divided = [_divide(drawing, of_drawing, common) for drawing, of_drawing in zip(drawings, texts, strict=True)]
    gaps, shared = zip(*(gaps for gaps, _ in divided), strict=True), divided[0][1]
    merged: list[Element] = []
    shown: dict[Slots, str] = {}
    for gap, after in zip_longest(gaps, shared):
        for slots, content in _contents(gap, order):
            merged.append(Element("g", {"class": shown.setdefault(slots, f"f{len(shown)}")}, content))
        merged += [after] if after else []
    return merged, list(shown)


def _common(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """What stands in both, in this order."""
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return [text for start, _, length in blocks for text in first[start : start + length]]


def _divide(
    drawing: Sequence[Element], texts: Sequence[str], common: Sequence[str]
) -> tuple[list[list[Element]], list[Element]]:
    """What lies before, between and behind the common elements, and these elements."""
    gaps: list[list[Element]] = [[]]
    shared: list[Element] = []
    for element, text in zip(drawing, texts, strict=True):
        if len(shared) < len(common) and text == common[len(shared)]:
            shared.append(element)
            gaps.append([])
        else:
            gaps[-1].append(element)
    return gaps, shared


def _contents(gap: Sequence[list[Element]], order: Sequence[int]) -> Iterator[tuple[Slots, list[Element]]]:
    """Each different content of a gap, of which ``gap`` holds that of each drawing, and when it is seen."""
    texts = ["".join(map(markup, content)) for content in gap]
    for text in dict.fromkeys(texts):
        if text:
            slots = tuple(slot for slot, drawing in enumerate(order) if texts[drawing] == text)
            yield slots, gap[texts.index(text)]


def _style(shown: Sequence[Slots], length: int, seconds: float) -> str:
    if not shown:
        return ""
    names = [f"f{number}" for number in range(len(shown))]
    hidden = ",".join(f".{name}" for name, slots in zip(names, shown, strict=True) if 0 not in slots)
    plays = "".join(f".{name}{{animation-name:{name}}}" for name in names)
    frames = "".join(
        f"@keyframes {name}{{{_keyframes(slots, length)}}}" for name, slots in zip(names, shown, strict=True)
    )
    return (
        f"<style>{hidden and hidden + '{visibility:hidden}'}@media(prefers-reduced-motion:no-preference)"
        f"{{[class]{{animation:{seconds:g}s step-end infinite}}{plays}}}{frames}</style>"
    )


def _keyframes(slots: Slots, length: int) -> str:
    """Where it appears and where it goes; at the start it is one of the two."""
    seen = [slot in slots for slot in range(length)]
    turns = [slot for slot in range(length) if slot == 0 or seen[slot] != seen[slot - 1]]
    rules = []
    for visible, word in ((True, "visible"), (False, "hidden")):
        places = ",".join(f"{100 * slot / length:.4g}%" for slot in turns if seen[slot] is visible)
        rules.append(f"{places}{{visibility:{word}}}" if places else "")
    return "".join(rules)
