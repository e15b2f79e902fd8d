"""The banks that are served, and the archived versions that older sittings go on with."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from flask import Flask, abort, current_app

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_archive import archive_digest, bank_from_json, bank_to_json
from skills_app.assessment.bank_check import check_bank
from skills_app.assessment.bank_file import read_bank
from skills_app.config import Config
from skills_app.pictures.manifest import read_manifest
from skills_app.records import archive
from skills_app.records.database import Database
from skills_app.web.database_session import reading

log = logging.getLogger(__name__)

EXPERIENCE = "experience"
"""The form that every bank has."""


@dataclass(frozen=True)
class ServedBank:
    """A bank version with its pictures: scene id -> file name."""

    bank: Bank
    pictures: Mapping[str, str]

    @cached_property
    def digest(self) -> str:
        return archive_digest(bank_to_json(self.bank), self.pictures)

    def text_locale(self, locale: str, form_id: str) -> str:
        """The locale of a page's texts: the bank's source language where the form is not complete in ``locale``."""
        return locale if locale in self.bank.locales(form_id) else self.bank.source_locale

    def title(self, locale: str) -> str:
        """The occupation."""
        return self.bank.texts[self.text_locale(locale, EXPERIENCE)].occupation

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Scene id -> address of its picture."""
        return {scene: picture_url(file) for scene, file in self.pictures.items()}

    def picture(self, scene: str) -> str:
        return self.addresses[scene]


def picture_url(file: str) -> str:
    return f"/pictures/{file}"


class BankLibrary:
    """``current``: the banks new sittings start with, by bank id."""

    def __init__(self, current: Mapping[str, ServedBank]) -> None:
        self.current = current
        self._by_digest = {served.digest: served for served in current.values()}

    def version(self, digest: str) -> ServedBank:
        """The bank version a sitting was started with; answers 410 when neither folder nor archive has it."""
        if digest not in self._by_digest:
            with reading() as db:
                stored = archive.archived_bank(db, digest)
            if stored is None:
                abort(410)
            self._by_digest[digest] = ServedBank(bank_from_json(stored.content), stored.pictures)
        return self._by_digest[digest]


def library() -> BankLibrary:
    found: BankLibrary = current_app.extensions["banks"]
    return found


def interface_picture(scene: str) -> str:
    """The address of one of the interface's own pictures."""
    url: str = current_app.extensions["interface_pictures"][scene]
    return url


def set_up_banks(app: Flask, config: Config, database: Database) -> None:
    """Loads and archives every bank that passes its check; a bank with a problem is refused, the others serve."""
    current = {bank_id: served for bank_id in bank_ids(config) if (served := load_bank(config, bank_id))}
    for served in current.values():
        _archive(database, served, config.pictures_folder)
    app.extensions["banks"] = BankLibrary(current)
    interface = read_manifest(config.manifests_folder / "interface.json")
    app.extensions["interface_pictures"] = {
        scene: picture_url(picture.file) for scene, picture in interface.pictures.items()
    }
    app.add_template_global(interface_picture)


def bank_ids(config: Config) -> list[str]:
    return sorted(file.parent.name for file in config.banks_folder.glob("*/bank.yaml"))


def load_bank(config: Config, bank_id: str) -> ServedBank | None:
    """The bank with its pictures, or None after logging every problem."""
    folder = config.banks_folder / bank_id
    manifest_file = config.manifests_folder / f"{bank_id}.json"
    scenes = read_manifest(manifest_file).pictures if manifest_file.exists() else {}
    problems = check_bank(folder, scenes)
    if problems:
        for problem in problems:
            log.error("bank %s is not served: %s", bank_id, problem)
        return None
    return ServedBank(read_bank(folder), {scene: picture.file for scene, picture in scenes.items()})


def _archive(database: Database, served: ServedBank, pictures: Path) -> None:
    svgs = {file: (pictures / f"{file}.gz").read_bytes() for file in served.pictures.values()}
    stored = archive.ArchivedBank(
        served.digest, served.bank.id, served.bank.version, bank_to_json(served.bank), served.pictures
    )
    with database.writing() as db:
        archive.archive_bank(db, stored, svgs, datetime.now(UTC))
