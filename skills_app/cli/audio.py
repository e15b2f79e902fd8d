"""``skills-app audio``: what can be heard in which language, and making the sounds of the engine."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.cli.interface_texts import client_texts
from skills_app.cli.settings import settings
from skills_app.config import Config
from skills_app.voice.engine import EngineFailed, Voice, missing_programs, read_voices
from skills_app.voice.library import Source, build_sounds, unused_sounds, write_indexes
from skills_app.voice.recordings import problems_of, recordings_of
from skills_app.voice.saying import INTERFACE, Saying, of_bank, of_interface, of_language
from skills_app.web.bank_library import bank_folders
from skills_app.web.locale import read_locales

VOICES = "voices.toml"


@click.group()
def audio() -> None:
    """What can be heard in which language."""


@audio.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(*, as_json: bool) -> None:
    """Print for each language and bank how many texts a person or an engine says; exit 1 if a recording is unusable."""
    config = settings()
    rows = [row for source in sources_of(config) for row in source.coverage()]
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], indent=1))
    else:
        for row in rows:
            click.echo(f"{row.locale:6} {row.group:10} {row.texts:4} texts  {row.in_words}")
    problems = list(_problems(config))
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        raise SystemExit(1)


@audio.command()
def build() -> None:
    """Make the sounds of the engine where its voice was found usable, and put recordings where they are heard."""
    config, named = settings(), {}
    sources = list(sources_of(config))
    if any(source.voice for source in sources) and (missing := missing_programs()):
        raise click.ClickException(f"not on this machine: {', '.join(missing)} (make system-packages)")
    for source in sources:
        try:
            named[source.locale] = build_sounds(source, config.audio_folder, os.cpu_count() or 1)
        except EngineFailed as error:
            raise click.ClickException(f"{source.locale}: {error}") from error
        click.echo(f"{source.locale}: {len(named[source.locale])} texts can be heard")
    write_indexes(config.audio_folder, named)
    for file in unused_sounds(config.audio_folder, named.values()):
        file.unlink()


@audio.command("texts")
@click.argument("locale")
def list_texts(locale: str) -> None:
    """List the texts to record in LOCALE: group, the name of the recording, the words."""
    config = settings()
    if locale not in read_locales(config.translations_folder / "locales.toml"):
        raise click.ClickException(f"there is no locale {locale}")
    for saying in _sayings(config, _banks(config), locale):
        click.echo(f"{saying.group}\t{saying.id}\t{saying.text}")


def sources_of(config: Config) -> Iterator[Source]:
    """Of every offered locale."""
    voices = read_voices(config.translations_folder / VOICES)
    banks = _banks(config)
    for locale in read_locales(config.translations_folder / "locales.toml"):
        voice = voices.get(locale)
        yield Source(locale, tuple(_sayings(config, banks, locale)), _recorded(config, locale), _if_usable(voice))


def _if_usable(voice: Voice | None) -> Voice | None:
    return voice if voice and voice.usable else None


def _banks(config: Config) -> list[Bank]:
    return [read_bank(folder) for folder in bank_folders(config).values()]


def _sayings(config: Config, banks: list[Bank], locale: str) -> Iterator[Saying]:
    yield of_language(read_locales(config.translations_folder / "locales.toml")[locale].name)
    yield from of_interface(client_texts(config.translations_folder, locale))
    for bank in banks:
        yield from of_bank(bank, locale)


def _folders(config: Config) -> Mapping[str, Path]:
    """Where the recordings of each group lie."""
    return {INTERFACE: config.translations_folder, **bank_folders(config)}


def _recorded(config: Config, locale: str) -> dict[tuple[str, str], Path]:
    return {
        (group, key): file
        for group, folder in _folders(config).items()
        for key, file in recordings_of(folder, locale).items()
    }


def _problems(config: Config) -> Iterator[str]:
    known: dict[str, dict[str, frozenset[str]]] = {}
    for source in sources_of(config):
        for group in _folders(config):
            ids = frozenset(one.id for one in source.sayings if one.group == group)
            known.setdefault(group, {})[source.locale] = ids
    for group, folder in _folders(config).items():
        yield from (f"{group}/{problem}" for problem in problems_of(folder, known[group]))
