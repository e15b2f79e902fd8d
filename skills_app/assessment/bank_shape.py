"""Which keys the files of a bank have, and of which kind their values are; what they mean is checked elsewhere."""

import re
from copy import deepcopy
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from skills_app.assessment.problem import Problem
from skills_app.assessment.yaml_text import Place, YamlFile

Text = Annotated[str, Field(min_length=1)]
YesNo = Literal["true", "false"]
Number = Annotated[float, Field(strict=False, allow_inf_nan=False)]
Seconds = Annotated[float, Field(strict=False, gt=0, allow_inf_nan=False)]
Level = Annotated[int, Field(strict=False, ge=1)]
Count = Annotated[int, Field(strict=False, ge=0)]
Selected = Annotated[list[Text] | None, BeforeValidator(lambda value: None if value == "all" else value)]
"""``all`` (None here) or a list of ids."""


def _tied(value: Any) -> Any:
    return [[one] if isinstance(one, str) else one for one in value] if isinstance(value, list) else value


Steps = Annotated[list[list[Text]], BeforeValidator(_tied)]
"""The steps of an order; those that are tied stand in a list."""


class Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class CodeShape(Shape):
    scheme: Literal["ESCO", "ISCO-08", "KldB 2010"]
    version: Text
    id: Text
    uri: str = ""
    match: Literal["exact", "close", "broad"]
    verified: YesNo


class StimulusShape(Shape):
    """A sequence has ``sources``, every other kind one ``source``."""

    kind: Literal["picture", "sequence", "animation", "film", "sound"]
    source: Text | None = None
    sources: list[Text] = []


class AreaShape(Shape):
    shape: Literal["circle", "rect", "polygon"]
    coords: list[Number]


class OptionShape(Shape):
    id: Text
    picture: Text | None = None
    area: AreaShape | None = None


class RationaleShape(Shape):
    text: Text
    source: Text


class KnowledgeShape(Shape):
    """``height``: scenes are three quarters as high as wide."""

    id: Text
    type: Literal["single", "multiple", "picture_choice", "ordering", "hotspot", "matching", "number"]
    rule: Literal["single", "balanced", "all_or_nothing", "precedence", "lcs", "hotspot", "matching", "number"]
    difficulty: Literal["very_easy", "easy", "medium", "hard", "very_hard"]
    rationale: RationaleShape
    stimulus: StimulusShape | None = None
    options: list[OptionShape] = []
    key: list[Text] = []
    order: Steps = []
    pairs: list[Annotated[list[Text], Field(min_length=2, max_length=2)]] = []
    targets: list[AreaShape] = []
    tolerance: Number = 0.0
    height: Annotated[Number, Field(gt=0)] = 0.75
    number: Number | None = None
    range: Annotated[list[Number], Field(min_length=3, max_length=3)] | None = None
    testlet: Text | None = None
    weight: Annotated[Number, Field(gt=0)] = 1.0


class ActivityShape(Shape):
    id: Text
    picture: Text
    foil: YesNo = "false"
    repeat_of: Text | None = None
    implies: list[Text] = []
    testlet: Text | None = None
    enemies: list[Text] = []
    weight: Annotated[Number, Field(gt=0)] = 1.0


class QualificationShape(Shape):
    id: Text
    title: Text
    source: Text
    verified: YesNo


class SharedFieldShape(Shape):
    bank: Text
    field: Text


class FieldShape(Shape):
    id: Text
    source: Text
    picture: Text
    activities: list[ActivityShape]
    knowledge: list[KnowledgeShape] = []
    steps: list[Literal["trial_day", "talk", "course", "helper_job", "again"]] | None = None
    qualifications: list[QualificationShape] = []
    shared_with: list[SharedFieldShape] = []


class FormShape(Shape):
    kind: Literal["experience", "short", "full"]
    fields: Selected = None
    items: Selected = None


class CutScoreShape(Shape):
    level: Level
    cut: Number
    threshold: Number
    se: Annotated[Number, Field(ge=0)] = 0.0
    ratings: dict[str, Annotated[list[Number], Field(min_length=2)]] = {}


class CutSetShape(Shape):
    id: Text
    scale: Literal["raw", "corrected", "theta"]
    method: Literal["default", "angoff-mod", "bookmark"]
    levels: Annotated[list[CutScoreShape], Field(min_length=1)]
    note: str = ""
    roles: list[Text] = []
    date: str = ""


class MediumShape(Shape):
    id: Text
    kind: Literal["picture", "film", "sound"]
    file: Text
    captions: dict[str, Text] = {}


class BankShape(Shape):
    version: Text
    licence: Text
    source_locale: Text
    cover: Text
    codes: list[CodeShape]
    training_years: Annotated[float | None, Field(strict=False, gt=0, le=5)] = None
    telling: list[Text] = []
    claim_cuts: Annotated[list[Number], Field(min_length=3, max_length=3)]
    cut_sets: list[CutSetShape] = []
    scoring: dict[str, Number] = {}
    usual_times: dict[str, Seconds] = {}
    media: list[MediumShape] = []
    forms: Annotated[dict[str, FormShape], Field(min_length=1)]
    fields: list[FieldShape]


class TitleShape(Shape):
    title: Text
    state: Text
    source: str = ""

    @property
    def words(self) -> str:
        return self.title


class CaptionShape(Shape):
    caption: Text
    state: Text
    source: str = ""

    @property
    def words(self) -> str:
        return self.caption


class TextsShape(Shape):
    locale: Text
    words: list[str] = []
    occupation: TitleShape
    fields: dict[str, TitleShape] = {}
    items: dict[str, CaptionShape] = {}
    options: dict[str, CaptionShape] = {}
    stimuli: dict[str, CaptionShape] = {}

    def by_place(self) -> dict[Place, TitleShape | CaptionShape]:
        """Every text of the file, found by its place in it; the last step of a place is the text's key."""
        return {
            ("occupation",): self.occupation,
            **{("fields", key): text for key, text in self.fields.items()},
            **{("items", key): text for key, text in self.items.items()},
            **{("options", key): text for key, text in self.options.items()},
            **{("stimuli", key): text for key, text in self.stimuli.items()},
        }


AnyShape = TypeVar("AnyShape", bound=Shape)


def read_shape(shape: type[AnyShape], file: YamlFile) -> tuple[AnyShape | None, list[Problem]]:
    """The file's content and every problem of its shape. With problems, the content lacks the parts that are wrong,
    so that the rules of meaning can look at the rest; it is None when a part that is wrong cannot be left out."""
    try:
        return shape.model_validate(file.data), []
    except ValidationError as error:
        details = error.errors()
        rest = deepcopy(file.data)
        for detail in details:
            _leave_out(rest, detail["loc"])
        return _valid_or_none(shape, rest), [_problem(file, detail) for detail in details]


def _valid_or_none(shape: type[AnyShape], data: Any) -> AnyShape | None:
    try:
        return shape.model_validate(data)
    except ValidationError:
        return None


def _leave_out(data: Any, place: Place) -> None:
    """Takes the innermost mapping entry round the place out of the data."""
    owner, key = None, ""
    for step in place:
        if isinstance(data, dict):
            if step not in data:
                return
            owner, key = data, str(step)
        data = data[step]
    if owner is not None:
        del owner[key]


def _problem(file: YamlFile, detail: ErrorDetails) -> Problem:
    place, kind = detail["loc"], detail["type"]
    key = place[-1] if place else ""
    if kind == "missing":
        return file.problem("missing-key", place, f"the key {key!r} is missing")
    if kind == "extra_forbidden":
        return file.problem("unknown-key", place, f"the key {key!r} is not known here")
    message = re.sub(" or instance of .*", "", detail["msg"]).removeprefix("Input ").replace("should", "must", 1)
    return file.problem("wrong-value", place, f"{key}: {message}" if place else f"the file {message}")
