"""A competence profile as the rows of a page; shared by the doors that show one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import BankTexts
from skills_app.assessment.claimed_shown import MUCH, SKILLED
from skills_app.assessment.evidence import Circumstances
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import CompetenceProfile, FieldProfile, competence_profile
from skills_app.assessment.scoring import Claim
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.bank_library import ServedBank
from skills_app.web.next_step_rows import NextStepRow, next_step_rows
from skills_app.web.shown_rows import ShownRow, shown_row

TILES = 12
"""A claim is drawn as so many tiles, counted like the pile of the answers; never a percentage."""

CLAIM_WORDS: dict[str | None, LazyString] = {
    "hardly": lazy_gettext("hardly any experience yet"),
    "some": lazy_gettext("some experience"),
    "regular": lazy_gettext("regular experience"),
    "extensive": lazy_gettext("a lot of experience"),
    None: lazy_gettext("not enough answers yet"),
}

ANSWER_WORDS = {
    "never": lazy_gettext("never"),
    "rarely": lazy_gettext("rarely"),
    "often": lazy_gettext("often"),
    "very_often": lazy_gettext("very often"),
    "another_way": lazy_gettext("done another way"),
    "watched": lazy_gettext("only watched"),
    "unclear": lazy_gettext("I don't understand the picture"),
    "skip": lazy_gettext("skipped"),
}


HELP_WORDS: dict[str | None, LazyString] = {
    "none": lazy_gettext("nobody helped"),
    "buttons": lazy_gettext("somebody helped with the buttons"),
    "language": lazy_gettext("somebody helped with the language"),
    None: lazy_gettext("nothing was said about help"),
}


TYPE_WORDS: dict[str, LazyString] = {
    "frequency": lazy_gettext("how often"),
    "single": lazy_gettext("choose one"),
    "multiple": lazy_gettext("choose several"),
    "picture_choice": lazy_gettext("choose pictures"),
    "ordering": lazy_gettext("put in order"),
    "hotspot": lazy_gettext("touch the picture"),
    "matching": lazy_gettext("match"),
    "number": lazy_gettext("set a number"),
}


@dataclass(frozen=True)
class NamedPicture:
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


@dataclass(frozen=True)
class ProfileRows:
    """``fields`` strongest first; ``strong``: much is claimed, or the usual tasks are shown. ``steps``: what next."""

    fields: tuple[FieldRow, ...]
    strong: tuple[FieldRow, ...]
    wishes: tuple[NamedPicture, ...]
    another_way: tuple[NamedPicture, ...]
    steps: tuple[NextStepRow, ...]

    @property
    def has_shown(self) -> bool:
        return any(row.shown for row in self.fields)


def to_responses(stored: Iterable[ResponseView]) -> list[Response]:
    return [Response(row.item_id, row.value, row.wish, row.seconds) for row in stored]


def profile_of(served: ServedBank, sitting: SittingView, stored: Iterable[ResponseView]) -> CompetenceProfile:
    return competence_profile(
        served.bank, sitting.form_id, to_responses(stored), circumstances(sitting), sitting.chosen or ()
    )


def circumstances(sitting: SittingView) -> Circumstances:
    """Who needed help with the language did not read it well."""
    practice = sitting.practice or {}
    missed = frozenset(item_type for item_type, so_far in practice.items() if not so_far["passed"])
    return Circumstances(practice_missed=missed, good_language=sitting.help != "language")


def profile_rows(
    served: ServedBank, profile: CompetenceProfile, locale: str, offers: Collection[str] | None = None
) -> ProfileRows:
    """``offers``: the next steps that the organisation can arrange; None: all."""
    texts = served.bank.texts[served.text_locale(locale, profile.form_id)]
    ordered = profile.strongest()
    rows = tuple(_field_row(served, texts, field) for field in ordered)
    strong = tuple(row for row, field in zip(rows, ordered, strict=True) if _is_strong(field))
    return ProfileRows(
        fields=rows,
        strong=strong[:4],
        wishes=_named(served, texts, chain.from_iterable(field.wishes for field in profile.fields)),
        another_way=_named(served, texts, chain.from_iterable(field.another_way for field in profile.fields)),
        steps=next_step_rows(served, profile, texts, offers),
    )


def _is_strong(field: FieldProfile) -> bool:
    skilled = field.shown and field.shown.evidence != "not_enough" and field.shown.levels.secured >= SKILLED
    return field.claim.word in MUCH or bool(skilled)


def _field_row(served: ServedBank, texts: BankTexts, field: FieldProfile) -> FieldRow:
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
    )


def _tiles(claim: Claim) -> int:
    return round(claim.share * TILES) if claim.enough and claim.share is not None else 0


def _named(served: ServedBank, texts: BankTexts, item_ids: Iterable[str]) -> tuple[NamedPicture, ...]:
    return tuple(
        NamedPicture(texts.captions[item_id], served.picture(served.bank.item(item_id).picture)) for item_id in item_ids
    )
