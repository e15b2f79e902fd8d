"""Rules of meaning for how knowledge items are shown: each has what its page needs, and its look gives no key away."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from skills_app.assessment.bank import EXPERIENCE, SHORT
from skills_app.assessment.bank_shape import KnowledgeShape
from skills_app.assessment.checked_bank import CheckedBank, Finding, Rule
from skills_app.assessment.knowledge_file import knowledge_item
from skills_app.assessment.shapes import Box, area_box, flaw_of_shape
from skills_app.assessment.task import Task

FEWEST_IN_SEQUENCE, MOST_IN_SEQUENCE = 2, 6
FEWEST_OPTIONS, MOST_OPTIONS = 2, 8
ITEMS_OF_SHORT = 8
"""In each field of a short form; below, nothing could be said about it."""
LEAST_SPOT = 0.15
"""48 of the 320 pixels of the smallest picture, in widths."""

_INNER = (max, max, min, min)
"""Of two boxes: the sides of what both cover."""


def stimulus_parts(bank: CheckedBank) -> Iterator[Finding]:
    for place, item in bank.knowledge():
        shown = item.stimulus
        if shown is None:
            continue
        number = len(shown.sources)
        if shown.kind == "sequence" and (shown.source or not FEWEST_IN_SEQUENCE <= number <= MOST_IN_SEQUENCE):
            wanted = f"{FEWEST_IN_SEQUENCE} to {MOST_IN_SEQUENCE}"
            yield bank.finding(f"a sequence has {wanted} sources, and no source", *place, "stimulus")
        if shown.kind != "sequence" and (shown.source is None or shown.sources):
            yield bank.finding(f"a stimulus of kind {shown.kind} has one source", *place, "stimulus")


def options_shown(bank: CheckedBank) -> Iterator[Finding]:
    for place, item in bank.knowledge():
        for message in _OF_TYPE[item.type](item):
            yield bank.finding(message, *place)


def _of_choice(item: KnowledgeShape) -> Iterator[str]:
    if not FEWEST_OPTIONS <= len(item.options) <= MOST_OPTIONS:
        yield f"there are {FEWEST_OPTIONS} to {MOST_OPTIONS} options to choose from"


def _of_pictures(item: KnowledgeShape) -> Iterator[str]:
    yield from _of_choice(item)
    if not all(option.picture for option in item.options):
        yield "every option of a picture choice has a picture"


def _of_hotspot(item: KnowledgeShape) -> Iterator[str]:
    if item.rule == "hotspot":
        yield "a free point needs a pointer: name the areas as options, which keys and a list can choose too"
    elif not all(option.area for option in item.options):
        yield "every option of a hotspot has an area"
    if item.stimulus is None or item.stimulus.kind != "picture":
        yield "a hotspot has a picture as its stimulus"


def _of_number(item: KnowledgeShape) -> Iterator[str]:
    if len(item.options) != 1 or item.range is None:
        yield "a number has a range, and one option that says what is counted"


def _of_steps(item: KnowledgeShape) -> Iterator[str]:
    if any(option.area for option in item.options):
        yield "areas are for hotspots"


_OF_TYPE: Mapping[str, Callable[[KnowledgeShape], Iterator[str]]] = {
    "single": _of_choice,
    "multiple": _of_choice,
    "picture_choice": _of_pictures,
    "hotspot": _of_hotspot,
    "ordering": _of_steps,
    "matching": _of_steps,
    "number": _of_number,
}


def hotspot_area(bank: CheckedBank) -> Iterator[Finding]:
    """An area that is no shape at all is another rule's."""
    for place, item in bank.knowledge():
        boxes = _sound_areas(item)
        for option_id, (left, top, right, bottom) in boxes:
            if min(right - left, (bottom - top) * item.height) < LEAST_SPOT - 1e-9:
                yield bank.finding(f"{option_id}: too small for a finger on a small screen", *place, "options")
        for (one, first), (other, second) in combinations(boxes, 2):
            if _overlap(first, second):
                yield bank.finding(f"{one} and {other} lie over each other", *place, "options")


def _sound_areas(item: KnowledgeShape) -> list[tuple[str, Box]]:
    areas = [(option.id, option.area) for option in knowledge_item("", item).options if option.area]
    return [(one, area_box(area, item.height)) for one, area in areas if not flaw_of_shape(area, item.height)]


def _overlap(first: Box, second: Box) -> bool:
    left, top, right, bottom = (low(one, other) for low, one, other in zip(_INNER, first, second, strict=True))
    return left < right and top < bottom


def order_shown(bank: CheckedBank) -> Iterator[Finding]:
    """The order of the options is that of the page."""
    for place, item in bank.knowledge():
        task = knowledge_item("", item).task
        if item.type == "ordering" and task.pairs and _stands_in_order(task):
            yield bank.finding("the options stand in a right order, or its reverse: mix them", *place, "options")
        if item.type == "matching" and _stands_in_pairs(task):
            yield bank.finding("the right side stands in the order of the left one: mix it", *place, "options")


def _stands_in_order(task: Task) -> bool:
    return any(
        all(order.index(earlier) < order.index(later) for earlier, later in task.pairs)
        for order in (task.options, task.options[::-1])
        if {step for pair in task.pairs for step in pair} <= set(order)
    )


def _stands_in_pairs(task: Task) -> bool:
    partners = dict(task.pairs)
    named = [partners[left] for left in task.left]
    return len(named) > 1 and named == [right for right in task.right if right in named]


def knowledge_size(bank: CheckedBank) -> Iterator[Finding]:
    for form_id, form in bank.files.shape.forms.items():
        fewest = ITEMS_OF_SHORT if form.kind == SHORT else bank.sizes.knowledge_in_field
        if form.kind == EXPERIENCE:
            continue
        for _, field in bank.fields():
            number = sum(form.items is None or item.id in form.items for item in field.knowledge)
            if (form.fields is None or field.id in form.fields) and number < fewest:
                message = f"{field.id}: a field of this form has {fewest} knowledge items or more, this one {number}"
                yield bank.finding(message, "forms", form_id)


PRESENTATION_RULES: Mapping[str, Rule] = {
    "stimulus-parts": stimulus_parts,
    "options-shown": options_shown,
    "hotspot-area": hotspot_area,
    "order-shown": order_shown,
    "knowledge-size": knowledge_size,
}
