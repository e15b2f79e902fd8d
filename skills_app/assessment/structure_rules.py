"""Rules of meaning for bank.yaml."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from skills_app.assessment.bank import EXPERIENCE
from skills_app.assessment.bank_shape import ActivityShape, FieldShape, FormShape
from skills_app.assessment.checked_bank import CheckedBank, Finding, Rule, counts
from skills_app.assessment.knowledge import SCENE_KINDS
from skills_app.assessment.persona_file import PORTRAIT
from skills_app.assessment.yaml_text import OPAQUE_ID, Place

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
CODE_FORMS = {
    "ESCO": (UUID, "http://data.europa.eu/esco/occupation/"),
    "ISCO-08": ("[0-9]{4}", ""),
    "KldB 2010": ("[0-9]{5}", ""),
}
"""Scheme -> the form of an id, and what precedes it in the URI; a scheme without URIs has an empty one."""
PLACEHOLDER_CODE = re.compile("[0-]+")
"""The id in a new bank, until somebody has looked it up."""


def id_opaque(bank: CheckedBank) -> Iterator[Finding]:
    for place, one in bank.ids():
        if not OPAQUE_ID.fullmatch(one):
            yield bank.finding(f"the id {one!r} must be letter, digit, letter, digit, like k7f2", *place)


def id_unique(bank: CheckedBank) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, one in bank.ids():
        if one in seen:
            yield bank.finding(f"the id {one!r} is already in use above", *place)
        seen.add(one)


def scene_exists(bank: CheckedBank) -> Iterator[Finding]:
    for place, scene in _scenes_named(bank):
        if scene not in bank.scenes:
            yield bank.finding(f"there is no scene {scene!r}", *place)
        elif scene.startswith(PORTRAIT):
            yield bank.finding(f"{scene!r} is the portrait of a persona: nothing that is asked shows it", *place)


def field_count(bank: CheckedBank) -> Iterator[Finding]:
    number, sizes = len(bank.files.shape.fields), bank.sizes
    if not sizes.fewest_fields <= number <= sizes.most_fields:
        wanted = f"{sizes.fewest_fields} to {sizes.most_fields}"
        yield bank.finding(f"a bank has {wanted} fields, this one {number}", "fields")


def field_size(bank: CheckedBank) -> Iterator[Finding]:
    for place, field in bank.fields():
        number = sum(counts(activity) for activity in field.activities)
        if number < bank.sizes.activities_in_field:
            wanted = bank.sizes.activities_in_field
            yield bank.finding(f"a field has {wanted} activities or more, this one {number}", *place, "activities")


def form_size(bank: CheckedBank) -> Iterator[Finding]:
    for form_id, form in bank.files.shape.forms.items():
        if form.kind != EXPERIENCE:
            continue
        number = sum(counts(activity) for activity in _activities_of(bank, form))
        if number < bank.sizes.activities_in_experience:
            wanted = bank.sizes.activities_in_experience
            yield bank.finding(f"this form has {wanted} activities or more, this one {number}", "forms", form_id)


def form_reference(bank: CheckedBank) -> Iterator[Finding]:
    field_ids = {field.id for _, field in bank.fields()}
    for form_id, form in bank.files.shape.forms.items():
        fields = list(_fields_of(bank, form))
        item_ids = {activity.id for field in fields for activity in field.activities}
        item_ids |= {item.id for field in fields for item in field.knowledge}
        for key, chosen, known in (("fields", form.fields, field_ids), ("items", form.items, item_ids)):
            for number, one in enumerate(chosen or ()):
                if one not in known:
                    yield bank.finding(f"{one!r} is not among the {key} of this form", "forms", form_id, key, number)


def telling_reference(bank: CheckedBank) -> Iterator[Finding]:
    experience = (form for form in bank.files.shape.forms.values() if form.kind == EXPERIENCE)
    known = {one.id for form in experience for one in _activities_of(bank, form) if counts(one)}
    telling = bank.files.shape.telling
    for number, one in enumerate(telling):
        if one not in known:
            yield bank.finding(f"{one!r} is no activity that counts in the form of experience", "telling", number)
        if one in telling[:number]:
            yield bank.finding(f"{one!r} stands here twice", "telling", number)


def times_reference(bank: CheckedBank) -> Iterator[Finding]:
    known = {activity.id for _, activity in bank.activities()} | {item.id for _, item in bank.knowledge()}
    for one in bank.files.shape.usual_times:
        if one not in known:
            yield bank.finding(f"there is no item {one!r}", "usual_times", one)


def item_reference(bank: CheckedBank) -> Iterator[Finding]:
    known = {activity.id for _, activity in bank.activities()}
    for place, activity in bank.activities():
        for key, named in _references(activity):
            if named not in known:
                yield bank.finding(f"{key}: there is no activity {named!r}", *place, key)


def self_reference(bank: CheckedBank) -> Iterator[Finding]:
    for place, activity in bank.activities():
        for key, named in _references(activity):
            if named == activity.id:
                yield bank.finding(f"{key} names the activity itself", *place, key)


def foil_implied(bank: CheckedBank) -> Iterator[Finding]:
    foils = {activity.id for _, activity in bank.activities() if activity.foil == "true"}
    for place, activity in bank.activities():
        if activity.implies and foils & {activity.id, *activity.implies}:
            yield bank.finding(
                "a foil belongs to another trade: it implies nothing and is not implied", *place, "implies"
            )


def claim_cuts(bank: CheckedBank) -> Iterator[Finding]:
    if not _ascending([0, *bank.files.shape.claim_cuts, 1]):
        yield bank.finding("the cuts must rise and lie between 0 and 1", "claim_cuts")


def cut_set(bank: CheckedBank) -> Iterator[Finding]:
    for number, one in enumerate(bank.files.shape.cut_sets):
        place = ("cut_sets", number, "levels")
        cuts = [level.cut for level in one.levels]
        if [level.level for level in one.levels] != list(range(1, len(one.levels) + 1)):
            yield bank.finding("the levels must be 1, 2, 3 and so on", *place)
        if not _ascending(cuts if one.scale == "theta" else [0, *cuts, 1]):
            yield bank.finding("the cuts must rise, and lie between 0 and 1 unless the scale is theta", *place)
        if not all(0 < level.threshold < 1 for level in one.levels):
            yield bank.finding("a threshold lies between 0 and 1", *place)


def code_form(bank: CheckedBank) -> Iterator[Finding]:
    for number, code in enumerate(bank.files.shape.codes):
        form, prefix = CODE_FORMS[code.scheme]
        if PLACEHOLDER_CODE.fullmatch(code.id) or not re.fullmatch(form, code.id):
            yield bank.finding(f"{code.id!r} is not a code of {code.scheme}", "codes", number, "id")
        if code.uri != (prefix + code.id if prefix else ""):
            wanted = f"must be {prefix}<id>" if prefix else "is not known for this scheme: leave it out"
            yield bank.finding(f"the uri {wanted}", "codes", number, "uri")


def medium_file(bank: CheckedBank) -> Iterator[Finding]:
    folder = bank.files.folder / "media"
    for number, medium in enumerate(bank.files.shape.media):
        if medium.file not in {path.name for path in folder.glob("*")}:
            yield bank.finding(f"there is no file {medium.file!r} in the folder media", "media", number, "file")


def _scenes_named(bank: CheckedBank) -> Iterator[tuple[Place, str]]:
    yield ("cover",), bank.files.shape.cover
    yield from (((*place, "picture"), field.picture) for place, field in bank.fields())
    yield from (((*place, "picture"), activity.picture) for place, activity in bank.activities())
    for place, item in bank.knowledge():
        if item.stimulus and item.stimulus.kind in SCENE_KINDS:
            yield from (
                ((*place, "stimulus"), scene) for scene in (item.stimulus.source, *item.stimulus.sources) if scene
            )
        for number, option in enumerate(item.options):
            if option.picture is not None:
                yield (*place, "options", number, "picture"), option.picture


def _fields_of(bank: CheckedBank, form: FormShape) -> Iterator[FieldShape]:
    return (field for _, field in bank.fields() if form.fields is None or field.id in form.fields)


def _activities_of(bank: CheckedBank, form: FormShape) -> Iterator[ActivityShape]:
    for field in _fields_of(bank, form):
        yield from (one for one in field.activities if form.items is None or one.id in form.items)


def _references(activity: ActivityShape) -> Iterator[tuple[str, str]]:
    yield from (("implies", named) for named in activity.implies)
    yield from (("enemies", named) for named in activity.enemies)
    if activity.repeat_of is not None:
        yield "repeat_of", activity.repeat_of
    if activity.testlet is not None:
        yield "testlet", activity.testlet


def _ascending(numbers: list[float]) -> bool:
    return all(low < high for low, high in pairwise(numbers))


STRUCTURE_RULES: Mapping[str, Rule] = {
    "id-opaque": id_opaque,
    "id-unique": id_unique,
    "scene-exists": scene_exists,
    "field-count": field_count,
    "field-size": field_size,
    "form-size": form_size,
    "form-reference": form_reference,
    "telling-reference": telling_reference,
    "times-reference": times_reference,
    "item-reference": item_reference,
    "self-reference": self_reference,
    "foil-implied": foil_implied,
    "claim-cuts": claim_cuts,
    "cut-set": cut_set,
    "code-form": code_form,
    "medium-file": medium_file,
}
