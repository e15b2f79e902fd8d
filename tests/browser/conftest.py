"""Chromium, the application on a port of its own, and screens of people who use it."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from typing import Any

import pytest
from browser.live_server import LiveServer
from browser.screen import Screen, Size
from flask import Flask
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium here: `sudo make system-packages` installs it"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)

NewScreen = Callable[..., Screen]
SEED = 7


@cache
def program() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips here and not in the fixture, so that all skipped tests share one line of the report."""
    if item.get_closest_marker("browser") and program() is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def server(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveServer]:
    """All sittings have the same seed: the same walk shows the same pages in every run."""
    monkeypatch.setattr("skills_app.web.client.choose.secrets.randbelow", lambda _below: SEED)
    running = LiveServer(app)
    yield running
    running.stop()


@pytest.fixture
def new_screen(chromium: Browser, server: LiveServer) -> Iterator[NewScreen]:
    """Gives screens of people who do not know each other; at the end none may have seen anything wrong."""
    with ExitStack() as open_screens:

        def begin(size: Size, **options: Any) -> Screen:
            screen = Screen(chromium, server.address, size, **options)
            open_screens.callback(screen.close)
            return screen

        yield begin
