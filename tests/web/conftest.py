"""Clients at tablets, for tests of the doors."""

from collections.abc import Callable

import pytest
from inspected import InspectedBrowser
from web.tablet import Tablet


@pytest.fixture
def tablet(new_browser: Callable[..., InspectedBrowser]) -> Tablet:
    """A client who looks at the first item in German."""
    begun = Tablet(new_browser())
    begun.begin()
    return begun
