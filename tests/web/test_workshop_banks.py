"""Which bank is played: one that asks for experience alone has no tasks to play and no levels to speak of."""

from collections.abc import Callable

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import count
from web.workshop_room import LIST, USUAL, Room, facilitator_of

from skills_app.web.workshop.play import personas_of


@pytest.fixture
def room(app: Flask, new_browser: Callable[..., InspectedBrowser]) -> Room:
    return Room(app, facilitator_of(app, new_browser()), new_browser)


def test_a_bank_without_tasks_is_not_opened_with_them(room: Room) -> None:
    room.facilitator.get(LIST)
    page = room.facilitator.send(USUAL | {"bank": "joiner", "form": "full"}, form="open-workshop", status=422)
    assert "There are no tasks for this occupation" in page.words
    assert page.one("#bank [selected]")["value"] == "joiner"
    assert count(room.store, "workshop") == 0


@pytest.mark.parametrize("bank_id", ["joiner", "sales"])
def test_the_debrief_of_a_bank_without_tasks_says_nothing_of_levels(room: Room, bank_id: str) -> None:
    room.open(bank=bank_id)
    room.seat(3)
    room.lead("playing")
    room.of_role("client").answer_all("very_often")
    room.lead("talking")
    room.lead("debrief")
    with room.app.app_context():
        names = [persona.texts["en"].name for persona in personas_of(bank_id)]
    for address in ("projector", "record"):
        page = room.facilitator.get(f"{room.address}/{address}")
        assert any(name in page.one(".played h2").get_text() for name in names)
        assert [head.get_text() for head in page.soup.select(".played thead th")] == ["Action field", "True", "Told"]
        rows = page.soup.select(".played tbody tr")
        assert len(rows) == 7
        assert {len(row.select("td")) for row in rows} == {2}
