#!/usr/bin/env python3
"""`make bench-workshop`: many rooms of a workshop at once; how long until each screen is told what its facilitator did.

Facilitators start rounds, pause, go on and end them at random times. Every seat follows as static/workshop.js does: a stream of
events where one is free, and a question every 3 s that says the seat is there; without a stream, a question every 1.5 s. One screen
in --polling asks for no stream at all. Clients answer their items meanwhile (--think 0: nobody does). The time runs from when the
facilitator's POST was sent, and beside it from when it was answered, until the screen has a newer revision.

Goal: 95 of 100 screens within 2.0 s of the sending, no errors.
"""
import argparse
import asyncio
import json
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import run  # noqa: E402
import walk  # noqa: E402

from skills_app.config import HOME  # noqa: E402
from skills_app.records import accounts  # noqa: E402
from skills_app.records.database import Database  # noqa: E402
from skills_app.records.vault import Vault  # noqa: E402

GOAL = 2.0
ASKING, HERE_I_AM, TICK = 1.5, 3.0, 0.25
AGAIN, FULL = 3.0, 10.0                                # seconds until a stream is asked for again: ended, none free
LATE = 15.0                                            # then a screen counts as never told
ROUND = ('playing', 'pause', 'go_on', 'talking')
GOOD = (OSError, EOFError, ValueError, KeyError, walk.Oops)


class Browser(walk.Browser):
    """One connection that takes one request after the other; a stream has a connection of its own."""

    def __init__(self, port, **cookies):
        super().__init__('127.0.0.1', port, {'connections': 0, 'requests': 0, 'wire_bytes': 0}, False)
        self.cookies.update(cookies)
        self.turn, self.at, self.page = asyncio.Lock(), '', b''

    async def now(self, path):
        async with self.turn:
            return await self.one('GET', path)

    async def open(self, path):
        async with self.turn:
            self.at, self.page = await self.go('GET', path)

    def has(self, form_id):
        return any(form.attrs.get('id') == form_id for form in walk.forms(self.page))

    async def send(self, form_id, **given):
        """A form of the page that was opened last; its hidden fields go with what is given."""
        form = next(form for form in walk.forms(self.page) if form.attrs.get('id') == form_id)
        hidden = {name: value for kind, name, value, _ in form.fields if kind == 'hidden'}
        async with self.turn:
            self.at, self.page = await self.go('POST', form.attrs.get('action') or self.at, urlencode(hidden | given).encode())

    async def events(self, path):
        """The status, then what is told, until the server ends the stream."""
        reader, writer = await asyncio.open_connection(self.host, self.port)
        cookies = '; '.join('%s=%s' % one for one in self.cookies.items())
        try:
            writer.write(('GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: %s\r\n\r\n' % (path, cookies)).encode())
            head = await reader.readuntil(b'\r\n\r\n')
            yield int(head.split(b' ', 2)[1])
            while b'event-stream' in head and (line := await reader.readline()):
                if line.startswith(b'data: '):         # the lines between are sizes of chunks and ends of messages
                    yield json.loads(line[6:])
                elif line == b'0\r\n':
                    return
        finally:
            writer.close()


class Totals:
    def __init__(self):
        self.since_sent, self.since_answered, self.errors = [], [], []
        self.told = {'stream': 0, 'asking': 0}
        self.posts, self.streams, self.refused, self.answers, self.never = [], 0, 0, 0, 0


class Change:
    """What a facilitator did; ``waiting``: screens that do not know of it yet."""

    def __init__(self, screens):
        self.sent, self.answered, self.waiting = time.monotonic(), None, set(screens)


class Room:
    def __init__(self, port, token, totals):
        self.port, self.totals, self.lead = port, totals, Browser(port, desk=token)
        self.screens, self.changes = [], []

    async def open(self, seats, polling):
        await self.lead.open('/de/desk/workshops/')
        await self.lead.send('open-workshop', bank='cook', form='experience', groups='5', playing='20', talking='10')
        self.address = self.lead.at
        code = re.search(rb'<bdi class="digits" dir="ltr">(\d+)</bdi>', self.lead.page)[1].decode()
        for number in range(seats):
            self.screens.append(Screen(self, number % polling != 0))
            await self.screens[-1].join(code)

    async def play(self, rounds, draw):
        await asyncio.sleep(draw.uniform(0, 8))
        for what in ROUND * rounds:
            await self.change(what)
            await asyncio.sleep(draw.uniform(4, 10))

    async def end(self):
        await self.lead.open(self.address + '/end')
        await self.lead.send('end')

    async def change(self, what):
        await self.lead.open(self.address)
        change = Change(self.screens)
        self.changes.append(change)
        before = max(screen.revision for screen in self.screens)
        await self.lead.send('lead', do=what)
        change.answered = time.monotonic()
        self.totals.posts.append(change.answered - change.sent)
        if int(re.search(rb'data-revision="(\d+)"', self.lead.page)[1]) <= before or b'overtaken' in self.lead.at.encode():
            self.totals.errors.append('%s changed nothing' % what)

    def told(self, screen, way):
        """A newer revision has arrived."""
        now = time.monotonic()
        for change in self.changes:
            if screen in change.waiting:
                change.waiting.remove(screen)
                self.totals.since_sent.append(now - change.sent)
                self.totals.since_answered.append(max(0.0, now - (change.answered or now)))
                self.totals.told[way] += 1


class Screen:
    """A seat. ``stage``: phase and pause as told last."""

    def __init__(self, room, wants_stream):
        self.room, self.totals, self.wants_stream, self.browser = room, room.totals, wants_stream, Browser(room.port)
        self.revision, self.stage, self.streaming, self.asked = 0, ('', False), False, 0.0

    async def join(self, code):
        await self.browser.open('/play-de/join?code=' + code)
        await self.browser.send('new-seat', new='1')

    def hear(self, news, way):
        if news['revision'] > self.revision:
            self.revision, self.stage = news['revision'], (news['phase'], news['paused'])
            self.room.told(self, way)

    async def ask(self, draw):
        await asyncio.sleep(draw.uniform(0, ASKING))
        while True:
            await asyncio.sleep(TICK)
            if time.monotonic() - self.asked > (HERE_I_AM if self.streaming else ASKING):
                self.asked = time.monotonic()
                status, _, content = await self.browser.now('/play-de/seat/now')
                if status == 200:
                    self.hear(json.loads(content), 'asking')
                else:
                    self.totals.errors.append('now: %d' % status)

    async def listen(self):
        while self.wants_stream:
            again = AGAIN
            async for one in self.browser.events('/play-de/seat/events'):
                if one == 200:
                    self.streaming = True
                    self.totals.streams += 1
                elif one == 503:
                    again = FULL
                    self.totals.refused += 1
                elif isinstance(one, int):
                    self.totals.errors.append('events: %d' % one)
                else:
                    self.hear(one, 'stream')
            self.streaming = False
            await asyncio.sleep(again)

    async def act(self, think, draw):
        """Looks at the page of the seat in each round; who plays a client answers item after item."""
        while True:
            await asyncio.sleep(draw.uniform(0.5, 1.5) * think)
            if self.stage == ('playing', False):
                await self.browser.open('/play-de/seat')
                if b'class="sheet persona"' in self.browser.page and self.browser.has('act'):
                    await self.browser.send('act', language='de')
                    await self.sit(think, draw)

    async def sit(self, think, draw):
        while self.stage[0] == 'playing':
            await asyncio.sleep(draw.uniform(0.5, 1.5) * think)
            onward = re.search(rb'class="button main push" href="([^"]*)"', self.browser.page)
            if self.browser.has('item'):
                await self.browser.send('item', answer='often')
                self.totals.answers += 1
            elif '/practice' in self.browser.at and onward:
                await self.browser.open(onward[1].decode())
            else:
                return


def facilitators(database, number):
    """Tokens of so many, signed in."""
    now, cheap, tokens = datetime.now(UTC), accounts.Passwords(time_cost=1, memory=8, parallelism=1), []
    with database.writing() as db:
        for one in range(number):
            new = accounts.NewAccount(1, 'facilitator-%d' % one, 'a long password', 'facilitator', now)
            account = accounts.add_account(db, Vault(run.KEY), new, cheap).account_id
            tokens.append(accounts.complete_second_factor(db, accounts.start_sign_in(db, account, now), now))
    return tokens


async def kept(totals, work):
    """An error is counted; who met it is out of the room, so all its changes are missed from then on."""
    try:
        await work
    except GOOD as error:
        totals.errors.append(repr(error)[:200])


async def measure(a, port, tokens, seed):
    draw, totals = random.Random(seed), Totals()
    rooms = [Room(port, token, totals) for token in tokens]
    for room in rooms:
        await room.open(a.seats, a.polling)
    screens = [screen for room in rooms for screen in room.screens]
    turns = [turn for screen in screens for turn in (screen.ask(draw), screen.listen())]
    turns += [screen.act(a.think, draw) for screen in screens if a.think]
    work = [asyncio.create_task(kept(totals, turn)) for turn in turns]
    await asyncio.sleep(5)
    cpu, began = walk.usage(walk.listeners({port}))[0], time.monotonic()
    await asyncio.gather(*(kept(totals, room.play(a.rounds, draw)) for room in rooms))
    await asyncio.sleep(LATE)
    cpu, seconds = walk.usage(walk.listeners({port}))[0] - cpu, time.monotonic() - began
    for task in work:
        task.cancel()
    await asyncio.gather(*work, return_exceptions=True)
    for room in rooms:
        await kept(totals, room.end())
    changes = [change for room in rooms for change in room.changes]
    totals.never = sum(len(change.waiting) for change in changes)
    report(totals, '%d rooms, %d screens, %d changes' % (len(rooms), len(screens), len(changes)), cpu, seconds)


def report(totals, what, cpu, seconds):
    print('%s in %.0f s; load of the machine %.1f' % (what, seconds, os.getloadavg()[0]))
    for name, values in (('told, since sent', totals.since_sent), ('told, since answered', totals.since_answered),
                         ("the facilitator's next page", totals.posts)):
        figures = [walk.quantile(values, q) for q in (.5, .95)] + [max(values)]
        print('  %-28s p50 %.2f s  p95 %.2f s  max %.2f s' % (name, *figures))
    print('  told by stream %d, by asking %d, never %d; streams begun %d, refused %d; items answered %d' % (
        totals.told['stream'], totals.told['asking'], totals.never, totals.streams, totals.refused, totals.answers))
    print('  server: %.1f s of CPU, %.0f %% of one core; errors: %d' % (cpu, 100 * cpu / seconds, len(totals.errors)))
    for error in sorted(set(totals.errors))[:5]:
        print('  ', error)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--rooms', type=int, default=20)
    p.add_argument('--seats', type=int, default=15)
    p.add_argument('--rounds', type=int, default=1)
    p.add_argument('--polling', type=int, default=5, help='one screen in so many never streams')
    p.add_argument('--think', type=float, default=8.0, help='seconds for which a client looks at an item; 0: nobody answers')
    p.add_argument('--times', type=int, default=3)
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), run.free_port()
        for made in ('pictures', 'manifests'):         # what `make build` drew need not be drawn again
            if (HOME / 'var' / made).is_dir():
                shutil.copytree(HOME / 'var' / made, folder / made)
        server = run.start_app(folder, port)
        database = Database('sqlite:///%s' % (folder / 'app.sqlite'))
        try:
            tokens = facilitators(database, a.rooms)
            for seed in range(a.times):
                asyncio.run(measure(a, port, tokens, seed))
        finally:
            database.close()
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()
    print('goal: p95 since sent %.1f s, no errors' % GOAL)


if __name__ == '__main__':
    main()
