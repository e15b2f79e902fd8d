"""The banks that are served, and the archived versions that older sittings go on with."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from flask import Flask, abort, current_app

from skills_app.assessment.bank import PRACTICE, Bank, Item
from skills_app.assessment.bank_archive import archive_digest, bank_from_json, bank_to_json
from skills_app.assessment.bank_check import check_bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_score import chance_values
from skills_app.assessment.item_sequence import item_order
from skills_app.assessment.item_types import ITEM_TYPES
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.assessment.persona_file import PORTRAIT
from skills_app.config import HOME, Config
from skills_app.pictures.manifest import Manifest, read_manifest
from skills_app.records import archive
from skills_app.records.database import Database
from skills_app.web.bank_media import MediumFile, medium_file, publish_media
from skills_app.web.database_session import house_store

log = logging.getLogger(__name__)

EXPERIENCE = "experience"
"""The form that every bank has."""

_MOVING, _MEDIA = "{} moving", "media/"


@dataclass(frozen=True, eq=False)
class ServedBank:
    """A bank version with the files it shows; equal to nothing but itself, so that what is made of it can be kept.

    ``pictures``: scene id -> file name; beside them a scene that moves as ``<scene id> moving``, and the files of media
    as ``media/<file>``. So the archive keeps all names in one place, and the digest covers them.
    """

    bank: Bank
    pictures: Mapping[str, str]

    @cached_property
    def content(self) -> str:
        """The bank as the archive keeps it."""
        return bank_to_json(self.bank)

    @cached_property
    def digest(self) -> str:
        return archive_digest(self.content, self.pictures)

    def text_locale(self, locale: str, form_id: str) -> str:
        """The locale of a page's texts: the bank's source language where the form is not complete in ``locale``."""
        return locale if locale in self.bank.locales(form_id) else self.bank.source_locale

    def offered_forms(self, locale: str) -> tuple[str, ...]:
        """The forms whose every text is there in the locale, in the author's order."""
        return tuple(form_id for form_id in self.bank.forms if locale in self.bank.locales(form_id))

    def title(self, locale: str) -> str:
        """The occupation."""
        return self.bank.texts[self.text_locale(locale, EXPERIENCE)].occupation

    @cached_property
    def drawn(self) -> Mapping[str, str]:
        """``pictures`` without the media."""
        return {key: file for key, file in self.pictures.items() if not key.startswith(_MEDIA)}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Scene id -> address of its picture."""
        return {scene: picture_url(file) for scene, file in self.drawn.items()}

    def picture(self, scene: str) -> str:
        return self.addresses[scene]

    def moving_picture(self, scene: str) -> str:
        """The address of the same picture in motion, for a scene with poses."""
        return self.addresses[_MOVING.format(scene)]

    @cached_property
    def media(self) -> Mapping[str, MediumFile]:
        """Films and sounds by the id of the medium."""
        names = {key.removeprefix(_MEDIA): name for key, name in self.pictures.items() if key.startswith(_MEDIA)}
        return {medium.id: medium_file(medium, names) for medium in self.bank.media}

    @cached_property
    def _orders(self) -> dict[tuple[str, int, tuple[str, ...]], tuple[str, ...]]:
        return {}

    def order(self, form_id: str, seed: int, chosen: Sequence[str] | None) -> tuple[str, ...]:
        """The item ids of a sitting; ``chosen``: its fields, if they were chosen. There are few orders, so they are
        kept."""
        fields = tuple(chosen or ())
        key = (form_id, seed % len(self.bank.fields_of(form_id, fields)), fields)
        if key not in self._orders:
            self._orders[key] = item_order(self.bank, form_id, seed, fields)
        return self._orders[key]


def picture_url(file: str) -> str:
    return f"/pictures/{file}"


class BankRefused(RuntimeError):
    """No server starts without this bank."""

    def __init__(self, bank_id: str) -> None:
        super().__init__(f"the bank {bank_id} has problems, and no sitting can do without it: see the log")


class BankLibrary:
    """``current``: the banks new sittings start with, by bank id; ``practice``: the bank of everyday items."""

    def __init__(self, current: Mapping[str, ServedBank], practice: ServedBank) -> None:
        self.current = current
        self.practice = practice
        self._by_digest = {served.digest: served for served in current.values()}

    @cached_property
    def locales(self) -> frozenset[str]:
        """In which any form of any bank can be sat."""
        return frozenset().union(*(self.locales_of(served) for served in self.current.values()))

    def locales_of(self, served: ServedBank, form_id: str | None = None) -> frozenset[str]:
        """In which every text is there: of the form, or of any form of the bank, and of what is tried out before."""
        forms = served.bank.forms if form_id is None else (form_id,)
        complete = frozenset(locale for one in forms for locale in served.bank.locales(one))
        return complete.intersection(*(self.practice.bank.locales(one) for one in self.practice.bank.forms))

    def version(self, digest: str) -> ServedBank:
        """The bank version a sitting was started with; answers 410 when neither folder nor archive has it."""
        if digest not in self._by_digest:
            with house_store().reading() as db:
                stored = archive.archived_bank(db, digest)
            if stored is None:
                abort(410)
            self._by_digest[digest] = ServedBank(bank_from_json(stored.content), stored.pictures)
        return self._by_digest[digest]

    def practice_item(self, item_type: str) -> Item | KnowledgeItem:
        """The everyday item of this type."""
        field = self.practice.bank.fields[0]
        return next(item for item in field.asked if item.type == item_type)


def library() -> BankLibrary:
    found: BankLibrary = current_app.extensions["banks"]
    return found


def interface_picture(scene: str) -> str:
    """The address of one of the interface's own pictures."""
    url: str = current_app.extensions["interface_pictures"][scene]
    return url


def set_up_banks(app: Flask, config: Config, database: Database) -> None:
    """Loads and archives every bank that passes its check; a bank with a problem is refused, the others serve."""
    folders = bank_folders(config)
    found = {bank_id: served for bank_id in folders if (served := load_bank(config, bank_id))}
    if PRACTICE not in found:
        raise BankRefused(PRACTICE)
    practice = found.pop(PRACTICE)
    if missing := ITEM_TYPES.keys() - {item.type for item in practice.bank.fields[0].asked}:
        log.error("bank practice has nothing to try out for %s", ", ".join(sorted(missing)))
        raise BankRefused(PRACTICE)
    for served in found.values():
        chance_values(served.bank)  # counted now, so that no page waits for it
        _archive(database, served, config.pictures_folder)
    app.extensions["banks"] = BankLibrary(found, practice)
    set_up_interface_pictures(app, config)


def set_up_interface_pictures(app: Flask, config: Config) -> None:
    interface = read_manifest(config.manifests_folder / "interface.json")
    app.extensions["interface_pictures"] = {
        scene: picture_url(picture.file) for scene, picture in interface.pictures.items()
    }
    app.add_template_global(interface_picture)


def bank_folders(config: Config) -> dict[str, Path]:
    """By bank id; the bank of practice is ours when the settings name a folder without one."""
    found = {file.parent.name: file.parent for file in config.banks_folder.glob("*/bank.yaml")}
    return dict(sorted({PRACTICE: HOME / "question_banks" / PRACTICE, **found}.items()))


def load_bank(config: Config, bank_id: str) -> ServedBank | None:
    """The bank with its pictures, or None after logging every problem."""
    folder = bank_folders(config)[bank_id]
    manifest_file = config.manifests_folder / f"{bank_id}.json"
    manifest = read_manifest(manifest_file) if manifest_file.exists() else Manifest(bank_id, {})
    problems = check_bank(folder, manifest.pictures, moving=manifest.moving)
    if problems:
        for problem in problems:
            log.error("bank %s is not served: %s", bank_id, problem)
        return None
    return served_bank(config, folder, manifest)


def served_bank(config: Config, folder: Path, manifest: Manifest) -> ServedBank:
    """The bank of a folder that has been checked; its media are copied to where they are served. Portraits of personas
    are left out: they belong to no version."""
    bank = read_bank(folder)
    still = {scene: picture.file for scene, picture in manifest.pictures.items() if not scene.startswith(PORTRAIT)}
    moving = {_MOVING.format(scene): file for scene, file in manifest.moving.items() if scene in still}
    media = publish_media(bank, folder / "media", config.media_folder)
    return ServedBank(bank, still | moving | {_MEDIA + file: name for file, name in media.items()})


def _archive(database: Database, served: ServedBank, pictures: Path) -> None:
    bank, now = served.bank, datetime.now(UTC)
    with database.writing() as db:
        if archive.note_served(db, served.digest, now):
            return
        svgs = {file: (pictures / f"{file}.gz").read_bytes() for file in served.drawn.values()}
        stored = archive.ArchivedBank(served.digest, bank.id, bank.version, served.content, served.pictures)
        archive.archive_bank(db, stored, svgs, now)
