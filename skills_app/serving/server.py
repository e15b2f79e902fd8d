"""The server processes: one plain listener and, with a certificate, a second one over TLS."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from types import FrameType

from skills_app.certificates import CertificateFiles
from skills_app.config import Config

APPLICATION = "skills_app:create_app()"
GLANCE = 0.2
"""Seconds between two looks at whether the listeners still run."""


def server_commands(config: Config) -> list[list[str]]:
    """The command lines of the listeners to start."""
    if sys.platform == "win32":
        listen = f"--listen={_bind(config, config.port)}"
        return [[sys.executable, "-m", "waitress", listen, "--call", "skills_app:create_app"]]
    gunicorn = [sys.executable, "-m", "gunicorn", "--config", "python:skills_app.serving.gunicorn_settings"]
    commands = [[*gunicorn, "--bind", _bind(config, config.port), APPLICATION]]
    files = CertificateFiles(config.certificate_folder)
    if files.exist():
        keys = ["--certfile", str(files.server), "--keyfile", str(files.server_key)]
        commands.append([*gunicorn, "--bind", _bind(config, config.tls_port), *keys, APPLICATION])
    return commands


def _bind(config: Config, port: int) -> str:
    return f"[{config.listen}]:{port}" if ":" in config.listen else f"{config.listen}:{port}"


def listening_problem(config: Config, ports: Iterable[int]) -> str | None:
    """Why the listeners cannot start, such as a port that another program has taken."""
    family = socket.AF_INET6 if ":" in config.listen else socket.AF_INET
    for port in ports:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((config.listen, port))
            except OSError as error:
                return f"{_bind(config, port)}: {os.strerror(error.errno or 0)}"
    return None


def run_servers(commands: Sequence[Sequence[str]], config: Config, housekeeping: Callable[[], None]) -> int:
    """Runs the listeners until one ends or this process is told to stop; returns 0 only in that case.

    ``housekeeping`` is called before they start, while nobody else writes, and then at every glance.
    """
    housekeeping()
    environment = os.environ | {"PORT": str(config.port), "TLS_PORT": str(config.tls_port)}
    servers = [subprocess.Popen(command, env=environment) for command in commands]  # noqa: S603 - our own command lines

    told: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not told and all(server.poll() is None for server in servers):
        time.sleep(GLANCE)
        housekeeping()
    for server in servers:
        server.terminate()
    for server in servers:
        server.wait()
    return 0 if told else 1
