"""``skills-app serve`` and ``certificate``: what they say. How the server runs: tests/serving."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.certificates import CertificateFiles, names_of
from skills_app.cli import certificate as certificate_command
from skills_app.cli import serve as serve_command
from skills_app.cli.serve import welcome
from skills_app.config import Config

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
    assert "Tablets in this network:      https://192.168.1.20:8443/" in said
    assert "https://192.168.1.20:8443/de/desk/" in said
    assert "http://192.168.1.20:8000/trust" in said
    assert "refuses" not in said


def test_when_the_address_changed_it_names_the_machine(
    command: Command, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("certificate")
    monkeypatch.setattr(serve_command, "lan_address", lambda: "192.168.1.99")
    assert "https://laptop.local:8443/" in welcome(config_of(data_folder))


def test_without_network_only_this_machine_is_named(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve_command, "lan_address", lambda: None)
    assert "Tablets" not in welcome(config_of(data_folder))


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
