"""The listeners: their command lines, and how they end."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from skills_app.certificates import CertificateFiles
from skills_app.config import Config
from skills_app.serving.authority import make_certificates
from skills_app.serving.server import listening_problem, run_servers, server_commands

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def nothing() -> None:
    """No housekeeping."""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(
        tmp_path, f"sqlite:///{tmp_path}/skills.sqlite", "k" * 32, listen="127.0.0.1", port=8101, tls_port=8102
    )


def test_without_a_certificate_there_is_one_listener(config: Config) -> None:
    [command] = server_commands(config)
    assert command[command.index("--bind") + 1] == "127.0.0.1:8101"
    assert "--certfile" not in command


def test_with_a_certificate_a_second_one_speaks_tls(config: Config) -> None:
    files = CertificateFiles(config.certificate_folder)
    make_certificates(files, ["laptop.local"])
    plain, tls = server_commands(config)
    assert "--certfile" not in plain
    assert tls[tls.index("--bind") + 1] == "127.0.0.1:8102"
    assert tls[tls.index("--certfile") + 1] == str(files.server)
    assert tls[tls.index("--keyfile") + 1] == str(files.server_key)


def test_an_address_of_ipv6_stands_in_brackets(tmp_path: Path) -> None:
    [command] = server_commands(Config(tmp_path, "sqlite:///x", "k" * 32, listen="::1"))
    assert command[command.index("--bind") + 1] == "[::1]:8000"


def test_windows_gets_waitress(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    [command] = server_commands(config)
    assert "waitress" in command
    assert "--listen=127.0.0.1:8101" in command


def test_a_taken_port_is_named(config: Config) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert f"127.0.0.1:{port}: Address already in use" == listening_problem(config, [port])
    assert listening_problem(config, [port]) is None


def test_when_one_listener_ends_the_other_is_stopped(config: Config) -> None:
    began = time.monotonic()
    assert run_servers([SLEEP, [sys.executable, "-c", "pass"]], config, nothing) == 1
    assert time.monotonic() - began < 30


def test_being_told_to_stop_is_a_good_end(config: Config) -> None:
    threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGTERM)).start()
    assert run_servers([SLEEP, SLEEP], config, nothing) == 0


def test_housekeeping_comes_before_the_listeners_and_again_while_they_run(config: Config, tmp_path: Path) -> None:
    file, seen = tmp_path / "started", list[bool]()
    script = f"import pathlib, time; pathlib.Path({str(file)!r}).touch(); time.sleep(1)"
    run_servers([[sys.executable, "-c", script]], config, lambda: seen.append(file.exists()))
    assert not seen[0]
    assert seen[-1]


def test_the_listeners_know_the_ports(config: Config, tmp_path: Path) -> None:
    script = (
        f"import os; open({str(tmp_path / 'ports')!r}, 'w').write(os.environ['PORT'] + ' ' + os.environ['TLS_PORT'])"
    )
    run_servers([[sys.executable, "-c", script]], config, nothing)
    assert (tmp_path / "ports").read_text() == "8101 8102"


@pytest.fixture(autouse=True)
def _signals_as_before() -> object:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_the_application_stands_where_a_wsgi_server_looks(built_folder: Path) -> None:
    """In a process of its own: wsgi.py reads the environment when it is imported."""
    environment = os.environ | {
        "DATA_FOLDER": str(built_folder),
        "DATABASE_URL": f"sqlite:///{built_folder}/empty.sqlite",
    }
    script = "import wsgi; print(wsgi.app.test_client().get('/health').text)"
    answer = subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True)
    assert answer.stdout == "ok\n\n"
