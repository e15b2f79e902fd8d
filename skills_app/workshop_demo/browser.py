"""A robot's browser: one connection after the other, cookies kept, pages read."""

import json
from collections.abc import Mapping
from http.client import HTTPException, HTTPResponse
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin, urlsplit
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from skills_app.workshop_demo.pages import Fields, RobotPage, read_page

PATIENCE = 10.0
"""Seconds until a server that says nothing is taken for gone."""


class NoAnswer(RuntimeError):
    """The server is away, or answers with an error; the message names address and reason."""


class RobotBrowser:
    """``base``: the server, such as http://127.0.0.1:8000."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._opener: OpenerDirector = build_opener(HTTPCookieProcessor(CookieJar()))
        self.page = RobotPage("")

    def get(self, address: str) -> RobotPage:
        """Raises NoAnswer, as all that ask the server do."""
        return self._show(Request(urljoin(self.base, address)))  # noqa: S310 - the command takes http and https alone

    def press(self, form_id: str, given: Fields) -> RobotPage:
        """Sends a form of the page that is shown, with its hidden fields."""
        form = self.page.forms[form_id]
        sent = urlencode({**form.hidden, **given}, doseq=True).encode()
        where = urljoin(self.base, form.action or self.page.address)
        headers = {"Referer": urljoin(self.base, self.page.address)}
        return self._show(Request(where, sent, headers))  # noqa: S310 - as above

    def ask(self, address: str) -> Mapping[str, object] | None:
        """What JSON says; None when the address leads to a page instead."""
        with self._open(Request(urljoin(self.base, address))) as reply:  # noqa: S310 - as above
            if reply.headers.get_content_type() != "application/json":
                return None
            found: Mapping[str, object] = json.load(reply)
            return found

    def _show(self, request: Request) -> RobotPage:
        with self._open(request) as reply:
            self.page = read_page(urlsplit(reply.url).path, reply.read().decode())
        return self.page

    def _open(self, request: Request) -> HTTPResponse:
        try:
            found: HTTPResponse = self._opener.open(request, timeout=PATIENCE)
        except HTTPError as error:
            error.close()
            raise NoAnswer(f"{request.full_url} answers {error.code}") from error
        except (OSError, HTTPException) as error:
            raise NoAnswer(f"{request.full_url} does not answer: {error}") from error
        return found
