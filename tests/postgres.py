"""A PostgreSQL server for tests: made when first asked for, in a folder of its own, gone afterwards. About a second."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

MISSING = "no PostgreSQL server here: `sudo make system-packages` installs it"
USER = "skills"
SETTINGS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


class Cluster:
    """One server on a socket in ``folder``."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs = programs
        self.folder = folder
        self.made = 0

    def start(self) -> None:
        data = str(self.folder / "data")
        flags = ["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
        self._run("initdb", "-D", data, "-U", USER, *flags)
        self._run("pg_ctl", "-D", data, "-w", "-l", f"{data}/log", "-o", f"-k {self.folder} {SETTINGS}", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def new_database(self, template: str = "template1") -> str:
        """The name of a new database, a copy of ``template``."""
        self.made += 1
        name = f"test_{self.made}"
        with psycopg.connect(f"host={self.folder} user={USER} dbname=postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{USER}@/{name}?host={self.folder}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*_as_ordinary_user(), str(self.programs / program), *arguments]
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Skips the tests that need it where there is no server; fails there when CI=true."""
    programs = _programs()
    if programs is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="skills-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, _ordinary_user())
    server = Cluster(programs, folder)
    try:
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """Debian's folder first: a program of the same name on the PATH may be something else."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    elsewhere = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(elsewhere).resolve().parent if elsewhere else None


def _as_ordinary_user() -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", _ordinary_user(), "--"] if os.geteuid() == 0 else []


def _ordinary_user() -> str:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
