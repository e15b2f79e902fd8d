"""How gunicorn runs the application (https://docs.gunicorn.org/en/stable/settings.html)."""

import gc
import logging
import sys
from typing import Any

from skills_app.config import EVENT_STREAMS

worker_class = "gthread"
workers = 2
threads = 2 * EVENT_STREAMS + 8  # so that answers never wait for those who follow the room or a workshop
keepalive = 60
graceful_timeout = 5  # seconds; a request takes milliseconds
preload_app = True
accesslog = None
errorlog = "-"
loglevel = "warning"
control_socket_disable = True

# Forwarded headers are judged by the application (TRUSTED_PROXIES), never here.
forwarded_allow_ips = ""
secure_scheme_headers: dict[str, str] = {}


def on_starting(_server: Any) -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)


def pre_fork(_server: Any, _worker: Any) -> None:
    """What is loaded stays shared between the processes: the collector leaves its pages alone."""
    gc.collect()
    gc.freeze()


def post_fork(_server: Any, worker: Any) -> None:
    """A database connection must not be shared between processes."""
    for store in ("database", "play"):
        worker.app.wsgi().extensions[store].dispose()
