"""The papers of a workshop on A4: role cards, observation sheet, run sheet and the answer table of a group without
network. In one language; black on white says everything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from skills_app.documents.languages import Language
from skills_app.documents.layout import MissingPictures, clean, qr_code
from skills_app.documents.typesetting import typeset
from skills_app.documents.workshop_words import LABELS

TEMPLATES = Path(__file__).parent
ROLES = ("client", "counsellor", "observer")
BEFORE = ("welcome", "empathy", "groups")
"""What comes before the first round."""

FREQUENCIES = ("never", "rarely", "often", "very_often")
CLAIMS = ("hardly", "some", "regular", "extensive")
"""The words of a claim, from the least on: keys of :data:`LABELS`."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What the papers of a workshop share. ``language``: locale id of all texts, written from left to right;
    ``workshop``: what stands at the foot of each page, such as house and occupation; ``made_on``: day as
    ``2026-11-25``; ``labels``: the words of :data:`LABELS`."""

    language: str
    workshop: str
    made_on: str
    labels: Mapping[str, str] = field(default_factory=lambda: LABELS)


@dataclass(frozen=True, slots=True)
class PaperPersona:
    """``picture``: SVG, 4:3; ``alt``: what it shows; ``language``: its name; ``years``: in this work; ``story``,
    ``can``: sentences; ``shy``: one; ``note``: content note for the facilitator, or empty."""

    name: str
    picture: bytes
    alt: str
    language: str
    years: int
    story: tuple[str, ...]
    can: tuple[str, ...]
    shy: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaperObservation:
    """What is known when a sheet is printed; what is not is left to be written in. ``round_number``: from 1 on, 0: not
    known; ``fields``: titles of the action fields, or none."""

    group: str = ""
    round_number: int = 0
    rounds: int = 3
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperMinutes:
    """How long each part takes; ``play`` and ``talk`` come once in every round. With two rounds 45 minutes."""

    welcome: int = 5
    empathy: int = 8
    groups: int = 2
    play: int = 8
    talk: int = 3
    debrief: int = 8


@dataclass(frozen=True, slots=True)
class PaperJoin:
    """``address``: as people type it; ``code``: six digits; ``qr_address``: that opens the room at once, or empty."""

    address: str
    code: str
    qr_address: str = ""


@dataclass(frozen=True, slots=True)
class PaperTruth:
    """What a persona has in one action field. ``does``: words such as "some experience"; ``level``: 0 to all."""

    does: str
    level: int


@dataclass(frozen=True, slots=True)
class PaperTruths:
    """``fields``: titles of the action fields; ``personas``: name -> a truth for each of the fields, in their order;
    ``levels``: how many there are, 0 where no task shows one: then nothing is said of them."""

    fields: tuple[str, ...]
    personas: Mapping[str, tuple[PaperTruth, ...]]
    levels: int


@dataclass(frozen=True, slots=True)
class PaperRun:
    """``groups``: how many; ``join``: None while the room is not open, its lines are left to be written in."""

    truths: PaperTruths
    rounds: int = 2
    groups: int = 4
    minutes: PaperMinutes = PaperMinutes()
    join: PaperJoin | None = None


@dataclass(frozen=True, slots=True)
class PaperActivity:
    """``picture``: SVG, 4:3; the caption is also its text for those who do not see it."""

    caption: str
    picture: bytes


@dataclass(frozen=True, slots=True)
class PaperField:
    """An action field with its activities: those that count for a claim, so without foils and repeats."""

    title: str
    activities: tuple[PaperActivity, ...]


def role_cards(personas: Sequence[PaperPersona], paper: Paper) -> bytes:
    """A page for each persona, to be folded, and one with the cards of counsellor and observer, to be cut.

    Raises ValueError when a label is missing, MissingPictures when a picture or its text is.
    """
    sheet = _Sheet(paper)
    return sheet.pdf("workshop_cards", "cards_title", {"personas": [_persona(sheet, one) for one in personas]})


def observation_sheet(observation: PaperObservation, paper: Paper) -> bytes:
    """One page for the observer of one round. Raises ValueError when a label is missing or there is no such round."""
    if not 0 <= observation.round_number <= observation.rounds:
        raise ValueError(f"round {observation.round_number} of {observation.rounds}")
    data = {
        "group": clean(observation.group),
        "round": observation.round_number,
        "rounds": observation.rounds,
        "fields": [clean(title) for title in observation.fields],
    }
    return _Sheet(paper).pdf("workshop_observation", "sheet_title", data)


def run_sheet(run: PaperRun, paper: Paper) -> bytes:
    """Two pages of plan and questions for the facilitator; the truth of the personas on pages of its own at the end.

    Raises ValueError when a label or a truth is missing, a code has not six digits, or a level is not there.
    """
    sheet = _Sheet(paper)
    names, steps = tuple(run.truths.personas), _steps(run)
    data = {
        "steps": steps,
        "total": sheet.label("run_total", minutes=sum(step["minutes"] for step in steps), rounds=run.rounds),
        "rounds": [sheet.label("round_number", number=number + 1) for number in range(run.rounds)],
        "roles": [_cast(number) for number in range(run.rounds)],
        "groups": [
            {
                "title": sheet.label("run_group_number", number=group + 1),
                "personas": [clean(names[(group + number) % len(names)]) for number in range(run.rounds) if names],
            }
            for group in range(run.groups)
        ],
        "join": _join(run.join),
        "truths": _truths(sheet, run.truths),
    }
    return sheet.pdf("workshop_run", "run_title", data)


def answer_table(fields: Sequence[PaperField], claim_cuts: Sequence[float], paper: Paper) -> bytes:
    """The pictures of the activities with four boxes each, eight to a page, and a page to count them on.

    ``claim_cuts``: the three borders between the words of a claim, as shares of all points. Raises ValueError when a
    label is missing, MissingPictures when a picture or its text is.
    """
    sheet = _Sheet(paper)
    data = {
        "fields": [
            {
                "title": clean(field.title),
                "activities": [_picture(activity.picture, activity.caption) for activity in field.activities],
                "borders": _borders(len(field.activities), claim_cuts),
            }
            for field in fields
        ],
        "frequencies": FREQUENCIES,
        "claims": CLAIMS,
    }
    return sheet.pdf("workshop_answers", "table_title", data)


class _Sheet:
    """The words of a paper and how it is set."""

    def __init__(self, paper: Paper) -> None:
        missing = [key for key in LABELS if not paper.labels.get(key, "").strip()]
        if missing:
            raise ValueError(f"labels are missing: {', '.join(missing)}")
        self.paper, self.language = paper, Language(paper.language, "0123456789")

    def label(self, key: str, **values: object) -> str:
        return clean(self.language.filled(self.paper.labels[key], values))

    def lines(self, start: str, **values: object) -> list[str]:
        """The labels of a list."""
        return [self.label(key, **values) for key in LABELS if key.removeprefix(f"{start}_").isdecimal()]

    def pdf(self, template: str, title: str, data: Mapping[str, Any]) -> bytes:
        lists = sorted({key.rpartition("_")[0] for key in LABELS if key.rpartition("_")[2].isdecimal()})
        shared = {
            "language": self.language.set(),
            "labels": {key: self.label(key) for key in LABELS},
            "lines": {start: self.lines(start) for start in lists},
            "title": self.label(title),
            "workshop": clean(self.paper.workshop),
            "made_on": [int(part) for part in self.paper.made_on.split("-")],
        }
        return typeset(TEMPLATES / f"{template}.typ", {**shared, **data}, self.paper.made_on)


def _picture(svg: bytes, alt: str) -> dict[str, str]:
    if not svg or not alt.strip():
        raise MissingPictures(alt)
    return {"svg": svg.decode(), "alt": clean(alt)}


def _persona(sheet: _Sheet, persona: PaperPersona) -> dict[str, Any]:
    return {
        "name": clean(persona.name),
        "picture": _picture(persona.picture, persona.alt),
        "language": clean(persona.language),
        "years": str(persona.years),
        "story": [clean(sentence) for sentence in persona.story],
        "can": [clean(sentence) for sentence in persona.can],
        "shy": clean(persona.shy),
        "play": sheet.lines("card_play", name=persona.name),
        "note": clean(persona.note),
    }


def _steps(run: PaperRun) -> list[dict[str, Any]]:
    """The parts of the plan in their order; ``round``: its place among the rounds, None: outside of them."""
    of_rounds = [(part, number) for number in range(run.rounds) for part in ("play", "talk")]
    parts: list[tuple[str, int | None]] = [*((part, None) for part in BEFORE), *of_rounds, ("debrief", None)]
    steps, start = [], 0
    for part, number in parts:
        minutes = getattr(run.minutes, part)
        steps.append({"part": part, "round": number, "from": start, "minutes": minutes})
        start += minutes
    return steps


def _cast(number: int) -> list[str]:
    """Who of the three plays which of the :data:`ROLES`, as in the room: after the counsellor comes the client."""
    return ["ABC"[(role + number) % len(ROLES)] for role in range(len(ROLES))]


def _join(join: PaperJoin | None) -> dict[str, str | None] | None:
    if join is None:
        return None
    if not (len(join.code) == 6 and join.code.isascii() and join.code.isdecimal()):
        raise ValueError("a code has six digits")
    code = f"{join.code[:3]}\N{NO-BREAK SPACE}{join.code[3:]}"
    return {"address": clean(join.address), "code": code, "qr": qr_code(join.qr_address) if join.qr_address else None}


def _truths(sheet: _Sheet, truths: PaperTruths) -> dict[str, Any]:
    for name, of_fields in truths.personas.items():
        if len(of_fields) != len(truths.fields) or any(not 0 <= one.level <= truths.levels for one in of_fields):
            raise ValueError(f"the truth of {name} does not fit the fields and levels")
    return {
        "fields": [clean(title) for title in truths.fields],
        "levels": truths.levels,
        "personas": [
            {
                "name": clean(name),
                "truths": [
                    {
                        "does": clean(one.does),
                        "level": one.level,
                        "word": sheet.label("run_level", level=one.level, levels=truths.levels),
                    }
                    for one in of_fields
                ],
            }
            for name, of_fields in truths.personas.items()
        ],
    }


def _borders(activities: int, claim_cuts: Sequence[float]) -> list[str]:
    """The points of each word of a claim, such as ``3–5``, when every one of the activities has an answer; "–" where
    none fall."""
    most = activities * (len(FREQUENCIES) - 1)
    words = [sum(points / most >= cut for cut in claim_cuts) for points in range(most + 1)] if most else []
    spans = [[points for points, word in enumerate(words) if word == place] for place in range(len(CLAIMS))]
    return ["–" if not span else _span(span[0], span[-1]) for span in spans]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
