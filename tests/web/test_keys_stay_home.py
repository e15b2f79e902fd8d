"""Two banks that differ in what is right, how hard it is and how it is scored give the same bytes up to the profile."""

import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from skills_app.assessment.bank import ActionField, Bank, CutSet
from skills_app.assessment.knowledge import KnowledgeItem, Rationale
from skills_app.web.bank_library import BankLibrary, ServedBank, library
from skills_app.web.client import choose

CSRF = re.compile(rb'(name="csrf_token" value=")[^"]*')
"""The one thing on a page that is random by design."""
OTHER_RULE = {"single": "balanced", "balanced": "all_or_nothing", "precedence": "lcs"}
OTHER_DIFFICULTY = {
    "very_easy": "very_hard",
    "easy": "hard",
    "medium": "easy",
    "hard": "very_easy",
    "very_hard": "easy",
}


def other_item(item: KnowledgeItem) -> KnowledgeItem:
    """Asks the same in the same words; other options are right, as many as before."""
    ids = [option.id for option in item.options]
    keys = tuple(ids[(ids.index(key) + 1) % len(ids)] for key in item.key)
    lefts, rights = [left for left, _ in item.pairs], [right for _, right in item.pairs]
    matched = tuple(zip(lefts, rights[1:] + rights[:1], strict=True))
    turned = tuple((later, earlier) for earlier, later in item.pairs)
    return replace(
        item,
        rule=item.rule if item.type == "hotspot" else OTHER_RULE.get(item.rule, item.rule),
        difficulty=OTHER_DIFFICULTY[item.difficulty],
        rationale=Rationale("another reason", "another source"),
        key=keys,
        pairs=matched if item.type == "matching" else turned,
        number=None if item.number is None or item.range is None else item.range[1],
        tolerance=item.tolerance / 2,
    )


def other_bank(bank: Bank) -> Bank:
    fields = tuple(replace(field, knowledge=tuple(map(other_item, field.knowledge))) for field in bank.fields)
    return replace(bank, fields=fields, cut_sets=tuple(map(_other_cuts, bank.cut_sets)))


def _other_cuts(cut_set: CutSet) -> CutSet:
    levels = tuple(replace(level, cut=level.cut / 2, threshold=0.6) for level in cut_set.levels)
    return replace(cut_set, levels=levels, method="bookmark")


def _knowledge(bank: Bank) -> list[KnowledgeItem]:
    return [item for field in bank.fields for item in field.knowledge]


@pytest.fixture
def same_chances(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Whatever is drawn at random is drawn in the same order each time this is called."""

    def begin() -> None:
        for name in ("new_public_id", "new_reference"):
            numbers = cycle([f"{name}-{number}" for number in range(1000)])
            monkeypatch.setattr(choose, name, lambda numbers=numbers: next(numbers))
        monkeypatch.setattr(choose, "new_code", lambda: "KAROTTE-2345-6789")
        monkeypatch.setattr(secrets, "randbelow", lambda _most: 3)

    return begin


def serve(app: Flask, bank: Bank) -> None:
    served = library_of(app)
    cook = ServedBank(bank, served.current["cook"].pictures)
    app.extensions["banks"] = BankLibrary({**served.current, "cook": cook}, served.practice)


def library_of(app: Flask) -> BankLibrary:
    with app.app_context():
        return library()


def walked(browser: FlaskClient, bank: Bank, *, script: bool) -> Iterator[tuple[str, int, bytes]]:
    """Every reply from the first page to the last item: each looked at, given nothing, and answered; and the profile
    of the sitting while it runs."""
    token = ""

    def get(address: str) -> tuple[str, int, bytes]:
        nonlocal token
        reply = browser.get(address)
        found = re.search(rb'name="csrf_token" value="([^"]*)', reply.data)
        token = found[1].decode() if found else token
        return seen(address, reply)

    def post(address: str, data: dict[str, str]) -> tuple[str, int, bytes]:
        headers = {"X-Next-Page": "1"} if script else {}
        return seen(address, browser.post(address, data=data | {"csrf_token": token}, headers=headers))

    for address in (
        "/",
        "/de/",
        "/de/occupations",
        "/de/occupations/cook/forms",
        "/de/occupations/cook/forms/short/fields",
    ):
        yield get(address)
    yield post("/de/occupations", {"bank": "cook"})
    yield post("/de/occupations/cook/forms", {"form": "full"})
    base = "/de/sitting/new_public_id-0"
    for item in (item for field in bank.fields for item in field.asked):
        at = f"{base}/item/{item.id}"
        for address in (f"{at}/practice", at, f"{base}/stop?item={item.id}"):
            yield get(address)
        fields = {"sitting": "new_public_id-0", "item": item.id}
        yield post(at, fields)
        yield post(at, fields | answer_to(item))
        for address in (at, f"{base}/profile", "/de/mine"):
            yield get(address)


def answer_to(item: object) -> dict[str, str]:
    """The same whatever is right."""
    if not isinstance(item, KnowledgeItem):
        return {"answer": "often"}
    if item.type == "ordering":
        return {f"place-{option.id}": str(place) for place, option in enumerate(item.options, start=1)}
    if item.type == "matching":
        return {f"match-{left}": item.task.right[0] for left in item.task.left}
    if item.type == "number" and item.range:
        return {"answer": f"{item.range[0]:g}"}
    return {"answer": item.options[0].id}


def seen(address: str, reply: TestResponse) -> tuple[str, int, bytes]:
    headers = [
        line for line in str(reply.headers).splitlines() if not line.startswith(("Set-Cookie", "Content-Length"))
    ]
    return address, reply.status_code, "\n".join(headers).encode() + CSRF.sub(rb"\1", reply.data)


@pytest.mark.parametrize("script", [False, True])
def test_no_reply_depends_on_what_is_right(app: Flask, same_chances: Callable[[], None], *, script: bool) -> None:
    bank = library_of(app).current["cook"].bank
    last = bank.fields[2].knowledge[-1]  # the walk begins at the fourth field, so the profile waits for this one
    other = other_bank(bank)
    assert all(one != another for one, another in zip(_knowledge(bank), _knowledge(other), strict=True))
    same_chances()
    first = list(walked(app.test_client(), without(bank, last.id), script=script))
    assert len(first) > 6 * len(_knowledge(bank))
    assert {status for _, status, _ in first} <= {200, 303, 422}
    clear(app)
    serve(app, other)
    same_chances()
    second = list(walked(app.test_client(), without(other, last.id), script=script))
    for one, another in zip(first, second, strict=True):
        assert one == another


def without(bank: Bank, item_id: str) -> Bank:
    """The same bank, for the walk only, with one item less."""

    def less(field: ActionField) -> ActionField:
        return replace(field, knowledge=tuple(item for item in field.knowledge if item.id != item_id))

    return replace(bank, fields=tuple(map(less, bank.fields)))


def clear(app: Flask) -> None:
    """Forgets the first sitting, so that its ids are free."""
    with app.extensions["database"].writing() as db:
        for table in ("response", "sitting", "client"):
            db.connection().exec_driver_sql(f"DELETE FROM {table}")
