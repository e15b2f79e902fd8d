"""What ``skills-app banks report`` says of one bank: its figures, its pictures and what is missing."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_figures import BankFigures, bank_figures
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.persona_file import read_persona_files
from skills_app.cli.bank_gaps import Gap, gaps
from skills_app.cli.bank_problems import problems_of
from skills_app.cli.bank_weights import Weights, weights_of
from skills_app.config import Config
from skills_app.pictures.patching import blocks
from skills_app.pictures.people import Headcount, People, balance_problems, headcount, names_in
from skills_app.pictures.recognition import Recognition, recognition
from skills_app.pictures.scene_file import read_people, read_scenes
from skills_app.pictures.strict_yaml import Block
from skills_app.voice.library import heard, read_indexes
from skills_app.voice.saying import of_bank
from skills_app.web.locale import read_locales


@dataclass(frozen=True, slots=True)
class BankReport:
    """``problems``: how many the check names; ``uneven``: what is, about the people in the pictures; ``voice``: how
    many texts can be heard by locale, None where no sounds are built; ``weights``: None where no pictures are."""

    figures: BankFigures
    problems: int
    recognition: Recognition
    people: Headcount
    uneven: tuple[str, ...]
    personas: int
    voice: Mapping[str, int] | None
    weights: Weights | None
    missing: tuple[Gap, ...]


def report_of(config: Config, folder: Path) -> BankReport:
    """Raises BankError when the shape of the bank's files is wrong."""
    bank, drawn = read_bank(folder), read_scenes(folder / "scenes")
    figures, seen = bank_figures(bank), recognition(folder, drawn.scenes)
    count, personas = _people(drawn.scenes.values()), _personas(folder)
    offered = read_locales(config.translations_folder / "locales.toml")
    return BankReport(
        figures=figures,
        problems=len(problems_of(folder, drawn)),
        recognition=seen,
        people=count,
        uneven=tuple(balance_problems(count)),
        personas=personas,
        voice=_voice(config, bank),
        weights=weights_of(config, bank, folder),
        missing=tuple(gaps(bank, figures, seen, personas, offered)),
    )


def as_json(reports: Iterable[BankReport]) -> str:
    """As docs/schemas/bank-report.json describes it."""
    return json.dumps([_entry(report) for report in reports], ensure_ascii=False, indent=1)


def _entry(report: BankReport) -> dict[str, Any]:
    entry = asdict(report)
    seen = {**entry["recognition"], "scenes": report.recognition.scenes, "share": round(report.recognition.share, 3)}
    return {**entry.pop("figures"), **entry, "recognition": seen}


def _people(scenes: Iterable[Block]) -> Headcount:
    people = read_people()
    return headcount((_known(scene, people) for scene in scenes), people)


def _known(scene: Block, people: People) -> Iterator[str]:
    """Who is seen; a name that nobody has is the check's concern."""
    return (name for name in names_in(blocks(scene.get("items"))) if name in people)


def _personas(folder: Path) -> int:
    files, _ = read_persona_files(folder)
    return len(files.shape.personas) if files else 0


def _voice(config: Config, bank: Bank) -> Mapping[str, int] | None:
    if not read_indexes(config.audio_folder):
        return None
    return {locale: heard(config.audio_folder, locale, of_bank(bank, locale)) for locale in bank.texts}
