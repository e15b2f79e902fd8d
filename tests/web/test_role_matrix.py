"""Every endpoint, asked by every role, for what is theirs, their colleagues' and another house's: C1.3, C8 V8.2, V8.3.

What is expected follows from the mark of the view alone. A view whose address names something new fails here until
OBJECTS says how to make it.
"""

from dataclasses import dataclass

import pytest
from flask import Flask
from web.town import COLLEAGUES, OBJECTS, OWN, ROLE_OF, WHOSE, Town, address_of, endpoints, parameters, settle
from werkzeug.routing import Rule

from skills_app.records.accounts import ROLES
from skills_app.records.database import Database
from skills_app.web.guards import Audience

STRANGERS = ("anyone", "client", "disabled")
PEOPLE = (*STRANGERS, "signing in", *ROLES)

OF_A_HOUSE = {"account/account_id", "case/case_id", "report/public_id", "sitting/public_id", "workshop/public_id"}
"""What belongs to somebody: another one's does not exist."""

SHARED_IN_THE_HOUSE = {"account/account_id"}
"""Where it is the house that counts, not the team."""

GONE_IS_FINE = {"counsellor.delete_case", "counsellor.delete_sitting"}
"""A second click on "delete" finds it done: it leads to the list, and so it does for what was never there."""

SENDS = {
    "client.prefer": {"field": "field_id", "attempt": "sitting_id"},
    "client.save": {"sitting": "sitting_id", "item": "item_id"},
}
"""By endpoint, what a form must name before anything is looked for: members of Belongings. All others send nothing."""

DONE = {200, 303, 400, 409, 422}
OPEN_TO_ALL = {200, 303, 400, 404, 422}
SIGN_IN, SECOND_FACTOR = "/en/desk/sign-in", "/en/desk/second-factor"


@dataclass(frozen=True)
class Answer:
    """What came back; ``location`` is empty unless it leads elsewhere."""

    status: int
    location: str


@pytest.fixture
def town(app: Flask, database: Database) -> Town:
    app.config["WTF_CSRF_ENABLED"] = False
    return settle(app, database)


def ask(town: Town, person: str, method: str, rule: Rule, whose: str) -> tuple[Answer, bool]:
    """Also whether anything changed of what belongs to them."""
    with town.database.writing() as db:
        db.connection().exec_driver_sql("DELETE FROM failure")
    has = town.furnish(whose)
    mine = has if whose == OWN else town.furnish(OWN)
    browser = town.browser(person, mine.code)
    before = town.rows(has)
    sent = {name: getattr(has, member) for name, member in SENDS.get(rule.endpoint, {}).items()}
    data = sent if method == "POST" else None
    reply = browser.open(address_of(rule, "en", has), method=method, data=data, buffered=False)
    answer = Answer(reply.status_code, reply.headers.get("Location", ""))
    reply.close()
    return answer, town.rows(has) != before


def may(person: str, mark: Audience) -> bool:
    """Whether a view with this mark is for them."""
    if mark in ROLE_OF:
        return person == ROLE_OF[mark]
    return {
        Audience.ANYONE: True,
        Audience.CLIENT: person == "client",
        Audience.STAFF: person in ROLES,
        Audience.SIGNING_IN: person in ROLES or person == "signing in",
    }[mark]


def fault(answer: Answer, changed: bool, person: str, mark: Audience | None, seen: bool) -> str:
    """What is wrong with an answer; empty when nothing is. ``seen``: what is asked for is there for them."""
    if mark is None:
        return "" if answer.status == 403 else "an unmarked view answers 403"
    if mark is Audience.PARTICIPANT:
        return "" if (answer.status, changed) == (404, False) else "has its place in play alone"
    if mark is Audience.ANYONE:
        return "" if answer.status in OPEN_TO_ALL else "is open to anyone"
    if not may(person, mark):
        return _fault_of_refusal(answer, changed, person, mark)
    if not seen:
        return "" if (answer.status, changed) == (404, False) else "must not exist for them, nor change"
    sent_away = answer.location in {SIGN_IN, SECOND_FACTOR} and mark is not Audience.SIGNING_IN
    return "" if answer.status in DONE and not sent_away else "is for them"


def _fault_of_refusal(answer: Answer, changed: bool, person: str, mark: Audience) -> str:
    if changed:
        return "changes something, though it is not for them"
    if mark is Audience.CLIENT or person in ROLES:
        return "" if answer.status == 403 else "must answer 403"
    wanted = SECOND_FACTOR if person == "signing in" else SIGN_IN
    return "" if answer == Answer(303, wanted) else f"must lead to {wanted}"


@pytest.mark.parametrize("whose", WHOSE)
@pytest.mark.parametrize("person", PEOPLE)
def test_every_endpoint_answers_as_its_mark_says(town: Town, person: str, whose: str) -> None:
    """C1.3: person, counsellor (own and team cases), bank author (no persons), administrator (no results). C8 V8.2.2:
    counsellor A does not open B's case. V8.3.1: the server decides. V6.3.3: not without the second factor. V7.4.2:
    not when disabled."""
    found = []
    for method, rule, mark in endpoints(town.app):
        belongs = OF_A_HOUSE & set(parameters(rule))
        if whose != OWN and not belongs:
            continue
        answer, changed = ask(town, person, method, rule, whose)
        shared = whose == COLLEAGUES and bool(belongs & SHARED_IN_THE_HOUSE)
        seen = whose == OWN or shared or (rule.endpoint in GONE_IS_FINE and answer.status == 303 and not changed)
        if words := fault(answer, changed, person, mark, seen):
            found.append(f"{method} {rule.rule} {rule.endpoint}: {answer}: {words}")
    assert not found, "\n".join(found)


def test_every_parameter_has_something_to_stand_for_it(app: Flask) -> None:
    named = {place for _, rule, _ in endpoints(app) for place in parameters(rule)}
    assert named - OBJECTS.keys() == set(), "add how to make it to OBJECTS, and to OF_A_HOUSE if it belongs to somebody"
    assert OBJECTS.keys() - named == set(), "nothing is named so any more"
    counted = {name for _, rule, _ in endpoints(app) for name in rule.arguments - {"languages"}}
    assert counted == {place.partition("/")[2] for place in named}, (
        "an address names something without a word before it"
    )


@pytest.mark.parametrize(
    ("answer", "changed", "person", "mark", "seen"),
    [
        (Answer(200, ""), False, "counsellor", None, True),
        (Answer(403, ""), False, "anyone", Audience.ANYONE, True),
        (Answer(200, ""), False, "administrator", Audience.COUNSELLOR, True),
        (Answer(403, ""), True, "administrator", Audience.COUNSELLOR, True),
        (Answer(303, SIGN_IN), False, "signing in", Audience.COUNSELLOR, True),
        (Answer(303, SECOND_FACTOR), False, "disabled", Audience.STAFF, True),
        (Answer(200, ""), False, "counsellor", Audience.COUNSELLOR, False),
        (Answer(404, ""), True, "counsellor", Audience.COUNSELLOR, False),
        (Answer(404, ""), False, "counsellor", Audience.COUNSELLOR, True),
        (Answer(303, SIGN_IN), False, "counsellor", Audience.COUNSELLOR, True),
        (Answer(500, ""), False, "client", Audience.CLIENT, True),
        (Answer(303, SIGN_IN), False, "anyone", Audience.CLIENT, True),
        (Answer(200, ""), False, "facilitator", Audience.PARTICIPANT, True),
    ],
)
def test_what_would_be_a_fault(answer: Answer, changed: bool, person: str, mark: Audience | None, seen: bool) -> None:
    assert fault(answer, changed, person, mark, seen)
