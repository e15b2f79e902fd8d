"""What is wrong with a scene, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class SceneProblem:
    """One problem; ``message`` says in plain English what to do. ``scene`` is empty when it concerns a whole file."""

    file: str
    line: int
    scene: str
    message: str

    def __str__(self) -> str:
        scene = f" [{self.scene}]" if self.scene else ""
        return f"{self.file}:{self.line}{scene} {self.message}"
