"""What an answer to a knowledge item costs, for every type: exact counts, and bytes."""

import cProfile
import gzip
import pstats
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from inspected import InspectedBrowser
from practising import fields_of
from sqlalchemy import event
from web.tablet import Tablet

from skills_app.assessment.item_types import ITEM_TYPES
from skills_app.records.sittings import find_sitting, store_practice
from skills_app.web.bank_library import ServedBank, library

TASKS = tuple(ITEM_TYPES)[1:]
MOST_CALLS, MOST_STATEMENTS, MOST_KIB = 6_000, 6, 6.0


class Meter:
    """Python calls inside the application, and statements at its database, while it is on."""

    def __init__(self, app: Flask) -> None:
        self.app, self.inner = app, app.wsgi_app
        self.profile, self.statements, self.commits = cProfile.Profile(), 0, 0
        app.wsgi_app = self  # type: ignore[method-assign, assignment]  # Flask's own way to add middleware

    def __call__(self, environ: dict[str, object], start: Callable[..., object]) -> Iterable[bytes]:
        self.profile.enable()
        try:
            return list(self.inner(environ, start))  # type: ignore[arg-type]  # as a server calls it
        finally:
            self.profile.disable()

    @contextmanager
    def on(self) -> Iterator[None]:
        engine = self.app.extensions["database"].engine
        self.profile, self.statements, self.commits = cProfile.Profile(), 0, 0
        event.listen(engine, "before_cursor_execute", self._count)
        event.listen(engine, "commit", self._commit)
        yield
        event.remove(engine, "before_cursor_execute", self._count)
        event.remove(engine, "commit", self._commit)

    def _count(self, *_args: object) -> None:
        self.statements += 1

    def _commit(self, _connection: object) -> None:
        self.commits += 1

    @property
    def calls(self) -> int:
        return int(pstats.Stats(self.profile).prim_calls)  # type: ignore[attr-defined]  # not in the stubs


@pytest.mark.parametrize("script", [False, True])
@pytest.mark.parametrize("item_type", TASKS)
def test_an_answer_to_each_type_keeps_to_the_gates(
    app: Flask, new_browser: Callable[..., InspectedBrowser], item_type: str, *, script: bool
) -> None:
    with app.app_context():
        cook: ServedBank = library().current["cook"]
    tablet = Tablet(new_browser())
    tablet.begin("full")
    with app.extensions["database"].writing() as db:
        sitting = find_sitting(db, tablet.public_id)
        assert sitting is not None
        for one in TASKS:
            store_practice(db, sitting.id, one, passed=True)
    order = cook.order("full", sitting.seed, None)
    item = next(one for one in cook.bank.knowledge.values() if one.type == item_type and one.id != order[-1])
    value = {"ordering": " ".join(option.id for option in item.options)}.get(item_type, item.options[0].id)
    value = f"{item.task.left[0]}={item.task.right[0]}" if item_type == "matching" else value
    value = f"{item.range[0]:g}" if item.range else value
    meter = Meter(app)
    for revision in ("1", "2"):  # the first time compiles the templates and is not counted
        tablet.open(f"item/{item.id}")
        address, hidden = tablet.browser.form("item")
        more = {"client_key": revision * 32, "revision": revision, "seconds": "3.5"} if script else {}
        with meter.on():
            page = tablet.browser.post(
                address,
                {**hidden, **more, **fields_of(item, value)},
                headers={"X-Next-Page": "1"} if script else {},
            )
    assert page.item_id == order[order.index(item.id) + 1]
    assert meter.calls <= MOST_CALLS
    assert meter.statements <= MOST_STATEMENTS
    assert meter.commits == 1
    assert len(gzip.compress(page.response.data)) / 1024 <= MOST_KIB
