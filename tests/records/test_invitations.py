"""Invitations, and questions to clients who came alone."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, cases, invitations, links
from skills_app.records.cases import Scope
from skills_app.records.clients import find_client_by_code
from skills_app.records.invitations import InvitationView, NewInvitation

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def amal(desk: Desk) -> Scope:
    new = accounts.NewAccount(1, "amal", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return Scope(1, accounts.add_account(db, VAULT, new, CHEAP).account_id, None)


@pytest.fixture
def case_id(desk: Desk, amal: Scope) -> int:
    with desk.database.writing() as db:
        return cases.new_case(db, amal, "A-1", NOW)


def test_an_invited_client_is_there_before_they_come(desk: Desk, amal: Scope) -> None:
    with desk.database.writing() as db:
        client_id = invitations.invite(db, NewInvitation(1, amal.account_id, "hash", "ar", True, NOW))
        client = find_client_by_code(db, "hash")
        assert client is not None
        assert client.id == client_id
        found = invitations.invitation_of(db, client_id)
        assert found == InvitationView(client_id, amal.account_id, "ar", True, NOW)


def test_who_came_alone_has_no_invitation(desk: Desk) -> None:
    client_id = desk.client()
    with desk.database.reading() as db:
        assert invitations.invitation_of(db, client_id) is None


def test_a_new_card_shuts_the_old_one(desk: Desk, amal: Scope) -> None:
    with desk.database.writing() as db:
        client_id = invitations.invite(db, NewInvitation(1, amal.account_id, "old", "ar", False, NOW))
        invitations.give_new_code(db, client_id, NewInvitation(1, amal.account_id, "new", "en", True, LATER))
        assert find_client_by_code(db, "old") is None
        found = find_client_by_code(db, "new")
        assert found is not None
        assert found.id == client_id
        changed = invitations.invitation_of(db, client_id)
    assert changed == InvitationView(client_id, amal.account_id, "en", True, LATER)


def ask(desk: Desk, amal: Scope, case_id: int, client_id: int) -> int:
    with desk.database.writing() as db:
        return links.ask_link(db, client_id=client_id, case_id=case_id, account_id=amal.account_id, now=NOW)


def test_a_question_waits_for_the_client(desk: Desk, amal: Scope, case_id: int) -> None:
    client_id = desk.client()
    first = ask(desk, amal, case_id, client_id)
    assert ask(desk, amal, case_id, client_id) == first
    with desk.database.reading() as db:
        question = links.open_question(db, client_id)
        assert question is not None
        assert (question.id, question.counsellor, question.agreed) == (first, "amal", None)
        assert cases.case_of_client(db, client_id) is None


def test_yes_links(desk: Desk, amal: Scope, case_id: int) -> None:
    """C1.2: only the client's own yes brings them into a case."""
    client_id = desk.client()
    question = ask(desk, amal, case_id, client_id)
    with desk.database.writing() as db:
        assert links.answer_question(db, question, client_id, agreed=True, now=LATER) == case_id
        found = cases.case_of_client(db, client_id)
        assert found is not None
        assert found.id == case_id
        assert links.open_question(db, client_id) is None
        assert [(one.agreed, one.answered_at) for one in links.questions_of_case(db, case_id)] == [(True, LATER)]
        assert links.answer_question(db, question, client_id, agreed=True, now=LATER) is None


def test_no_links_nothing_and_may_be_asked_again(desk: Desk, amal: Scope, case_id: int) -> None:
    client_id = desk.client()
    question = ask(desk, amal, case_id, client_id)
    with desk.database.writing() as db:
        assert links.answer_question(db, question, client_id, agreed=False, now=LATER) is None
        assert cases.case_of_client(db, client_id) is None
    assert ask(desk, amal, case_id, client_id) != question


def test_nobody_answers_for_another(desk: Desk, amal: Scope, case_id: int) -> None:
    question = ask(desk, amal, case_id, desk.client())
    other = desk.client()
    with desk.database.writing() as db:
        assert links.answer_question(db, question, other, agreed=True, now=LATER) is None
        assert cases.clients_of_case(db, case_id) == []
