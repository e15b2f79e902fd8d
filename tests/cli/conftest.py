"""Commands run inside this process, with a data folder of their own."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from skills_app.cli import main

Command = Callable[..., Result]


@pytest.fixture
def data_folder(tmp_path: Path, built_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a migrated database and the tests' pictures; no other setting is set."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("skills.sqlite", "skills.play.sqlite"):
        shutil.copy(built_folder / "empty.sqlite", folder / name)
    for name in ("DATABASE_URL", "SECRET_KEY", "PUBLIC_URL", "TRUSTED_PROXIES", "PORT", "TLS_PORT", "BANKS_FOLDER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_FOLDER", str(folder))
    return folder


@pytest.fixture
def command(data_folder: Path) -> Command:
    """Runs ``skills-app`` with words; expects exit status 0 unless ``status`` says otherwise."""

    def run(*words: str, status: int = 0, typed: str | None = None) -> Result:
        result = CliRunner().invoke(main, list(words), input=typed)
        assert result.exit_code == status, f"{result.output}\n{result.exception!r}"
        return result

    return run
