"""Rules of meaning for what next steps are made of: partial qualifications, and fields of other banks."""

import re
from collections.abc import Iterator, Mapping

from skills_app.assessment.bank_shape import QualificationShape
from skills_app.assessment.checked_bank import CheckedBank, Finding, Rule
from skills_app.assessment.yaml_text import OPAQUE_ID, Place

BANK_ID = re.compile("[a-z]+(-[a-z]+)*")
"""The name of a bank's folder."""


def qualification_id(bank: CheckedBank) -> Iterator[Finding]:
    taken = {one for _, one in bank.ids()}
    for place, one in _qualifications(bank):
        if not OPAQUE_ID.fullmatch(one.id):
            yield bank.finding(f"the id {one.id!r} must be letter, digit, letter, digit, like k7f2", *place)
        if one.id in taken:
            yield bank.finding(f"the id {one.id!r} belongs to something else", *place)


def qualification_same(bank: CheckedBank) -> Iterator[Finding]:
    """It may match several fields, and then says the same in each."""
    first: dict[str, QualificationShape] = {}
    seen: set[tuple[Place, str]] = set()
    for place, one in _qualifications(bank):
        if first.setdefault(one.id, one) != one:
            yield bank.finding(f"{one.id!r} stands above with another title, source or check", *place)
        if (place[:2], one.id) in seen:
            yield bank.finding(f"{one.id!r} stands twice in this field", *place)
        seen.add((place[:2], one.id))


def shared_with(bank: CheckedBank) -> Iterator[Finding]:
    """Whether the other bank has the field shows when both are served; until then the step is not given."""
    for place, field in bank.fields():
        seen: set[str] = set()
        for number, shared in enumerate(field.shared_with):
            where = (*place, "shared_with", number)
            if not BANK_ID.fullmatch(shared.bank) or shared.bank == bank.files.folder.name:
                yield bank.finding(f"{shared.bank!r} is not the folder of another bank", *where)
            if not OPAQUE_ID.fullmatch(shared.field):
                yield bank.finding(f"{shared.field!r} is not the id of a field", *where)
            if shared.bank in seen:
                yield bank.finding(f"the bank {shared.bank!r} stands twice in this field", *where)
            seen.add(shared.bank)


def _qualifications(bank: CheckedBank) -> Iterator[tuple[Place, QualificationShape]]:
    for place, field in bank.fields():
        for number, one in enumerate(field.qualifications):
            yield (*place, "qualifications", number), one


STEP_RULES: Mapping[str, Rule] = {
    "qualification-id": qualification_id,
    "qualification-same": qualification_same,
    "shared-with": shared_with,
}
