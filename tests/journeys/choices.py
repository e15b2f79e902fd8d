"""What can be tapped on the page of a knowledge item, read off the page alone; and how it should then be stored."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from bs4 import Tag
from inspected import Page

from skills_app.assessment.numerals import as_text, number_in

Fields = Mapping[str, list[str]]

INSTEAD = ("dont_know", "another_way")


@dataclass(frozen=True)
class Choice:
    """The fields that a browser sends, and the text that is stored for them."""

    fields: Fields
    value: str


def is_knowledge_item(page: Page) -> bool:
    return page.soup.select_one('#item [name="instead"], [form="item"][name="instead"]') is not None


def some_choice(page: Page, draw: random.Random) -> Choice:
    """Something that a person could give; one in ten does not know."""
    if draw.random() < 0.1:
        instead = draw.choice(INSTEAD)
        return Choice({"instead": [instead]}, instead)
    selects = {str(select["name"]): _values(select) for select in page.soup.select("#item select")}
    if selects:
        return _placed(selects, draw) if next(iter(selects)).startswith("place-") else _matched(selects, draw)
    options = [str(one["value"]) for one in page.soup.select('#item input[name="answer"][value]') if _is_choice(one)]
    return _chosen(page, options, draw) if options else _number(page, draw)


def _is_choice(field: Tag) -> bool:
    return field.get("type") in {"radio", "checkbox"}


def _values(select: Tag) -> list[str]:
    return [str(option["value"]) for option in select.select("option") if option.get("value")]


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
    most = int(str(page.one("#item").get("data-choose", "1")))
    taken = draw.sample(options, draw.randint(1, most))
    return Choice({"answer": taken}, " ".join(option for option in options if option in taken))


def _number(page: Page, draw: random.Random) -> Choice:
    field = page.one('#item input[name="answer"]')
    least, greatest, step = (float(str(field[f"data-{name}"])) for name in ("least", "greatest", "step"))
    number = least + step * draw.randint(0, round((greatest - least) / step))
    written = f"{number:.10g}".translate(str.maketrans("0123456789", draw.choice(("0123456789", "٠١٢٣٤٥٦٧٨٩"))))
    return Choice({"answer": [written]}, f"{number:.10g}")


def shown_value(page: Page) -> str:
    """The stored response as the page shows it; empty when it shows none."""
    pressed = page.soup.select_one('[name="instead"][aria-pressed="true"]')
    if pressed is not None:
        return str(pressed["value"])
    selected = {
        str(select["name"]): str(option["value"])
        for select in page.soup.select("#item select")
        if (option := select.select_one("option[selected]")) is not None and option.get("value")
    }
    if any(name.startswith("place-") for name in selected):
        return " ".join(name.partition("-")[2] for name in sorted(selected, key=lambda name: int(selected[name])))
    if selected:
        return " ".join(f"{name.partition('-')[2]}={value}" for name, value in selected.items())
    ticked = [str(one["value"]) for one in page.soup.select('#item input[name="answer"][checked]')]
    written = page.soup.select_one('#item input[name="answer"]:not([type=radio]):not([type=checkbox])')
    if written is not None and written.get("value"):
        return as_text(number_in(str(written["value"])))
    return " ".join(ticked)


def shown_choice(page: Page) -> Choice:
    """The response that the page shows, to be given once more."""
    value = shown_value(page)
    if value in INSTEAD:
        return Choice({"instead": [value]}, value)
    selects = {
        str(select["name"]): [str(option["value"])]
        for select in page.soup.select("#item select")
        if (option := select.select_one("option[selected]")) is not None and option.get("value")
    }
    return Choice(selects or {"answer": value.split()}, value)
