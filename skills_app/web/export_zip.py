"""Everything of one client in one ZIP: documents to read, data for other programs, and what is what."""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from zipfile import ZIP_DEFLATED, ZipFile

from flask_babel import gettext

from skills_app.documents.export import responses_csv, responses_json
from skills_app.documents.report import Report
from skills_app.web.attempts import shown_attempts, shown_responses
from skills_app.web.calendar import local, today
from skills_app.web.export_content import Belongings, TakenSitting, export_of
from skills_app.web.filters import day
from skills_app.web.locale import OfferedLocale, with_the_houses
from skills_app.web.profile_rows import profile_of, told_alone
from skills_app.web.report_content import ReportSource, report_of
from skills_app.web.report_files import frozen_report, pdf_of
from skills_app.web.security import vault
from skills_app.web.speaking import speaking

README, DATA, RESPONSES = "README.txt", "data.json", "responses.csv"


def export_zip(found: Belongings, locale: OfferedLocale) -> bytes:
    """``locale``: the client's. Nothing is left on the disk."""
    export, whole = export_of(found, locale), BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        with speaking(locale):
            archive.writestr(README, "\r\n".join(_readme(found)).encode("utf-8-sig"))
        for name, report in _named(_documents(found, locale)):
            archive.writestr(name, pdf_of(report))
        archive.writestr(DATA, responses_json(export))
        archive.writestr(RESPONSES, responses_csv(export))
    return whole.getvalue()


def _named(documents: Iterator[tuple[str, Report]]) -> Iterator[tuple[str, Report]]:
    """Numbered: two may be of the same day."""
    for number, (name, report) in zip(count(1), documents, strict=False):
        yield f"{number}-{name}.pdf", report


def _documents(found: Belongings, locale: OfferedLocale) -> Iterator[tuple[str, Report]]:
    """What was handed over and is valid; of every other sitting what there is now."""
    valid = [report for report in found.reports if report.revoked_at is None]
    for report in valid:
        yield f"{report.bank_id}-{local(report.released_at):%Y-%m-%d}", frozen_report(report)
    told = {report.sitting_public_id for report in valid}
    for taken in found.sittings:
        sitting = taken.sitting
        if taken.stored and not sitting.repeats and sitting.public_id not in told:
            yield f"{sitting.bank_id}-{local(sitting.started_at):%Y-%m-%d}-profile", _undiscussed(found, taken, locale)


def _undiscussed(found: Belongings, taken: TakenSitting, locale: OfferedLocale) -> Report:
    """The profile as it is on the client's page, marked as discussed with nobody."""
    sitting, served = taken.sitting, taken.served
    whole = profile_of(served, sitting, taken.stored)
    source = ReportSource(
        served=served,
        sitting=sitting,
        stored=shown_responses(served, sitting, taken.stored),
        profile=whole if sitting.finished_at else told_alone(whole),
        house=found.house,
        logo=found.logo,
        day=today(),
        comment=vault().decrypt(sitting.comment) if sitting.comment else "",
        again={field_id: one.sitting.last_at for field_id, one in shown_attempts(sitting).items()},
    )
    return report_of(source, with_the_houses(locale.id))


def _readme(found: Belongings) -> Iterator[str]:
    yield gettext("All that is kept about you here")
    yield f"{found.house.name} · {day(today())}" if found.house.name else day(today())
    yield ""
    yield "*.pdf – " + gettext("Your experience, to read and to print.")
    yield f"{RESPONSES} – " + gettext("All your answers as a table, for any spreadsheet program.")
    yield f"{DATA} – " + gettext(
        "Everything for other programs (JSON): your answers. What was calculated for each part, and by which rules. "
        "What a counsellor wrote. Who looked at it, and when."
    )
    yield ""
    yield gettext(
        "You do not see here if one task was right or wrong. Other people get the same tasks. What the tasks of a part "
        "show together is all here."
    )
    yield gettext("You may show these files to anyone. We give them to others only if you say yes.")
