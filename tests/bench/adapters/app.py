"""This application.  APP_SCRIPT=1: as the pages' script saves (the reply is the next page).  APP_DATABASE: its SQLite file."""
import os
import sqlite3


CHOSEN = {'bank': 'cook', 'form': 'experience'}


class App(Adapter):                       # noqa: F821 - given by walk.py
    START = '/de/occupations'             # its form and the practice page ask nothing that counts: no data-item
    QUESTIONS = 32
    POSITION = rb'data-item="(\d+)"'
    DONE = rb'data-done'
    HEADERS = (('X-Next-Page', '1'),) if os.environ.get('APP_SCRIPT') else ()

    def pairs(self, form, filled):
        """Everybody cooks, and takes the form of activities alone."""
        return [(name, CHOSEN.get(name, value)) for name, value in filled]

    def stored(self):
        file = os.environ.get('APP_DATABASE')
        if not file:
            return None
        connection = sqlite3.connect(file)
        try:
            return connection.execute('SELECT count(*) FROM response').fetchone()[0]
        finally:
            connection.close()
