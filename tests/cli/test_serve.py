"""``skills-app serve`` and ``certificate``: what they say. How the server runs: tests/serving."""

import re
import socket
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.certificates import CertificateFiles, names_of
from skills_app.cli import certificate as certificate_command
from skills_app.cli import serve as serve_command
from skills_app.cli.serve import welcome
from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.throttle import count_failures, record_failures

Command = Callable[..., Result]


@pytest.fixture(autouse=True)
def _in_a_room(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (serve_command, certificate_command):
        monkeypatch.setattr(module, "lan_address", lambda: "192.168.1.20")
    monkeypatch.setattr(certificate_command, "local_name", lambda: "laptop.local")


def config_of(folder: Path) -> Config:
    return Config.from_environment({"DATA_FOLDER": str(folder)})


def test_without_a_certificate_it_says_how_to_open_the_desk_elsewhere(data_folder: Path) -> None:
    said = welcome(config_of(data_folder))
    assert "http://localhost:8000/" in said
    assert "http://192.168.1.20:8000/" in said
    assert "The desk refuses plain HTTP from other machines" in said
    assert "certificate" in said
    assert "█" in said


def test_with_a_certificate_it_names_the_safe_addresses(command: Command, data_folder: Path) -> None:
    command("certificate")
    said = welcome(config_of(data_folder))
    assert "Tablets, after that:          https://192.168.1.20:8443/\n" in said
    assert "https://192.168.1.20:8443/de/desk/" in said
    assert "Once on each new device:      http://192.168.1.20:8000/trust\n" in said
    assert "refuses" not in said


def test_the_qr_code_never_leads_a_new_tablet_to_a_warning(
    command: Command, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def draw(address: str) -> str:
        drawn.append(address)
        return ""

    monkeypatch.setattr(serve_command, "_qr", draw)
    welcome(config_of(data_folder))
    command("certificate")
    welcome(config_of(data_folder))
    assert drawn == ["http://192.168.1.20:8000/", "http://192.168.1.20:8000/trust"]


@pytest.mark.parametrize("listen", ["127.0.0.1", "::1"])
@pytest.mark.parametrize("with_certificate", [True, False])
def test_on_loopback_no_address_of_the_network_is_named(
    command: Command, data_folder: Path, listen: str, with_certificate: bool
) -> None:
    if with_certificate:
        command("certificate")
    said = welcome(replace(config_of(data_folder), listen=listen))
    assert "http://localhost:8000/de/desk/" in said
    assert f"LISTEN={listen}" in said
    assert "192.168" not in said
    assert "█" not in said


def test_the_desk_is_named_in_the_locale_offered_first(data_folder: Path, tmp_path: Path) -> None:
    row = '[{}]\nname = "x"\ndigits = "latn"\nstate = "draft"\nreviewed_by = ""\npages = "all"\n'
    (tmp_path / "locales.toml").write_text(row.format("fr") + row.format("de"))
    assert "/fr/desk/" in welcome(replace(config_of(data_folder), translations_folder=tmp_path))


def test_when_the_address_changed_it_names_the_machine(
    command: Command, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("certificate")
    monkeypatch.setattr(serve_command, "lan_address", lambda: "192.168.1.99")
    assert "https://laptop.local:8443/" in welcome(config_of(data_folder))


def test_without_network_only_this_machine_is_named(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve_command, "lan_address", lambda: None)
    assert "Tablets" not in welcome(config_of(data_folder))


@pytest.fixture
def built(data_folder: Path, built_folder: Path) -> None:
    for name in ("manifests", "pictures", "assets"):
        (data_folder / name).symlink_to(built_folder / name)


@pytest.mark.parametrize("missing", ["manifests", "pictures", "assets"])
@pytest.mark.usefixtures("built")
def test_what_is_not_built_is_a_sentence(command: Command, data_folder: Path, missing: str) -> None:
    (data_folder / missing).unlink()
    said = command("serve", status=1).output
    assert re.fullmatch(r"Error: pictures or style sheets are not built; run: .+ build\n", said)


@pytest.mark.usefixtures("built")
def test_a_prepared_server_starts_and_deletes_what_is_due(
    command: Command, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{data_folder}/skills.sqlite"
    long_ago = datetime.now(UTC) - timedelta(days=1)
    with closing(Database(url)) as database:
        with database.writing() as db:
            record_failures(db, [("code", "hash")], long_ago)

        def run(_commands: object, _config: Config, housekeeping: Callable[[], None]) -> int:
            housekeeping()
            return 0

        monkeypatch.setattr(serve_command, "run_servers", run)
        monkeypatch.setattr(serve_command, "listening_problem", lambda *_: None)
        command("serve")
        with database.reading() as db:
            assert count_failures(db, "code", "hash", long_ago) == 0


@pytest.mark.usefixtures("built")
def test_a_taken_port_is_a_sentence(command: Command) -> None:
    with socket.create_server(("0.0.0.0", 0)) as other:
        port = other.getsockname()[1]
        said = command("serve", "--port", str(port), status=1).output
    assert f"cannot listen on 0.0.0.0:{port}: Address already in use" in said


def test_a_certificate_is_for_name_and_address(command: Command, data_folder: Path) -> None:
    said = command("certificate").output
    files = CertificateFiles(data_folder / "certificate")
    assert names_of(files.server) == ("laptop.local", "localhost", "127.0.0.1", "192.168.1.20")
    assert "http://192.168.1.20:8000/trust" in said


def test_the_name_can_be_given(command: Command, data_folder: Path) -> None:
    command("certificate", "--name", "fair.local")
    assert names_of(CertificateFiles(data_folder / "certificate").server)[0] == "fair.local"


def test_a_name_of_the_internet_is_refused(command: Command) -> None:
    assert "must end in .local" in command("certificate", "--name", "example.org", status=2).output


def test_an_address_of_the_internet_is_left_out(
    command: Command, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificate_command, "lan_address", lambda: "8.8.8.8")
    command("certificate")
    assert "8.8.8.8" not in names_of(CertificateFiles(data_folder / "certificate").server)


def test_a_missing_key_of_the_authority_is_a_sentence(command: Command, data_folder: Path) -> None:
    command("certificate")
    CertificateFiles(data_folder / "certificate").authority_key.unlink()
    assert "is missing: put it back" in command("certificate", status=1).output
