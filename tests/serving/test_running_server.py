"""``skills-app serve`` as it runs in a room: both doors over TLS, the desk refused on plain HTTP, a clean end."""

import http.client
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from skills_app.certificates import CertificateFiles
from skills_app.serving.authority import make_certificates
from skills_app.serving.lan import lan_address

NAMES = ["laptop.local", "localhost", "127.0.0.1"]
DESK = "/en/desk/sign-in"
FORWARDED = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Host": "localhost"}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@dataclass
class Running:
    """A server that runs; ``output`` is what it printed."""

    process: subprocess.Popen[str]
    port: int
    tls_port: int
    folder: Path

    def get(self, path: str, *, host: str = "127.0.0.1", **headers: str) -> http.client.HTTPResponse:
        return _answer(http.client.HTTPConnection(host, self.port, timeout=30), path, headers)

    def get_over_tls(self, path: str) -> http.client.HTTPResponse:
        context = ssl.create_default_context(cafile=CertificateFiles(self.folder / "certificate").authority)
        return _answer(http.client.HTTPSConnection("localhost", self.tls_port, timeout=30, context=context), path, {})

    def output(self) -> str:
        return (self.folder / "output").read_text()


def _answer(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> http.client.HTTPResponse:
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


@pytest.fixture(scope="module")
def start(built_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Running]]:
    """Starts servers with data of their own; all are ended after the module."""
    started: list[Running] = []

    def begin(**settings: str) -> Running:
        folder = tmp_path_factory.mktemp("data")
        shutil.copytree(built_folder, folder, dirs_exist_ok=True)
        shutil.copy(folder / "empty.sqlite", folder / "skills.play.sqlite")
        (folder / "empty.sqlite").rename(folder / "skills.sqlite")
        make_certificates(CertificateFiles(folder / "certificate"), NAMES)
        port, tls_port = free_port(), free_port()
        ports = {"DATA_FOLDER": str(folder), "PORT": str(port), "TLS_PORT": str(tls_port)}
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
        with (folder / "output").open("w") as output:
            command = [sys.executable, "-c", "from skills_app.cli import main; main()", "serve"]
            process = subprocess.Popen(command, env=kept | ports | settings, stdout=output, stderr=output, text=True)
        started.append(Running(process, port, tls_port, folder))
        _wait_for(started[-1])
        return started[-1]

    yield begin
    for running in started:
        running.process.terminate()
    for running in started:
        running.process.wait(30)


def _wait_for(running: Running) -> None:
    for _ in range(300):
        assert running.process.poll() is None, running.output()
        if all(_listens(port) for port in (running.port, running.tls_port)):
            return
        time.sleep(0.2)
    pytest.fail(f"the server did not start:\n{running.output()}")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def room(start: Callable[..., Running]) -> Running:
    return start()


@pytest.fixture(scope="module")
def own_address() -> str:
    """An address of this machine that is not loopback."""
    return lan_address() or pytest.skip("this machine has no network")


def test_it_says_what_to_open_where(room: Running) -> None:
    said = room.output()
    assert "█" in said
    assert f"http://localhost:{room.port}/de/desk/" in said
    assert f":{room.tls_port}/de/desk/" in said
    assert "/trust" in said
    assert "Fingerprint" in said


def test_both_doors_open_over_tls(room: Running) -> None:
    assert room.get_over_tls("/en/").status == 200
    desk = room.get_over_tls(DESK)
    assert desk.status == 200
    assert "__Host-" in desk.headers["Set-Cookie"]


def test_old_tls_is_refused(room: Running) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(CertificateFiles(room.folder / "certificate").authority)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.minimum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    refused = pytest.raises(ssl.SSLError, match=r"(?i)alert")
    with socket.create_connection(("localhost", room.tls_port)) as plain, refused:
        context.wrap_socket(plain, server_hostname="localhost")


def test_the_desk_opens_on_the_machine_itself(room: Running) -> None:
    assert room.get(DESK).status == 200


def test_the_desk_refuses_plain_http_from_elsewhere(room: Running, own_address: str) -> None:
    assert room.get("/en/", host=own_address).status == 200
    assert room.get(DESK, host=own_address).status == 403


def test_the_page_that_explains_trust_needs_no_tls(room: Running, own_address: str) -> None:
    assert room.get("/en/trust", host=own_address).status == 200
    assert room.get("/trust/authority.crt", host=own_address).headers["Content-Type"] == "application/x-x509-ca-cert"


def test_forwarded_headers_of_strangers_do_not_count(room: Running, own_address: str) -> None:
    assert room.get(DESK, host=own_address, **FORWARDED).status == 403


def test_forwarded_headers_of_a_trusted_proxy_count(start: Callable[..., Running], own_address: str) -> None:
    behind = start(TRUSTED_PROXIES=own_address)
    assert behind.get(DESK, host=own_address).status == 403
    assert behind.get(DESK, host=own_address, **FORWARDED).status == 200


def test_the_log_tells_routes_but_no_addresses(room: Running, own_address: str) -> None:
    room.get("/r/WRONGCODE234", host=own_address)
    log = room.output().partition("Fingerprint")[2]
    assert '"route": "/r/<code>"' in log
    assert "WRONGCODE" not in log
    assert own_address not in log


def test_keys_are_for_their_owner_only(room: Running) -> None:
    keys = [room.folder / "secret_key", room.folder / "certificate" / "server.key", room.folder / "skills.sqlite"]
    assert {oct(file.stat().st_mode & 0o777) for file in keys[:2]} == {"0o600"}


def test_being_told_to_stop_ends_both_listeners(start: Callable[..., Running]) -> None:
    running = start()
    running.process.send_signal(signal.SIGTERM)
    assert running.process.wait(20) == 0
    assert not _listens(running.port)
    assert not _listens(running.tls_port)


def test_an_unprepared_server_is_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_FOLDER": str(tmp_path)}
    command = [sys.executable, "-c", "from skills_app.cli import main; main()", "serve"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == "Error: the database is not at its newest version; run: -c database migrate\n"


def test_a_wrong_setting_is_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_FOLDER": str(tmp_path), "TRUSTED_PROXIES": "everyone"}
    command = [sys.executable, "-c", "from skills_app.cli import main; main()", "serve"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("Error: TRUSTED_PROXIES")
