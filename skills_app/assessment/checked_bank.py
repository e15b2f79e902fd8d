"""What the rules of meaning look at, and what they report."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from skills_app.assessment.bank_file import BankFiles, TextsFile
from skills_app.assessment.bank_shape import ActivityShape, FieldShape, KnowledgeShape
from skills_app.assessment.yaml_text import Place, YamlFile


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many fields, activities and knowledge items a bank needs; foils and repeats are not counted."""

    fewest_fields: int
    most_fields: int
    activities_in_field: int
    activities_in_experience: int
    knowledge_in_field: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    file: YamlFile
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class CheckedBank:
    """``scenes``: ids of the pictures that the bank has; ``moving``: of those that move."""

    files: BankFiles
    scenes: Collection[str]
    sizes: Sizes
    moving: Collection[str] = ()

    def finding(self, message: str, *place: str | int) -> Finding:
        """Something in bank.yaml."""
        return Finding(self.files.file, place, message)

    def fields(self) -> Iterator[tuple[Place, FieldShape]]:
        for number, field in enumerate(self.files.shape.fields):
            yield ("fields", number), field

    def activities(self) -> Iterator[tuple[Place, ActivityShape]]:
        for place, field in self.fields():
            for number, activity in enumerate(field.activities):
                yield (*place, "activities", number), activity

    def knowledge(self) -> Iterator[tuple[Place, KnowledgeShape]]:
        for place, field in self.fields():
            for number, item in enumerate(field.knowledge):
                yield (*place, "knowledge", number), item

    def ids(self) -> Iterator[tuple[Place, str]]:
        """The ids of fields, activities, knowledge items and their options: all share one name space."""
        for place, field in self.fields():
            yield (*place, "id"), field.id
            for number, activity in enumerate(field.activities):
                yield (*place, "activities", number, "id"), activity.id
            for number, item in enumerate(field.knowledge):
                yield (*place, "knowledge", number, "id"), item.id
                for which, option in enumerate(item.options):
                    yield (*place, "knowledge", number, "options", which, "id"), option.id

    def source_texts(self) -> TextsFile | None:
        return self.files.texts.get(self.files.shape.source_locale)


Rule = Callable[[CheckedBank], Iterator[Finding]]


def counts(activity: ActivityShape) -> bool:
    """Foils and repeats are asked but never enter a claim."""
    return activity.foil == "false" and activity.repeat_of is None
