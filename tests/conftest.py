"""What tests of several rooms share: built pictures and assets, a migrated database, an application, browsers."""

import fcntl
import os
import shutil
from collections.abc import Callable, Hashable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest
from argon2 import PasswordHasher
from flask import Flask
from inspected import InspectedBrowser
from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket
from whitenoise import WhiteNoise

from skills_app import create_app
from skills_app.assessment.bank import Bank
from skills_app.assessment.personas import read_personas
from skills_app.cli.build import compile_translations
from skills_app.cli.pictures import build_all_pictures
from skills_app.config import HOME, Config
from skills_app.records import accounts
from skills_app.records.database import Database
from skills_app.records.organisations import organisation_for
from skills_app.records.vault import Vault
from skills_app.web import bank_library
from skills_app.web.assets import build_assets
from skills_app.web.bank_library import set_up_banks

SECRET_KEY = "a key for tests only, long enough"
PASSWORD = "a password for tests"
BUILT = "built"
SHIPPED = HOME / "question_banks"

P = ParamSpec("P")
Made = TypeVar("Made")


@pytest.fixture(scope="session")
def built_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with pictures, assets and a migrated database without people, the banks archived; made once for all
    processes of this run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / BUILT
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            config = Config(folder, f"sqlite:///{folder / 'empty.sqlite'}", SECRET_KEY)
            compile_translations(config)
            build_all_pictures(config)
            build_assets(config.assets_folder)
            database = Database(config.database_url)
            database.migrate()
            database.truncate_log()
            shutil.copy(folder / "empty.sqlite", folder / "empty.play.sqlite")
            set_up_banks(Flask("archiving"), config, database)
            database.truncate_log()
            database.close()
            (folder / "ready").touch()
    return folder


class CompiledTemplates(FileSystemBytecodeCache):
    """Known by what is compiled: the source with the translations of its language in it."""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        text = environment.preprocess(source, name, filename)
        return super().get_bucket(environment, f"{name} {self.get_source_checksum(text)}", filename, text)


def once(make: Callable[P, Made], shared: Callable[P, Hashable]) -> Callable[P, Made]:
    """``shared``: by what arguments the same thing is known again, None when it is to be made each time."""
    known: dict[Hashable, Made] = {}

    def made(*args: P.args, **how: P.kwargs) -> Made:
        key = shared(*args, **how)
        if key is None:
            return make(*args, **how)
        if key not in known:
            known[key] = make(*args, **how)
        return known[key]

    return made


def shipped_bank(config: Config, bank_id: str) -> Hashable:
    return bank_id if config.banks_folder == SHIPPED and config.data_folder.name == BUILT else None


def shipped_folder(folder: Path, _bank: Bank) -> Hashable:
    return folder if folder.parent == SHIPPED else None


@pytest.fixture(scope="session", autouse=True)
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the applications of a process share, since to make it takes longer than most tests and nothing changes it:
    the shipped banks with their personas, the list of static files, the compiled templates. Passwords cost little."""
    list_files, listed = WhiteNoise.update_files_dictionary, dict[str, dict[str, object]]()

    def list_once(server: WhiteNoise, root: str, prefix: str) -> None:
        before = set(server.files)
        if root in listed:
            server.files.update(listed[root])
            return
        list_files(server, root, prefix)
        if Path(root).parent.name == BUILT:
            listed[root] = {url: file for url, file in server.files.items() if url not in before}

    compiled = CompiledTemplates(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bank_library, "load_bank", once(bank_library.load_bank, shipped_bank))
        patch.setattr("skills_app.web.workshop.play.read_personas", once(read_personas, shipped_folder))
        patch.setitem(vars(accounts._STRONG), "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        patch.setattr(WhiteNoise, "update_files_dictionary", list_once)
        patch.setattr(Flask, "jinja_options", {"bytecode_cache": compiled})
        yield


@pytest.fixture
def config(built_folder: Path, tmp_path: Path) -> Config:
    """Settings with a database of its own for each test."""
    file = tmp_path / "skills.sqlite"
    shutil.copy(built_folder / "empty.sqlite", file)
    shutil.copy(built_folder / "empty.play.sqlite", file.with_suffix(".play.sqlite"))
    return Config(built_folder, f"sqlite:///{file}", SECRET_KEY)


@pytest.fixture
def app(config: Config) -> Iterator[Flask]:
    made = create_app(config)
    made.testing = True
    yield made
    made.extensions["database"].close()
    made.extensions["play"].close()


@pytest.fixture
def database(app: Flask) -> Database:
    found: Database = app.extensions["database"]
    return found


@pytest.fixture
def new_browser(app: Flask) -> Callable[..., InspectedBrowser]:
    """A browser of another person or device."""
    return lambda **headers: InspectedBrowser(app.test_client(), headers)


@pytest.fixture
def client_browser(new_browser: Callable[..., InspectedBrowser]) -> InspectedBrowser:
    """A client's tablet."""
    return new_browser()


@pytest.fixture
def counsellor(database: Database, app: Flask) -> accounts.Enrolment:
    """An account ``counsellor`` with PASSWORD."""
    with database.writing() as db:
        new = accounts.NewAccount(organisation_for(db, "").id, "counsellor", PASSWORD, "counsellor", datetime.now(UTC))
        return accounts.add_account(db, Vault(SECRET_KEY), new)


@pytest.fixture
def counsellor_browser(
    new_browser: Callable[..., InspectedBrowser], counsellor: accounts.Enrolment
) -> InspectedBrowser:
    """A counsellor's desk, signed in."""
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    browser.send({"name": "counsellor", "password": PASSWORD})
    browser.send({"code": counsellor.recovery_codes[0]})
    return browser
