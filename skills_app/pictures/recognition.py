"""What people saw in the pictures of a bank who knew neither title nor file; docs/pictures.md tells how it is kept."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.strict_yaml import Block, read_block

FILE = "recognition.yaml"
KEYS = frozenset({"viewer", "date", "sentence", "mark", "faults"})
MORE_KEYS = frozenset({"redrawn", "mended"})
MARKS = ("hit", "near", "miss")


@dataclass(frozen=True, slots=True)
class Recognition:
    """How many scenes were seen rightly (``hit``), nearly, wrongly; ``redrawn``: changed after somebody looked;
    ``unseen``: nobody looked. The five add up to all scenes."""

    hit: int
    near: int
    miss: int
    redrawn: int
    unseen: int

    @property
    def scenes(self) -> int:
        return self.hit + self.near + self.miss + self.redrawn + self.unseen

    @property
    def share(self) -> float:
        """Of all scenes those that were seen rightly as they are now, 0 to 1."""
        return self.hit / self.scenes if self.scenes else 0.0


def recognition(folder: Path, scenes: Collection[str]) -> Recognition:
    """Of the scenes of a bank's folder. An entry that the check refuses counts as none."""
    entries, _ = _read(folder)
    found = Counter(_seen(entries.get(scene)) for scene in scenes)
    return Recognition(found["hit"], found["near"], found["miss"], found["redrawn"], found["unseen"])


def _seen(entry: object) -> str:
    if not isinstance(entry, Block) or entry.get("mark") not in MARKS:
        return "unseen"
    return "redrawn" if entry.get("redrawn") else str(entry["mark"])


def check_recognition(folder: Path, scenes: Collection[str]) -> list[SceneProblem]:
    """What is wrong with how the file is written, and every miss. Without a file there is no problem: nobody looked."""
    entries, problems = _read(folder)
    return sorted([*problems, *_faults(entries, scenes)])


def _read(folder: Path) -> tuple[Block, list[SceneProblem]]:
    path = folder / FILE
    if not path.exists():
        return Block({}, FILE, 1), []
    content, problems = read_block(path)
    entries = content.get("pictures")
    if isinstance(entries, Block):
        return entries, problems
    missing = SceneProblem(FILE, 1, "", "Write 'pictures:' with one entry for each scene that was looked at.")
    return Block({}, FILE, 1), problems or [missing]


def _faults(entries: Block, scenes: Collection[str]) -> Iterator[SceneProblem]:
    for scene, entry in entries.items():
        line = entry.line if isinstance(entry, Block) else entries.line
        keys = set(entry) if isinstance(entry, Block) else set()
        if scene not in scenes:
            yield SceneProblem(FILE, line, scene, "There is no such scene: take the entry away.")
        elif keys - MORE_KEYS != KEYS:
            wanted = f"{', '.join(sorted(KEYS))}, and perhaps {', '.join(sorted(MORE_KEYS))}"
            yield SceneProblem(FILE, line, scene, f"An entry has {wanted}.")
        elif entry["mark"] not in MARKS:
            yield SceneProblem(FILE, line, scene, f"The mark is one of {', '.join(MARKS)}.")
        elif _seen(entry) == "miss":
            yield SceneProblem(FILE, line, scene, "A picture that was misunderstood is not shown: draw it anew.")
