"""A competence profile as the rows of a page; shared by the doors that show one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from flask_babel import LazyString

from skills_app.assessment.bank import BankTexts
from skills_app.assessment.claimed_shown import MUCH
from skills_app.assessment.evidence import Circumstances
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import CompetenceProfile, FieldProfile, competence_profile
from skills_app.assessment.scoring import Claim
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.attempts import shown_attempts
from skills_app.web.bank_library import ServedBank
from skills_app.web.next_step_rows import (
    NO_HOUSE_WORDS,
    HouseWords,
    NextStepRow,
    StepGroup,
    next_step_rows,
    step_groups,
)
from skills_app.web.profile_words import CLAIM_WORDS
from skills_app.web.shown_rows import ShownRow, shown_row

TILES = 12
"""A claim is drawn as so many tiles, counted like the pile of the answers; never a percentage."""

MOST_STRONG = 4


class NamedPicture(NamedTuple):
    """A picture and its caption in the language of the page."""

    caption: str
    picture: str


@dataclass(frozen=True)
class FieldRow:
    """One action field: ``tiles`` of :data:`TILES` are filled; ``answered`` of ``asked`` activities counted; beside it
    what was ``shown``, or None where the form has no knowledge items."""

    title: str
    picture: str
    word: LazyString
    tiles: int
    enough: bool
    answered: int
    asked: int
    shown: ShownRow | None
    id: str


@dataclass(frozen=True)
class ProfileRows:
    """``fields``: the largest claim first. ``strong``: where a level is secured, the highest first; if nowhere, where
    much is claimed. ``steps``: what next. ``origin``: bank, version, digest and form."""

    fields: tuple[FieldRow, ...]
    strong: tuple[FieldRow, ...]
    strong_is_shown: bool
    wishes: tuple[NamedPicture, ...]
    another_way: tuple[NamedPicture, ...]
    steps: tuple[NextStepRow, ...]
    origin: str

    @property
    def step_groups(self) -> tuple[StepGroup, ...]:
        """``steps``, equal ones said once."""
        return step_groups(self.steps)

    @property
    def has_shown(self) -> bool:
        return any(row.shown for row in self.fields)

    @property
    def preliminary_cuts(self) -> bool:
        """Nobody of the trade has set the borders yet."""
        computed = (row.shown.computed for row in self.fields if row.shown)
        return any(figures.preliminary_cuts for figures in computed if figures)


def to_responses(stored: Iterable[ResponseView]) -> list[Response]:
    return [Response(row.item_id, row.value, row.wish, row.seconds) for row in stored]


def profile_of(served: ServedBank, sitting: SittingView, stored: Iterable[ResponseView]) -> CompetenceProfile:
    """With the later attempts at a field that the client shows."""
    first = profile_of_attempt(served, sitting, stored)
    again = {
        field_id: profile_of_attempt(served, one.sitting, one.stored).fields[0]
        for field_id, one in shown_attempts(sitting).items()
    }
    fields = tuple(again.get(field.field_id, field) for field in first.fields)
    return replace(first, fields=fields) if again else first


def profile_of_attempt(served: ServedBank, sitting: SittingView, stored: Iterable[ResponseView]) -> CompetenceProfile:
    """Of this sitting alone."""
    return competence_profile(
        served.bank, sitting.form_id, to_responses(stored), circumstances(sitting), sitting.chosen or ()
    )


def circumstances(sitting: SittingView) -> Circumstances:
    """Who needed help with the language did not read it well."""
    practice = sitting.practice or {}
    missed = frozenset(item_type for item_type, so_far in practice.items() if not so_far["passed"])
    return Circumstances(practice_missed=missed, good_language=sitting.help != "language")


def told_alone(profile: CompetenceProfile) -> CompetenceProfile:
    """Without what was shown: while a sitting runs, its figures would tell which answer was right."""
    fields = tuple(replace(field, shown=None, compared=None) for field in profile.fields)
    return replace(profile, fields=fields)


def profile_rows(
    served: ServedBank,
    profile: CompetenceProfile,
    locale: str,
    offers: Collection[str] | None = None,
    house: HouseWords = NO_HOUSE_WORDS,
) -> ProfileRows:
    """``offers``: the next steps that the organisation can arrange; None: all. ``house``: its own words for them."""
    texts = served.bank.texts[served.text_locale(locale, profile.form_id)]
    ordered = profile.strongest()
    rows = {field.field_id: field_row(served, texts, field) for field in ordered}
    skilled = sorted(filter(_secured, ordered), key=_secured, reverse=True)
    strong = skilled or [field for field in ordered if field.claim.word in MUCH]
    return ProfileRows(
        fields=tuple(rows.values()),
        strong=tuple(rows[field.field_id] for field in strong[:MOST_STRONG]),
        strong_is_shown=bool(skilled),
        wishes=_named(served, texts, chain.from_iterable(field.wishes for field in profile.fields)),
        another_way=_named(served, texts, chain.from_iterable(field.another_way for field in profile.fields)),
        steps=next_step_rows(served, profile, texts, offers, house),
        origin=f"{profile.bank_id} {profile.bank_version} {profile.bank_digest[:8]} {profile.form_id}",
    )


def _secured(field: FieldProfile) -> int:
    return field.shown.levels.secured if field.shown and field.shown.evidence != "not_enough" else 0


def field_row(served: ServedBank, texts: BankTexts, field: FieldProfile) -> FieldRow:
    claim = field.claim
    return FieldRow(
        title=texts.fields[field.field_id],
        picture=served.picture(served.bank.field(field.field_id).picture),
        word=CLAIM_WORDS[claim.word if claim.enough else None],
        tiles=_tiles(claim),
        enough=claim.enough,
        answered=claim.valid,
        asked=claim.asked,
        shown=shown_row(served.bank, field),
        id=field.field_id,
    )


def _tiles(claim: Claim) -> int:
    return round(claim.share * TILES) if claim.enough and claim.share is not None else 0


def _named(served: ServedBank, texts: BankTexts, item_ids: Iterable[str]) -> tuple[NamedPicture, ...]:
    items, addresses = served.bank.items, served.addresses
    return tuple([NamedPicture(texts.captions[item_id], addresses[items[item_id].picture]) for item_id in item_ids])
