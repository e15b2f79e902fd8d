"""A report as the plain data that the layout sets: texts cleaned, numbers and days written, an entry per language."""

from base64 import b64decode
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import segno

from skills_app.documents.characters import breakable, showable
from skills_app.documents.languages import Language, language_of, languages_of
from skills_app.documents.report import (
    AnsweredActivity,
    Issuer,
    Report,
    ReportedField,
    ReportedShown,
    ReportedStep,
    Words,
)

TILES = 12
"""A claim is drawn as so many tiles."""

Texts = list[str]
"""One for each language of the document, the client's first."""


class MissingPictures(ValueError):
    """A picture of the report is not there, or has no text beside it."""


def layout_data(report: Report, pictures: Mapping[str, bytes]) -> dict[str, Any]:
    """Raises MissingPictures."""
    return _Layout(report, pictures).data()


class _Layout:
    def __init__(self, report: Report, pictures: Mapping[str, bytes]) -> None:
        self.report, self.pictures = report, pictures
        self.languages: Sequence[Language] = languages_of(report)
        self.how = _of_all_fields(report)

    def data(self) -> dict[str, Any]:
        report = self.report
        return {
            "languages": [{**language.set(), "digits": list(language.ten)} for language in self.languages],
            "labels": {key: self.words(words) for key, words in report.labels.items()},
            "trial": report.trial,
            "occupation": self.words(report.occupation),
            "issuer": _issuer(report.issuer),
            "released": [int(part) for part in report.released_on.split("-")],
            "about": self.about(),
            "fields": [self.field(field) for field in report.fields],
            "steps": [self.step(step) for step in report.steps],
            "comment": self.free(report.comment, report.languages[0]),
            "how": self.columns(self.how),
            "facts": self.columns(report.facts),
            "notices": self.columns(report.notices),
            "origin": self.origin(),
            "verify": self.verify(),
        }

    def words(self, words: Words, **values: object) -> Texts:
        return [breakable(showable(language.filled(words[language.id], values))) for language in self.languages]

    def label(self, key: str, **values: object) -> Texts:
        return self.words(self.report.labels[key], **values)

    def columns(self, sentences: Sequence[Words]) -> list[Texts]:
        """The sentences of each language together."""
        return [list(column) for column in zip(*map(self.words, sentences), strict=True)]

    def about(self) -> list[dict[str, Texts]]:
        """Who and when; what is not known is left out."""
        report = self.report
        rows = (
            ("name", self.same(report.name)),
            ("case", self.same(report.case_reference)),
            ("sat_on", [language.day(report.sat_on) for language in self.languages]),
            ("released_on", [language.day(report.released_on) for language in self.languages]),
            ("counsellor", self.same(report.issuer.counsellor)),
        )
        return [{"label": self.label(key), "value": value} for key, value in rows if value[0]]

    def same(self, text: str) -> Texts:
        return [clean(text)] * len(self.languages)

    def field(self, field: ReportedField) -> dict[str, Any]:
        return {
            "title": self.words(field.title),
            "picture": self.picture(field.picture, field.title),
            "told": self.told(field),
            "shown": self.shown(field.shown) if field.shown else None,
            "activities": [self.activity(activity) for activity in field.activities],
            "steps": [self.step(step) for step in field.steps],
            "rating": self.words(field.rating) if field.rating else None,
            "reason": self.free(field.rating_reason, self.report.languages[-1]),
            "remark": self.free(field.remark, self.report.languages[-1]),
        }

    def told(self, field: ReportedField) -> dict[str, Any]:
        alt = self.label("tiles_alt", tiles=field.tiles, all=TILES)
        return {
            "tiles": field.tiles if field.claim_enough else None,
            "alt": alt[0] if field.claim_enough else self.label("unknown_alt")[0],
            "word": self.words(field.word),
            "count": self.label("answers_of", answered=field.answered, asked=field.asked),
        }

    def shown(self, shown: ReportedShown) -> dict[str, Any]:
        levels = {"secured": shown.secured, "levels": shown.levels, "highest": shown.highest}
        return {
            "enough": shown.enough,
            **levels,
            "alt": self.label("steps_alt", **levels)[0] if shown.enough else self.label("unknown_alt")[0],
            "word": self.words(shown.word),
            "sure": self.words(shown.sure) if shown.sure else None,
            "count": self.label("tasks_of", items=shown.items, asked=shown.asked),
            "how": self.columns([sentence for sentence in shown.how if sentence not in self.how]),
            "remark": self.words(shown.remark) if shown.remark else None,
        }

    def activity(self, activity: AnsweredActivity) -> dict[str, Any]:
        return {
            "caption": self.words(activity.caption),
            "picture": self.picture(activity.picture, activity.caption),
            "answer": self.words(activity.answer),
            "wish": activity.wish,
        }

    def step(self, step: ReportedStep) -> dict[str, Any]:
        """``language``: the place of the one that the sentence is in; None: each."""
        there = self.report.languages
        return {
            "sentence": self.words(step.sentence),
            "language": there.index(step.language) if step.language in there else None,
            "reason": self.words(step.reason),
            "picture": self.picture(step.picture, step.sentence),
        }

    def picture(self, name: str, beside: Words) -> dict[str, str]:
        """The picture and the text for those who do not see it, in the client's language."""
        alt = self.words(beside)[0]
        if name not in self.pictures or not alt.strip():
            raise MissingPictures(name)
        return {"svg": self.pictures[name].decode(), "alt": alt}

    def free(self, text: str, otherwise: str) -> dict[str, Any] | None:
        """What a person wrote, in one language only; None: nothing."""
        paragraphs = [paragraph for line in text.splitlines() if (paragraph := clean(line))]
        if not paragraphs:
            return None
        language = language_of(text, self.report, otherwise)
        return {"paragraphs": paragraphs, "language": self.report.languages.index(language)}

    def origin(self) -> Texts:
        report = self.report
        digest = report.bank_digest[:8]
        values = {"bank": report.bank_id, "version": report.bank_version, "form": report.form_id, "digest": digest}
        return self.label("origin", **values, report=report.public_id or "–")

    def verify(self) -> dict[str, str] | None:
        url = self.report.verify_url
        if not url:
            return None
        return {"url": url, "shown": clean(url), "svg": qr_code(url)}


def _of_all_fields(report: Report) -> tuple[Words, ...]:
    """The sentences on how it was computed that hold for every field; they are said once."""
    computed = [field.shown.how for field in report.fields if field.shown and field.shown.how]
    if len(computed) < 2:
        return ()
    return tuple(sentence for sentence in computed[0] if all(sentence in how for how in computed))


def _issuer(issuer: Issuer) -> dict[str, Any]:
    contact = [line for part in issuer.contact.splitlines() if (line := clean(part))]
    logo = list(b64decode(issuer.logo)) if issuer.logo else None
    return {"name": clean(issuer.name), "contact": contact, "logo": logo}


def qr_code(address: str) -> str:
    """The QR code of an address as SVG, without a border."""
    image = BytesIO()
    segno.make(address, error="m", micro=False).save(image, kind="svg", border=0, unit="mm")
    return image.getvalue().decode()


def clean(text: str) -> str:
    """The text without space round it, as the fonts can show it and as a line can break it."""
    return breakable(showable(text.strip()))
