#!/usr/bin/env python3
"""A measure without noise, fit for CI: Python function calls and SQL statements for one answered question.

    calls.py floor.app:app --path floor --adapter adapters/floor.py [--people 3] [--max-calls N] [--max-sql N]

Runs one WSGI app in this process (no server, no network), walks people through it as walk.py does, and counts with
cProfile and SQLAlchemy's own events.  The same code gives the same numbers on any machine of the same Python and
library versions, however busy: a limit on them is a gate that never flickers.  Exit status 1 when a limit is passed.
"""
import argparse
import cProfile
import importlib
import io
import json
import os
import pstats
import statistics
import sys
from urllib.parse import quote_plus, urljoin, urlsplit

import walk

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument('app', help='module:name of the WSGI app, or module:name() for a factory')
p.add_argument('--path', action='append', default=[])
p.add_argument('--adapter')
p.add_argument('--people', type=int, default=3)
p.add_argument('--max-calls', type=float)
p.add_argument('--max-sql', type=float)
p.add_argument('--each', action='store_true', help='also give calls, statements, commits and requests of every answer')
p.add_argument('--top', type=int, default=0, help='print the functions called most')
a = p.parse_args()

sys.path[:0] = [os.path.abspath(x) for x in a.path]
module, _, name = a.app.partition(':')
app = getattr(importlib.import_module(module), name.removesuffix('()'))
if name.endswith('()'):
    app = app()

sql, commits = [0], [0]
try:
    from sqlalchemy import event
    from sqlalchemy.engine import Engine
    event.listen(Engine, 'before_cursor_execute', lambda *_: sql.__setitem__(0, sql[0] + 1))
    event.listen(Engine, 'commit', lambda *_: commits.__setitem__(0, commits[0] + 1))
except ImportError:
    pass


class Local:
    """One person's browser, calling the WSGI app itself."""

    def __init__(self):
        self.cookies, self.profile, self.requests = {}, None, 0

    def one(self, method, url, body=b''):
        u = urlsplit(url)
        environ = {
            'REQUEST_METHOD': method, 'SCRIPT_NAME': '', 'PATH_INFO': u.path, 'QUERY_STRING': u.query, 'SERVER_NAME': 'localhost',
            'SERVER_PORT': '80', 'HTTP_HOST': 'localhost', 'SERVER_PROTOCOL': 'HTTP/1.1', 'REMOTE_ADDR': '127.0.0.1',
            'HTTP_COOKIE': '; '.join('%s=%s' % c for c in self.cookies.items()), 'CONTENT_LENGTH': str(len(body)),
            'CONTENT_TYPE': 'application/x-www-form-urlencoded', 'HTTP_REFERER': url, 'HTTP_USER_AGENT': 'Mozilla/5.0 walk',
            'wsgi.version': (1, 0), 'wsgi.url_scheme': 'http', 'wsgi.input': io.BytesIO(body), 'wsgi.errors': sys.stderr,
            'wsgi.multithread': False, 'wsgi.multiprocess': False, 'wsgi.run_once': False}
        environ.update(('HTTP_' + k.upper().replace('-', '_'), v) for k, v in adapter.HEADERS)
        got = {}

        def start(status, headers, exc_info=None):
            got.update(status=int(status.split()[0]), headers=headers)
        self.requests += 1
        if self.profile:
            self.profile.enable()
        out = app(environ, start)
        content = b''.join(out)
        if hasattr(out, 'close'):
            out.close()
        if self.profile:
            self.profile.disable()
        for k, v in got['headers']:
            if k.lower() == 'set-cookie':
                n, _, v = v.split(';')[0].partition('=')
                self.cookies[n] = v
        return got['status'], {k.lower(): v for k, v in got['headers']}, content

    def go(self, method, url, body=b''):
        for _ in range(10):
            status, headers, content = self.one(method, url, body)
            if status in (301, 302, 303, 307, 308):
                url = urljoin(url, headers['location'])
                if status not in (307, 308):
                    method, body = 'GET', b''
                continue
            if status != 200:
                raise walk.Oops('status %d at %s' % (status, url))
            return url, content
        raise walk.Oops('too many redirects')


adapter = walk.load_adapter(a.adapter)
calls, statements, requests, size, each, last_profile = [], [], [], [], [], None
for i in range(a.people + 1):                          # the first person warms the caches and is not counted
    b = Local()
    url, body = b.go('GET', urljoin('http://localhost/', adapter.start(i)))
    seen = 0
    while not adapter.done(url, body):
        form = walk.pick_form(body, adapter)
        pairs = adapter.pairs(form, walk.fill(form, i + seen, adapter))
        data = '&'.join('%s=%s' % (quote_plus(k), quote_plus(v)) for k, v in pairs).encode()
        where = adapter.position(url, body)                # pages that ask nothing (welcome, practice) are not counted
        b.profile, before, n, c = cProfile.Profile() if where else None, sql[0], b.requests, commits[0]
        url, body = b.go('POST', urljoin(url, form.attrs.get('action') or url), data)
        if i and where:
            last_profile = pstats.Stats(b.profile)
            calls.append(last_profile.prim_calls)
            statements.append(sql[0] - before)
            requests.append(b.requests - n)
            size.append(len(body))
            each.append({'item': int(where), 'calls': calls[-1], 'sql': statements[-1], 'commits': commits[0] - c, 'requests': requests[-1]})
        b.profile = None
        seen += bool(where)
out = {'answers': len(calls), 'python_calls_per_answer': statistics.median(calls), 'most': max(calls),
       'sql_statements_per_answer': statistics.median(statements), 'most_sql': max(statements),
       'requests_per_answer': statistics.median(requests), 'html_bytes': statistics.median(size)}
if a.each:
    out['each'] = each
print(json.dumps(out))
if a.top:
    last_profile.sort_stats('ncalls').print_stats(a.top)
if (a.max_calls and out['python_calls_per_answer'] > a.max_calls) or (a.max_sql and out['sql_statements_per_answer'] > a.max_sql):
    sys.exit(1)
