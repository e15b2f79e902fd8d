"""The conversation sheet as rows of a page: everything in the desk's language and, facing it, in the client's."""

from collections.abc import Callable
from dataclasses import dataclass

from skills_app.assessment.bank import BankTexts
from skills_app.assessment.conversation import GENERAL_QUESTIONS, FieldTalk, Question, conversation
from skills_app.assessment.next_steps import NextStep, application_words
from skills_app.assessment.profile import FieldProfile
from skills_app.records.organisations import HouseView
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.bank_library import ServedBank
from skills_app.web.counsellor import sheet_words as words
from skills_app.web.locale import OfferedLocale, offered_locales
from skills_app.web.next_step_rows import NextStepRow, next_step_row
from skills_app.web.profile_rows import FieldRow, field_row, profile_of, to_responses
from skills_app.web.profile_words import ANSWER_WORDS
from skills_app.web.speaking import speaking

MOST_TOPICS = 3


@dataclass(frozen=True)
class Said:
    """A text, and the language it is in."""

    words: str
    language: OfferedLocale


Facing = tuple[Said, ...]
"""The same in each language of the sheet, the desk's first."""


@dataclass(frozen=True)
class SeenActivity:
    """``answer``: what was given to it."""

    picture: str
    caption: Facing
    answer: Facing


@dataclass(frozen=True)
class Asked:
    """A question, or something to ask for, and the activities that it is about."""

    sentence: Facing
    seen: tuple[SeenActivity, ...] = ()


@dataclass(frozen=True)
class StepFacing:
    """A next step."""

    picture: str
    sentence: Facing
    reason: Facing


@dataclass(frozen=True)
class TalkPage:
    """One sheet of paper about one action field. ``row``: its bars; ``shown``: () where the form has no tasks."""

    row: FieldRow
    title: Facing
    told: Facing
    shown: Facing
    topics: tuple[Facing, ...]
    questions: tuple[Asked, ...]
    evidence: tuple[Asked, ...]
    application: StepFacing | None
    limits: tuple[Facing, ...]


class SheetWriter:
    """Of one sitting for one house; ``locales``: one or two, the desk's first."""

    def __init__(
        self,
        served: ServedBank,
        sitting: SittingView,
        stored: list[ResponseView],
        house: HouseView,
        locales: tuple[OfferedLocale, ...],
    ) -> None:
        self.served, self.sitting, self.house, self.locales = served, sitting, house, locales
        self.responses = to_responses(stored)
        self.given = {response.item_id: response.value for response in self.responses}
        self.profile = profile_of(served, sitting, stored)

    def pages(self) -> tuple[TalkPage, ...]:
        found = {field.field_id: field for field in self.profile.fields}
        talks = conversation(self.served.bank, self.profile, self.responses)
        return tuple(self._page(talk, found[talk.field_id]) for talk in talks)

    def general(self) -> tuple[Asked, ...]:
        """What can be asked without any answers."""
        return tuple(self._question(question) for question in GENERAL_QUESTIONS)

    def said(self, text: object) -> Facing:
        """A text of the interface."""
        return self._facing(lambda _: text)

    def step(self, step: NextStep) -> StepFacing:
        def row(texts: BankTexts) -> NextStepRow:
            return next_step_row(self.served.bank, step, texts, self.house.step_texts)

        return StepFacing(
            picture=row(self._texts(self.locales[0])).picture,
            sentence=self._facing(lambda texts: row(texts).sentence),
            reason=self._facing(lambda texts: row(texts).reason),
        )

    def _page(self, talk: FieldTalk, field: FieldProfile) -> TalkPage:
        def row(texts: BankTexts) -> FieldRow:
            return field_row(self.served, texts, field)

        def shown(texts: BankTexts) -> object:
            found = row(texts).shown
            return found.word if found else ""

        application = application_words(field, self.served.bank, self.given, self.house.offers)
        return TalkPage(
            row=row(self._texts(self.locales[0])),
            title=self._of_bank(lambda texts: texts.fields[talk.field_id]),
            told=self._facing(lambda texts: row(texts).word),
            shown=self._facing(shown) if field.shown else (),
            topics=tuple(self.said(words.TOPICS[topic]) for topic in talk.topics[:MOST_TOPICS]),
            questions=tuple(self._question(question) for question in talk.questions),
            evidence=tuple(
                Asked(self.said(words.EVIDENCE[one.kind]), (self._activity(one.item_id),)) for one in talk.evidence
            ),
            application=self.step(application) if application else None,
            limits=tuple(self.said(words.LIMITS[limit]) for limit in talk.limits),
        )

    def _question(self, question: Question) -> Asked:
        return Asked(self.said(words.QUESTIONS[question.kind]), tuple(map(self._activity, question.item_ids)))

    def _activity(self, item_id: str) -> SeenActivity:
        answer = self.given.get(item_id)
        return SeenActivity(
            picture=self.served.picture(self.served.bank.item(item_id).picture),
            caption=self._of_bank(lambda texts: texts.captions[item_id]),
            answer=self.said(ANSWER_WORDS[answer]) if answer else (),
        )

    def _facing(self, say: Callable[[BankTexts], object]) -> Facing:
        return tuple(self._said(say, locale) for locale in self.locales)

    def _said(self, say: Callable[[BankTexts], object], locale: OfferedLocale) -> Said:
        with speaking(locale):
            return Said(str(say(self._texts(locale))), locale)

    def _of_bank(self, say: Callable[[BankTexts], str]) -> Facing:
        """A bank that does not speak the language says it in its own."""
        texts = [self._texts(locale) for locale in self.locales]
        return tuple(Said(say(one), offered_locales()[one.locale]) for one in texts)

    def _texts(self, locale: OfferedLocale) -> BankTexts:
        return self.served.bank.texts[self.served.text_locale(locale.id, self.sitting.form_id)]
