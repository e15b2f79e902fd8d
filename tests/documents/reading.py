"""What programs get out of a document: its words by pdftotext, its structure by pikepdf."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from documents.examples import pictures_of, report_in

from skills_app.documents.profile_pdf import profile_pdf

MISSING = "pdftotext is not here: sudo make system-packages"

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
UNSEEN = re.compile("[\u200c\u200b\u064b-\u0655\u0670]")
"""Joiners and vowel signs: pdftotext turns them round with their letter; the letters come in their order."""

WORD = re.compile("[^\\W_](?:[\\w\u200c\u2019'\u0300-\u036f\u064b-\u0655\u0670]*)")
ARABIC = re.compile("[\u0600-\u06ff]")


@cache
def document(*languages: str) -> bytes:
    """The example in these languages; made once."""
    report = report_in(*languages)
    return profile_pdf(report, pictures_of(report))


def text_of(pdf: bytes, *options: str) -> str:
    """The text as pdftotext writes it, without marks of direction."""
    program = shutil.which("pdftotext")
    if program is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    found = subprocess.run([program, *options, "-", "-"], check=True, input=pdf, capture_output=True)
    return TURNING.sub("", found.stdout.decode())


def pages_of(pdf: bytes) -> list[str]:
    return text_of(pdf).split("\f")[:-1]


def letters(text: str) -> str:
    """Without what is not seen, and hyphens of the layout taken back."""
    return UNSEEN.sub("", text.replace("-\n", ""))


def words_in(text: str) -> set[str]:
    return set(WORD.findall(letters(text)))


def texts_in(value: object, locale: str) -> Iterator[str]:
    """Every text of a report in this language."""
    if is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), locale)
    elif isinstance(value, tuple):
        for element in value:
            yield from texts_in(element, locale)
    elif isinstance(value, Mapping) and locale in value:
        yield value[locale]


@dataclass(frozen=True)
class Element:
    """An element of the structure: its kind, as ``H1``, its alternative text and the language it is in."""

    kind: str
    alt: str
    language: str | None


def tagged(pdf: bytes) -> list[Element]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return list(_elements(opened.Root.StructTreeRoot.K, None))


def pictures_in(pdf: bytes) -> list[str]:
    """What the pictures and bars of a document say to those who do not see them."""
    return [element.alt for element in tagged(pdf) if element.kind == "Figure"]


def _elements(node: pikepdf.Object, language: str | None) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child, language)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        language = str(node.Lang) if "/Lang" in node else language
        yield Element(str(node.S).removeprefix("/"), str(node.get("/Alt", "")), language)
        if "/K" in node:
            yield from _elements(node.K, language)
