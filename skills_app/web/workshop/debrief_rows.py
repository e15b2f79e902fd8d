"""What the debrief shows: each persona's truth beside what was claimed and shown, what observers saw, how all voted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask_babel import LazyString
from sqlalchemy.orm import Session

from skills_app.assessment.personas import Persona
from skills_app.assessment.profile import CompetenceProfile, FieldProfile
from skills_app.assessment.scoring import WORDS
from skills_app.records.castings import CLIENT, CastingView
from skills_app.records.seats import AnswerView
from skills_app.records.sittings import find_sitting_with_responses
from skills_app.web.bank_library import ServedBank
from skills_app.web.locale import house_locale, languages
from skills_app.web.profile_rows import profile_of
from skills_app.web.profile_words import CLAIM_WORDS
from skills_app.web.security import vault
from skills_app.web.workshop.play import portrait_of
from skills_app.web.workshop.words import NEXT, OBSERVE, VOTE

SAME, LESS, MORE, OPEN = "same", "less", "more", "open"
"""What was found beside the truth: the same, less, more; nothing can be said."""


@dataclass(frozen=True)
class TruthRow:
    """One action field of one group in one round. ``claimed`` None: not enough answers; ``shown`` None: no tasks, or
    not enough; levels are numbers from 0 on."""

    title: str
    does: LazyString
    claimed: LazyString | None
    claim: str
    level: int
    shown: int | None
    finding: str


@dataclass(frozen=True)
class PlayedPersona:
    """What a group played in a round; ``rows``: by field, in the order of the bank; ``trial``: of the bank."""

    round: int
    group: int
    name: str
    picture: str
    rows: tuple[TruthRow, ...]
    has_shown: bool
    trial: bool


@dataclass(frozen=True)
class Tally:
    """A question with how many gave each answer."""

    question: LazyString
    counts: tuple[tuple[LazyString, int], ...]

    @property
    def most(self) -> int:
        return max((count for _, count in self.counts), default=0)


def played_personas(
    db: Session, served: ServedBank, castings: Iterable[CastingView], personas: Sequence[Persona]
) -> Iterator[PlayedPersona]:
    by_id = {persona.id: persona for persona in personas}
    for casting in castings:
        persona = by_id.get(casting.persona_id or "")
        found = find_sitting_with_responses(db, casting.sitting) if casting.sitting else None
        if casting.role == CLIENT and persona and found:
            yield _played(served, casting, persona, profile_of(served, *found))


def _played(served: ServedBank, casting: CastingView, persona: Persona, profile: CompetenceProfile) -> PlayedPersona:
    locale = languages().first.id
    words = persona.texts.get(locale) or persona.texts[house_locale().id]
    titles = served.bank.texts[served.text_locale(locale, "experience")].fields
    rows = tuple(_row(titles[field.field_id], field, persona) for field in profile.fields)
    return PlayedPersona(
        casting.round,
        casting.group_number,
        words.name,
        portrait_of(served.bank.id, persona),
        rows,
        has_shown=any(row.shown is not None for row in rows),
        trial=served.bank.trial,
    )


def _row(title: str, field: FieldProfile, persona: Persona) -> TruthRow:
    truth = persona.truth[field.field_id]
    word = field.claim.word if field.claim.enough else None
    shown = field.shown.levels.secured if field.shown and field.shown.evidence != "not_enough" else None
    return TruthRow(
        title=title,
        does=CLAIM_WORDS[truth.does],
        claimed=CLAIM_WORDS[word] if word else None,
        claim=OPEN if word is None else _beside(WORDS.index(word), WORDS.index(truth.does)),
        level=truth.level,
        shown=shown,
        finding=OPEN if shown is None else _beside(shown, truth.level),
    )


def _beside(found: int, true: int) -> str:
    if found == true:
        return SAME
    return LESS if found < true else MORE


def tallies(answers: Sequence[AnswerView]) -> list[Tally]:
    """What observers tapped, over all groups and rounds; questions that nobody answered are left out."""
    found = [_tally(text, choices, answers, name) for name, (text, choices) in OBSERVE.items()]
    return [tally for tally in found if tally.most]


def vote_of(answers: Sequence[AnswerView], question: LazyString) -> Tally:
    return _tally(question, NEXT, answers, VOTE)


def _tally(text: LazyString, choices: Mapping[str, LazyString], answers: Sequence[AnswerView], question: str) -> Tally:
    counts = Counter(one.choice for one in answers if one.question == question)
    return Tally(text, tuple((word, counts[choice]) for choice, word in choices.items()))


def notes_of(answers: Iterable[AnswerView]) -> list[tuple[int, int, str]]:
    """(round, group, words) that observers wrote."""
    return [
        (one.round, one.group_number or 0, vault().decrypt(one.words))
        for one in answers
        if one.question == "words" and one.words
    ]
