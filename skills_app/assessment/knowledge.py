"""The nouns of knowledge items: what is asked, what can be chosen, what is right and why."""

from dataclasses import dataclass

from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import Pair, Task

SCENE_KINDS = ("picture", "sequence", "animation")
"""The kinds of stimuli that are drawn."""


@dataclass(frozen=True, slots=True)
class Stimulus:
    """What an item shows: scene ids (one for a picture or an animation, several for a sequence) or the id of a medium
    (film, sound)."""

    kind: str
    sources: tuple[str, ...]

    @property
    def scenes(self) -> tuple[str, ...]:
        return self.sources if self.kind in SCENE_KINDS else ()


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
    def scenes(self) -> tuple[str, ...]:
        """Every scene on the item's page, the stimulus first."""
        of_options = (option.picture for option in self.options if option.picture)
        return (*(self.stimulus.scenes if self.stimulus else ()), *of_options)

    @property
    def choose(self) -> int:
        """How many options are to be chosen."""
        return max(1, len(self.key))

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
