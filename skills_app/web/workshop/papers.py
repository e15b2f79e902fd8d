"""The papers of a workshop as files. They are made of a bank alone, so that they can be printed before a room is open,
and are there when the network is not."""

from collections.abc import Callable, Mapping

from flask import abort, request
from flask.typing import ResponseReturnValue
from wtforms import Form, IntegerField, StringField
from wtforms.validators import Length, NumberRange, Optional

from skills_app.documents.workshop_papers import (
    PaperMinutes,
    PaperObservation,
    PaperRun,
    answer_table,
    observation_sheet,
    role_cards,
    run_sheet,
)
from skills_app.records.organisations import house_of
from skills_app.web.database_session import house_store
from skills_app.web.guards import Audience, audience
from skills_app.web.report_files import PDF, file_reply
from skills_app.web.staff.identity import signed_in
from skills_app.web.workshop.doors import facilitator
from skills_app.web.workshop.leading import MOST_GROUPS, MOST_MINUTES, USUAL, WRONG_NUMBERS, list_page
from skills_app.web.workshop.paper_rows import PaperRows
from skills_app.web.workshop.play import playable_banks

PLAN = PaperMinutes()


class PapersForm(Form):
    """``playing``, ``talking``: minutes; without them those of the plan on paper."""

    bank = StringField(validators=[Length(1, 40)])
    groups = IntegerField(validators=[Optional(), NumberRange(1, MOST_GROUPS)])
    playing = IntegerField(validators=[Optional(), NumberRange(1, MOST_MINUTES)])
    talking = IntegerField(validators=[Optional(), NumberRange(1, MOST_MINUTES)])


def _run(rows: PaperRows, form: PapersForm) -> bytes:
    minutes = PaperMinutes(play=form.playing.data or PLAN.play, talk=form.talking.data or PLAN.talk)
    run = PaperRun(rows.truths(), groups=form.groups.data or USUAL["groups"], minutes=minutes)
    return run_sheet(run, rows.paper())


MAKERS: Mapping[str, Callable[[PaperRows, PapersForm], bytes]] = {
    "role-cards": lambda rows, _: role_cards(rows.cards(), rows.paper()),
    "observation-sheet": lambda rows, _: observation_sheet(PaperObservation(fields=rows.titles()), rows.paper()),
    "run-sheet": _run,
    "answer-table": lambda rows, _: answer_table(rows.fields(), rows.served.bank.claim_cuts, rows.paper()),
}
"""By the keys of PAPER_WORDS."""


@facilitator.get("/papers/<kind>.pdf")
@audience(Audience.FACILITATOR)
def papers(kind: str) -> ResponseReturnValue:
    """Answers 404 for a kind that there is not, and with the list of workshops for a bank or numbers that are not."""
    make = MAKERS.get(kind) or abort(404)
    form = PapersForm(request.args)
    served = playable_banks().get(form.bank.data or "")
    if not form.validate() or served is None:
        return list_page(USUAL, wanted=request.args, wanted_problem=WRONG_NUMBERS), 422
    with house_store().reading() as db:
        house = house_of(db, signed_in().organisation_id).name
    return file_reply(make(PaperRows(served, house), form), PDF, f"{served.bank.id}-{kind}.pdf")
