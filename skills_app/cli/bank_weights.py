"""What the pictures of a bank weigh, and a whole form with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skills_app.assessment.bank import Bank
from skills_app.config import Config
from skills_app.pictures.manifest import Manifest, read_manifest

STILL_KINDS = ("picture", "sequence")


@dataclass(frozen=True, slots=True)
class Weights:
    """In bytes. ``largest``: of the still pictures, ``largest_packed``: as it is sent; ``heaviest``: its scene;
    ``forms``: form id -> all that a client meets in the source language: pictures as they are sent, films and sounds
    of the bank, words; of a short form all fields; without the voice."""

    largest: int
    largest_packed: int
    heaviest: str
    forms: Mapping[str, int]


def weights_of(config: Config, bank: Bank, folder: Path) -> Weights | None:
    """None when the pictures are not built, or were before a scene of the bank was written."""
    file = config.manifests_folder / f"{bank.id}.json"
    manifest = read_manifest(file) if file.exists() else Manifest(bank.id, {})
    needed = {scene for form_id in bank.forms for scene in _scenes(bank, form_id)}
    if not needed <= manifest.pictures.keys():
        return None
    built = config.pictures_folder
    raw = {scene: (built / picture.file).stat().st_size for scene, picture in manifest.pictures.items()}
    sent = {scene: _packed(built, picture.file) for scene, picture in manifest.pictures.items()}
    moving = {scene: _packed(built, picture) for scene, picture in manifest.moving.items()}
    heaviest = max(raw, key=raw.__getitem__)
    forms = {form_id: _form(bank, form_id, sent, moving | _media(bank, folder)) for form_id in bank.forms}
    return Weights(raw[heaviest], sent[heaviest], heaviest, forms)


def _form(bank: Bank, form_id: str, sent: Mapping[str, int], played: Mapping[str, int]) -> int:
    """``sent``: bytes of each still picture, ``played``: of what moves or sounds, by source."""
    stimuli = [item.stimulus for field in bank.fields_of(form_id) for item in field.knowledge if item.stimulus]
    sources = {source for one in stimuli if one.kind not in STILL_KINDS for source in one.sources}
    pictures = sum(sent[scene] for scene in set(_scenes(bank, form_id)))
    words = sum(len(text.encode()) for text in _words(bank, form_id))
    return pictures + words + sum(played.get(source, 0) for source in sources)


def _media(bank: Bank, folder: Path) -> dict[str, int]:
    """A file that is missing is the check's concern."""
    files = {medium.id: folder / "media" / medium.file for medium in bank.media}
    return {one: file.stat().st_size for one, file in files.items() if file.is_file()}


def _scenes(bank: Bank, form_id: str) -> Iterator[str]:
    yield bank.cover
    for field in bank.fields_of(form_id):
        yield field.picture
        yield from (item.picture for item in field.items)
        yield from (scene for item in field.knowledge for scene in item.scenes)


def _words(bank: Bank, form_id: str) -> Iterator[str]:
    texts = bank.texts.get(bank.source_locale)
    every = {**texts.fields, **texts.captions, **texts.options, **texts.stimuli} if texts else {}
    return (every[key] for key in bank.text_keys(form_id) if key in every)


def _packed(built: Path, file: str) -> int:
    return (built / f"{file}.gz").stat().st_size
