"""Settings: what the environment says, and how a wrong setting is named."""

import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network
from pathlib import Path

import pytest

from skills_app.config import HOME, Config, ConfigError

KEY = "k" * 32
POSTGRES = "postgresql://skills@localhost/skills"


class AskedFor(Mapping[str, str]):
    """An environment that remembers which settings were looked up."""

    def __init__(self, given: dict[str, str]) -> None:
        self.given, self.names = given, set[str]()

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        return self.given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.given)

    def __len__(self) -> int:
        return len(self.given)


def config_of(folder: Path, **settings: str) -> Config:
    return Config.from_environment({"DATA_FOLDER": str(folder)} | settings)


def test_nothing_needs_to_be_set(tmp_path: Path) -> None:
    config = config_of(tmp_path)
    assert config.database_url == f"sqlite:///{tmp_path}/skills.sqlite"
    assert config.banks_folder == HOME / "question_banks"
    assert (config.port, config.tls_port, config.public_url, config.trusted_proxies) == (8000, 8443, None, ())


def test_an_empty_setting_counts_as_none(tmp_path: Path) -> None:
    names = ["DATABASE_URL", "SECRET_KEY", "BANKS_FOLDER", "PUBLIC_URL", "TRUSTED_PROXIES", "PORT", "LISTEN"]
    assert config_of(tmp_path, **dict.fromkeys(names, "")) == config_of(tmp_path)


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first, second = config_of(tmp_path / "new"), config_of(tmp_path / "new")
    assert len(first.secret_key) >= 32
    assert first.secret_key == second.secret_key
    assert (tmp_path / "new" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["secret_key"]


def test_processes_that_start_together_agree_on_the_secret_key(tmp_path: Path) -> None:
    for attempt in range(20):
        with ThreadPoolExecutor(4) as pool:
            keys = set(pool.map(lambda _: config_of(tmp_path / str(attempt)).secret_key, range(4)))  # noqa: B023 - used at once
        assert len(keys) == 1
        assert len(keys.pop()) >= 32


def test_a_file_cut_short_is_no_secret_key(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("")
    with pytest.raises(ConfigError, match="secret_key must hold 32"):
        config_of(tmp_path)


def test_a_given_secret_key_is_not_written_down(tmp_path: Path) -> None:
    assert config_of(tmp_path, SECRET_KEY=KEY).secret_key == KEY
    assert not list(tmp_path.iterdir())


def test_postgresql_is_spoken_to_by_psycopg(tmp_path: Path) -> None:
    config = config_of(tmp_path, DATABASE_URL=POSTGRES, SECRET_KEY=KEY)
    assert config.database_url == "postgresql+psycopg://skills@localhost/skills"


def test_proxies_are_networks(tmp_path: Path) -> None:
    config = config_of(tmp_path, TRUSTED_PROXIES="127.0.0.1, 10.1.0.0/24,fd00::/8")
    assert config.trusted_proxies == tuple(map(ip_network, ("127.0.0.1", "10.1.0.0/24", "fd00::/8")))


def test_the_public_address_has_no_slash_at_its_end(tmp_path: Path) -> None:
    assert config_of(tmp_path, PUBLIC_URL="https://skills.example.org/").public_url == "https://skills.example.org"


@pytest.mark.parametrize(
    "wrong",
    [
        {"DATABASE_URL": "mysql://x"},
        {"DATABASE_URL": POSTGRES},
        {"SECRET_KEY": "short"},
        {"BANKS_FOLDER": "no/such/folder"},
        {"TRANSLATIONS_FOLDER": "no/such/folder"},
        {"PUBLIC_URL": "skills.example.org"},
        {"PUBLIC_URL": "https://skills.example.org/path"},
        {"PUBLIC_URL": "ftp://skills.example.org"},
        {"TRUSTED_PROXIES": "10.0.0.1/8"},
        {"TRUSTED_PROXIES": "proxy"},
        {"ANONYMOUS_DAYS": "0"},
        {"ANONYMOUS_DAYS": "31"},
        {"ANONYMOUS_DAYS": "seven"},
        {"ANONYMOUS_DAYS": "٧"},
        {"SHARED_DAYS": "-1"},
        {"TIME_ZONE": "Mars/Olympus"},
        {"LISTEN": "localhost"},
        {"PORT": "70000"},
        {"TLS_PORT": "https"},
    ],
    ids=lambda wrong: "-".join(next(iter(wrong.items()))),
)
def test_a_wrong_setting_is_named(tmp_path: Path, wrong: dict[str, str]) -> None:
    name = "SECRET_KEY" if wrong.get("DATABASE_URL") == POSTGRES else next(iter(wrong))
    with pytest.raises(ConfigError, match=name):
        config_of(tmp_path, **wrong)


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match="SECRET_KEY"):
        config_of(tmp_path / "file")


def test_the_page_of_settings_names_exactly_what_is_read(tmp_path: Path) -> None:
    environment = AskedFor({"DATA_FOLDER": str(tmp_path)})
    Config.from_environment(environment)
    page = (HOME / "docs" / "settings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE)) == environment.names


def test_the_page_of_settings_names_the_defaults(tmp_path: Path) -> None:
    config = config_of(tmp_path)
    page = (HOME / "docs" / "settings.md").read_text(encoding="utf-8")
    for name in ("ANONYMOUS_DAYS", "SHARED_DAYS", "TIME_ZONE", "LISTEN", "PORT", "TLS_PORT"):
        assert f"| `{name}` | {getattr(config, name.lower())} |" in page
