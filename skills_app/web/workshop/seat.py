"""A participant's own page: their picture name, what they play in this round, and what is asked of them."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import Form, StringField
from wtforms.validators import Length, Optional

from skills_app.assessment.personas import Persona, PersonaText
from skills_app.records.accounts import complete_second_factor, start_sign_in
from skills_app.records.castings import CLIENT, COUNSELLOR, CastingView, castings_of
from skills_app.records.seats import AnswerView, SeatAnswerToStore, answer, answers_of
from skills_app.records.sittings import SittingView, find_sitting_with_responses
from skills_app.records.workshops import DEBRIEF, EMPATHY, PLAYING, TALKING
from skills_app.web.bank_library import library
from skills_app.web.client_code import remember_client
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import Languages, OfferedLocale, house_locale, languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.practised import has_practised
from skills_app.web.security import vault
from skills_app.web.staff.identity import remember_sign_in
from skills_app.web.workshop.doors import participant
from skills_app.web.workshop.empathy import empathy_page, empathy_seat
from skills_app.web.workshop.identity import Sat, sat
from skills_app.web.workshop.play import of_seat, persona_of, portrait_of, served_of, sitting_of_group
from skills_app.web.workshop.words import NEXT, OBSERVE, PHASE_WORDS, ROLE_WORDS, TALK, VOTE

MOST_WORDS = 300


@dataclass(frozen=True)
class SeatPage:
    """What the page of a seat shows now."""

    mine: Sat
    castings: list[CastingView]
    answers: list[AnswerView]

    @cached_property
    def casting(self) -> CastingView | None:
        """None while the seat waits for a round."""
        if self.mine.workshop.phase not in {PLAYING, TALKING}:
            return None
        return of_seat(self.castings, self.mine.seat.id, self.mine.workshop.round)

    @cached_property
    def persona(self) -> Persona | None:
        return persona_of(self.mine.workshop, self.casting)

    @property
    def persona_words(self) -> PersonaText | None:
        return self.persona.texts[self.persona_locale.id] if self.persona else None

    @property
    def persona_locale(self) -> OfferedLocale:
        """The language of the page, else that of the house."""
        first = languages().first
        return first if self.persona and first.id in self.persona.texts else house_locale()

    @property
    def given(self) -> Mapping[str, AnswerView]:
        """The seat's own answers of this round, by question."""
        mine, now = self.mine.seat.id, self.mine.workshop.round
        return {one.question: one for one in self.answers if (one.seat_id, one.round) == (mine, now)}

    @property
    def voted(self) -> str:
        """What the seat would do next; empty before its vote."""
        mine = (one for one in self.answers if (one.seat_id, one.question) == (self.mine.seat.id, VOTE))
        return next((one.choice for one in mine), "")

    @property
    def own_words(self) -> str:
        noted = self.given.get("words")
        return vault().decrypt(noted.words) if noted and noted.words else ""


def _seat_page() -> SeatPage:
    mine = sat()
    with reading() as db:
        return SeatPage(mine, castings_of(db, mine.workshop.id), answers_of(db, mine.workshop.id))


@participant.get("/seat")
@audience(Audience.PARTICIPANT)
@plays
def seat() -> str:
    page = _seat_page()
    if page.mine.workshop.phase == EMPATHY:
        return empathy_page(empathy_seat(page.mine, page.answers))
    return render_page(
        "workshop/seat.html",
        page=page,
        workshop=page.mine.workshop,
        portrait=portrait_of(served_of(page.mine.workshop).bank.id, page.persona) if page.persona else "",
        saved="saved" in request.args,
        offered=_languages_of(page),
        roles=ROLE_WORDS,
        phases=PHASE_WORDS,
        observe=OBSERVE,
        talk=TALK,
        next_steps=NEXT,
    )


def _languages_of(page: SeatPage) -> list[tuple[str, str]]:
    """(address part, name) of the languages in which a client can play."""
    known = served_of(page.mine.workshop).bank.locales(page.mine.workshop.form_id)
    return [(locale.id, locale.name) for locale in offered_locales().values() if locale.id in known]


@participant.post("/seat/act")
@audience(Audience.PARTICIPANT)
@plays
def act() -> ResponseReturnValue:
    """To the screens of the role: the client's pictures, or the counsellor's desk."""
    page = _seat_page()
    if page.casting is None:
        return redirect(url_for("participant.seat"), 303)
    if page.casting.role == CLIENT and page.casting.code and page.casting.sitting:
        return _as_client(page.casting.code, page.casting.sitting, request.form.get("language", ""))
    if page.casting.role == COUNSELLOR:
        return _as_counsellor(page, page.casting)
    return redirect(url_for("participant.seat"), 303)


def _as_client(code: str, sitting_id: str, language: str) -> ResponseReturnValue:
    """At the first item that is not answered, or its practice; when there is none, at the profile."""
    with reading() as db:
        found = find_sitting_with_responses(db, sitting_id) or abort(404)
    sitting, stored = found
    locale = offered_locales().get(language, languages().first)
    there = Languages(locale, play=True).segment
    place = "profile" if sitting.finished_at else _waiting(sitting, {response.item_id for response in stored})
    response = redirect(f"/{there}/sitting/{sitting_id}/{place}", 303)
    remember_client(response, vault().decrypt(code))
    return response


def _waiting(sitting: SittingView, given: Set[str]) -> str:
    served = library().version(sitting.bank_digest)
    order = served.order(sitting.form_id, sitting.seed, sitting.chosen)
    item_id = next((item_id for item_id in order if item_id not in given), None)
    if item_id is None:
        return "profile"
    practised = has_practised(sitting, served.bank.asked(item_id).type)
    return f"item/{item_id}" if practised else f"item/{item_id}/practice"


def _as_counsellor(page: SeatPage, casting: CastingView) -> ResponseReturnValue:
    now, group = datetime.now(UTC), casting.group_number
    sitting = sitting_of_group(page.castings, group, casting.round)
    with writing() as db:
        token = complete_second_factor(db, start_sign_in(db, page.mine.seat.account_id, now), now)
    response = redirect(f"/{languages().segment}/desk/sitting/{sitting}", 303)
    remember_sign_in(response, token)
    return response


class NotesForm(Form):
    words = StringField(validators=[Optional(), Length(max=MOST_WORDS)])


@participant.post("/seat/notes")
@audience(Audience.PARTICIPANT)
@plays
def notes() -> ResponseReturnValue:
    """What an observer saw, stored question by question."""
    page, form = _seat_page(), NotesForm(request.form)
    mine = page.mine
    given = {name: request.form[name] for name in OBSERVE if name in request.form}
    if not form.validate() or any(choice not in OBSERVE[name][1] for name, choice in given.items()):
        abort(400)
    words = " ".join((form.words.data or "").split())
    with writing() as db:
        for name, choice in given.items():
            answer(db, mine.seat, SeatAnswerToStore(mine.workshop.round, name, choice))
        if words != page.own_words:
            written = vault().encrypt(words) if words else None
            answer(db, mine.seat, SeatAnswerToStore(mine.workshop.round, "words", "", written))
    return redirect(url_for("participant.seat", saved="yes"), 303)


@participant.post("/seat/vote")
@audience(Audience.PARTICIPANT)
@plays
def vote() -> ResponseReturnValue:
    mine, choice = sat(), request.form.get("choice", "")
    if choice not in NEXT or mine.workshop.phase != DEBRIEF:
        abort(400)
    with writing() as db:
        answer(db, mine.seat, SeatAnswerToStore(0, VOTE, choice))
    return redirect(url_for("participant.seat"), 303)
