"""Sounds made by an engine of this machine, for locales in which its voice was found usable.

espeak-ng speaks; opusenc and lame pack it: as Opus, and as MP3 for devices that do not play Opus.
"""

import shutil
import subprocess
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAMS = ("espeak-ng", "opusenc", "lame")
LONGEST = 30
"""Seconds that one program may take for one text."""


@dataclass(frozen=True)
class Voice:
    """``name``: of the engine's voice; ``speed``: words per minute; ``checked``: what was looked at, and by whom."""

    name: str
    speed: int
    usable: bool
    checked: str


class EngineMissing(RuntimeError):
    """A program that makes sounds is not on this machine."""


class VoiceOfAnotherLanguage(ValueError):
    """A locale is only said by a voice of its own language."""


class EngineFailed(RuntimeError):
    """A program did not make a sound of a text."""


def read_voices(file: Path) -> Mapping[str, Voice]:
    """The engine's voices by locale; a locale that is not there has none. Raises VoiceOfAnotherLanguage."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))
    for locale, row in rows.items():
        if row["voice"].partition("-")[0] != locale.partition("_")[0]:
            raise VoiceOfAnotherLanguage(locale)
    return {locale: Voice(row["voice"], row["speed"], row["usable"], row["checked"]) for locale, row in rows.items()}


def missing_programs() -> tuple[str, ...]:
    return tuple(program for program in PROGRAMS if shutil.which(program) is None)


def name_of_sound(voice: Voice, text: str) -> str:
    """The same voice says the same text in the same file."""
    return sha256(f"{voice.name} {voice.speed} {text}".encode()).hexdigest()[:16]


def speak(voice: Voice, text: str, target: Path) -> None:
    """Writes ``target`` with the suffixes .opus and .mp3. Raises EngineFailed."""
    with TemporaryDirectory() as scratch:
        wave, opus, mp3 = (Path(scratch) / name for name in ("said.wav", "said.opus", "said.mp3"))
        _run("espeak-ng", "-v", voice.name, "-s", str(voice.speed), "-w", str(wave), "--stdin", said=text)
        _run("opusenc", "--quiet", "--bitrate", "16", "--downmix-mono", str(wave), str(opus))
        _run("lame", "--quiet", "-m", "m", "-b", "24", "--resample", "16", str(wave), str(mp3))
        target.parent.mkdir(parents=True, exist_ok=True)
        for made in (mp3, opus):
            draft = target.with_suffix(f"{made.suffix}.new")
            shutil.copyfile(made, draft)
            draft.replace(target.with_suffix(made.suffix))


def _run(program: str, *arguments: str, said: str = "") -> None:
    found = shutil.which(program)
    if found is None:
        raise EngineMissing(program)
    try:
        subprocess.run([found, *arguments], input=said, text=True, check=True, capture_output=True, timeout=LONGEST)  # noqa: S603 - our own programs, by list
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise EngineFailed(f"{program}: {error}") from error
