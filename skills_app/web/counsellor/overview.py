"""The page of a sitting: how far its review has come, each action field, what was released."""

from sqlalchemy.orm import Session

from skills_app.records.cases import CaseView, case_of_client
from skills_app.records.organisations import house_of
from skills_app.records.reports import ReportView, names_of, reports_of_sitting
from skills_app.web.counsellor.compare import comparable
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.looking import Looked, looked_at
from skills_app.web.counsellor.prompts import look_again
from skills_app.web.counsellor.review_rows import STATES, ReviewRow, review_of, review_rows
from skills_app.web.counsellor.step_noting import chosen_in
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import languages, offered_locales
from skills_app.web.next_step_rows import chosen_rows, step_groups
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import profile_rows
from skills_app.web.profile_words import HELP_WORDS, TYPE_WORDS
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in


@door.get("/sitting/<public_id>")
@audience(Audience.COUNSELLOR)
@plays
def sitting(public_id: str) -> str:
    looked = looked_at(public_id)
    found, served, locale = looked.sitting, looked.served, languages().first.id
    with reading() as db:
        review, noted = review_of(db, looked)
        house = house_of(db, signed_in().organisation_id)
        reports, releasers = _reports(db, public_id)
        case = case_of_client(db, found.client_id)
        others = case is not None and _has_others(db, case, looked)
    computed = profile_rows(served, looked.profile, locale, house.offers, house.step_texts)
    fields = review_rows(looked, computed, noted)
    steps = chosen_rows(served, found.form_id, computed.steps, chosen_in(review))
    return render_page(
        "counsellor/sitting.html",
        who=signed_in(),
        sitting=found,
        occupation=served.title(locale),
        bank=served.bank,
        rows=computed,
        fields=fields,
        steps=step_groups(steps),
        states=STATES,
        state=review.state if review else "draft",
        next_field=_next_field(fields),
        discussed=sum(field.notes.discussed for field in fields),
        comment=vault().decrypt(found.comment) if found.comment else "",
        reports=reports,
        releasers=releasers,
        case=case,
        others=others,
        again=look_again(served, found, looked.shown, looked.texts()),
        help_word=HELP_WORDS[found.help],
        type_words=TYPE_WORDS,
        started_in=offered_locales().get(found.locale),
    )


def _reports(db: Session, public_id: str) -> tuple[list[ReportView], dict[int, str]]:
    """The newest first, and who released them."""
    reports = reports_of_sitting(db, public_id)
    return reports, dict(names_of(db, [report.account_id for report in reports]))


def _has_others(db: Session, case: CaseView, looked: Looked) -> bool:
    """Whether the case has another sitting that can stand beside this one."""
    there = comparable(db, case).get(looked.sitting.bank_id, [])
    return any(other.id == looked.sitting.id for other in there) and len(there) > 1


def _next_field(fields: tuple[ReviewRow, ...]) -> ReviewRow | None:
    """The first one that was not discussed yet."""
    return next((field for field in fields if not field.notes.discussed), None)
