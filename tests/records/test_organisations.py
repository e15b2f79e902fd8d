"""Which organisation a request is for, and what a house sets for itself."""

from typing import Any

import pytest
from records.examples import NOW

from skills_app.assessment.bank import STEPS
from skills_app.records.database import Database
from skills_app.records.organisations import (
    CLOCKS,
    AddressTaken,
    HouseView,
    NotAllowed,
    change_house,
    change_step_texts,
    days_of,
    find_organisations,
    house_of,
    list_organisations,
    logo_of,
    new_organisation,
    offers_of,
    organisation_for,
    rename_organisation,
)

WORDS = {"de": "Fragen Sie Frau Klein.", "en": "Ask Ms Klein."}


def add(database: Database, name: str = "North", address: str = "north.example.org") -> int:
    with database.writing() as db:
        return new_organisation(db, name=name, address=address, now=NOW)


def change(database: Database, **values: Any) -> None:
    with database.writing() as db:
        change_house(db, 1, **values)


def house(database: Database, number: int = 1) -> HouseView:
    with database.reading() as db:
        return house_of(db, number)


def test_the_host_decides(database: Database) -> None:
    with database.writing() as db:
        rename_organisation(db, 1, "Default")
    number = add(database, address="North.example.org")
    with database.reading() as db:
        for host in ("north.example.org", "NORTH.example.org:8443"):
            assert (organisation_for(db, host).id, organisation_for(db, host).name) == (number, "North")
        for host in ("example.org", "localhost:5000", "[::1]:5000", "", "[::1"):
            assert organisation_for(db, host).name == "Default"


def test_a_host_belongs_to_one(database: Database) -> None:
    add(database)
    with pytest.raises(AddressTaken):
        add(database, "South")


@pytest.mark.parametrize("address", ["", " ", ":8443", "a b", "https://south.example.org", "[::1", "süd.example.org"])
def test_an_address_is_a_host_name(database: Database, address: str) -> None:
    """An empty one would take the requests of everybody."""
    with pytest.raises(NotAllowed):
        add(database, "South", address)


def test_found_by_name_or_address(database: Database) -> None:
    first, second = add(database, "North", "a.example.org"), add(database, "North", "b.example.org")
    with database.reading() as db:
        assert [one.id for one in find_organisations(db, "North")] == [first, second]
        assert [one.id for one in find_organisations(db, "B.example.org:8443")] == [second]
        assert find_organisations(db, "West") == []
        assert [one.id for one in list_organisations(db)] == [1, first, second]


def test_a_new_house_has_set_nothing(database: Database) -> None:
    number = add(database)
    assert house(database, number) == HouseView(number, "North", "north.example.org", None, None, {}, {}, False)


def test_a_house_sets_itself_up(database: Database) -> None:
    """Each thing by itself, the others stay; and for this house alone."""
    other = add(database)
    change(database, name="South", contact="Street 1\n12345 City")
    change(database, logo=b"png", offers=["course"])
    change(database, days={"answers": 30})
    change(database)
    assert house(database) == HouseView(1, "South", None, "Street 1\n12345 City", ["course"], {"answers": 30}, {}, True)
    with database.reading() as db:
        assert (logo_of(db, 1), offers_of(db, 1), days_of(db, 1)) == (b"png", ["course"], {"answers": 30})
        assert (logo_of(db, other), offers_of(db, other), days_of(db, other)) == (None, None, {})
    change(database, logo=None, offers=None, days={}, contact=None)
    assert house(database) == HouseView(1, "South", None, None, None, {}, {}, False)


@pytest.mark.parametrize("clock", CLOCKS)
def test_clocks_stay_within_the_hard_limits(database: Database, clock: str) -> None:
    """C1.4: nobody keeps data longer than the law of this application."""
    fewest, most = CLOCKS[clock]
    for number in (fewest, most):
        change(database, days={clock: number})
        assert house(database).days == {clock: number}
    for number in (0, -1, fewest - 1, most + 1, 10**6):
        with pytest.raises(NotAllowed, match=clock):
            change(database, days={clock: number})
    assert house(database).days == {clock: most}


def test_no_other_clock_can_be_set(database: Database) -> None:
    with pytest.raises(NotAllowed, match="audit"):
        change(database, days={"audit": 1})


def test_no_unknown_step_is_offered(database: Database) -> None:
    with pytest.raises(NotAllowed, match="holiday"):
        change(database, offers=["course", "holiday"])
    change(database, offers=[])
    assert house(database).offers == []


def test_words_of_its_own_for_one_step_at_a_time(database: Database) -> None:
    with database.writing() as db:
        change_step_texts(db, 1, "course", WORDS)
        change_step_texts(db, 1, "trial_day", WORDS | {"ar": "اسأل السيدة كلاين."})
        change_step_texts(db, 1, "course", {})
    assert house(database).step_texts == {"trial_day": WORDS | {"ar": "اسأل السيدة كلاين."}}
    with database.writing() as db:
        change_step_texts(db, 1, "trial_day", {})
    assert house(database).step_texts == {}


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("holiday", WORDS),
        (STEPS[0], {"de": "Fragen Sie."}),
        (STEPS[0], WORDS | {"en": ""}),
        (STEPS[0], WORDS | {"en": "x" * 201}),
        *(
            (STEPS[0], WORDS | {"en": text})
            for text in (
                "<b>Ask</b>",
                "Ask &amp; go",
                "see https://example.org",
                "**Ask**",
                "two\nlines",
                "\u202eksA",
                "{{ x }}",
                "`x`",
            )
        ),
    ],
)
def test_words_are_short_plain_and_there_in_german_and_english(
    database: Database, kind: str, texts: dict[str, str]
) -> None:
    """C8 V1.3, V2.2."""
    with database.writing() as db, pytest.raises(NotAllowed):
        change_step_texts(db, 1, kind, texts)
    with pytest.raises(NotAllowed):
        change(database, step_texts={kind: texts})
    assert house(database).step_texts == {}


def test_words_may_have_the_signs_of_any_language(database: Database) -> None:
    texts = WORDS | {"fa": "می‌توانید بپرسید: ۱۰۰ ٪", "en": "Ask (room 4/5) – it’s 100 % free!"}
    with database.writing() as db:
        change_step_texts(db, 1, "course", texts)
    assert house(database).step_texts["course"] == texts
