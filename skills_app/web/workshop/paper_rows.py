"""What stands on the papers of a workshop: a bank and its personas, in the language of the papers."""

from collections.abc import Mapping

from babel import Locale

from skills_app.assessment.bank import ActionField, BankTexts
from skills_app.assessment.personas import Persona
from skills_app.documents.workshop_papers import (
    Paper,
    PaperActivity,
    PaperField,
    PaperPersona,
    PaperTruth,
    PaperTruths,
)
from skills_app.documents.workshop_words import LANGUAGES, labels_in
from skills_app.web.bank_library import EXPERIENCE, ServedBank
from skills_app.web.calendar import today
from skills_app.web.locale import OfferedLocale, house_locale, languages
from skills_app.web.report_pictures import drawn
from skills_app.web.workshop.play import personas_of, portrait_file


def paper_locale() -> OfferedLocale:
    """The language of the page where there are papers in it, else that of the house."""
    first = languages().first
    return first if first.id in LANGUAGES else house_locale()


class PaperRows:
    """``house``: name of the centre, which stands at the foot of each page. ``bank``: a current one, with personas."""

    def __init__(self, bank: ServedBank, house: str) -> None:
        self.served, self.locale = bank, paper_locale().id
        self.labels = labels_in(self.locale)
        self.personas = personas_of(bank.bank.id)
        self.foot = " · ".join(part for part in (bank.title(self.locale), house) if part)

    @property
    def texts(self) -> BankTexts:
        return self.served.bank.texts[self.served.text_locale(self.locale, EXPERIENCE)]

    def paper(self) -> Paper:
        return Paper(self.locale, self.foot, today().isoformat(), self.labels)

    def titles(self) -> tuple[str, ...]:
        return tuple(self.texts.fields[field.id] for field in self.served.bank.fields)

    def cards(self) -> list[PaperPersona]:
        files = {persona.id: portrait_file(self.served.bank.id, persona) for persona in self.personas}
        pictures = drawn(files.values())
        return [self._card(persona, pictures[files[persona.id]]) for persona in self.personas]

    def _card(self, persona: Persona, picture: bytes) -> PaperPersona:
        words = persona.texts[self.locale]
        return PaperPersona(
            name=words.name,
            picture=picture,
            alt=words.name,
            language=Locale.parse(self.locale).languages[persona.language],
            years=persona.years,
            story=words.story,
            can=words.can,
            shy=words.shy,
            note=words.note,
        )

    def truths(self) -> PaperTruths:
        of_personas = {persona.texts[self.locale].name: self._truths_of(persona) for persona in self.personas}
        return PaperTruths(self.titles(), of_personas, self._levels)

    def _truths_of(self, persona: Persona) -> tuple[PaperTruth, ...]:
        truths = (persona.truth[field.id] for field in self.served.bank.fields)
        return tuple(PaperTruth(self.labels[truth.does], min(truth.level, self._levels)) for truth in truths)

    @property
    def _levels(self) -> int:
        """None without tasks."""
        bank = self.served.bank
        return len(bank.cut_sets[0].levels) if bank.knowledge else 0

    def fields(self) -> list[PaperField]:
        """Every action field with the activities that count for its claim."""
        counted = [item for field in self.served.bank.fields for item in field.items if item.counts]
        pictures = drawn(self.served.pictures[item.picture] for item in counted)
        return [self._field(field, pictures) for field in self.served.bank.fields]

    def _field(self, field: ActionField, pictures: Mapping[str, bytes]) -> PaperField:
        activities = (
            PaperActivity(self.texts.captions[item.id], pictures[self.served.pictures[item.picture]])
            for item in field.items
            if item.counts
        )
        return PaperField(self.texts.fields[field.id], tuple(activities))
