"""The portraits of personas are drawn and served like other pictures, but belong to no version of the bank."""

import shutil
from dataclasses import replace

import pytest
from flask import Flask

from skills_app.config import HOME, Config
from skills_app.pictures.manifest import Manifest, read_manifest
from skills_app.web.bank_library import BankLibrary, load_bank, served_bank

FOLDER = HOME / "question_banks" / "cook"


@pytest.fixture
def manifest(config: Config) -> Manifest:
    return read_manifest(config.manifests_folder / "cook.json")


def test_the_version_of_a_bank_has_no_portraits(app: Flask, config: Config, manifest: Manifest) -> None:
    library: BankLibrary = app.extensions["banks"]
    portraits = {scene for scene in manifest.pictures if scene.startswith("persona_")}
    assert len(portraits) == 6
    assert not portraits & library.current["cook"].pictures.keys()
    others = {scene: picture for scene, picture in manifest.pictures.items() if scene not in portraits}
    without = served_bank(config, FOLDER, replace(manifest, pictures=others))
    assert without.digest == library.current["cook"].digest


def test_a_portrait_is_served(app: Flask, manifest: Manifest) -> None:
    with app.test_client().get(f"/pictures/{manifest.pictures['persona_feast'].file}") as page:
        assert page.status_code == 200


def test_a_problem_of_personas_keeps_no_bank_from_being_served(
    config: Config, tmp_path_factory: pytest.TempPathFactory
) -> None:
    banks = tmp_path_factory.mktemp("banks")
    shutil.copytree(FOLDER, banks / "cook")
    (banks / "cook" / "personas" / "de.yaml").unlink()
    assert load_bank(replace(config, banks_folder=banks), "cook")
