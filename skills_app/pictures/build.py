"""Folders of scenes -> a folder of pictures to serve, and for each source a manifest beside it.

``target/<hash>.svg`` and ``.svg.gz``: named by a hash of the content, which tells nothing and may be cached for ever.
A scene with poses has two pictures: the still one, and the moving one.
``manifests/<source>.json`` in the parent folder of target: see manifest.py.
"""

import hashlib
import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from skills_app.pictures import safety
from skills_app.pictures.drawn import Memory, code_digest, description_digest, motion_digest
from skills_app.pictures.frame import frame_of
from skills_app.pictures.manifest import (
    HEIGHT,
    LICENCE,
    WIDTH,
    Hotspot,
    Manifest,
    Picture,
    write_manifest,
)
from skills_app.pictures.people import People, names_in
from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.render import render, render_moving
from skills_app.pictures.scene_check import folder_problems
from skills_app.pictures.scene_file import SceneFolder, read_people, read_scenes
from skills_app.pictures.strict_yaml import Block

HANDFUL = 100
"""Up to this number of scenes is drawn in this process: one takes 20 ms, starting others takes some seconds."""

NAME_LENGTH = 16


class ScenesRefusedError(Exception):
    """Scenes that cannot be built; ``problems`` says which and why."""

    def __init__(self, problems: Sequence[SceneProblem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class _Job:
    scene_id: str
    scene: Block
    digest: str
    moving: bool = False


def build_pictures(sources: Mapping[str, Path], target: Path) -> dict[str, Manifest]:
    """Draws the scenes of every source folder (key: bank id or ``interface``) into the folder ``target``.

    What has not changed is not drawn again. No picture is ever removed: a server may be serving it.
    Raises ScenesRefusedError with all problems, and then no manifest has changed.
    """
    people = read_people()
    folders = {source: read_scenes(folder) for source, folder in sources.items()}
    _refuse(chain.from_iterable(folder_problems(folder, people) for folder in folders.values()))
    code = code_digest()
    jobs = {source: _jobs(folder, people, code) for source, folder in folders.items()}
    memory = Memory(manifest_folder(target), target)
    _draw_missing(list(chain.from_iterable(jobs.values())), people, memory, target)
    built = {source: _manifest(source, of_source, memory) for source, of_source in jobs.items()}
    for source, manifest in built.items():
        write_manifest(manifest, manifest_folder(target) / f"{source}.json")
    memory.save()
    return built


def manifest_folder(target: Path) -> Path:
    """Where the manifests of a folder of pictures lie: outside of it, so that they are never served."""
    return target.parent / "manifests"


def _refuse(problems: Iterator[SceneProblem]) -> None:
    found = sorted(problems)
    if found:
        raise ScenesRefusedError(found)


def _jobs(folder: SceneFolder, people: People, code: str) -> list[_Job]:
    still = [_Job(name, scene, description_digest(scene, people, code)) for name, scene in folder.scenes.items()]
    return still + [
        _Job(job.scene_id, job.scene, motion_digest(job.scene, job.digest), moving=True)
        for job in still
        if "poses" in job.scene
    ]


def _draw_missing(jobs: Sequence[_Job], people: People, memory: Memory, target: Path) -> None:
    """Draws what is not remembered, writes it and remembers it."""
    missing = list({job.digest: job for job in jobs if job.digest not in memory.files}.values())
    pictures = list(zip(missing, _drawn(missing, people), strict=True))
    _refuse(chain.from_iterable(_unsafe(job, svg) for job, svg in pictures))
    target.mkdir(parents=True, exist_ok=True)
    for job, svg in pictures:
        memory.files[job.digest] = _write_picture(svg, target)


def _drawn(jobs: Sequence[_Job], people: People) -> list[str]:
    if len(jobs) <= HANDFUL:
        return [_draw(job, people) for job in jobs]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(jobs)), mp_context=context) as processes:
        return list(processes.map(_draw, jobs, [people] * len(jobs), chunksize=8))


def _draw(job: _Job, people: People) -> str:
    try:
        return (render_moving if job.moving else render)(job.scene, people)
    except Exception as error:
        error.add_note(f"while drawing the scene '{job.scene_id}' of {job.scene.file}, line {job.scene.line}")
        raise


def _unsafe(job: _Job, svg: str) -> Iterator[SceneProblem]:
    for message in (safety.moving_faults if job.moving else safety.faults)(svg):
        yield SceneProblem(job.scene.file, job.scene.line, job.scene_id, message)


def _write_picture(svg: str, target: Path) -> str:
    """Whole files, and the gzip sibling first: a picture that is there is complete, also while a server reads it."""
    content = svg.encode()
    name = hashlib.sha256(content).hexdigest()[:NAME_LENGTH] + ".svg"
    draft = target.with_name(f"{name}.new")
    for file, data in ((f"{name}.gz", safety.pack(svg)), (name, content)):
        draft.write_bytes(data)
        draft.replace(target / file)
    return name


def _manifest(source: str, jobs: Sequence[_Job], memory: Memory) -> Manifest:
    moving = {job.scene_id: memory.files[job.digest] for job in jobs if job.moving}
    return Manifest(
        source,
        {
            job.scene_id: _picture(job.scene, memory.files[job.digest], moving.get(job.scene_id))
            for job in jobs
            if not job.moving
        },
    )


def _picture(scene: Block, file: str, moving: str | None) -> Picture:
    return Picture(
        file=file,
        moving=moving,
        width=WIDTH,
        height=HEIGHT,
        title=dict(scene["title"]),
        must_show=tuple(scene["must_show"]),
        hotspots=tuple(_hotspot(spot, scene) for spot in scene.get("hotspots", [])),
        licence=LICENCE,
        people=tuple(names_in(scene["items"])),
    )


def _hotspot(spot: Block, scene: Block) -> Hotspot:
    frame = frame_of(scene)
    x, y = spot["at"]
    per_cent = (
        100 * (x - frame.left) / frame.width,
        100 * (y - frame.top) / frame.height,
        100 * spot["r"] / frame.width,
    )
    return Hotspot(spot["id"], *(round(number, 2) for number in per_cent))
