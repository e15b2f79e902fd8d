"""The next steps of a sitting as rows of a page: in German and, facing it, in the client's language."""

from collections.abc import Iterator
from dataclasses import dataclass

from skills_app.records.chosen_steps import OWN, ChosenSteps
from skills_app.records.organisations import HouseView
from skills_app.web.counsellor.looking import Looked
from skills_app.web.counsellor.sheet_rows import Facing, Said
from skills_app.web.locale import OfferedLocale, offered_locales
from skills_app.web.next_step_rows import NextStepRow, with_own_rows
from skills_app.web.profile_rows import profile_rows
from skills_app.web.speaking import speaking


@dataclass(frozen=True)
class StepRow:
    """``field``: () when it is about none; ``own``: in the counsellor's words; ``removed``: stands in no report."""

    key: str
    picture: str
    field: Facing
    sentence: Facing
    reason: Facing
    own: bool
    removed: bool


def step_rows(
    looked: Looked, house: HouseView, chosen: ChosenSteps, locales: tuple[OfferedLocale, ...]
) -> tuple[StepRow, ...]:
    """All, the removed ones among them. ``locales``: one or two, in the order of the columns."""
    columns = [tuple(_spoken(looked, house, chosen, locale)) for locale in locales]
    return tuple(_row(same, chosen) for same in zip(*columns, strict=True))


@dataclass(frozen=True)
class _Spoken:
    """A row in one language."""

    row: NextStepRow
    field: Said
    sentence: Said
    reason: Said


def _spoken(looked: Looked, house: HouseView, chosen: ChosenSteps, locale: OfferedLocale) -> Iterator[_Spoken]:
    """A lazy text becomes one of this language here."""
    offered, texts = offered_locales(), looked.texts(locale.id)
    with speaking(locale):
        computed = profile_rows(looked.served, looked.profile, locale.id, house.offers, house.step_texts).steps
        for row in with_own_rows(looked.served, looked.sitting.form_id, computed, chosen):
            yield _Spoken(
                row,
                Said(row.field, offered[row.language or texts.locale]),
                Said(str(row.sentence), offered.get(row.language, locale)),
                Said(str(row.reason), locale),
            )


def _row(same: tuple[_Spoken, ...], chosen: ChosenSteps) -> StepRow:
    row = same[0].row
    return StepRow(
        key=row.key,
        picture=row.picture,
        field=tuple(one.field for one in same) if row.field else (),
        sentence=tuple(one.sentence for one in same),
        reason=tuple(one.reason for one in same),
        own=row.key.startswith(f"{OWN}/"),
        removed=row.key in chosen.removed,
    )
