"""The files of the personas of a bank, as they are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from skills_app.assessment.bank_shape import AnyShape, Count, Shape, Text, read_shape
from skills_app.assessment.problem import Problem
from skills_app.assessment.yaml_text import YamlFile, read_yaml

FOLDER = "personas"
LOCALES = ("de", "en")
"""In which every persona has texts."""

PORTRAIT = "persona_"
"""The id of a scene that shows a persona begins with it; no bank version contains such a picture."""


class TruthShape(Shape):
    does: Literal["hardly", "some", "regular", "extensive"]
    level: Count


class PersonaShape(Shape):
    id: Text
    picture: Text
    language: Text
    years: Count
    truth: dict[str, TruthShape]


class PersonasShape(Shape):
    personas: list[PersonaShape]


class PersonaTextShape(Shape):
    name: Text
    story: list[Text]
    can: list[Text]
    shy: Text
    note: Text


class PersonaTextsShape(Shape):
    locale: Text
    words: list[Text] | None = None
    personas: dict[str, PersonaTextShape]


@dataclass(frozen=True, slots=True)
class PersonaTextsFile:
    file: YamlFile
    shape: PersonaTextsShape


@dataclass(frozen=True, slots=True)
class PersonaFiles:
    """``texts``: by the locale in the file's name."""

    file: YamlFile
    shape: PersonasShape
    texts: Mapping[str, PersonaTextsFile]


def read_persona_files(folder: Path) -> tuple[PersonaFiles | None, list[Problem]]:
    """The persona files of a bank's folder as far as they can be read, and every problem of their shape; None without
    a problem when the bank has no personas."""
    if not (folder / FOLDER).is_dir():
        return None, []
    file, found, problems = _read(PersonasShape, folder, FOLDER)
    texts: dict[str, PersonaTextsFile] = {}
    locales = {*LOCALES, *(path.stem for path in (folder / FOLDER).glob("*.yaml"))} - {FOLDER}
    for locale in sorted(locales):
        text_file, read, of_texts = _read(PersonaTextsShape, folder, locale)
        problems += of_texts
        if text_file and read:
            texts[locale] = PersonaTextsFile(text_file, read)
    return PersonaFiles(file, found, texts) if file and found else None, problems


def _read(shape: type[AnyShape], folder: Path, stem: str) -> tuple[YamlFile | None, AnyShape | None, list[Problem]]:
    name = f"{FOLDER}/{stem}.yaml"
    file, problems = read_yaml(folder / name, f"{folder.name}/{name}")
    if file is None:
        return None, None, problems
    found, of_shape = read_shape(shape, file)
    return file, found, problems + of_shape
