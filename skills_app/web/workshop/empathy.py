"""The empathy round of a seat: six activities in a language that they cannot read, first the words alone, then with
picture and voice. Nothing of it says anything about a person: what they tap as a client is not stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext, lazy_gettext
from wtforms import Form, IntegerField, StringField
from wtforms.validators import AnyOf, InputRequired, NumberRange, Optional

from skills_app.assessment.empathy import Guess, guesses
from skills_app.assessment.item_types import FREQUENCIES
from skills_app.records.seats import AnswerView, SeatAnswerToStore, answer, answers_of
from skills_app.records.workshops import EMPATHY
from skills_app.web.bank_library import EXPERIENCE, ServedBank
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.item_page import item_view
from skills_app.web.locale import OfferedLocale, languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.profile_words import ANSWER_WORDS
from skills_app.web.speaking import speaking
from skills_app.web.workshop.doors import participant
from skills_app.web.workshop.identity import Sat, sat
from skills_app.web.workshop.play import served_of
from skills_app.web.workshop.understanding import (
    LANGUAGE,
    ONCE,
    QUESTIONS,
    UNKNOWN,
    Understood,
    choice_of,
    understood,
)


@dataclass(frozen=True)
class Asked:
    """An activity in the language that cannot be read: ``scale``: value -> word; ``picture`` None: the words alone;
    ``meanings``: item id -> what it is about in the language of the page."""

    number: int
    locale: OfferedLocale
    caption: str
    how_often: str
    scale: Mapping[str, str]
    picture: str | None
    meanings: Mapping[str, str]


@dataclass(frozen=True)
class EmpathySeat:
    """How far a seat has come. ``answers``: its own, of the empathy round."""

    mine: Sat
    answers: Sequence[AnswerView]

    @cached_property
    def served(self) -> ServedBank:
        return served_of(self.mine.workshop)

    @property
    def locale(self) -> OfferedLocale | None:
        """The language that they cannot read; None before it was chosen."""
        chosen = next((one.choice for one in self.answers if one.question == LANGUAGE), "")
        return offered_locales().get(chosen)

    @property
    def choosable(self) -> list[OfferedLocale]:
        """The languages of the bank, but for that of the page."""
        known = self.served.bank.locales(EXPERIENCE)
        return [one for one in offered_locales().values() if one.id in known and one != languages().first]

    @cached_property
    def guesses(self) -> tuple[Guess, ...]:
        seed = f"{self.mine.workshop.public_id} {self.mine.seat.number}"
        return guesses(self.served.bank.items_of(EXPERIENCE), seed)

    @property
    def answered(self) -> set[str]:
        return {one.question for one in self.answers} & set(QUESTIONS)

    @property
    def number(self) -> int | None:
        """Of the activity that is asked now, from 1 on; None when all are answered."""
        waiting = (number for number, question in enumerate(QUESTIONS, start=1) if question not in self.answered)
        return next(waiting, None)

    @property
    def understood(self) -> list[Understood]:
        return understood(self.answers)

    def asked(self, number: int) -> Asked:
        """Call it when the language is chosen."""
        guess, locale = self.guesses[number - 1], self.locale or abort(409)
        view = item_view(self.served, guess.item_id, locale.id)
        with speaking(locale):
            how_often = gettext("How often have you done this?")
            scale = {value: str(ANSWER_WORDS[value]) for value in FREQUENCIES}
        picture = view.pictures[0] if guess.pictured else None
        meanings = {item_id: self._in_own_words(item_id) for item_id in guess.meanings}
        return Asked(number, locale, view.asked, how_often, scale, picture, meanings)

    @property
    def solved(self) -> list[tuple[str, str]]:
        """Each activity as it was asked, and in the language of the page."""
        locale = self.locale or abort(409)
        captions = self.served.bank.texts[locale.id].captions
        return [(captions[one.item_id], self._in_own_words(one.item_id)) for one in self.guesses]

    def _in_own_words(self, item_id: str) -> str:
        own = self.served.text_locale(languages().first.id, EXPERIENCE)
        return self.served.bank.texts[own].captions[item_id]


def empathy_seat(mine: Sat, answers: Sequence[AnswerView]) -> EmpathySeat:
    """``answers``: of all seats."""
    return EmpathySeat(mine, [one for one in answers if (one.seat_id, one.round) == (mine.seat.id, ONCE)])


def empathy_page(here: EmpathySeat, problem: LazyString | str = "") -> str:
    """What the seat shows in this phase: the languages, the next activity, or the end."""
    number = here.number
    choosing = here.locale is None or ("other" in request.args and not here.answered)
    return render_page(
        "workshop/empathy.html",
        mine=here.mine,
        here=here,
        choosing=choosing,
        asked=None if choosing or number is None else here.asked(number),
        unknown=UNKNOWN,
        given=request.form,
        problem=problem,
    )


@participant.post("/seat/empathy/language")
@audience(Audience.PARTICIPANT)
@plays
def choose_unreadable() -> ResponseReturnValue:
    """May be changed until the first activity is answered."""
    mine, chosen = sat(), request.form.get("language", "")
    with writing() as db:
        here = empathy_seat(mine, answers_of(db, mine.workshop.id))
        if chosen not in {locale.id for locale in here.choosable}:
            abort(400)
        if mine.workshop.phase == EMPATHY and not here.answered:
            answer(db, mine.seat, SeatAnswerToStore(ONCE, LANGUAGE, chosen))
    return redirect(url_for("participant.seat"), 303)


class GuessForm(Form):
    """``number``: of the activity; ``answer``: as a client gives it; ``meaning``: an item id, or UNKNOWN."""

    number = IntegerField(validators=[InputRequired(), NumberRange(1, len(QUESTIONS))])
    answer = StringField(validators=[Optional(), AnyOf(FREQUENCIES)])
    meaning = StringField(validators=[Optional()])


_MISSING = lazy_gettext("Tap an answer, and below it what the question was about. “I don't know” is possible too.")


@participant.post("/seat/empathy/answer")
@audience(Audience.PARTICIPANT)
@plays
def guess_meaning() -> ResponseReturnValue:
    """Stored also when the workshop has just gone on; one that is answered already is not changed."""
    mine, form = sat(), GuessForm(request.form)
    if not form.validate():
        abort(400)
    number, meaning = form.number.data or 1, form.meaning.data or ""
    with writing() as db:
        here = empathy_seat(mine, answers_of(db, mine.workshop.id))
        if here.locale is None or number != here.number:
            return redirect(url_for("participant.seat"), 303)
        guess = here.guesses[number - 1]
        if meaning and meaning not in {*guess.meanings, UNKNOWN}:
            abort(400)
        complete = bool(form.answer.data and meaning)
        if complete:
            answer(db, mine.seat, SeatAnswerToStore(ONCE, QUESTIONS[number - 1], choice_of(guess, meaning)))
    return redirect(url_for("participant.seat"), 303) if complete else (empathy_page(here, _MISSING), 422)
