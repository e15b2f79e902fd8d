"""The banks and their languages; the texts of one bank in one language, some on a page, saved into its file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext, lazy_pgettext
from wtforms import Form, IntegerField, StringField
from wtforms.validators import AnyOf, NumberRange, Optional

from skills_app.assessment.bank import STATES
from skills_app.assessment.bank_file import BankError, BankFiles
from skills_app.assessment.texts_edit import TextRow, TextsRefused, files_of, save_texts, text_rows
from skills_app.assessment.yaml_text import Place
from skills_app.config import Config
from skills_app.web.bank_library import bank_folders, library
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import OfferedLocale, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act
from skills_app.web.translator.door import door
from skills_app.web.translator.rows import EditRow, edit_rows

PAGE = 12
"""Texts."""
OWN_STATES = STATES[: STATES.index("reconciled") + 1]
"""What a translator may say of a text; the others need people of the trade, or clients."""
STATE_WORDS: Mapping[str, LazyString] = {
    "draft": lazy_pgettext("state of a text", "draft"),
    "translated": lazy_pgettext("state of a text", "translated"),
    "reconciled": lazy_pgettext("state of a text", "compared with a second translation"),
    "expert_ok": lazy_pgettext("state of a text", "right in the eyes of the trade"),
    "tested": lazy_pgettext("state of a text", "understood by clients"),
}


class PlaceForm(Form):
    """``show``: all texts, or those that wait for a translator; ``beside``: another language to look at."""

    page = IntegerField(validators=[Optional(), NumberRange(1, 10_000)])
    show = StringField(validators=[Optional(), AnyOf(("all", "open"))], default="all")
    beside = StringField()


@dataclass(frozen=True)
class Opened:
    bank_id: str
    files: BankFiles
    locale: OfferedLocale
    form: PlaceForm

    @property
    def beside(self) -> str:
        """English, or German for those who translate into English."""
        known = self.form.beside.data if self.form.beside.data in self.files.texts else "en"
        return str(known) if known != self.locale.id else self.files.shape.source_locale

    def rows(self) -> list[EditRow]:
        banks = {**library().current, library().practice.bank.id: library().practice}
        rows = edit_rows(self.files, banks.get(self.bank_id), self.locale.id, self.beside)
        return [row for row in rows if self.form.show.data != "open" or _waits(row.text, self.locale)]


def _waits(row: TextRow, locale: OfferedLocale) -> bool:
    """A locale with a territory needs only what differs from its language."""
    missing = not row.words and "_" not in locale.id
    return missing or row.stale or row.state == STATES[0]


@dataclass(frozen=True)
class LocaleRow:
    locale: OfferedLocale
    there: int
    of: int
    waiting: int


@door.get("/")
@audience(Audience.TRANSLATOR)
def banks() -> str:
    found: dict[str, list[LocaleRow] | None] = {}
    for bank_id, folder in bank_folders(_config()).items():
        try:
            found[bank_id] = _locale_rows(files_of(folder))
        except BankError:
            found[bank_id] = None
    return render_page("translator/banks.html", who=signed_in(), banks=found)


def _locale_rows(files: BankFiles) -> list[LocaleRow]:
    rows = []
    for locale in offered_locales().values():
        texts = list(text_rows(files, locale.id))
        there = [row for row in texts if row.words]
        waiting = sum(_waits(row, locale) for row in texts)
        rows.append(LocaleRow(locale, len(there), len(texts), waiting))
    return rows


@door.get("/<bank_id>/in/<locale_id>")
@audience(Audience.TRANSLATOR)
def texts(bank_id: str, locale_id: str) -> str:
    return _page(_opened(bank_id, locale_id))


def _opened(bank_id: str, locale_id: str) -> Opened:
    """Answers 404 for a bank or a locale that there is not, 409 for a bank that cannot be read."""
    folder, locale = bank_folders(_config()).get(bank_id), offered_locales().get(locale_id)
    if folder is None or locale is None:
        abort(404)
    form = PlaceForm(request.args)
    if not form.validate():
        abort(400)
    try:
        return Opened(bank_id, files_of(folder), locale, form)
    except BankError:
        abort(409)


def _page(
    opened: Opened, typed: Mapping[str, tuple[str, str]] | None = None, problems: Mapping[str, str] | None = None
) -> str:
    """``typed``: words and state that were not stored, ``problems``: why, by the row's key."""
    rows, number = opened.rows(), opened.form.page.data or 1
    shown = rows[(number - 1) * PAGE : number * PAGE]
    pages = max(1, -(-len(rows) // PAGE))
    return render_page(
        "translator/texts.html",
        who=signed_in(),
        opened=opened,
        source=offered_locales()[opened.files.shape.source_locale],
        beside=offered_locales()[opened.beside],
        rows=shown,
        typed=typed or {},
        problems=problems or {},
        states=STATE_WORDS,
        own_states=OWN_STATES,
        number=number,
        before=_address(opened, number - 1) if number > 1 else None,
        after=_address(opened, number + 1) if number < pages else None,
        pages=pages,
        others=[locale for key, locale in offered_locales().items() if key in opened.files.texts],
        action=_address(opened, number),
        saved=request.args.get("saved") == "yes",
    )


def _address(opened: Opened, page: int, *, saved: bool = False) -> str:
    return url_for(
        "translator.texts",
        bank_id=opened.bank_id,
        locale_id=opened.locale.id,
        page=page,
        show=opened.form.show.data or None,
        beside=opened.beside,
        saved="yes" if saved else None,
    )


@door.post("/<bank_id>/in/<locale_id>")
@audience(Audience.TRANSLATOR)
def save(bank_id: str, locale_id: str) -> ResponseReturnValue:
    """What was changed on this page, all of it or nothing."""
    opened = _opened(bank_id, locale_id)
    rows = {row.key: row for row in edit_rows(opened.files, None, opened.locale.id, opened.beside)}
    typed = _typed(rows.values())
    if meanwhile := {key for key in typed if request.form.get(f"seen-{key}") != rows[key].seen}:
        words = gettext("Somebody changed this text meanwhile: %(words)s")
        return _page(opened, typed, {key: words % {"words": rows[key].text.words or "–"} for key in meanwhile}), 409
    if any(state not in OWN_STATES and state != rows[key].text.state for key, (_, state) in typed.items()):
        abort(400)
    changes: dict[Place, tuple[str, str]] = {rows[key].text.place: given for key, given in typed.items()}
    try:
        changed = save_texts(opened.files.folder, opened.locale.id, changes)
    except TextsRefused as refused:
        return _page(opened, typed, _by_key(rows, refused)), 422
    except OSError:
        words = gettext("The files of the banks cannot be written on this machine.")
        return _page(opened, typed, dict.fromkeys(typed, words)), 409
    if changed:
        with writing() as db:
            note_act(db, "texts_changed", f"bank {bank_id}", datetime.now(UTC))
    return redirect(_address(opened, opened.form.page.data or 1, saved=True), 303)


def _typed(rows: Iterable[EditRow]) -> dict[str, tuple[str, str]]:
    """By key: what stands in the form and is not what is stored."""
    found = {}
    for row in rows:
        words = request.form.get(f"words-{row.key}")
        if words is None:
            continue
        given = (" ".join(words.split()), request.form.get(f"state-{row.key}") or OWN_STATES[1])
        if given[0] != row.text.words or row.text.stale or (given[0] and given[1] != row.text.state):
            found[row.key] = given
    return found


def _by_key(rows: Mapping[str, EditRow], refused: TextsRefused) -> dict[str, str]:
    """The rules speak English, as in the check of banks; those who translate read it."""
    keys = {str(row.text.place[-1]): key for key, row in rows.items()}
    return {keys[one.where]: one.message for one in refused.problems if one.where in keys} or {
        "": "; ".join(one.message for one in refused.problems)
    }


def _config() -> Config:
    config: Config = current_app.extensions["config"]
    return config
