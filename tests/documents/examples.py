"""Reports to make documents of, in the languages whose words lie in ``words/``."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from skills_app.documents.report import (
    LABELS,
    AnsweredActivity,
    Issuer,
    Report,
    ReportedField,
    ReportedShown,
    ReportedStep,
    Words,
)

WORDS = Path(__file__).parent / "words"
PAIRS = (("ar", "de"), ("fa", "de"), ("ps", "de"), ("ti", "de"), ("uk", "de"), ("en", "de"), ("de",))
FREE_TEXTS = {
    "ar": "عملت ثماني سنوات في مطعم كبير، وأحب هذه المهنة.",
    "fa": "من هشت سال در یک رستوران بزرگ کار کرده‌ام و این کار را دوست دارم.",
    "ps": "ما اته کاله په یوه لوی رستورانت کې کار کړی او دا کار مې خوښ دی.",
    "ti": "ሸሞንተ ዓመት ኣብ ዓቢ ቤት መግቢ ሰሪሐ፣ ነዚ ስራሕ እፈትዎ እየ።",
    "uk": "Я вісім років працювала у великому ресторані й люблю цю роботу.",
    "en": "I worked in a large restaurant for eight years, and I love this trade.",
    "de": "Ich habe acht Jahre in einem großen Restaurant gearbeitet und mag diesen Beruf.",
}
REASON = "Hat im Gespräch drei Saucen erklärt und Fotos eigener Teller gezeigt. Die Wörter der Aufgaben waren neu."
REMARK = "Bitte Arbeitsprobe im Lehrrestaurant anbieten."
LEVELS = 3


@cache
def words_of(locale: str) -> Mapping[str, Any]:
    return tomllib.loads((WORDS / f"{locale}.toml").read_text(encoding="utf-8"))


class Example:
    """The texts of one report, in its languages."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)

    def words(self, key: str, number: int | None = None) -> Words:
        """The text of this key, or of this number under the key."""
        found = {locale: words_of(locale)[key] for locale in self.languages}
        return found if number is None else {locale: texts[number % len(texts)] for locale, texts in found.items()}

    def all(self, key: str) -> tuple[Words, ...]:
        return tuple(self.words(key, number) for number in range(len(words_of("de")[key])))

    def step(self, number: int) -> ReportedStep:
        return ReportedStep(self.words("steps", number), self.words("reasons", number), f"step{number}")

    def shown(self, number: int) -> ReportedShown:
        secured, highest = ((2, 3), (3, 3), (1, 2), (0, 1), (2, 2))[number % 5]
        enough = number != 4
        return ReportedShown(
            enough=enough,
            levels=LEVELS,
            secured=secured if enough else 0,
            highest=highest if enough else 0,
            word=self.words("levels", secured if enough else 4),
            sure=self.words("sure", number % 3) if enough else None,
            items=12 if enough else 2,
            asked=12,
            how=self.how(secured) if enough else (),
            remark=self.words("remarks", number % 2) if enough else None,
        )

    def how(self, secured: int) -> tuple[Words, ...]:
        """What holds for all fields, and two sentences with figures of this one."""
        return tuple(
            {locale: f"{text} [{secured}]" for locale, text in words.items()} if number in {2, 4} else words
            for number, words in enumerate(self.all("how"))
        )

    def field(self, number: int, activities: int) -> ReportedField:
        return ReportedField(
            id=f"f{number}",
            title=self.words("fields", number),
            picture=f"field{number % 6}",
            tiles=(9, 11, 5, 3, 0, 12)[number % 6],
            claim_enough=number % 6 != 4,
            word=self.words("claims", (2, 3, 1, 0, 4, 3)[number % 6]),
            answered=activities,
            asked=activities,
            shown=self.shown(number),
            activities=tuple(self.activity(number + place) for place in range(activities)),
            steps=(self.step(number % 3),) if number % 2 == 0 else (),
            rating=self.words("levels", 3) if number == 0 else None,
            rating_reason=REASON if number == 0 else "",
            remark=REMARK if number < 2 else "",
        )

    def activity(self, number: int) -> AnsweredActivity:
        caption, answer = self.words("captions", number), self.words("answers", number)
        return AnsweredActivity(caption, f"activity{number % 6}", answer, wish=number % 4 == 0)

    def report(self, fields: int = 6, activities: int = 6) -> Report:
        return Report(
            public_id="Rk4vQ8xW",
            languages=self.languages,
            digits=self.words("digits"),
            occupation=self.words("occupation"),
            issuer=Issuer(
                "Jobcenter Musterstadt", "Hauptstraße 1, 12345 Musterstadt\nTelefon 01234 56789", "Erika Muster"
            ),
            case_reference="BG-4711/0815",
            name="Samira Haddad",
            released_on="2026-11-25",
            sat_on="2026-11-20",
            bank_id="cook",
            bank_version="1.4.0",
            bank_digest="3f9c2ab81e7d4c55",
            form_id="full",
            trial=True,
            facts=self.all("facts"),
            notices=self.all("notices"),
            fields=tuple(self.field(number, activities) for number in range(fields)),
            steps=tuple(self.step(number) for number in range(3)),
            comment=FREE_TEXTS[self.languages[0]],
            verify_url="https://example.org/v/Rk4vQ8xW",
            labels={key: {locale: words_of(locale)["labels"][key] for locale in self.languages} for key in LABELS},
        )


def report_in(*languages: str, fields: int = 6, activities: int = 6) -> Report:
    return Example(languages).report(fields, activities)


def pictures_of(report: Report) -> dict[str, bytes]:
    """A picture for every name in the report: a square of its own colour."""
    entries: list[ReportedField | ReportedStep | AnsweredActivity] = [*report.fields, *report.steps]
    for field in report.fields:
        entries += [*field.activities, *field.steps]
    return {name: _square(number) for number, name in enumerate(sorted({entry.picture for entry in entries}))}


def _square(number: int) -> bytes:
    colour = f"hsl({number * 47 % 360} 40% 60%)"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
        f'<rect width="400" height="300" fill="{colour}"/></svg>'
    ).encode()
