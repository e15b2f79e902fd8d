"""Responses -> competence profile: one entry per action field, never a total."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from skills_app.assessment.bank import ActionField, Bank
from skills_app.assessment.claimed_shown import Comparison, compared
from skills_app.assessment.evidence import Circumstances
from skills_app.assessment.item_types import Response
from skills_app.assessment.scoring import Claim, claim
from skills_app.assessment.shown import Shown, shown

NOTHING_SPECIAL = Circumstances()


@dataclass(frozen=True, slots=True)
class FieldProfile:
    """The claim and the item ids that are worth a talk, in the author's order; beside it what was shown, or None where
    the form has no knowledge items; ``compared``: what to remark about the two."""

    field_id: str
    claim: Claim
    wishes: tuple[str, ...]
    another_way: tuple[str, ...]
    watched: tuple[str, ...]
    unclear: tuple[str, ...]
    shown: Shown | None = None
    compared: Comparison | None = None


@dataclass(frozen=True, slots=True)
class CompetenceProfile:
    """The fields stand in the author's order. ``bank_digest``: of the bank's content, without its pictures."""

    bank_id: str
    bank_version: str
    form_id: str
    fields: tuple[FieldProfile, ...]
    bank_digest: str = ""

    def strongest(self) -> tuple[FieldProfile, ...]:
        """The largest claim first; fields without enough responses last; the author's order among equals."""
        return tuple(sorted(self.fields, key=_weakness))


def _weakness(field: FieldProfile) -> float:
    return 1.0 if field.claim.share is None else -field.claim.share


def competence_profile(
    bank: Bank,
    form_id: str,
    responses: Iterable[Response],
    circumstances: Circumstances = NOTHING_SPECIAL,
    chosen: Collection[str] = (),
) -> CompetenceProfile:
    """Responses to items outside the form are left out. ``chosen``: the fields of a short form."""
    given = {response.item_id: response for response in responses}
    fields = tuple(_field_profile(field, given, bank, circumstances) for field in bank.fields_of(form_id, chosen))
    return CompetenceProfile(bank.id, bank.version, form_id, fields, bank.digest)


def _field_profile(
    field: ActionField, given: Mapping[str, Response], bank: Bank, circumstances: Circumstances
) -> FieldProfile:
    def with_value(value: str) -> tuple[str, ...]:
        return tuple(
            item.id for item in field.items if item.counts and item.id in given and given[item.id].value == value
        )

    claimed = claim(given.values(), field.items, bank.claim_cuts)
    found = shown(field, given, bank, circumstances)
    return FieldProfile(
        field_id=field.id,
        claim=claimed,
        wishes=_wishes(field, given),
        another_way=with_value("another_way"),
        watched=with_value("watched"),
        unclear=with_value("unclear"),
        shown=found,
        compared=compared(claimed, found) if found else None,
    )


def _wishes(field: ActionField, given: Mapping[str, Response]) -> tuple[str, ...]:
    """A wish is a result wherever it was ticked; one ticked beside a repeat belongs to the activity it repeats."""
    wished = (item for item in field.items if item.id in given and given[item.id].wish)
    return tuple(dict.fromkeys(item.repeat_of or item.id for item in wished))
