"""Every test of the records runs on SQLite and on PostgreSQL, each on a fresh, migrated database."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import Cluster, cluster
from records.examples import VAULT, Desk

from skills_app.records.database import Database
from skills_app.records.vault import Vault


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def migrated_postgres(postgres_cluster: Cluster) -> str:
    name = postgres_cluster.new_database()
    database = Database(postgres_cluster.url(name))
    database.migrate()
    database.close()
    return name


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "skills.sqlite"
    database = Database(f"sqlite:///{file}")
    database.migrate()
    database.truncate_log()
    database.close()
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that is migrated."""
    if kind == "sqlite":
        file = shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "skills.sqlite")
        return f"sqlite:///{file}"
    server: Cluster = request.getfixturevalue("postgres_cluster")
    return server.url(server.new_database(request.getfixturevalue("migrated_postgres")))


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without tables."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'skills.sqlite'}"
    server: Cluster = request.getfixturevalue("postgres_cluster")
    return server.url(server.new_database())


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


@pytest.fixture
def empty_database(empty_url: str) -> Iterator[Database]:
    opened = Database(empty_url)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_database(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Database]:
    """For what only SQLite has."""
    opened = Database(f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'only.sqlite')}")
    yield opened
    opened.close()


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


@pytest.fixture
def vault() -> Vault:
    return VAULT
