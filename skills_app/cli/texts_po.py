"""Texts of a bank as a PO file, which translators' tools read and write: one entry for each text, by its id."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from skills_app.assessment.bank import STATES
from skills_app.assessment.problem import Problem
from skills_app.assessment.texts_edit import TextRow, TextsRefused
from skills_app.assessment.yaml_text import Place

DRAFT = STATES[0]


def to_po(rows: Iterable[TextRow], beside: Mapping[str, str], locale: str) -> bytes:
    """The context of an entry is the text's id; drafts and stale texts are marked fuzzy. ``beside``: the same texts in
    a language that more translators read, by id."""
    catalogue = Catalog(locale, header_comment="# Texts of a question bank; CC BY 4.0.", fuzzy=False)
    for row in rows:
        comments = [f"en: {beside[row.name]}"] if row.name in beside else []
        comments += [f"state: {row.state}"] if row.state else []
        flags = ["fuzzy"] if row.stale or row.state == DRAFT else []
        catalogue.add(row.source, row.words, context=row.name, auto_comments=comments, flags=flags)
    out = BytesIO()
    write_po(out, catalogue, width=0)
    return out.getvalue()


def from_po(file: Path, rows: Iterable[TextRow], state: str) -> Mapping[Place, tuple[str, str]]:
    """Place -> (words, state) of the entries that have words; fuzzy ones become drafts. An entry equal to what is there
    keeps its state. Raises TextsRefused with every entry that does not fit."""
    known = {row.name: row for row in rows}
    changes: dict[Place, tuple[str, str]] = {}
    problems = []
    for name, source, words, fuzzy in _entries(file):
        row = known.get(name)
        if row is None:
            problems.append(Problem(file.name, 1, name, "text-unknown-id", "the bank has no such text"))
        elif row.source != source:
            advice = f"the source text is now: {row.source}; export again"
            problems.append(Problem(file.name, 1, name, "stale-text", advice))
        elif words and (row.stale or words != row.words):
            changes[row.place] = (words, DRAFT if fuzzy else state)
    if problems:
        raise TextsRefused(tuple(problems))
    return changes


def _entries(file: Path) -> Iterator[tuple[str, str, str, bool]]:
    try:
        with file.open("rb") as source:
            catalogue = read_po(source, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        line = getattr(error, "lineno", 0)
        raise TextsRefused((Problem(file.name, line, "", "not-po", f"this is no PO file: {error}"),)) from error
    for message in catalogue:
        if isinstance(message.id, str) and message.id:
            yield str(message.context or ""), message.id, str(message.string or ""), message.fuzzy
