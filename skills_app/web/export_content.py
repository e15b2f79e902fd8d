"""Everything of one client, read from the database and told in their language and in German."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from skills_app.assessment.profile import FieldProfile
from skills_app.assessment.shown import Shown
from skills_app.documents.export import (
    AccessEntry,
    ChangedStep,
    ClaimFigures,
    ClientExport,
    ExportedCase,
    ExportedReport,
    ExportedSitting,
    FieldFigures,
    GivenResponse,
    NotedField,
    ReviewNotes,
    ShownFigures,
    Words,
)
from skills_app.records.audit import AuditEntryView, read_entries
from skills_app.records.cases import CaseView, case_of_client, decrypted_name
from skills_app.records.chosen_steps import OWN, ChosenSteps, steps_of
from skills_app.records.organisations import HouseView, house_of, logo_of
from skills_app.records.reports import ReportView, content_of, reports_of_client
from skills_app.records.reviews import FieldReviewView, ReviewView, fields_of_review, find_review
from skills_app.records.sittings import ResponseView, SittingView, responses_of
from skills_app.records.staff_names import full_names_of
from skills_app.web.answer_words import answer_words
from skills_app.web.attempts import shown_attempts, shown_responses
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.calendar import today
from skills_app.web.locale import OfferedLocale, with_the_houses
from skills_app.web.profile_rows import profile_of, profile_of_attempt
from skills_app.web.security import vault
from skills_app.web.speaking import speaking


@dataclass(frozen=True)
class TakenSitting:
    """A sitting that is taken along. ``shared``: with the attempts that the client shows in the place of their own;
    else each attempt is a sitting of its own."""

    sitting: SittingView
    served: ServedBank
    stored: Sequence[ResponseView]
    shared: bool
    review: ReviewView | None
    notes: Mapping[str, FieldReviewView]


@dataclass(frozen=True)
class Belongings:
    """All that is kept of a client, as it was read at one moment; ``names``: of staff by account id; ``log``: what
    happened to ``sittings``, ``reports`` and the case."""

    house: HouseView
    logo: bytes | None
    number: str
    case: CaseView | None
    sittings: tuple[TakenSitting, ...]
    reports: tuple[ReportView, ...]
    log: tuple[AuditEntryView, ...]
    names: Mapping[int, str]


def belongings_of(
    db: Session, sittings: Sequence[SittingView], client_id: int, organisation_id: int, *, shared: bool = False
) -> Belongings:
    """``sittings``: those of the client that may be taken along; those that are over are left out. ``shared``: by
    staff, who see one attempt at a field, the one that the client shows, and no report of a sitting whose yes was taken
    back."""
    there = (one for one in sittings if one.expires_on >= today() and not (shared and one.repeats))
    taken = tuple(_taken(db, one, shared=shared) for one in there)
    kept = (one for one in reports_of_client(db, client_id) if one.expires_on >= today())
    reports = tuple(one for one in kept if not (shared and one.withdrawn))
    case = case_of_client(db, client_id)
    subjects = [f"sitting {one.sitting.public_id}" for one in taken] + [f"report {one.public_id}" for one in reports]
    subjects += [f"case {case.id}"] if case else []
    log = sorted((entry for subject in subjects for entry in read_entries(db, subject=subject)), key=lambda one: one.at)
    staff = [entry.account_id for entry in log] + [report.account_id for report in reports]
    staff += [one.review.account_id for one in taken if one.review]
    return Belongings(
        house=house_of(db, organisation_id),
        logo=logo_of(db, organisation_id),
        number=next((one.sitting.reference for one in taken), ""),
        case=case,
        sittings=taken,
        reports=reports,
        log=tuple(log),
        names=full_names_of(db, staff),
    )


def _taken(db: Session, sitting: SittingView, *, shared: bool) -> TakenSitting:
    review = find_review(db, sitting.id)
    notes = fields_of_review(db, review.id) if review else {}
    served, stored = library().version(sitting.bank_digest), responses_of(db, sitting.id)
    if shared:
        stored = shown_responses(served, sitting, stored)
    return TakenSitting(sitting, served, stored, shared, review, notes)


def export_of(found: Belongings, locale: OfferedLocale) -> ClientExport:
    """``locale``: the client's."""
    locales = with_the_houses(locale.id)
    return ClientExport(
        made_at=datetime.now(UTC),
        house=found.house.name,
        number=found.number,
        languages=tuple(one.id for one in locales),
        case=ExportedCase(found.case.reference, decrypted_name(vault(), found.case)) if found.case else None,
        sittings=tuple(_exported(one, found.names, locales) for one in found.sittings),
        reports=tuple(_exported_report(report, found.names) for report in found.reports),
        access_log=tuple(_entry(entry, found.names) for entry in found.log),
    )


def _exported(taken: TakenSitting, names: Mapping[int, str], locales: Sequence[OfferedLocale]) -> ExportedSitting:
    sitting, served = taken.sitting, taken.served
    return ExportedSitting(
        id=sitting.public_id,
        bank=sitting.bank_id,
        bank_version=sitting.bank_version,
        bank_digest=sitting.bank_digest,
        occupation={locale.id: served.title(locale.id) for locale in locales},
        form=sitting.form_id,
        fields=tuple(sitting.chosen or ()),
        language=sitting.locale,
        started_at=sitting.started_at,
        last_at=sitting.last_at,
        finished_at=sitting.finished_at,
        supervised=sitting.supervised,
        help=sitting.help,
        practice=sitting.practice or {},
        consent_at=sitting.consent_at,
        consent_by=sitting.consent_by,
        repeats=sitting.repeats,
        preferred=sitting.preferred or {},
        comment=vault().decrypt(sitting.comment) if sitting.comment else "",
        deleted_on=sitting.expires_on.isoformat(),
        responses=_responses(taken, locales),
        results=_results(taken, locales) if sitting.finished_at else None,
        review=_review(taken.review, taken.notes, names) if taken.review else None,
    )


def _texts(taken: TakenSitting, locale: OfferedLocale) -> str:
    return taken.served.text_locale(locale.id, taken.sitting.form_id)


def _responses(taken: TakenSitting, locales: Sequence[OfferedLocale]) -> tuple[GivenResponse, ...]:
    """In the order in which they were stored."""
    words: dict[str, dict[str, str]] = {row.item_id: {} for row in taken.stored}
    for locale in locales:
        texts = taken.served.bank.texts[_texts(taken, locale)]
        with speaking(locale):
            for row in taken.stored:
                item = taken.served.bank.asked(row.item_id)
                words[row.item_id][locale.id] = answer_words(item, row.value, texts)
    return tuple(_response(taken, row, words[row.item_id], locales) for row in taken.stored)


def _response(taken: TakenSitting, row: ResponseView, words: Words, locales: Sequence[OfferedLocale]) -> GivenResponse:
    bank = taken.served.bank
    return GivenResponse(
        item=row.item_id,
        field=bank.asked(row.item_id).field_id,
        captions={locale.id: bank.texts[_texts(taken, locale)].captions[row.item_id] for locale in locales},
        value=row.value,
        words=words,
        wish=row.wish,
        seconds=row.seconds,
        language=row.locale,
        second_language=row.second_locale,
        at=row.server_at,
    )


def _results(taken: TakenSitting, locales: Sequence[OfferedLocale]) -> tuple[FieldFigures, ...]:
    """Of this attempt; when it is shared, of those that are shown."""
    attempts = shown_attempts(taken.sitting) if taken.shared else {}
    titles = {locale.id: taken.served.bank.texts[_texts(taken, locale)].fields for locale in locales}
    measured = profile_of if taken.shared else profile_of_attempt
    profile = measured(taken.served, taken.sitting, taken.stored)
    return tuple(
        FieldFigures(
            field=field.field_id,
            titles={locale: of_fields[field.field_id] for locale, of_fields in titles.items()},
            attempt=(attempts[field.field_id].sitting if field.field_id in attempts else taken.sitting).public_id,
            claimed=_claimed(field),
            shown=_shown(field.shown) if field.shown else None,
        )
        for field in profile.fields
    )


def _claimed(field: FieldProfile) -> ClaimFigures:
    claim = field.claim
    return ClaimFigures(
        mean=claim.mean,
        share=claim.share,
        error=claim.error,
        breadth=claim.breadth,
        word=claim.word,
        answered=claim.valid,
        asked=claim.asked,
        rule=f"{claim.rule}-{claim.rule_version}",
    )


def _shown(found: Shown) -> ShownFigures:
    """Without enough evidence no figures, as on every page: of one answer they would tell whether it was right."""
    figures = ShownFigures(
        evidence=found.evidence,
        against=found.against,
        items=found.items,
        asked=found.asked,
        unknown=found.unknown,
        n=found.tally.number,
        sum=found.tally.sum,
        chance=found.tally.chance,
        probabilities=found.levels.probabilities,
        borders=found.cuts,
        secured=found.levels.secured,
        likely=found.levels.likely,
        band=found.levels.band,
        sure=found.sure,
        rule=f"{found.rule}-{found.rule_version}",
        item_rules=found.item_rules,
        cut_set=found.cut_set,
        cut_method=found.cut_method,
    )
    if found.evidence != "not_enough":
        return figures
    return replace(
        figures,
        n=None,
        sum=None,
        chance=None,
        probabilities=None,
        borders=None,
        secured=None,
        likely=None,
        band=None,
        sure=None,
    )


def _review(review: ReviewView, notes: Mapping[str, FieldReviewView], names: Mapping[int, str]) -> ReviewNotes:
    return ReviewNotes(
        state=review.state,
        counsellor=names.get(review.account_id or 0, ""),
        started_at=review.started_at,
        discussed_at=review.discussed_at,
        released_at=review.released_at,
        fields=tuple(_noted(notes.values())),
        steps=tuple(_changed_steps(steps_of(vault(), review.steps))),
    )


def _changed_steps(chosen: ChosenSteps) -> Iterator[ChangedStep]:
    own = {step.key for step in chosen.own}
    for key in chosen.removed:
        if key not in own:
            kind, field_id, *_ = key.split("/")
            yield ChangedStep(kind, field_id or None, {}, removed=True)
    for step in chosen.own:
        yield ChangedStep(OWN, step.field_id, step.words, removed=step.key in chosen.removed)


def _noted(notes: Iterable[FieldReviewView]) -> Iterator[NotedField]:
    for found in notes:
        yield NotedField(
            field=found.field_id,
            remark=vault().decrypt(found.remark) if found.remark else "",
            rating=found.rating,
            reason=vault().decrypt(found.rating_reason) if found.rating_reason else "",
            discussed_at=found.discussed_at,
        )


def _exported_report(report: ReportView, names: Mapping[int, str]) -> ExportedReport:
    return ExportedReport(
        id=report.public_id,
        sitting=report.sitting_public_id,
        released_at=report.released_at,
        released_by=names.get(report.account_id or 0, ""),
        revoked_at=report.revoked_at,
        deleted_on=report.expires_on.isoformat(),
        content=json.loads(content_of(vault(), report)),
    )


def _entry(entry: AuditEntryView, names: Mapping[int, str]) -> AccessEntry:
    return AccessEntry(entry.at, entry.actor, names.get(entry.account_id or 0, ""), entry.action, entry.subject)
