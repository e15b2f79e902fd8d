"""Handing over: what is frozen is shown before, released once, and may be taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flask import abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.assessment.canonical import digest
from skills_app.config import Config
from skills_app.documents.languages import languages_of
from skills_app.documents.report import Report, report_to_json
from skills_app.records import reports as records
from skills_app.records.codes import new_public_id
from skills_app.records.organisations import REPORT_DAYS
from skills_app.records.reports import NewReport, ReportView, freeze_report
from skills_app.records.reviews import AlreadyReleased, NotDiscussed, mark_released, take_back
from skills_app.web.calendar import today
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.looking import Looked, looked_at, note_looking
from skills_app.web.counsellor.opening import scope
from skills_app.web.counsellor.reporting import Grounds, grounds_of, source_of
from skills_app.web.counsellor.review_forms import GERMAN_ALONE, ReleaseForm
from skills_app.web.counsellor.review_rows import review_of
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import OfferedLocale, house_locale, languages, with_the_houses
from skills_app.web.pages import render_page
from skills_app.web.report_content import report_of
from skills_app.web.report_files import frozen_report
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act


class ChangedMeanwhile(ValueError):
    """What would be frozen is not what was shown."""


@door.get("/sitting/<public_id>/release")
@audience(Audience.COUNSELLOR)
def release(public_id: str) -> ResponseReturnValue:
    return _release_page(looked_at(public_id))


def _release_page(looked: Looked, problem: str = "") -> ResponseReturnValue:
    """Only a review whose every field was discussed has one."""
    with reading() as db:
        review, _ = review_of(db, looked)
        grounds = grounds_of(db, looked)
    if review is None or review.state != "discussed" or grounds is None:
        return redirect(url_for("counsellor.sitting", public_id=looked.sitting.public_id), 303)
    report = _draft(looked, grounds, with_the_houses(looked.sitting.locale))
    return render_page(
        "counsellor/release.html",
        who=signed_in(),
        sitting=looked.sitting,
        occupation=looked.served.title(languages().first.id),
        introduced=signed_in().introduced_at is not None,
        report=report,
        tongues=languages_of(report),
        seen=digest(report_to_json(report)),
        kept_until=today() + timedelta(days=_days_kept(grounds)),
        problem=problem,
    )


def _draft(looked: Looked, grounds: Grounds, locales: tuple[OfferedLocale, ...]) -> Report:
    """The name for signing in is never printed."""
    return report_of(source_of(looked, grounds, signed_in().full_name or "", today()), locales)


def _days_kept(grounds: Grounds) -> int:
    return grounds.house.days.get("report", REPORT_DAYS)


@door.post("/sitting/<public_id>/release")
@audience(Audience.COUNSELLOR)
def release_report(public_id: str) -> ResponseReturnValue:
    """A second click leads to the report of the first."""
    looked, form = looked_at(public_id), ReleaseForm(request.form)
    if released := _valid_report(public_id):
        return redirect(url_for("counsellor.report", public_id=released.public_id), 303)
    if signed_in().introduced_at is None:
        return redirect(url_for("counsellor.first_day", sitting=public_id), 303)
    if not form.validate():
        if set(form.errors) != {"confirmed"}:
            abort(400)
        return _with_status(_release_page(looked, gettext("Please confirm that you discussed every field.")), 422)
    return _try_to_release(looked, form)


def _try_to_release(looked: Looked, form: ReleaseForm) -> ResponseReturnValue:
    public_id = looked.sitting.public_id
    try:
        address = url_for("counsellor.report", public_id=_release(looked, form))
    except (AlreadyReleased, NotDiscussed):
        address = url_for("counsellor.sitting", public_id=public_id)
    except ChangedMeanwhile:
        changed = gettext("Something was changed meanwhile. This is how it would be handed over now.")
        return _with_status(_release_page(looked, changed), 409)
    return redirect(address, 303)


def _with_status(reply: ResponseReturnValue, status: int) -> ResponseReturnValue:
    """A redirect keeps its own."""
    return (reply, status) if isinstance(reply, str) else reply


def _valid_report(public_id: str) -> ReportView | None:
    with reading() as db:
        there = records.reports_of_sitting(db, public_id)
    return next((report for report in there if report.revoked_at is None), None)


def _release(looked: Looked, form: ReleaseForm) -> str:
    """The id of the report. It is made before the transaction, and what it is made of is read again inside. Raises
    ChangedMeanwhile, AlreadyReleased, NotDiscussed."""
    with reading() as db:
        grounds = grounds_of(db, looked)
    if grounds is None or grounds.sitting != looked.sitting:
        raise ChangedMeanwhile
    locales = with_the_houses(looked.sitting.locale)
    draft = _draft(looked, grounds, locales)
    if digest(report_to_json(draft)) != form.seen.data:
        raise ChangedMeanwhile
    if form.language.data == GERMAN_ALONE:
        draft = _draft(looked, grounds, tuple(one for one in locales if one == house_locale()))
    public_id, now = new_public_id(), datetime.now(UTC)
    frozen = _frozen(looked, grounds, replace(draft, public_id=public_id, verify_url=_verify_url(public_id)), now)
    subject = f"report {public_id}"
    with writing() as db:
        review, _ = review_of(db, looked, lock=True)
        if review is None:
            raise NotDiscussed(())
        mark_released(db, review, signed_in().account_id, now)
        if grounds_of(db, looked) != grounds:
            raise ChangedMeanwhile
        freeze_report(db, vault(), frozen)
        note_act(db, "released", subject, now)
    return public_id


def _verify_url(public_id: str) -> str:
    config: Config = current_app.extensions["config"]
    return f"{config.public_url}/v/{public_id}" if config.public_url else ""


def _frozen(looked: Looked, grounds: Grounds, report: Report, now: datetime) -> NewReport:
    return NewReport(
        public_id=report.public_id,
        organisation_id=looked.sitting.organisation_id,
        client_id=looked.sitting.client_id,
        account_id=signed_in().account_id,
        sitting_public_id=looked.sitting.public_id,
        bank_id=report.bank_id,
        bank_version=report.bank_version,
        bank_digest=report.bank_digest,
        content=report_to_json(report),
        now=now,
        expires_on=today() + timedelta(days=_days_kept(grounds)),
    )


@door.get("/sitting/<public_id>/take-back")
@audience(Audience.COUNSELLOR)
def confirm_take_back(public_id: str) -> ResponseReturnValue:
    looked = looked_at(public_id)
    if _valid_report(public_id) is None:
        return redirect(url_for("counsellor.sitting", public_id=public_id), 303)
    occupation = looked.served.title(languages().first.id)
    return render_page("counsellor/take_back.html", who=signed_in(), sitting=looked.sitting, occupation=occupation)


@door.post("/sitting/<public_id>/take-back")
@audience(Audience.COUNSELLOR)
def take_report_back(public_id: str) -> ResponseReturnValue:
    """Its reports are not valid any more, and the review begins again with all that was noted."""
    looked, now = looked_at(public_id), datetime.now(UTC)
    with writing() as db:
        review, _ = review_of(db, looked, lock=True)
        if review is not None and review.state == "released":
            take_back(db, review)
            for report_id in records.revoke_reports(db, public_id, now):
                note_act(db, "revoked", f"report {report_id}", now)
    return redirect(url_for("counsellor.sitting", public_id=public_id), 303)


@door.get("/report/<public_id>")
@audience(Audience.COUNSELLOR)
def report(public_id: str) -> str:
    """A released report as it was frozen; it is there after the answers have been deleted too."""
    with reading() as db:
        found = records.find_report_open_to(db, scope(), public_id)
        releasers = records.names_of(db, [found.account_id]) if found else {}
    if found is None:
        abort(404)
    if found.expires_on < today():
        abort(410)
    note_looking(f"report {public_id}")
    content = frozen_report(found)
    return render_page(
        "counsellor/report.html",
        who=signed_in(),
        frozen=found,
        report=content,
        tongues=languages_of(content),
        released_by=releasers.get(found.account_id or 0, ""),
    )
