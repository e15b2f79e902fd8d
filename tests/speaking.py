"""For tests that hear the engine of this machine."""

import os

import pytest

from skills_app.voice.engine import missing_programs


def need_the_engine() -> None:
    """Skips where a program is missing; where all must be there it fails."""
    if missing := missing_programs():
        text = f"not here: {', '.join(missing)}; `sudo make system-packages` installs it"
        if os.environ.get("CI") == "true":
            pytest.fail(text, pytrace=False)
        pytest.skip(text)
