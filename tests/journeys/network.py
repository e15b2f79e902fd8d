"""A real server on this machine, and a browser's connection to it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPException, HTTPMessage
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

from inspected import Sent

from skills_app.config import Config
from skills_app.serving.server import server_commands

HOST = "127.0.0.1"
PATIENCE = 60
"""Seconds a server may take to start."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


class Server:
    """The server that ``skills-app serve`` starts, in a process group of its own; what it writes goes to ``log``."""

    def __init__(self, config: Config, folder: Path, before: Sequence[str] = ()) -> None:
        self.config = replace(config, listen=HOST, port=free_port())
        self.log = folder / "server.log"
        self.before = before
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        settings = {
            "DATA_FOLDER": str(self.config.data_folder),
            "DATABASE_URL": self.config.database_url,
            "SECRET_KEY": self.config.secret_key,
        }
        command = [*self.before, *server_commands(self.config)[0]]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, env=os.environ | settings, stdout=log, stderr=log, start_new_session=True
            )
        self._wait_until_healthy()

    def _wait_until_healthy(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text()
            try:
                connection = HTTPConnection(HOST, self.config.port, timeout=PATIENCE)
                connection.request("GET", "/health")
                assert connection.getresponse().read() == b"ok\n"
                connection.close()
                return
            except OSError:
                time.sleep(0.02)
        raise AssertionError(self.log.read_text())

    def kill(self) -> None:
        """As a power cut would end it: every process of the group at once."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, how)
            self.process.wait()
            self.process = None


@dataclass(frozen=True)
class Asked:
    path: str


@dataclass(frozen=True)
class NetworkReply:
    """What tests look at in a reply."""

    request: Asked
    status_code: int
    headers: HTTPMessage
    text: str

    @property
    def mimetype(self) -> str:
        return self.headers.get_content_type()


class Line:
    """A browser's connection. When it breaks, the same request is sent again, as the pages' script does it."""

    def __init__(self, port: int, wait: Callable[[], object]) -> None:
        self.port, self.wait = port, wait
        self.cookies: dict[str, str] = {}
        self.connection = HTTPConnection(HOST, port, timeout=PATIENCE)

    def get(self, path: str, *, headers: dict[str, str], **_how: object) -> NetworkReply:
        return self._follow("GET", path, None, headers)

    def post(self, path: str, *, data: Sent, headers: dict[str, str], **_how: object) -> NetworkReply:
        return self._follow("POST", path, urlencode(data, doseq=True), headers)

    def _follow(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> NetworkReply:
        reply = self._ask(method, path, body, headers)
        while reply.status_code == 303:
            reply = self._ask("GET", str(reply.headers["Location"]).partition("#")[0], None, headers)
        return reply

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> NetworkReply:
        while True:
            self.wait()
            try:
                return self._once(method, path, body, headers)
            except (OSError, HTTPException):
                self.connection.close()
                time.sleep(0.01)

    def _once(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> NetworkReply:
        all_headers = headers | {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            all_headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, all_headers)
        response = self.connection.getresponse()
        text = response.read().decode()
        for line in response.headers.get_all("Set-Cookie", []):
            self._keep(line)
        return NetworkReply(Asked(path.partition("?")[0]), response.status, response.headers, text)

    def _keep(self, line: str) -> None:
        for name, morsel in SimpleCookie(line).items():
            self.cookies[name] = morsel.value
