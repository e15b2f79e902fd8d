"""The counsellor of a played case: from an empty desk to a report that was handed over, and what is left afterwards."""

from browser.playing import Player
from conftest import PASSWORD

from skills_app.records.accounts import Enrolment

CASE, NAME = "BG 17/4711", "Rana Haddad"
REMARK = "Hat drei Salate erklärt und Fotos eigener Teller gezeigt."
REASON = "Arbeitet schneller, als die Aufgaben zeigen."
ENTRY = "header nav a[href$='/desk/{0}']"
NOTES = "#note-field"


class Counsellor(Player):
    """At a desk, in German."""

    def sign_in(self, account: Enrolment) -> None:
        self.open(f"/{self.locale}/desk/", "sign-in")
        self.hand.write("#name", "counsellor")
        self.hand.write("#password", PASSWORD)
        self.go(".button.main", "#code", "second-factor")
        self.hand.write("#code", account.recovery_codes[0])
        self.go(".button.main", "#open-by-code", "sittings-empty")

    def invite(self, locale: str) -> str:
        """A new case, and a card for its client; the code on the card."""
        self.go(ENTRY.format("cases"), "#new-case", "cases-empty")
        self.hand.write("#reference", CASE)
        self.hand.write("#name", NAME)
        self.go("#new-case .button", "#make-card", "case-new")
        self.hand.pick("#locale", locale)
        self.hand.choose("#supervised-yes")
        self.go("#make-card .button", ".invitation", "card")
        self.on_paper("card")
        return self.words(".invitation .code")

    def open_case(self) -> None:
        self.go(ENTRY.format("cases"), "tbody a", "cases")
        self.go("tbody a", "#make-card", "case")

    def discuss(self) -> int:
        """Every field, the first with a remark and a level of the counsellor's own; how many there were."""
        discussed = 0
        self.go(".way .main", NOTES, "field")
        while self.has(NOTES):
            if not discussed:
                self.hand.write("#remark", REMARK)
                self.hand.pick("#rating", "3")
                self.hand.write("#rating-reason", REASON)
            self.hand.choose("#discussed")
            discussed += 1
            self.go(f"{NOTES} [value=next]", "main")
            self.look("field" if self.has(NOTES) else "overview-discussed")
        return discussed

    def prepare_the_talk(self) -> None:
        self.go("a[href$='/sheet']", "article.talk", "sheet")
        self.on_paper("sheet")
        self.go("main .acts a", ".way", "overview-again")

    def release(self) -> None:
        """The first one of this counsellor: the page for the first day comes before."""
        self.go(".way a[href$='/release']", ".report", "release-not-introduced")
        self.go("main a.main", "#first-day", "first-day")
        self.hand.choose("#confirmed")
        self.go("#first-day .main", "#release", "release")
        self.hand.choose("#confirmed")
        self.go("#release .main", "article.report", "report")

    def look_afterwards(self, sitting: str, report: str) -> None:
        """The file of the centre's own stays, with its number and name; nothing leads to anything of the client."""
        self.go(ENTRY.format(""), "#open-by-code", "sittings-afterwards")
        assert not self.has("tbody")
        self.go(ENTRY.format("reports"), "#of-day", "reports-afterwards")
        assert not self.has("tbody")
        self.open_case()
        assert self.words("h1") == f"Fall {CASE} · {NAME}"
        assert not self.has("tbody")
        for name, address in {"sitting-gone": sitting, "report-gone": report}.items():
            self.open(address, name, status=404)
