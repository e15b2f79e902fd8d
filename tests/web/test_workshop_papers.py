"""The papers of a workshop at the facilitator's door: what is in each, for whom, and what is refused."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from documents.reading import pages_of, pictures_in, text_of
from flask import Flask
from inspected import InspectedBrowser
from web.workshop_room import LIST, Room, facilitator_of

from skills_app.assessment.personas import Persona
from skills_app.documents.workshop_words import LANGUAGES, labels_in
from skills_app.records.castings import CLIENT, COUNSELLOR, OBSERVER, persona_in, roles_in
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.workshop.papers import MAKERS
from skills_app.web.workshop.play import personas_of
from skills_app.web.workshop.words import PAPER_WORDS

NewBrowser = Callable[..., InspectedBrowser]
TITLES = {
    "role-cards": "cards_title",
    "observation-sheet": "sheet_title",
    "run-sheet": "run_title",
    "answer-table": "table_title",
}


@pytest.fixture
def leader(app: Flask, new_browser: NewBrowser) -> InspectedBrowser:
    """A facilitator who has opened nothing."""
    return facilitator_of(app, new_browser())


@pytest.fixture
def cook(app: Flask) -> ServedBank:
    with app.app_context():
        return library().current["cook"]


@pytest.fixture
def personas(app: Flask) -> list[Persona]:
    with app.app_context():
        return personas_of("cook")


def address(kind: str, locale: str = "en", query: str = "bank=cook") -> str:
    return f"/{locale}/desk/workshops/papers/{kind}.pdf?{query}"


def made(browser: InspectedBrowser, kind: str, locale: str = "en", query: str = "bank=cook") -> bytes:
    return bytes(browser.get(address(kind, locale, query)).response.data)


def run_together(text: str) -> str:
    """Words as they are read, wherever a line ends and a word is divided."""
    return re.sub(r"\N{SOFT HYPHEN}?\s+", "", text)


def language_and_title(pdf: bytes) -> tuple[str, str]:
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_metadata() as metadata:
        return str(opened.Root.Lang), str(metadata["dc:title"]).partition(" – ")[0]


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("kind", PAPER_WORDS)
def test_every_paper_is_made_before_a_workshop_is_open(leader: InspectedBrowser, kind: str, locale: str) -> None:
    pdf = made(leader, kind, locale)
    headers = leader.shown.response.headers
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"] == f'attachment; filename="cook-{kind}.pdf"'
    assert headers["Cache-Control"] == "no-store"
    assert language_and_title(pdf) == (locale, labels_in(locale)[TITLES[kind]])


def test_each_kind_has_its_words_and_its_maker() -> None:
    assert MAKERS.keys() == PAPER_WORDS.keys() == TITLES.keys()


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_persona_has_a_card_with_all_that_its_player_needs(
    leader: InspectedBrowser, personas: list[Persona], locale: str
) -> None:
    pdf = made(leader, "role-cards", locale)
    pages = [run_together(page) for page in pages_of(pdf)]
    assert len(pages) == len(personas) + 1
    for persona, page in zip(personas, pages, strict=False):
        words = persona.texts[locale]
        for text in (words.name, *words.story, *words.can, words.shy, words.note, str(persona.years)):
            assert run_together(text) in page
    assert pictures_in(pdf) == [persona.texts[locale].name for persona in personas]


def test_a_language_is_named_as_people_name_it(leader: InspectedBrowser) -> None:
    german = text_of(made(leader, "role-cards", "de"))
    assert "Arabisch" in german
    assert "Dari" in german
    assert "Persisch" not in german


def test_the_sheet_of_the_observer_names_the_fields(leader: InspectedBrowser, cook: ServedBank) -> None:
    text = run_together(text_of(made(leader, "observation-sheet", "de")))
    assert all(run_together(title) in text for title in cook.bank.texts["de"].fields.values())


def test_the_run_sheet_has_three_quarters_of_an_hour_and_the_groups_asked_for(leader: InspectedBrowser) -> None:
    text = text_of(made(leader, "run-sheet", query="bank=cook&groups=5"))
    assert "Minutes in all: 45. Rounds: 2." in text
    assert re.findall(r"^Group (\d)$", text, re.MULTILINE) == ["1", "2", "3", "4", "5"]


def test_the_run_sheet_of_a_workshop_has_its_own_minutes(leader: InspectedBrowser) -> None:
    text = text_of(made(leader, "run-sheet", query="bank=cook&groups=2&playing=20&talking=10"))
    assert "Minutes in all: 83. Rounds: 2." in text


def test_the_truth_of_every_persona_stands_on_the_last_page(leader: InspectedBrowser, personas: list[Persona]) -> None:
    *before, last = map(run_together, pages_of(made(leader, "run-sheet")))
    assert all(run_together(persona.texts["en"].name) in last for persona in personas)
    assert "Level3of3" in last
    assert not any("Level" in page for page in before)


def test_of_a_bank_without_tasks_no_level_is_printed(leader: InspectedBrowser) -> None:
    last = run_together(pages_of(made(leader, "run-sheet", query="bank=sales&groups=3"))[-1])
    assert "whatthepersonahasreallydone." in last
    assert "evel" not in last


def test_roles_and_personas_are_dealt_on_paper_as_in_the_room(
    leader: InspectedBrowser, personas: list[Persona]
) -> None:
    """So that a room can go on on paper."""
    text = text_of(made(leader, "run-sheet"), "-layout")
    for number in (1, 2):
        roles = roles_in((0, 1, 2), number)
        of_role = {role: "ABC"[seat] for seat, role in roles.items()}
        wanted = " +".join(of_role[role] for role in (CLIENT, COUNSELLOR, OBSERVER))
        assert re.search(rf"Round {number} +{wanted}$", text, re.MULTILINE)
    names = {persona.id: persona.texts["en"].name for persona in personas}
    for group in (1, 2, 3):
        met = " +".join(names[persona_in(list(names), group, number)] for number in (1, 2))
        assert re.search(rf"Group {group} +{met}$", text, re.MULTILINE)


def test_the_answer_table_has_the_activities_that_count(leader: InspectedBrowser, cook: ServedBank) -> None:
    counted = [item for field in cook.bank.fields for item in field.items if item.counts]
    assert 0 < len(counted) < len(cook.bank.items)
    captions = cook.bank.texts["en"].captions
    assert pictures_in(made(leader, "answer-table")) == [captions[item.id] for item in counted]


def test_where_there_are_no_papers_in_a_language_they_are_in_the_houses(leader: InspectedBrowser) -> None:
    assert language_and_title(made(leader, "observation-sheet", "ar")) == ("de", "Beobachtungsbogen")
    leader.get("/ar/desk/workshops/")
    assert leader.shown.one("#papers bdi")["lang"] == "de"


def test_the_name_of_the_centre_stands_at_the_foot(app: Flask, leader: InspectedBrowser) -> None:
    with app.extensions["database"].writing() as db:
        db.connection().exec_driver_sql("UPDATE organisation SET name = 'Jobcenter <Nord>'")
    assert "· Jobcenter <Nord>" in text_of(made(leader, "observation-sheet"))


def test_the_list_has_a_button_for_each_paper_and_says_what_it_is_for(leader: InspectedBrowser) -> None:
    page = leader.get(LIST)
    wanted = [address(kind).partition("?")[0] for kind in PAPER_WORDS]
    assert [str(button["formaction"]) for button in page.soup.select("#papers button")] == wanted
    assert all(str(purpose) in page.words for _, purpose in PAPER_WORDS.values())


def test_the_page_of_a_workshop_leads_to_its_papers(leader: InspectedBrowser, app: Flask) -> None:
    room = Room(app, leader, lambda: leader)
    page = room.open(groups="4")
    links = [str(link["href"]) for link in page.soup.select(".papers a")]
    assert links == [address(kind, query="bank=cook&groups=4&playing=20&talking=10") for kind in PAPER_WORDS]
    assert "Minutes in all: 83" in text_of(bytes(leader.get(links[0]).response.data))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "bank=practice",
        "bank=nothing",
        "bank=cook&groups=0",
        "bank=cook&groups=13",
        "bank=cook&groups=x",
        "bank=cook&playing=91",
        "bank=cook&talking=-1",
    ],
)
def test_what_cannot_be_printed_is_said_on_the_list(leader: InspectedBrowser, query: str) -> None:
    """The everyday bank has no personas: there is nobody to play."""
    page = leader.get(address("run-sheet", query=query), status=422)
    assert "Look at the numbers" in page.one("#papers").get_text()
    assert "Look at the numbers" not in page.one("#open-workshop").get_text()


def test_a_paper_that_there_is_not(leader: InspectedBrowser) -> None:
    leader.get(address("truths"), status=404)


@pytest.mark.parametrize("kind", PAPER_WORDS)
def test_papers_are_for_facilitators_alone(
    counsellor_browser: InspectedBrowser, client_browser: InspectedBrowser, kind: str
) -> None:
    """C1.3: the truth of the personas stands on them."""
    counsellor_browser.get(address(kind), status=403)
    assert client_browser.get(address(kind)).address == "/en/desk/sign-in"
    client_browser.get(address(kind, "play-en"), status=404)
