"""The nouns of knowledge items: what is asked, what can be chosen, what is right and why."""

from dataclasses import dataclass

from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import Pair, Task


@dataclass(frozen=True, slots=True)
class Stimulus:
    """What an item shows: a scene id (picture) or a medium's id (film, sound)."""

    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Option:
    """``area``: where in the stimulus it lies, for a hotspot."""

    id: str
    picture: str | None = None
    area: Shape | None = None


@dataclass(frozen=True, slots=True)
class Rationale:
    """Why the key is right, in one line, and where that is written; for authors and counsellors."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class KnowledgeItem:
    """``rule``: how it is scored; ``testlet``: the item whose story it shares; the parts of what is right are
    explained at :class:`~skills_app.assessment.task.Task`, the rest in docs/banks.md."""

    id: str
    type: str
    field_id: str
    rule: str
    difficulty: str
    rationale: Rationale
    stimulus: Stimulus | None = None
    options: tuple[Option, ...] = ()
    key: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    targets: tuple[Shape, ...] = ()
    tolerance: float = 0.0
    height: float = 1.0
    number: float | None = None
    range: tuple[float, float, float] | None = None
    testlet: str | None = None
    weight: float = 1.0

    @property
    def task(self) -> Task:
        return Task(
            options=tuple(option.id for option in self.options),
            keys=self.key,
            pairs=self.pairs,
            targets=self.targets,
            tolerance=self.tolerance,
            height=self.height,
            number=self.number,
            range=self.range,
        )
