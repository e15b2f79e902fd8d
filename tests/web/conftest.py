"""Clients at tablets, for tests of the doors."""

from collections.abc import Callable

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.knowing import Knower, serve_knowing
from web.reviewing import Reviewer, finished
from web.tablet import Tablet
from web.workshop_room import Room, facilitator_of


@pytest.fixture
def tablet(new_browser: Callable[..., InspectedBrowser]) -> Tablet:
    """A client who looks at the first item in German."""
    begun = Tablet(new_browser())
    begun.begin()
    return begun


@pytest.fixture
def room(app: Flask, new_browser: Callable[..., InspectedBrowser]) -> Room:
    """A workshop that waits for people."""
    made = Room(app, facilitator_of(app, new_browser()), new_browser)
    made.open()
    return made


@pytest.fixture
def playing(room: Room) -> Room:
    """A group of three in its first round."""
    room.seat(3)
    room.lead("playing")
    return room


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    """A client who finished a sitting with knowledge items and said yes."""
    serve_knowing(app)
    return finished(Knower(app, client_browser).sit())


@pytest.fixture
def reviewer(knower: Knower, counsellor_browser: InspectedBrowser) -> Reviewer:
    """A counsellor at the review of that sitting."""
    return Reviewer(counsellor_browser, knower.public_id)
