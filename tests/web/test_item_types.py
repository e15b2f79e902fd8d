"""The pages of knowledge items, one small bank per type, as a browser without JavaScript meets them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import Tag
from flask import Flask
from inspected import InspectedBrowser, Page
from journeys.choices import shown_value
from web.tablet import SCRIPT, Tablet, count
from web.type_banks import BANKS, GIVEN, SCENES, TYPES, Fields, serve_types, stored_value, try_all_out, type_of

from skills_app.assessment.bank import Medium
from skills_app.assessment.bank_check import ANY_SIZE, check_bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import INSTEAD, ITEM_TYPES
from skills_app.assessment.knowledge import Stimulus
from skills_app.pictures.scene_check import folder_problems
from skills_app.pictures.scene_file import read_people, read_scenes
from skills_app.records.database import Database
from skills_app.web.bank_library import BankLibrary, ServedBank
from skills_app.web.spots import spot_styles

REFUSED: list[tuple[str, str, Fields]] = [
    ("missing", "k2a1", {}),
    ("missing", "k3a1", {}),
    ("missing", "k5a1", {f"place-{one}": [""] for one in ("d1a1", "d1b2", "d1c3", "d1d4")}),
    ("missing", "k6a1", {}),
    ("missing", "k7a1", {f"match-{one}": [""] for one in ("g1a1", "g1b2", "g1c3")}),
    ("missing", "k8a1", {"answer": [""]}),
    ("too_many", "k3a1", {"answer": ["b1a1", "b1b2", "b1c3"]}),
    ("too_many", "k4b2", {"answer": ["c2a1", "c2b2", "c2c3", "c2d4"]}),
    ("too_many", "k6b2", {"answer": ["e2a1", "e2b2", "e2c3"]}),
    ("incomplete", "k5b2", {"place-d2a1": ["2"], "place-d2b2": [""], "place-d2c3": ["1"]}),
    ("twice", "k5b2", {"place-d2a1": ["2"], "place-d2b2": ["2"], "place-d2c3": ["1"]}),
    ("no_number", "k8a1", {"answer": ["many"]}),
    ("out_of_range", "k8a1", {"answer": ["13"]}),
]
"""Why it cannot be stored, the item, and what is sent."""


class Table(Tablet):
    """A client who has tried out every type and sits before a bank of one of them."""

    def __init__(self, app: Flask, browser: InspectedBrowser, segment: str) -> None:
        super().__init__(browser, segment)
        self.database: Database = app.extensions["database"]

    def sit(self, item_type: str) -> None:
        self.browser.get(f"/{self.segment}/occupations")
        self.browser.send({"bank": item_type})
        self.browser.send({"form": "full"})
        self.public_id = self.browser.shown.address.split("/")[3]
        try_all_out(self.database, self.public_id)

    def at(self, item_id: str) -> Page:
        """The page of an item, in a sitting of its bank."""
        if not self.public_id:
            self.sit(type_of(item_id))
        return self.open(f"item/{item_id}")

    def give(self, fields: Fields, *, status: int = 200, headers: dict[str, str] | None = None) -> Page:
        return self.browser.send(fields, form="item", status=status, headers=headers)

    def stored(self, item_id: str) -> str | None:
        return stored_value(self.database, self.public_id, item_id)


@pytest.fixture
def table(app: Flask, client_browser: InspectedBrowser) -> Callable[..., Table]:
    serve_types(app, dict.fromkeys(read_scenes(SCENES).scenes, "x.svg"))
    return lambda segment="de": Table(app, client_browser, segment)


def test_there_is_a_sound_bank_for_every_type() -> None:
    assert {"frequency", *TYPES} == ITEM_TYPES.keys()
    folder = read_scenes(SCENES)
    assert folder_problems(folder, read_people()) == []
    for name in TYPES:
        assert check_bank(BANKS / name, folder.scenes, ANY_SIZE) == ()
        bank = read_bank(BANKS / name)
        assert {item.type for item in bank.knowledge.values()} == {name}
        assert bank.locales("full") == ("ar", "de", "en")


@pytest.mark.parametrize("segment", ["de", "ar"])
@pytest.mark.parametrize("item_id", GIVEN)
def test_what_is_given_is_stored_and_shown_again(table: Callable[..., Table], item_id: str, segment: str) -> None:
    client, (fields, value) = table(segment), GIVEN[item_id]
    page = client.at(item_id)
    assert page.item_id == item_id
    assert page.title == read_bank(BANKS / type_of(item_id)).texts[segment].captions[item_id]
    assert shown_value(page) == ""
    client.give(fields)
    assert client.stored(item_id) == value
    assert shown_value(client.at(item_id)) == value


@pytest.mark.parametrize(("reason", "item_id", "fields"), REFUSED)
def test_what_cannot_be_stored_is_kept_on_the_page(
    table: Callable[..., Table], reason: str, item_id: str, fields: Fields
) -> None:
    client = table()
    client.at(item_id)
    page = client.give(fields, status=422)
    assert page.one("#problem[role=alert]").get_text(strip=True)
    assert client.stored(item_id) is None
    shown = {**ticked(page), **written(page)}
    assert shown == {name: values for name, values in fields.items() if any(values)}, reason


def ticked(page: Page) -> Fields:
    """The fields of choices and selects that a browser would send again."""
    found: Fields = {}
    for field in page.soup.select('#item input[name="answer"][checked]'):
        found.setdefault("answer", []).append(str(field["value"]))
    for option in page.soup.select("#item option[selected]"):
        if option["value"]:
            found[str(select_of(option)["name"])] = [str(option["value"])]
    return found


def select_of(option: Tag) -> Tag:
    select = option.find_parent("select")
    assert select is not None
    return select


def written(page: Page) -> Fields:
    field = page.soup.select_one('#item input[name="answer"][inputmode]')
    return {"answer": [str(field["value"])]} if field and field["value"] else {}


@pytest.mark.parametrize(
    ("item_id", "fields"),
    [
        ("k2a1", {"answer": ["b1a1"]}),
        ("k3a1", {"answer": ["b1a1", "b1a1"]}),
        ("k5a1", {f"place-{one}": ["9"] for one in ("d1a1", "d1b2", "d1c3", "d1d4")}),
        ("k7a1", {"match-g1a1": ["g1a1"]}),
        ("k8a1", {"instead": ["nothing"]}),
        ("k8a1", {"kept": ["nothing"]}),
    ],
)
def test_what_no_page_sends_is_no_request(table: Callable[..., Table], item_id: str, fields: Fields) -> None:
    client = table()
    client.at(item_id)
    client.give(fields, status=400)
    assert client.stored(item_id) is None


@pytest.mark.parametrize("instead", INSTEAD)
@pytest.mark.parametrize("item_id", ["k2a1", "k3a1", "k4a1", "k5a1", "k6a1", "k7a1", "k8a1"])
def test_not_knowing_and_another_way_are_answers(table: Callable[..., Table], item_id: str, instead: str) -> None:
    client, (fields, value) = table(), GIVEN[item_id]
    client.at(item_id)
    client.give({**fields, "instead": [instead]})
    assert client.stored(item_id) == instead, "also when something is chosen already"
    page = client.at(item_id)
    assert pressed(page) == [instead]
    client.give({})
    assert client.stored(item_id) == instead, "who comes back and goes on changes nothing"
    client.at(item_id)
    client.give(fields)
    assert client.stored(item_id) == value
    assert pressed(client.at(item_id)) == []


def pressed(page: Page) -> list[str]:
    return [str(button["value"]) for button in page.soup.select('[name="instead"][aria-pressed="true"]')]


def test_the_ways_out_are_the_same_on_every_page(table: Callable[..., Table]) -> None:
    client, seen = table(), set()
    for item_type in TYPES:
        client.public_id = ""
        for item_id in read_bank(BANKS / item_type).knowledge:
            page = client.at(item_id)
            form = page.one("#item")
            assert form.find_all(recursive=False)[-1] == page.one(".more"), "last, above the foot"
            seen.add(str(page.one(".more")))
            assert not page.soup.select('[name="skip"], [name="wish"]')
    assert len(seen) == 1


@pytest.mark.parametrize("item_type", TYPES)
def test_practice_has_no_other_way_out(table: Callable[..., Table], item_type: str) -> None:
    client = table()
    client.sit(item_type)
    item_id = next(iter(read_bank(BANKS / item_type).knowledge))
    with client.database.writing() as db:
        db.connection().exec_driver_sql("UPDATE sitting SET practice = '{}'")
    page = client.open(f"item/{item_id}/practice")
    assert page.item is None
    assert not page.soup.select('[name="instead"], [name="seen"], .count')


def test_with_the_script_the_reply_is_the_next_page(table: Callable[..., Table]) -> None:
    client = table()
    client.at("k8a1")
    page = client.give({"answer": ["3"]}, headers=SCRIPT)
    assert page.item_id == "k8b2"
    assert page.response.headers["X-Next-Page"] == client.address("item/k8b2")


@pytest.mark.parametrize("item_id", ["k3a1", "k4b2", "k6b2"])
def test_the_page_says_how_many(table: Callable[..., Table], item_id: str) -> None:
    page = table("ar").at(item_id)
    assert "٢" in page.one("#how").get_text()
    assert len(page.soup.select("#how .dots i")) == 2
    boxes = page.soup.select('[name="answer"]')
    assert {box["type"] for box in boxes} == {"checkbox"}
    assert {box["aria-describedby"] for box in boxes} == {"how"}


@pytest.mark.parametrize("item_id", [name for name in GIVEN if name[:2] not in {"k5", "k7", "k8"}])
def test_every_option_has_a_name_and_a_place(table: Callable[..., Table], item_id: str) -> None:
    page = table().at(item_id)
    for field in page.soup.select('[name="answer"]'):
        assert page.one(f'label[for="{field["id"]}"]').get_text(strip=True)


@pytest.mark.parametrize("item_id", ["k6a1", "k6b2"])
def test_spots_and_their_list_are_the_same_fields(table: Callable[..., Table], item_id: str) -> None:
    """C5.5: a list in place of the picture."""
    page = table().at(item_id)
    spots = page.soup.select(".spot .mark input")
    assert len(spots) == 4
    assert [spot["id"] for spot in spots] == [label["for"] for label in page.soup.select(".list label")]
    for spot in spots:
        assert spot["aria-label"] == page.one(f'label[for="{spot["id"]}"]').get_text(strip=True)
    styles = spot_styles()
    for mark in page.soup.select(".mark"):
        places = [str(name) for name in mark["class"] if name != "mark"]
        assert [name[0] for name in places] == ["x", "y", "w", "h"]
        assert all(f".spot .{name}{{" in styles for name in places)


def test_only_spots_need_their_style_sheet(table: Callable[..., Table]) -> None:
    assert table().at("k6a1").soup.select('link[href*="spots"]')
    assert not table().at("k2a1").soup.select('link[href*="spots"]')


@pytest.mark.parametrize(("segment", "digits"), [("de", "1234"), ("ar", "١٢٣٤")])
def test_places_are_written_in_the_digits_of_the_page(table: Callable[..., Table], segment: str, digits: str) -> None:
    page = table(segment).at("k5a1")
    for select in page.soup.select("select"):
        assert page.one(f'label[for="{select["id"]}"]').get_text(strip=True)
        assert [option.get_text() for option in select.select("option")] == ["–", *digits]
        assert [str(option["value"]) for option in select.select("option")] == ["", *"1234"]


def test_each_left_side_has_all_of_the_right_side(table: Callable[..., Table]) -> None:
    page = table().at("k7a1")
    right = [card["data-right-side"] for card in page.soup.select("[data-right-side]")]
    assert right == ["g1d4", "g1e5", "g1f6", "g1g7"]
    for select in page.soup.select("select"):
        assert [option["value"] for option in select.select("option")] == ["", *right]


@pytest.mark.parametrize(("segment", "shown"), [("de", "12,5"), ("en", "12.5")])
@pytest.mark.parametrize("text", ["12,5", "12.5", "١٢٫٥", "۱۲٫۵"])
def test_numbers_are_read_in_any_digits(table: Callable[..., Table], segment: str, shown: str, text: str) -> None:
    client = table(segment)
    field = client.at("k8b2").one("#answer")
    assert field["value"] == "", "no number is suggested"
    assert (field["data-least"], field["data-greatest"], field["data-step"]) == ("0.0", "60.0", "2.5")
    client.give({"answer": [text]})
    assert client.stored("k8b2") == "12.5"
    assert client.at("k8b2").one("#answer")["value"] == shown


def test_a_number_says_what_is_counted(table: Callable[..., Table]) -> None:
    page = table().at("k8a1")
    assert page.one(".unit").get_text(strip=True) == "Gläser Tee"
    assert "Gläser Tee" in str(page.one("#answer")["aria-label"])
    assert all(button["type"] == "button" and "hidden" in button.attrs for button in page.soup.select("[data-by]"))


def test_a_sequence_shows_all_its_pictures(table: Callable[..., Table]) -> None:
    page = table("ar").at("k2b2")
    pictures = page.soup.select(".sequence li img")
    texts = read_bank(BANKS / "single").texts["ar"].stimuli
    scenes = ("potato_whole", "potato_begun", "potato_bare")
    assert [str(picture["alt"]) for picture in pictures] == [
        f"الصورة {number}: {texts[scene]}" for number, scene in zip("١٢٣", scenes, strict=True)
    ]
    assert "hidden" in page.one(".turn").attrs, "offered with the script only"


@pytest.mark.parametrize("segment", ["de", "ar"])
@pytest.mark.parametrize(("item_id", "scene"), [("k2c3", "grater"), ("k4c3", "lemon"), ("k6a1", "breakfast")])
def test_a_picture_says_what_is_seen(table: Callable[..., Table], segment: str, item_id: str, scene: str) -> None:
    """C5.5: an alternative text that does not say which answer is right."""
    page = table(segment).at(item_id)
    assert page.one(".stimulus img")["alt"] == read_bank(BANKS / type_of(item_id)).texts[segment].stimuli[scene]


KINDS = {
    "animation": ("moving", ".stimulus img", "alt"),
    "film": ("m1a1", ".stimulus video", "aria-label"),
    "sound": ("m2b2", ".stimulus audio", "aria-label"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_moves_or_sounds_says_what_is_seen_or_heard(table: Callable[..., Table], app: Flask, kind: str) -> None:
    source, part, attribute = KINDS[kind]
    said = 'Wasser kocht, der "Kessel" pfeift.'
    client = table()
    serve_single(app, Stimulus(kind, (source,)), {source: said})
    parts = client.at("k2c3").soup.select(part)
    assert parts
    assert {str(one[attribute]) for one in parts} == {said}


@pytest.mark.parametrize(
    ("stimulus", "part", "attribute", "said"),
    [
        (Stimulus("picture", ("grater",)), ".stimulus img", "alt", ["Bild"]),
        (Stimulus("sequence", ("grater", "pot")), ".stimulus img", "alt", ["Bild 1", "Bild 2"]),
        (Stimulus("film", ("m1a1",)), ".stimulus video", "aria-label", ["Was ist auf dem Bild?"]),
    ],
)
def test_a_version_without_these_texts_goes_on(
    table: Callable[..., Table], app: Flask, stimulus: Stimulus, part: str, attribute: str, said: list[str]
) -> None:
    client = table()
    serve_single(app, stimulus, {})
    assert [str(one[attribute]) for one in client.at("k2c3").soup.select(part)] == said


def serve_single(app: Flask, stimulus: Stimulus, said: dict[str, str]) -> None:
    """The bank ``single``, in which k2c3 shows the stimulus, described in German with what is said."""
    bank = read_bank(BANKS / "single")
    field = bank.fields[0]
    knowledge = tuple(replace(one, stimulus=stimulus) if one.id == "k2c3" else one for one in field.knowledge)
    german = bank.texts["de"]
    states = {**german.states, **dict.fromkeys(said, "draft")}
    bank = replace(
        bank,
        fields=(replace(field, knowledge=knowledge),),
        media=(Medium("m1a1", "film", "a.webm"), Medium("m2b2", "sound", "b.opus")),
        texts={"de": replace(german, stimuli=said, states=states)},
    )
    scenes = ("moving", "moving moving", *read_scenes(SCENES).scenes)
    pictures = dict.fromkeys(scenes, "x.svg") | {"media/a.webm": "a.webm", "media/b.opus": "b.opus"}
    library: BankLibrary = app.extensions["banks"]
    app.extensions["banks"] = BankLibrary({"single": ServedBank(bank, pictures)}, library.practice)


def test_pictures_of_the_next_item_are_fetched_ahead(table: Callable[..., Table]) -> None:
    page = table().at("k4a1")
    assert str(page.one("main")["data-next-pictures"]).split() == ["/pictures/x.svg"] * 4


def test_a_whole_sitting_of_each_type_ends_with_the_profile(table: Callable[..., Table], database: Database) -> None:
    client = table()
    for number, item_type in enumerate(TYPES, start=1):
        client.public_id = ""
        client.sit(item_type)
        bank = read_bank(BANKS / item_type)
        client.open("item/k1a1")
        page = client.give({"answer": ["often"]})
        for item_id in bank.knowledge:
            assert page.item_id == item_id
            page = client.give(GIVEN[item_id][0])
        assert page.is_profile
        assert count(database, "sitting") == number
