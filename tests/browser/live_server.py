"""The application on a free port of this machine, in a thread of the test process."""

import threading
from collections.abc import Iterable
from contextlib import closing
from typing import TYPE_CHECKING, Any
from wsgiref.util import FileWrapper

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def _read_whole(reply: Iterable[bytes]) -> Iterable[bytes]:
    """A file of the reply is closed here: the server forgets it when a browser leaves while it still answers."""
    if not isinstance(reply, FileWrapper):
        return reply
    with closing(reply):
        return [b"".join(reply)]


class _Silent(WSGIRequestHandler):
    def log(self, *_arguments: Any) -> None:
        """Nothing: what matters is asserted in the browser."""


class LiveServer:
    """``address`` is where it listens, ``asked`` what was asked for so far, as ``GET /path``."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.asked: list[str] = []
        self._server = make_server("127.0.0.1", 0, self._answer, threaded=True, request_handler=_Silent)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def _answer(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        self.asked.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}")
        return _read_whole(self.app(environ, start_response))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
