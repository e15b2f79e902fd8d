"""The pictures that are shipped: every scene of every bank and of the interface."""

from pathlib import Path

import pytest

from skills_app.pictures.build import build_pictures
from skills_app.pictures.manifest import Manifest
from skills_app.pictures.people import balance_problems, headcount
from skills_app.pictures.safety import MOVING, STILL
from skills_app.pictures.scene_check import check_scenes
from skills_app.pictures.scene_file import read_people

ROOT = Path(__file__).parents[2]
SOURCES = {path.parent.name: path for path in sorted(ROOT.glob("question_banks/*/scenes"))}
SOURCES["interface"] = ROOT / "skills_app" / "web" / "scenes"
MEAN_PACKED = 6 * 1024


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Manifest], Path]:
    target = tmp_path_factory.mktemp("built") / "pictures"
    return build_pictures(SOURCES, target), target


@pytest.mark.parametrize("source", SOURCES)
def test_no_scene_has_a_problem(source: str) -> None:
    assert check_scenes(SOURCES[source]) == []


def test_the_cook_bank_has_pictures(built: tuple[dict[str, Manifest], Path]) -> None:
    assert "cover" in built[0]["cook"].pictures


@pytest.mark.parametrize("source", SOURCES)
def test_pictures_are_light(built: tuple[dict[str, Manifest], Path], source: str) -> None:
    manifests, target = built
    files = [picture.file for picture in manifests[source].pictures.values()]
    packed = [(target / f"{file}.gz").stat().st_size for file in files]
    assert max((target / file).stat().st_size for file in files) <= STILL.raw
    assert max(packed) <= STILL.packed
    assert sum(packed) / len(packed) <= MEAN_PACKED


def test_moving_pictures_are_light(built: tuple[dict[str, Manifest], Path]) -> None:
    manifests, target = built
    moving = [picture.moving for manifest in manifests.values() for picture in manifest.pictures.values()]
    files = [file for file in moving if file]
    assert len(files) >= 3
    assert max((target / f"{file}.gz").stat().st_size for file in files) <= MOVING.packed


@pytest.mark.parametrize("source", SOURCES)
def test_women_and_men_and_all_skin_tones_are_seen(built: tuple[dict[str, Manifest], Path], source: str) -> None:
    seen = [picture.people for picture in built[0][source].pictures.values()]
    assert balance_problems(headcount(seen, read_people())) == []


@pytest.mark.parametrize("source", SOURCES)
def test_no_two_scenes_look_the_same(built: tuple[dict[str, Manifest], Path], source: str) -> None:
    pictures = built[0][source].pictures
    assert len({picture.file for picture in pictures.values()}) == len(pictures)
