"""A bank folder -> Bank, or every problem with file, line and item id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skills_app.assessment import bank_shape as shape
from skills_app.assessment.bank import (
    FIELD_STEPS,
    OCCUPATION,
    ActionField,
    Bank,
    BankTexts,
    Code,
    CutScore,
    CutSet,
    Form,
    Item,
    Medium,
    Qualification,
    Selection,
    SharedField,
)
from skills_app.assessment.constants import Constants
from skills_app.assessment.item_types import FREQUENCY
from skills_app.assessment.knowledge_file import knowledge_item
from skills_app.assessment.problem import BankError, Problem
from skills_app.assessment.yaml_text import YamlFile, read_yaml

__all__ = ["BankError", "BankFiles", "Problem", "TextsFile", "read_bank", "read_files", "read_texts"]


@dataclass(frozen=True, slots=True)
class TextsFile:
    file: YamlFile
    shape: shape.TextsShape


@dataclass(frozen=True, slots=True)
class BankFiles:
    """The files of a bank as they are written; texts by the locale in the file's name."""

    folder: Path
    file: YamlFile
    shape: shape.BankShape
    texts: Mapping[str, TextsFile]


def read_bank(folder: Path) -> Bank:
    """The bank in the folder. Raises BankError when the shape of its files is wrong; meaning is not checked."""
    files, problems = read_files(folder)
    if files is None or problems:
        raise BankError(problems)
    return _bank(files)


def read_files(folder: Path) -> tuple[BankFiles | None, tuple[Problem, ...]]:
    """The files as far as they can be read, and every problem of their shape."""
    file, problems = read_yaml(folder / "bank.yaml", f"{folder.name}/bank.yaml")
    found = None
    if file:
        found, of_shape = shape.read_shape(shape.BankShape, file)
        problems += of_shape
    texts: dict[str, TextsFile] = {}
    for path in sorted((folder / "texts").glob("*.yaml")):
        read, of_texts = read_texts(path, f"{folder.name}/texts/{path.name}")
        problems += of_texts
        if read:
            texts[path.stem] = read
    return BankFiles(folder, file, found, texts) if file and found else None, tuple(problems)


def read_texts(path: Path, name: str) -> tuple[TextsFile | None, list[Problem]]:
    """The texts of one locale as far as they can be read, and every problem of their shape; ``name``: in problems."""
    file, problems = read_yaml(path, name)
    if file is None:
        return None, problems
    found, of_shape = shape.read_shape(shape.TextsShape, file)
    return TextsFile(file, found) if found else None, problems + of_shape


def _bank(files: BankFiles) -> Bank:
    raw = files.shape
    first, second, third = raw.claim_cuts
    return Bank(
        id=files.folder.name,
        version=raw.version,
        licence=raw.licence,
        source_locale=raw.source_locale,
        codes=tuple(_code(code) for code in raw.codes),
        fields=tuple(_field(field) for field in raw.fields),
        forms={form_id: _form(form_id, form) for form_id, form in raw.forms.items()},
        cut_sets=tuple(_cut_set(cut_set) for cut_set in raw.cut_sets),
        claim_cuts=(first, second, third),
        cover=raw.cover,
        media=tuple(_medium(medium) for medium in raw.media),
        texts={locale: _whole_texts(files.texts, locale) for locale in files.texts},
        constants=_constants(raw.scoring),
        training_years=raw.training_years,
        telling=tuple(raw.telling),
        usual_times=raw.usual_times,
    )


def _constants(raw: Mapping[str, float]) -> Constants:
    """Names that are no constants are left out here and refused by the check."""
    return Constants(**{name: value for name, value in raw.items() if name in Constants.__dataclass_fields__})


def _code(raw: shape.CodeShape) -> Code:
    return Code(raw.scheme, raw.version, raw.id, raw.uri, raw.match, raw.verified == "true")


def _medium(raw: shape.MediumShape) -> Medium:
    return Medium(raw.id, raw.kind, raw.file, raw.captions)


def _field(raw: shape.FieldShape) -> ActionField:
    return ActionField(
        id=raw.id,
        source=raw.source,
        picture=raw.picture,
        items=tuple(_item(raw.id, activity) for activity in raw.activities),
        knowledge=tuple(knowledge_item(raw.id, item) for item in raw.knowledge),
        steps=FIELD_STEPS if raw.steps is None else tuple(raw.steps),
        qualifications=tuple(_qualification(one) for one in raw.qualifications),
        shared_with=tuple(SharedField(one.bank, one.field) for one in raw.shared_with),
    )


def _qualification(raw: shape.QualificationShape) -> Qualification:
    return Qualification(raw.id, raw.title, raw.source, raw.verified == "true")


def _item(field_id: str, raw: shape.ActivityShape) -> Item:
    return Item(
        id=raw.id,
        type=FREQUENCY,
        field_id=field_id,
        picture=raw.picture,
        foil=raw.foil == "true",
        repeat_of=raw.repeat_of,
        implies=tuple(raw.implies),
        testlet=raw.testlet,
        enemies=tuple(raw.enemies),
        weight=raw.weight,
    )


def _form(form_id: str, raw: shape.FormShape) -> Form:
    return Form(form_id, raw.kind, _selection(raw.fields), _selection(raw.items))


def _selection(ids: list[str] | None) -> Selection:
    return "all" if ids is None else tuple(ids)


def _cut_set(raw: shape.CutSetShape) -> CutSet:
    levels = tuple(_cut_score(level) for level in raw.levels)
    return CutSet(raw.id, raw.scale, raw.method, levels, raw.note, tuple(raw.roles), raw.date)


def _cut_score(raw: shape.CutScoreShape) -> CutScore:
    ratings = {item_id: tuple(ratings) for item_id, ratings in raw.ratings.items()}
    return CutScore(raw.level, raw.cut, raw.threshold, raw.se, ratings)


def _whole_texts(files: Mapping[str, TextsFile], locale: str) -> BankTexts:
    """A locale with a territory says only what differs from its language; the rest is said as there."""
    own = _texts(files[locale].shape)
    language = files.get(locale.partition("_")[0])
    if language is None or language is files[locale]:
        return own
    rest = _texts(language.shape)
    return BankTexts(
        locale=own.locale,
        occupation=own.occupation,
        fields={**rest.fields, **own.fields},
        captions={**rest.captions, **own.captions},
        states={**rest.states, **own.states},
        options={**rest.options, **own.options},
        stimuli={**rest.stimuli, **own.stimuli},
    )


def _texts(raw: shape.TextsShape) -> BankTexts:
    return BankTexts(
        locale=raw.locale,
        occupation=raw.occupation.title,
        fields={key: text.title for key, text in raw.fields.items()},
        captions={key: text.caption for key, text in raw.items.items()},
        states=dict(_states(raw)),
        options={key: text.caption for key, text in raw.options.items()},
        stimuli={key: text.caption for key, text in raw.stimuli.items()},
    )


def _states(raw: shape.TextsShape) -> Iterator[tuple[str, str]]:
    yield OCCUPATION, raw.occupation.state
    yield from ((key, text.state) for key, text in raw.fields.items())
    yield from ((key, text.state) for key, text in raw.items.items())
    yield from ((key, text.state) for key, text in raw.options.items())
    yield from ((key, text.state) for key, text in raw.stimuli.items())
