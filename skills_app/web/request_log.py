"""One JSON line per request: which route, how it ended, how long. No answers, codes, addresses or ids."""

import json
import logging
import time

from flask import Flask, Response, g, request

log = logging.getLogger("skills_app.requests")


def set_up_request_log(app: Flask) -> None:
    app.before_request(_start_clock)
    app.after_request(_write_line)


def _start_clock() -> None:
    g.started = time.perf_counter()


def _write_line(response: Response) -> Response:
    if log.isEnabledFor(logging.INFO):
        rule = request.url_rule.rule if request.url_rule else "(unknown)"
        took = round((time.perf_counter() - g.get("started", time.perf_counter())) * 1000, 1)
        log.info(json.dumps({"method": request.method, "route": rule, "status": response.status_code, "ms": took}))
    return response
