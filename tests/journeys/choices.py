"""What can be tapped on the page of a knowledge item, read off the page alone; and how it should then be stored."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from inspected import Page
from lxml.html import HtmlElement

from skills_app.assessment.numerals import as_text, number_in

Fields = Mapping[str, list[str]]

INSTEAD = ("dont_know", "another_way")


@dataclass(frozen=True)
class Choice:
    """The fields that a browser sends, and the text that is stored for them."""

    fields: Fields
    value: str


def is_knowledge_item(page: Page) -> bool:
    return page.tree.find(".//*[@name='instead']") is not None


def some_choice(page: Page, draw: random.Random) -> Choice:
    """Something that a person could give; one in ten does not know."""
    if draw.random() < 0.1:
        instead = draw.choice(INSTEAD)
        return Choice({"instead": [instead]}, instead)
    selects = {select.attrib["name"]: _values(select) for select in _selects(page)}
    if selects:
        return _placed(selects, draw) if next(iter(selects)).startswith("place-") else _matched(selects, draw)
    options = [one["value"] for one in _answers(page) if _is_choice(one)]
    return _chosen(page, options, draw) if options else _number(page, draw)


def _selects(page: Page) -> list[HtmlElement]:
    return list(page.tree.get_element_by_id("item").iter("select"))


def _answers(page: Page) -> list[dict[str, str]]:
    """The fields for the answer, each with its attributes."""
    return [field for field in page.inputs if field.get("name") == "answer"]


def _is_choice(field: dict[str, str]) -> bool:
    return field.get("type") in {"radio", "checkbox"}


def _values(select: HtmlElement) -> list[str]:
    return [option.attrib["value"] for option in select.iter("option") if option.get("value")]


def _selected(page: Page) -> dict[str, str]:
    """What the selects show, where it is more than nothing."""
    chosen = {select.attrib["name"]: select.find(".//option[@selected]") for select in _selects(page)}
    return {name: value for name, one in chosen.items() if one is not None and (value := one.get("value"))}


def _placed(selects: Fields, draw: random.Random) -> Choice:
    places = next(iter(selects.values()))
    mixed = dict(zip(selects, draw.sample(places, len(places)), strict=True))
    order = sorted(mixed, key=lambda name: int(mixed[name]))
    return Choice({name: [place] for name, place in mixed.items()}, " ".join(name.partition("-")[2] for name in order))


def _matched(selects: Fields, draw: random.Random) -> Choice:
    """Perhaps not every one."""
    given = {name: draw.choice(values) for name, values in selects.items() if draw.random() < 0.9}
    given = given or {name: values[0] for name, values in selects.items()}
    pairs = " ".join(f"{name.partition('-')[2]}={value}" for name, value in given.items())
    return Choice({name: [value] for name, value in given.items()}, pairs)


def _chosen(page: Page, options: list[str], draw: random.Random) -> Choice:
    most = int(page.tree.get_element_by_id("item").get("data-choose", "1"))
    taken = draw.sample(options, draw.randint(1, most))
    return Choice({"answer": taken}, " ".join(option for option in options if option in taken))


def _number(page: Page, draw: random.Random) -> Choice:
    [field] = _answers(page)
    least, greatest, step = (float(field[f"data-{name}"]) for name in ("least", "greatest", "step"))
    number = least + step * draw.randint(0, round((greatest - least) / step))
    written = f"{number:.10g}".translate(str.maketrans("0123456789", draw.choice(("0123456789", "٠١٢٣٤٥٦٧٨٩"))))
    return Choice({"answer": [written]}, f"{number:.10g}")


def shown_value(page: Page) -> str:
    """The stored response as the page shows it; empty when it shows none."""
    pressed = page.tree.find(".//*[@name='instead'][@aria-pressed='true']")
    if pressed is not None:
        return str(pressed.attrib["value"])
    selected = _selected(page)
    if any(name.startswith("place-") for name in selected):
        return " ".join(name.partition("-")[2] for name in sorted(selected, key=lambda name: int(selected[name])))
    if selected:
        return " ".join(f"{name.partition('-')[2]}={value}" for name, value in selected.items())
    written = next((one for one in _answers(page) if not _is_choice(one)), None)
    if written is not None and written.get("value"):
        return as_text(number_in(written["value"]))
    ticked = [one["value"] for one in _answers(page) if "checked" in one]
    return " ".join(ticked)


def shown_choice(page: Page) -> Choice:
    """The response that the page shows, to be given once more."""
    value = shown_value(page)
    if value in INSTEAD:
        return Choice({"instead": [value]}, value)
    selects = {name: [chosen] for name, chosen in _selected(page).items()}
    return Choice(selects or {"answer": value.split()}, value)
