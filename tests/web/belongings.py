"""Short ways to what a client takes along, for tests of their rights."""

import io
from collections.abc import Mapping
from zipfile import ZipFile

from inspected import InspectedBrowser, Page
from web.knowing import TEA, Knower
from web.reviewing import Reviewer

from skills_app.records.audit import AuditEntryView, read_entries
from skills_app.records.database import Database

COMMENT = "I cooked for weddings."
REMARK = "Please offer a trial day."
REASON = "Explained three sauces."
STEP = "Ring Ms Berg on Tuesday."


def comment(knower: Knower, text: str = COMMENT) -> None:
    knower.open("profile")
    knower.browser.send({"comment": text}, form="comment")


def hand_over(reviewer: Reviewer) -> None:
    """With a remark and a level of the counsellor's own on the first field, and a next step of theirs."""
    reviewer.confirm_first_day()
    reviewer.look("next-steps")
    reviewer.browser.send({"german": STEP, "client": "", "field": ""}, form="own-step")
    reviewer.discuss()
    reviewer.note(TEA, remark=REMARK, rating="3", rating_reason=REASON, discussed="yes")
    reviewer.release()


def take(browser: InspectedBrowser, segment: str = "en") -> Mapping[str, bytes]:
    """Asks for everything; the files by name."""
    browser.get(f"/{segment}/mine/data")
    return files_of(browser.send(form="take"))


def files_of(page: Page) -> dict[str, bytes]:
    assert page.response.mimetype == "application/zip"
    with ZipFile(io.BytesIO(page.response.data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def entries_of(database: Database, subject: str) -> list[AuditEntryView]:
    with database.reading() as db:
        return list(read_entries(db, subject=subject))
