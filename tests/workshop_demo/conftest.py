"""A workshop at the test client."""

from collections.abc import Callable

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.workshop_room import Room, facilitator_of


@pytest.fixture
def room(app: Flask, new_browser: Callable[..., InspectedBrowser]) -> Room:
    return Room(app, facilitator_of(app, new_browser()), new_browser)
