#!/usr/bin/env python3
"""`make desk`: the desk's pages with many stored sittings, while tablets answer: CPU, HTML and waiting of each page.

The goal for a list of 50 rows and for a sitting: 12 ms of CPU, 40 KB of HTML, 95 of 100 within 100 ms.
"""
import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import hit  # noqa: E402
import run  # noqa: E402
from sqlalchemy import func, insert, select  # noqa: E402

from skills_app.assessment.bank_file import read_bank  # noqa: E402
from skills_app.config import HOME  # noqa: E402
from skills_app.records import accounts, models  # noqa: E402
from skills_app.records.database import Database  # noqa: E402
from skills_app.records.vault import Vault  # noqa: E402

CPU_MS, HTML_BYTES, P95_MS = 12, 40_000, 100
ANSWERS = ('never', 'rarely', 'often', 'very_often')
NOW = datetime.now(UTC)


def fill(database, number):
    """Finished sittings of activities alone, open to the desk; every tenth client is in a case of the counsellor."""
    draw, bank = random.Random(1), read_bank(HOME / 'question_banks' / 'cook')
    items = [item.id for item in bank.items_of('experience')]
    with database.reading() as db:
        digest = db.scalars(select(models.BankArchive.digest).where(models.BankArchive.bank_id == 'cook')).first()
    for first in range(1, number + 1, 500):
        numbers = range(first, min(first + 500, number + 1))
        with database.writing() as db:
            db.execute(insert(models.Client), [
                {'id': n, 'organisation_id': 1, 'code_hash': str(n), 'reference': 'R%05d' % n, 'created_at': NOW}
                for n in numbers])
            db.execute(insert(models.Sitting), [{
                'id': n, 'public_id': 'sitting-%d' % n, 'organisation_id': 1, 'client_id': n, 'bank_id': 'cook',
                'bank_version': bank.version, 'bank_digest': digest, 'form_id': 'experience', 'seed': n, 'locale': 'ar',
                'started_at': NOW, 'last_at': NOW, 'finished_at': NOW, 'consent_at': NOW, 'consent_by': 'client',
                'answered': len(items), 'expires_on': (NOW + timedelta(days=90)).date()} for n in numbers])
            db.execute(insert(models.Response), [{
                'sitting_id': n, 'item_id': item, 'revision': 1, 'client_key': '%d-%s' % (n, item),
                'value': draw.choice(ANSWERS), 'wish': draw.random() < .1, 'locale': 'ar', 'server_at': NOW,
                'seconds': 5.0} for n in numbers for item in items])
            cases = [n for n in numbers if n % 10 == 0]
            db.execute(insert(models.Case), [
                {'id': n, 'organisation_id': 1, 'reference': 'C%05d' % n, 'account_id': 1, 'created_at': NOW} for n in cases])
            db.execute(insert(models.CaseClient), [{'client_id': n, 'case_id': n, 'since': NOW} for n in cases])


def sign_in(database):
    """A counsellor's token, with the second factor given."""
    new = accounts.NewAccount(1, 'counsellor', 'a long password', 'counsellor', NOW)
    with database.writing() as db:
        account = accounts.add_account(db, Vault(run.KEY), new).account_id
        return accounts.complete_second_factor(db, accounts.start_sign_in(db, account, NOW), NOW)


def answers(database):
    with database.reading() as db:
        return db.scalar(select(func.count()).select_from(models.Response))


def pages(number):
    return {
        'list, newest': '/de/desk/',
        'list, far down': '/de/desk/?before=%d' % (number // 10),
        'list, by number': '/de/desk/?reference=R%05d' % (number // 2),
        'cases': '/de/desk/cases',
        'a sitting': '/de/desk/sitting/sitting-%d' % (number // 2),
    }


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--sittings', type=int, default=10_000)
    p.add_argument('--times', type=int, default=200)
    a = p.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), run.free_port()
        server = run.start_app(folder, port)
        base = 'http://127.0.0.1:%d' % port
        database = Database('sqlite:///%s' % (folder / 'app.sqlite'))
        try:
            token = sign_in(database)
            fill(database, a.sittings)
            tablets = [sys.executable, str(HERE / 'walk.py'), base, '--adapter', str(HERE / 'adapters/app.py'),
                       '--ports', str(port), '--people', '100000', '--at-once', '20', '--think', '1']
            print('%d sittings stored; %d GETs of each page, 2 at once' % (a.sittings, a.times))
            print('%-16s %14s %14s %22s' % ('page', 'CPU ms, quiet', 'HTML bytes', 'p95 ms, tablets at work'))
            for page, address in pages(a.sittings).items():
                quiet = hit.run(base + address, [port], (), a.times, 2, False, {'desk': token})
                busy = subprocess.Popen(tablets, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(3)                         # until they are at their first items
                before = answers(database)
                try:
                    loud = hit.run(base + address, [port], (), a.times, 2, False, {'desk': token})
                finally:
                    busy.kill()
                    busy.wait()
                if answers(database) == before:
                    raise SystemExit('the tablets did not answer')
                cpu, size, p95 = quiet['server_cpu_ms_per_request'], quiet['body_bytes'], loud['ms']['p95']
                good = cpu <= CPU_MS and size <= HTML_BYTES and p95 <= P95_MS
                failed += not good
                print('%-16s %14.1f %14d %22.1f  %s' % (page, cpu, size, p95, '' if good else 'over the goal'))
        finally:
            database.close()
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()
    print('goal: %d ms, %d bytes, %d ms' % (CPU_MS, HTML_BYTES, P95_MS))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
