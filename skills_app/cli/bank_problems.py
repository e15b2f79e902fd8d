"""Every problem of a bank, whatever file it is in: what ``banks check`` prints and ``banks report`` counts."""

from pathlib import Path

from skills_app.assessment.bank_check import check_bank
from skills_app.assessment.persona_rules import check_personas
from skills_app.assessment.problem import Problem
from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.recognition import check_recognition
from skills_app.pictures.scene_check import folder_problems
from skills_app.pictures.scene_file import SceneFolder, read_people


def problems_of(folder: Path, drawn: SceneFolder) -> list[Problem | SceneProblem]:
    """``drawn``: the scenes of the bank's folder, as they were read."""
    moving = [scene_id for scene_id, scene in drawn.scenes.items() if "poses" in scene]
    return [
        *check_bank(folder, drawn.scenes, moving=moving),
        *check_personas(folder, drawn.scenes),
        *folder_problems(drawn, read_people()),
        *check_recognition(folder, drawn.scenes),
    ]
