#!/usr/bin/env python3
"""`make bench`: CPU per answered item, this application beside the floor, round after round in one run.

Both run under gunicorn with the same settings, on free ports and on SQLite files of their own that are thrown away.
"""
import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import compare  # noqa: E402
import walk  # noqa: E402

from skills_app.cli.build import compile_translations  # noqa: E402
from skills_app.cli.pictures import build_all_pictures  # noqa: E402
from skills_app.config import Config  # noqa: E402
from skills_app.records.database import Database  # noqa: E402
from skills_app.records.stores import play_store  # noqa: E402
from skills_app.serving import gunicorn_settings as settings  # noqa: E402
from skills_app.serving.server import server_commands  # noqa: E402
from skills_app.web.assets import build_assets  # noqa: E402

ITEMS = 28
LIMIT = 2.0
KEY = 'a key for measuring only, long enough'


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def start(command, port, page, folder, **environment):
    with open(folder / ('%d.log' % port), 'ab') as log:
        server = subprocess.Popen(command, env=os.environ | environment, stdout=log, stderr=log, start_new_session=True,
                                  cwd=environment.get('FOLDER'))
    for _ in range(300):
        try:
            urllib.request.urlopen('http://127.0.0.1:%d%s' % (port, page)).read()
            return server
        except OSError:
            time.sleep(0.1)
    raise SystemExit((folder / ('%d.log' % port)).read_text())


def start_floor(folder, port):
    options = ['-k', settings.worker_class, '-w', str(settings.workers), '--threads', str(settings.threads),
               '--keep-alive', str(settings.keepalive), '--preload', '--no-control-socket', '--log-level', 'warning']
    command = [sys.executable, '-m', 'gunicorn', *options, '-b', '127.0.0.1:%d' % port, 'app:app']
    return start(command, port, '/hello', folder, FOLDER=str(HERE / 'floor'), FLOOR_ITEMS=str(ITEMS),
                 FLOOR_DB='sqlite:///%s' % (folder / 'floor.sqlite'))


def start_app(folder, port):
    config = replace(Config(folder, 'sqlite:///%s' % (folder / 'app.sqlite'), KEY), listen='127.0.0.1', port=port)
    compile_translations(config)
    build_all_pictures(config)
    build_assets(config.assets_folder)
    for store in (Database(config.database_url), play_store(config.play_url)):
        store.migrate()
        store.close()
    return start(server_commands(config)[0], port, '/health', folder, DATA_FOLDER=str(folder), SECRET_KEY=KEY,
                 DATABASE_URL=config.database_url)


def targets(folder, floor, app, people, at_once):
    base = {'people': people, 'at_once': at_once}
    at_app = {'base': 'http://127.0.0.1:%d' % app, 'ports': [app], 'adapter': str(HERE / 'adapters/app.py')}
    database = {'APP_DATABASE': str(folder / 'app.sqlite')}
    url = 'http://127.0.0.1:%d' % floor
    return [
        base | {'name': 'floor', 'base': url, 'ports': [floor], 'adapter': str(HERE / 'adapters/floor.py'),
                'env': {'FLOOR_URL': url, 'FLOOR_ITEMS': str(ITEMS)}},
        base | at_app | {'name': 'app', 'env': database},
        base | at_app | {'name': 'app with script', 'env': database | {'APP_SCRIPT': '1'}},
    ]


def measure_all(all_targets, rounds, out):
    saved = dict(os.environ)
    for number in range(-1, rounds):                  # the first round warms caches and is not counted
        for target in all_targets:
            os.environ.clear()
            os.environ.update(saved)
            result = compare.measure(target)
            if not result['ok']:
                raise SystemExit('%s failed: %s' % (target['name'], result.get('errors')))
            if number >= 0:
                with open(out, 'a') as file:
                    file.write(json.dumps(result | {'round': number, 'name': target['name']}) + '\n')
    os.environ.clear()
    os.environ.update(saved)


def ratio(out, name):
    rows = [json.loads(line) for line in open(out)]
    cpu = {(row['round'], row['name']): row['cpu_ms'] for row in rows}
    return walk.quantile([cpu[number, name] / cpu[number, 'floor'] for number, who in cpu if who == name], 0.5)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--rounds', type=int, default=5)
    p.add_argument('--people', type=int, default=20)
    p.add_argument('--at-once', type=int, default=4)
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, servers = Path(name), []
        floor, app = free_port(), free_port()
        try:
            servers.append(start_floor(folder, floor))
            servers.append(start_app(folder, app))
            out = folder / 'results.jsonl'
            measure_all(targets(folder, floor, app, a.people, a.at_once), a.rounds, out)
        finally:
            for server in servers:
                os.killpg(server.pid, signal.SIGTERM)
                server.wait()
        compare.report(out)
        for who in ('app', 'app with script'):
            print('%s: %.2f x the floor (limit %.1f)' % (who, ratio(out, who), LIMIT))


if __name__ == '__main__':
    main()
