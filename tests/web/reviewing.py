"""A counsellor who goes through a sitting, for tests of the review."""

from inspected import InspectedBrowser, Page
from web.knowing import SHOPPING, TABLE, TEA, Knower

from skills_app.records.audit import read_entries
from skills_app.records.database import Database

FIELDS = (TEA, TABLE, SHOPPING)
NOTES = {"remark": "", "rating": "", "rating_reason": "", "go": "stay"}


def finished(knower: Knower) -> Knower:
    """Much told, much shown in the first field, and open to the counsellors."""
    knower.give(knower.does(TEA, "very_often") | knower.solves(TEA, 12), wishes=("k1a1",))
    knower.give(knower.does(TABLE, "never") | knower.solves(TABLE, 2))
    knower.finish()
    knower.say("yes")
    return knower


class Reviewer:
    """One counsellor's browser, at one sitting."""

    def __init__(self, browser: InspectedBrowser, public_id: str, segment: str = "en") -> None:
        self.browser, self.public_id, self.segment = browser, public_id, segment

    def address(self, place: str = "") -> str:
        return f"/{self.segment}/desk/sitting/{self.public_id}" + (f"/{place}" if place else "")

    def look(self, place: str = "", *, status: int = 200) -> Page:
        return self.browser.get(self.address(place), status=status)

    def open(self, field_id: str) -> Page:
        """The page of the field, opened if it was not."""
        page = self.look(f"field/{field_id}")
        return self.browser.send(form="open-field") if page.soup.select("#open-field") else page

    def fields(self) -> list[str]:
        """The ids of the action fields, as the overview leads to them."""
        ways = self.look().soup.select(".talk form, .talk a")
        return [str(one.get("action") or one["href"]).split("/field/")[1].removesuffix("/open") for one in ways]

    def note(self, field_id: str, *, status: int = 200, **notes: str) -> Page:
        """``discussed`` is sent only when it is among the notes, as a browser does."""
        self.open(field_id)
        return self.browser.send(NOTES | notes, form="note-field", status=status)

    def discuss(self, *field_ids: str) -> Page:
        for field_id in field_ids or self.fields():
            self.note(field_id, discussed="yes")
        return self.look()

    def confirm_first_day(self) -> Page:
        self.browser.get(f"/{self.segment}/desk/first-day")
        return self.browser.send({"confirmed": "yes"}, form="first-day")

    def release(self, language: str = "both", *, status: int = 200) -> Page:
        self.look("release")
        return self.browser.send({"language": language, "confirmed": "yes"}, form="release", status=status)

    def state(self) -> str:
        return self.look().one(".states [aria-current]").get_text(strip=True)

    def whole_way(self) -> Page:
        """The report that was handed over."""
        self.confirm_first_day()
        self.discuss()
        return self.release()


def log_of(database: Database, subject: str) -> list[str]:
    """What happened to it, the oldest first."""
    with database.reading() as db:
        return [entry.action for entry in read_entries(db, subject=subject)]
