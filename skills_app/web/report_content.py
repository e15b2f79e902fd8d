"""What a report says, made of profile and notes: once in each language, then put together. Shared by the doors: the
counsellor hands it over, the client takes home what there is."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime
from html import unescape
from typing import Any

from flask_babel import gettext

from skills_app.assessment.bank import ActionField
from skills_app.assessment.item_types import SKIP
from skills_app.assessment.profile import CompetenceProfile, FieldProfile
from skills_app.documents.report import (
    AnsweredActivity,
    Issuer,
    Report,
    ReportedField,
    ReportedShown,
    ReportedStep,
    Words,
)
from skills_app.records.chosen_steps import NOTHING_CHOSEN, ChosenSteps
from skills_app.records.organisations import HouseView
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.bank_library import ServedBank
from skills_app.web.calendar import local
from skills_app.web.filters import day, digits
from skills_app.web.lists import listed
from skills_app.web.locale import OfferedLocale
from skills_app.web.next_step_rows import NextStepRow, chosen_rows
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import FieldRow, ProfileRows, profile_rows
from skills_app.web.profile_words import ANSWER_WORDS, level_word
from skills_app.web.report_words import (
    DISCUSSED_FACT,
    HELP_FACTS,
    LABEL_WORDS,
    NOT_DISCUSSED_FACT,
    NOTICES,
    PRELIMINARY_NOTICE,
    SUPERVISED_FACTS,
    TRIAL_NOTICE,
    UNDISCUSSED_LABELS,
)
from skills_app.web.shown_rows import Computed, ShownRow
from skills_app.web.speaking import speaking

UNSAID = {SKIP, "unclear"}
"""Answers that say nothing of the client's work."""

USUAL_LEVELS = 3
"""Of a bank that has no cut scores of its own."""


@dataclass(frozen=True)
class Added:
    """What a counsellor wrote about a field; ``rating``: their own level."""

    remark: str = ""
    rating: int | None = None
    reason: str = ""


NOTHING_ADDED = Added()


@dataclass(frozen=True)
class ReportSource:
    """All that a report is made of. ``stored``: the responses that are shown; ``added``: by field id; ``again``: when
    the shown attempt at a field was, where it is a later one; ``counsellor``: empty when nobody has ``discussed`` it;
    ``chosen``: what was changed in the next steps; ``day``: of handing over, or of making."""

    served: ServedBank
    sitting: SittingView
    stored: Sequence[ResponseView]
    profile: CompetenceProfile
    house: HouseView
    logo: bytes | None
    day: date
    comment: str = ""
    case_reference: str = ""
    name: str = ""
    counsellor: str = ""
    discussed: bool = False
    added: Mapping[str, Added] = field(default_factory=dict)
    again: Mapping[str, datetime] = field(default_factory=dict)
    chosen: ChosenSteps = NOTHING_CHOSEN


def report_of(source: ReportSource, locales: Sequence[OfferedLocale]) -> Report:
    """Without an id of its own; ``locales``: the client's first."""
    written = [_OneLanguage(source, locale).report() for locale in locales]
    whole: Report = _merged(written)
    return replace(whole, languages=tuple(locale.id for locale in locales))


def _merged(values: Sequence[Any]) -> Any:
    """The same thing in several languages becomes one with texts in all of them."""
    first = values[0]
    if is_dataclass(first) and not isinstance(first, type):
        members = (member.name for member in fields(first))
        return type(first)(**{name: _merged([getattr(value, name) for value in values]) for name in members})
    if isinstance(first, tuple):
        return tuple(_merged(same) for same in zip(*values, strict=True))
    if isinstance(first, Mapping) and any(isinstance(one, Mapping) for one in first.values()):
        return {key: _merged([value[key] for value in values]) for key in first}
    if isinstance(first, Mapping):
        return {locale: text for value in values for locale, text in value.items()}
    return first  # a plain value, the same in all; what is said in one language alone: as in the client's


class _OneLanguage:
    """The report in one language; every text is made while that language is spoken."""

    def __init__(self, source: ReportSource, locale: OfferedLocale) -> None:
        self.source, self.locale = source, locale
        self.bank = source.served.bank
        self.texts = self.bank.texts[source.served.text_locale(locale.id, source.sitting.form_id)]
        self.given = {row.item_id: row for row in source.stored}

    def words(self, text: object) -> Words:
        return {self.locale.id: str(text)}

    def report(self) -> Report:
        with speaking(self.locale):
            return self._report()

    def _report(self) -> Report:
        source, sitting, bank = self.source, self.source.sitting, self.bank
        house = source.house
        rows = profile_rows(source.served, source.profile, self.locale.id, house.offers, house.step_texts)
        labels = LABEL_WORDS if source.discussed else {**LABEL_WORDS, **UNDISCUSSED_LABELS}
        steps = self.chosen_steps(rows) if sitting.finished_at else ()
        return Report(
            public_id="",
            languages=(self.locale.id,),
            digits=self.words(digits("0123456789")),
            occupation=self.words(self.texts.occupation),
            issuer=_issuer(source),
            case_reference=source.case_reference,
            name=source.name,
            released_on=source.day.isoformat(),
            sat_on=local(sitting.started_at).date().isoformat(),
            bank_id=bank.id,
            bank_version=bank.version,
            bank_digest=sitting.bank_digest,
            form_id=sitting.form_id,
            trial=bank.trial,
            facts=tuple(map(self.words, self.facts())),
            notices=tuple(map(self.words, self.notices(rows))),
            fields=tuple(self.fields(rows, steps)),
            steps=tuple(self.step(step, title=step.field) for step in steps),
            comment=source.comment,
            verify_url="",
            labels={key: self.words(text) for key, text in labels.items()},
        )

    def chosen_steps(self, rows: ProfileRows) -> tuple[NextStepRow, ...]:
        return chosen_rows(self.source.served, self.source.sitting.form_id, rows.steps, self.source.chosen)

    def facts(self) -> Iterator[object]:
        yield SUPERVISED_FACTS[self.source.sitting.supervised]
        yield HELP_FACTS[self.source.sitting.help]
        yield DISCUSSED_FACT if self.source.discussed else NOT_DISCUSSED_FACT
        for field_id, when in self.source.again.items():
            yield gettext("%(field)s: done again on %(day)s.", field=self.texts.fields[field_id], day=day(when))

    def notices(self, rows: ProfileRows) -> Iterator[object]:
        yield from NOTICES
        if self.bank.trial:
            yield TRIAL_NOTICE
        if rows.preliminary_cuts:
            yield PRELIMINARY_NOTICE

    def fields(self, rows: ProfileRows, steps: Sequence[NextStepRow]) -> Iterator[ReportedField]:
        """The largest claim first, as on the client's own page."""
        sitting = self.source.sitting
        asked = {field.id: field for field in self.bank.fields_of(sitting.form_id, sitting.chosen or ())}
        for found, row in zip(self.source.profile.strongest(), rows.fields, strict=True):
            of_field = tuple(self.step(step) for step in steps if step.field_id == found.field_id)
            yield self.field(asked[found.field_id], found, row, of_field)

    def field(
        self, asked: ActionField, found: FieldProfile, row: FieldRow, steps: tuple[ReportedStep, ...]
    ) -> ReportedField:
        added = self.source.added.get(asked.id, NOTHING_ADDED)
        return ReportedField(
            id=asked.id,
            title=self.words(row.title),
            picture=_name(row.picture),
            tiles=row.tiles,
            claim_enough=row.enough,
            word=self.words(row.word),
            answered=row.answered,
            asked=row.asked,
            shown=self.shown(found, row.shown) if row.shown else None,
            activities=tuple(self.activities(asked)),
            steps=steps,
            rating=None if added.rating is None else self.words(level_word(added.rating, self.levels)),
            rating_reason=added.reason,
            remark=added.remark,
        )

    @property
    def levels(self) -> int:
        """How many there are above 0."""
        cut_sets = self.bank.cut_sets
        return len(cut_sets[0].levels) if cut_sets else USUAL_LEVELS

    def shown(self, found: FieldProfile, row: ShownRow) -> ReportedShown:
        levels = found.shown.levels if found.shown and row.enough else None
        return ReportedShown(
            enough=row.enough,
            levels=len(found.shown.cuts) if found.shown else 0,
            secured=levels.secured if levels else 0,
            highest=levels.band[1] if levels else 0,
            word=self.words(_level(row)),
            sure=self.words(_sure(row)) if row.enough else None,
            items=row.items,
            asked=row.asked,
            how=tuple(map(self.words, _how(row.computed))) if row.computed else (),
            remark=self.words(remark) if (remark := _remark(row)) else None,
        )

    def activities(self, asked: ActionField) -> Iterator[AnsweredActivity]:
        """What was told, without what says nothing; never anything about a knowledge item."""
        for item in asked.items:
            given = self.given.get(item.id)
            if item.counts and given and (given.value not in UNSAID or given.wish):
                picture = _name(self.source.served.picture(item.picture))
                answer = self.words(ANSWER_WORDS[given.value])
                yield AnsweredActivity(self.words(self.texts.captions[item.id]), picture, answer, given.wish)

    def step(self, row: NextStepRow, title: str = "") -> ReportedStep:
        sentence = f"{title}: {row.sentence}" if title else str(row.sentence)
        return ReportedStep(self.words(sentence), self.words(row.reason), _name(row.picture), row.language)


def _issuer(source: ReportSource) -> Issuer:
    logo = b64encode(source.logo).decode() if source.logo else ""
    return Issuer(source.house.name, source.house.contact or "", source.counsellor, logo)


def _name(address: str) -> str:
    """Of a built picture, by its address."""
    return address.rpartition("/")[2]


def _level(row: ShownRow) -> str:
    """The level in words; where there is not enough, why."""
    because = "" if row.enough else listed(row.reasons)
    return f"{row.word}: {because}" if because else str(row.word)


def _sure(row: ShownRow) -> str:
    """What is more likely than not, how sure the level is, and what speaks against it."""
    parts = (row.likely, row.sure, gettext("preliminary") if row.preliminary else None)
    sure = " · ".join(str(part) for part in parts if part)
    return f"{sure}: {listed(row.reasons)}" if row.reasons else sure


def _remark(row: ShownRow) -> str:
    """That the highest level is to be confirmed, and how told and shown fit together."""
    return " ".join(str(sentence) for sentence in (row.confirm, row.remark) if sentence)


def _how(figures: Computed) -> Iterator[str]:
    """The sentences of the page, without its markup."""
    for line in render_page("parts/how_sentences.html", figures=figures).splitlines():
        if line.strip():
            yield unescape(line.strip())
