"""The papers of a workshop: what stands on which page, for whom they can be read, and what they withstand."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from string import ascii_uppercase

import pikepdf
import pytest
from documents.papers import CUTS, FIELDS, LONG, NAMES, fields, paper, persona, truths, truths_without_levels
from documents.reading import letters, pages_of, pictures_in, tagged, text_of

from skills_app.assessment.bank import Item
from skills_app.assessment.item_types import FREQUENCIES as ASKED
from skills_app.assessment.item_types import Response
from skills_app.assessment.scoring import WORDS, claim
from skills_app.documents.layout import MissingPictures
from skills_app.documents.workshop_papers import (
    CLAIMS,
    FREQUENCIES,
    Paper,
    PaperActivity,
    PaperField,
    PaperJoin,
    PaperMinutes,
    PaperObservation,
    PaperRun,
    PaperTruth,
    answer_table,
    observation_sheet,
    role_cards,
    run_sheet,
)
from skills_app.documents.workshop_words import LABELS, LANGUAGES, labels_in

UNSEEN = {"run_qr"}
JOIN = PaperJoin("skills.example.org/w", "482913", "https://skills.example.org/w/482913")
GERMAN = labels_in("de")
NO_PRINTER_REACHES = 8 * 72 / 25.4
"""Points from the edge of the paper."""

MAKERS: dict[str, Callable[[Paper], bytes]] = {
    "card": lambda shared: role_cards([persona(name) for name in NAMES], shared),
    "sheet": lambda shared: observation_sheet(PaperObservation(), shared),
    "run": lambda shared: run_sheet(PaperRun(truths(), join=JOIN), shared),
    "table": lambda shared: answer_table(fields(), CUTS, shared),
}


def squeezed(text: str) -> str:
    """The letters one after the other, wherever lines end and words are divided."""
    return "".join(letters(text).replace("\N{SOFT HYPHEN}", "").split())


def in_order(pdf: bytes, *texts: str) -> bool:
    """Whether each comes after the one before, in the order of the file."""
    found, place = squeezed(text_of(pdf, "-raw")), 0
    for text in map(squeezed, texts):
        place = found.find(text, place)
        if place < 0:
            return False
        place += len(text)
    return True


def headings(pdf: bytes, kind: str) -> int:
    return sum(element.kind == kind for element in tagged(pdf))


def list_of(start: str) -> list[str]:
    return [text for key, text in GERMAN.items() if re.fullmatch(rf"{start}_\d", key)]


# -- All of them -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_language_has_all_words(locale: str) -> None:
    words = labels_in(locale)
    assert set(words) == set(LABELS)
    for key, text in LABELS.items():
        assert set(re.findall(r"%\(\w+\)s", words[key])) == set(re.findall(r"%\(\w+\)s", text))


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("kind", MAKERS)
def test_it_is_a_tagged_a4_page_with_title_and_language(kind: str, locale: str) -> None:
    """C5: readable with a screen reader, PDF/UA-1, and kept for years, PDF/A-3a."""
    with pikepdf.open(BytesIO(MAKERS[kind](paper(locale)))) as opened:
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.Lang == locale
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"].endswith("– Koch / Köchin · Jobcenter Musterstadt")
            assert (metadata["pdfuaid:part"], metadata["pdfaid:part"]) == ("1", "3")
        embedded = {str(font.BaseFont).split("+")[1] for page in opened.pages for font in page.Resources.Font.values()}
        for page in opened.pages:
            assert sorted(round(float(edge)) for edge in page.mediabox)[2:] == [595, 842]
    assert {name.split("-")[0] for name in embedded} == {"NotoSans"}


def test_every_label_stands_on_a_paper() -> None:
    without_qr = replace(JOIN, qr_address="")
    runs = (PaperRun(truths(), join=JOIN), PaperRun(truths_without_levels(), rounds=1, join=without_qr))
    made = [*(make(paper()) for make in MAKERS.values()), *(run_sheet(run, paper()) for run in runs)]
    text = squeezed("".join(text_of(pdf, "-raw") for pdf in made))
    shown = {key: label for key, label in GERMAN.items() if key not in UNSEEN and not key.endswith("_title")}
    missing = [
        key for key, label in shown.items() if not all(squeezed(part) in text for part in re.split(r"%\(\w+\)s", label))
    ]
    assert missing == []


@pytest.mark.parametrize("kind", MAKERS)
def test_a_missing_label_is_named(kind: str) -> None:
    with pytest.raises(ValueError, match="observer, card_fold"):
        MAKERS[kind](replace(paper(), labels={**GERMAN, "observer": " ", "card_fold": ""}))


@pytest.mark.parametrize("kind", MAKERS)
def test_equal_papers_give_equal_files(kind: str) -> None:
    assert MAKERS[kind](paper()) == MAKERS[kind](paper())


@pytest.mark.parametrize("kind", MAKERS)
def test_long_words_stay_on_the_paper(kind: str) -> None:
    long = replace(paper(), workshop=f"{LONG} {LONG}", labels={key: f"{text} {LONG}" for key, text in GERMAN.items()})
    one = replace(persona(LONG, note=f"{LONG} " * 9), story=(LONG,) * 6, can=(f"{LONG} {LONG}",) * 7, shy=LONG)
    run = PaperRun(truths((LONG, *NAMES), (LONG,) * 12), rounds=3, groups=6, join=replace(JOIN, address=LONG * 3))
    field = PaperField(f"{LONG} {LONG}", tuple(replace(one, caption=f"{LONG} " * 4) for one in fields()[0].activities))
    pdf = {
        "card": lambda: role_cards([one], long),
        "sheet": lambda: observation_sheet(PaperObservation(group=LONG, fields=(LONG,) * 12), long),
        "run": lambda: run_sheet(run, long),
        "table": lambda: answer_table([field], CUTS, long),
    }[kind]()
    assert_inside(pdf)


def assert_inside(pdf: bytes) -> None:
    for page in text_of(pdf, "-bbox").split("<page ")[1:]:
        width, height = (float(edge) for edge in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
        boxes = re.findall(r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', page)
        assert boxes
        for left, top, right, bottom in (map(float, box) for box in boxes):
            assert left > NO_PRINTER_REACHES
            assert right < width - NO_PRINTER_REACHES
            assert 0 < top < bottom < height


def test_what_is_typed_is_text_and_what_cannot_be_shown_does_not_stop_it() -> None:
    """C8 (V1.5): content and never code."""
    markup = "#x[*b*_i_`c`<d>\\@e$f$"
    one = replace(persona(markup), story=(markup,), can=(markup,), shy="Sie sagen 🙂.", note=markup)
    text = squeezed(text_of(role_cards([one], replace(paper(), workshop=markup)), "-raw"))
    assert text.count(markup) == 6
    assert "Siesagen\N{REPLACEMENT CHARACTER}." in text


# -- Role cards --------------------------------------------------------------------------------------------------------


def test_each_persona_has_a_card_and_so_have_the_other_roles() -> None:
    pdf = MAKERS["card"](paper())
    pages = pages_of(pdf)
    assert len(pages) == len(NAMES) + 1
    for name, page in zip(NAMES, pages, strict=False):
        assert name in page
        assert sum(other in page for other in NAMES) == 1
    for start in ("card_counsellor", "card_observer"):
        assert len(list_of(start)) == 5
        assert all(squeezed(line) in squeezed(pages[-1]) for line in list_of(start))
    assert pictures_in(pdf) == [f"{name} am Herd" for name in NAMES]
    assert headings(pdf, "H1") == len(NAMES) + 2


def test_a_card_shows_the_name_before_what_only_its_player_reads_and_the_note_last() -> None:
    one = persona("Samira", note="Sie spielen eine Frau, die nicht gern liest.")
    wanted = (one.name, one.language, str(one.years), *one.story, *one.can, one.shy, GERMAN["card_note"], one.note)
    assert in_order(role_cards([one], paper()), *wanted)


def test_what_others_may_see_stands_on_the_left_half_and_the_note_below_the_cut() -> None:
    one = replace(persona("Samira", note="Hinweis."), story=("Geschichte.",), shy="Scheu.")
    boxes = text_of(role_cards([one], paper()), "-bbox", "-l", "1")
    place = {
        word: (float(left), float(top))
        for left, top, word in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)<', boxes)
    }
    middle = 842 / 2
    assert place["Arabisch"][0] < middle < min(place["Geschichte."][0], place["Scheu."][0], place["12"][0])
    assert place["Hinweis."][1] > place["schneiden"][1] > max(top for _, top in (place["Scheu."], place["Arabisch"]))


def test_a_long_card_is_set_smaller_and_stays_one_page() -> None:
    one = replace(persona("Samira"), story=persona("Samira").story * 6, can=persona("Samira").can * 5)
    pages = pages_of(role_cards([one], paper()))
    assert len(pages) == 2
    assert one.shy in pages[0]


def test_no_word_of_a_card_that_is_much_too_long_is_lost() -> None:
    one = replace(persona("Samira"), story=tuple(f"Das ist Satz {number} von vielen." for number in range(150)))
    text = squeezed(text_of(role_cards([one], paper()), "-raw"))
    assert all(squeezed(sentence) in text for sentence in (*one.story, *one.can, one.shy, one.note))


def test_a_picture_without_its_text_is_refused() -> None:
    with pytest.raises(MissingPictures):
        role_cards([replace(persona("Samira"), alt=" ")], paper())
    with pytest.raises(MissingPictures):
        role_cards([replace(persona("Samira"), picture=b"")], paper())


# -- Observation sheet -------------------------------------------------------------------------------------------------


def test_the_observer_has_one_page_with_what_to_watch() -> None:
    pdf = MAKERS["sheet"](paper())
    assert len(pages_of(pdf)) == 1
    parts = ("sheet_words", "sheet_turns", "sheet_pictures", "sheet_score")
    assert in_order(pdf, *(text for start in parts for text in (GERMAN[start], *list_of(start))), GERMAN["sheet_end"])
    assert sum(element.kind == "LI" for element in tagged(pdf)) == 4 + 4 + 4 + 2


def test_what_is_known_is_printed_and_the_rest_is_left_to_be_written() -> None:
    blank = text_of(observation_sheet(PaperObservation(), paper()), "-layout")
    assert re.search(r"Gruppe +Runde +1 +2 +3 +Persona", blank)
    known = text_of(observation_sheet(PaperObservation("Blaue Tasse", 2, 3, FIELDS), paper()), "-layout")
    assert re.search(r"Gruppe +Blaue Tasse +Runde +2 +Persona", known)
    assert all(title in known for title in FIELDS)


def test_twelve_fields_fit_on_the_sheet() -> None:
    sheet = observation_sheet(
        PaperObservation(fields=tuple(f"{LONG} {letter}" for letter in ascii_uppercase[:12])), paper()
    )
    assert len(pages_of(sheet)) == 1
    assert GERMAN["sheet_end"] in text_of(sheet)


@pytest.mark.parametrize("number", [-1, 4])
def test_a_round_that_does_not_come_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="of 3"):
        observation_sheet(PaperObservation(round_number=number), paper())


# -- Run sheet ---------------------------------------------------------------------------------------------------------


def plan(pdf: bytes) -> list[tuple[int, int, str]]:
    """From which minute, how many minutes, what."""
    rows = re.findall(r"^ +(\d+) +(\d+) +(\S.*)$", text_of(pdf, "-layout", "-l", "1"), re.MULTILINE)
    return [(int(start), int(minutes), what) for start, minutes, what in rows]


def test_two_rounds_take_three_quarters_of_an_hour() -> None:
    pdf = run_sheet(PaperRun(truths()), paper())
    assert plan(pdf) == [
        (0, 5, "Begrüßung"),
        (5, 8, "In einer fremden Sprache"),
        (13, 2, "Gruppen"),
        (15, 8, "Spiel – Runde 1"),
        (23, 3, "Gespräch in der Gruppe – Runde 1"),
        (26, 8, "Spiel – Runde 2"),
        (34, 3, "Gespräch in der Gruppe – Runde 2"),
        (37, 8, "Auswertung mit allen"),
    ]
    assert "Minuten insgesamt: 45. Runden: 2." in text_of(pdf)


def test_play_and_talk_come_in_every_round() -> None:
    minutes = PaperMinutes(welcome=6, empathy=4, groups=5, play=15, talk=5, debrief=15)
    pdf = run_sheet(PaperRun(truths(), rounds=3, minutes=minutes), paper())
    found = plan(pdf)
    assert [start for start, _, _ in found] == [0, 6, 10, 15, 30, 35, 50, 55, 70, 75]
    assert [what for _, _, what in found if "Spiel" in what] == [f"Spiel – Runde {number}" for number in (1, 2, 3)]
    assert "Minuten insgesamt: 90. Runden: 3." in text_of(pdf)
    assert text_of(pdf).count(GERMAN["run_play_how"]) == 1


def test_it_says_where_to_join() -> None:
    pdf = run_sheet(PaperRun(truths(), join=JOIN), paper())
    first = pages_of(pdf)[0].replace("\N{NO-BREAK SPACE}", " ")
    assert JOIN.address in first
    assert "482 913" in first
    assert pictures_in(pdf) == [GERMAN["run_qr"]]
    assert squeezed(GERMAN["run_join_how"]) in squeezed(first)


def test_without_a_code_to_scan_nobody_is_told_to_scan() -> None:
    for join in (None, replace(JOIN, qr_address="")):
        pdf = run_sheet(PaperRun(truths(), join=join), paper())
        assert pictures_in(pdf) == []
        assert GERMAN["run_join_how"][:7] not in text_of(pdf)
        assert GERMAN["run_join_type"] in text_of(pdf)


@pytest.mark.parametrize("code", ["48291", "4829130", "48291a", "٤٨٢٩١٣", ""])
def test_a_code_has_six_digits(code: str) -> None:
    with pytest.raises(ValueError, match="six digits"):
        run_sheet(PaperRun(truths(), join=replace(JOIN, code=code)), paper())


def test_in_three_rounds_everybody_plays_every_role_and_a_group_meets_three_personas() -> None:
    text = text_of(run_sheet(PaperRun(truths(), rounds=3, groups=6), paper()), "-layout")
    cast = re.findall(r"Runde \d +([ABC]) +([ABC]) +([ABC])$", text, re.MULTILINE)
    assert len(cast) == 3
    assert all(set(column) == set("ABC") for column in (*cast, *zip(*cast, strict=True)))
    groups = re.findall(r"Gruppe \d +(\w+) +(\w+) +(\w+)$", text, re.MULTILINE)
    assert len(groups) == 6
    assert all(len(set(personas)) == 3 for personas in groups)
    assert all(set(personas) == set(NAMES) for personas in zip(*groups, strict=True))


def test_the_truth_stands_on_the_last_page_alone() -> None:
    pdf = run_sheet(PaperRun(truths(), join=JOIN), paper())
    *before, last = pages_of(pdf)
    assert len(before) == 2
    for text in (GERMAN["run_truth_only"], GERMAN["run_truth"], "viel Erfahrung", "Stufe 3 von 3", *NAMES, *FIELDS):
        assert squeezed(text) in squeezed(last)
    assert not any("Stufe" in page or "Erfahrung" in page or FIELDS[0] in page for page in before)
    assert in_order(pdf, GERMAN["run_truth"], *NAMES, FIELDS[0], "noch kaum Erfahrung", "Stufe 0 von 3", FIELDS[1])


def test_more_personas_than_columns_have_a_page_more() -> None:
    names = tuple(f"Person{letter}" for letter in ascii_uppercase[:8])
    pages = pages_of(run_sheet(PaperRun(truths(names)), paper()))
    assert len(pages) == 4
    assert all(name in "".join(pages[2:]) for name in names)


def test_a_workshop_without_personas_has_a_plan_still() -> None:
    pages = pages_of(run_sheet(PaperRun(truths(())), paper()))
    assert len(pages) == 2
    assert GERMAN["run_personas"] not in "".join(pages)


def test_a_truth_that_does_not_fit_is_refused() -> None:
    good = truths()
    for bad in ((PaperTruth("etwas Erfahrung", 1),), (PaperTruth("viel Erfahrung", 4),) * len(FIELDS)):
        with pytest.raises(ValueError, match="Reza"):
            run_sheet(PaperRun(replace(good, personas={**good.personas, "Reza": bad})), paper())


# -- Answer table ------------------------------------------------------------------------------------------------------


def test_eight_pictures_stand_on_a_page_each_with_four_answers() -> None:
    pdf = MAKERS["table"](paper())
    *pages, count = pages_of(pdf)
    captions = [activity.caption for field in fields() for activity in field.activities]
    assert [sum(caption in page for caption in captions) for page in pages] == [8, 8, 8, 4]
    assert [len(re.findall(r"^sehr oft$", page, re.MULTILINE)) for page in pages] == [8, 8, 8, 4]
    assert pictures_in(pdf) == captions
    assert in_order(pdf, captions[0], *(GERMAN[key] for key in FREQUENCIES), captions[1], GERMAN["never"])
    assert GERMAN["count_title"] in count


def test_a_field_that_goes_on_over_the_page_is_named_there_but_once_in_the_contents() -> None:
    pdf = answer_table(fields(activities=5), CUTS, paper())
    pages = pages_of(pdf)[:-1]
    assert any(page.startswith(title) for page in pages[1:] for title in FIELDS)
    for page in pages:
        captions = re.findall(r"^(.+): Bild \d$", page, re.MULTILINE)
        assert all(page.count(f"{title}\n") >= 1 for title in captions)
    assert headings(pdf, "H2") == len(FIELDS) + 1


def test_a_long_caption_makes_its_picture_give_way() -> None:
    long = PaperActivity(
        f"{LONG} und eine andere {LONG} und noch eine, die auch gereinigt wird. " * 2, fields()[0].activities[0].picture
    )
    pdf = answer_table([PaperField("Reinigen", (long, long, *fields()[0].activities))], CUTS, paper())
    assert in_order(pdf, "Reinigen", long.caption, GERMAN["never"], long.caption, GERMAN["never"])
    assert_inside(pdf)


@pytest.mark.parametrize("activities", [3, 4, 5, 8])
def test_the_points_on_paper_give_the_words_of_the_claim(activities: int) -> None:
    assert (FREQUENCIES, CLAIMS) == (ASKED, WORDS)
    count = text_of(answer_table(fields(1, activities), CUTS, paper()), "-layout").split("\f")[-2]
    spans = [(int(first), int(last)) for first, last in re.findall(r"(\d+)–(\d+)", count)]
    items = [Item(id=f"i{number}", type="frequency", field_id="f", picture="p") for number in range(activities)]
    for points in range(3 * activities + 1):
        values = [min(3, max(0, points - 3 * number)) for number in range(activities)]
        responses = [Response(item.id, ASKED[value]) for item, value in zip(items, values, strict=True)]
        word = claim(responses, items, CUTS).word
        assert [CLAIMS[place] for place, (first, last) in enumerate(spans) if first <= points <= last] == [word]


def test_words_under_which_no_points_fall_are_left_out() -> None:
    count = text_of(answer_table(fields(1, 1), (0.1, 0.2, 0.9), paper()), "-layout").split("\f")[-2]
    assert re.search(rf"{FIELDS[0][:8]}.*\n?.* 0 +– +1–2 +3", count)


def test_an_activity_without_caption_is_refused() -> None:
    with pytest.raises(MissingPictures):
        answer_table([PaperField("Reinigen", (PaperActivity("", b"<svg/>"),))], CUTS, paper())
