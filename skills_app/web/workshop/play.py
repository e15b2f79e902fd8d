"""What a workshop plays: its bank version, its personas, who plays what now."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import Flask, current_app

from skills_app.assessment.personas import Persona, read_personas
from skills_app.assessment.problem import BankError
from skills_app.config import Config
from skills_app.pictures.manifest import read_manifest
from skills_app.records.castings import CastingView, Play
from skills_app.records.workshops import WorkshopView
from skills_app.web.bank_library import BankLibrary, ServedBank, bank_folders, library, picture_url
from skills_app.web.locale import house_locale

log = logging.getLogger(__name__)


def set_up_personas(app: Flask, config: Config) -> None:
    """Of every bank that is served and has some; with a problem they are left out, and the bank serves all the same."""
    banks: BankLibrary = app.extensions["banks"]
    app.extensions["personas"] = {bank_id: _read(config, served) for bank_id, served in banks.current.items()}


@dataclass(frozen=True)
class Portrayed:
    """A persona, and the file of the picture built for it."""

    persona: Persona
    file: str


def _read(config: Config, served: ServedBank) -> tuple[Portrayed, ...]:
    bank_id = served.bank.id
    try:
        personas = read_personas(bank_folders(config)[bank_id], served.bank)
    except BankError as error:
        log.error("the personas of %s are not played: %s", bank_id, error)
        return ()
    drawn = read_manifest(config.manifests_folder / f"{bank_id}.json").pictures
    return tuple(Portrayed(one, drawn[one.picture].file) for one in personas if one.picture in drawn)


def personas_of(bank_id: str) -> list[Persona]:
    """Empty for a bank without."""
    return [one.persona for one in _portrayed(bank_id)]


def portrait_of(bank_id: str, persona: Persona) -> str:
    """The address of their picture."""
    return picture_url(portrait_file(bank_id, persona))


def portrait_file(bank_id: str, persona: Persona) -> str:
    """The name of their picture among those that are built."""
    return next(one.file for one in _portrayed(bank_id) if one.persona.id == persona.id)


def _portrayed(bank_id: str) -> Sequence[Portrayed]:
    found: Mapping[str, Sequence[Portrayed]] = current_app.extensions["personas"]
    return found.get(bank_id, ())


def playable_banks() -> dict[str, ServedBank]:
    """Those with personas, by id."""
    return {bank_id: served for bank_id, served in library().current.items() if personas_of(bank_id)}


def served_of(workshop: WorkshopView) -> ServedBank:
    return library().version(workshop.bank_digest)


def play_of(workshop: WorkshopView) -> Play:
    bank = served_of(workshop).bank
    return Play(bank.id, bank.version, house_locale().id, [persona.id for persona in personas_of(bank.id)])


def persona_of(workshop: WorkshopView, casting: CastingView | None) -> Persona | None:
    """Whom a client plays."""
    known = personas_of(served_of(workshop).bank.id)
    return next((one for one in known if casting and one.id == casting.persona_id), None)


def of_seat(castings: Sequence[CastingView], seat_id: int, round_number: int) -> CastingView | None:
    """What a seat plays in a round; None when it waits."""
    return next((one for one in castings if (one.seat_id, one.round) == (seat_id, round_number)), None)


def sitting_of_group(castings: Sequence[CastingView], group: int, round_number: int) -> str | None:
    """The sitting that a group's counsellor sees."""
    of_group = (one for one in castings if (one.group_number, one.round) == (group, round_number))
    return next((one.sitting for one in of_group if one.sitting), None)
