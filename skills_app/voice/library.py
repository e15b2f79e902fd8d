"""What is there to hear: sounds under names that carry a hash, and for each locale an index from text to name."""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from skills_app.voice.engine import Voice, name_of_sound, speak
from skills_app.voice.recordings import TWIN, name_of_recording
from skills_app.voice.saying import Saying

INDEX = "index.json"
"""Which index each locale has."""


@dataclass(frozen=True)
class Coverage:
    """How many texts of a group there are, and how many of them a person or an engine says."""

    locale: str
    group: str
    texts: int
    recorded: int
    synthesised: int

    @property
    def in_words(self) -> str:
        if not self.recorded + self.synthesised:
            return "text only"
        return f"{self.recorded} recorded, {self.synthesised} synthesised"


@dataclass(frozen=True)
class Source:
    """Where a locale's sounds come from. ``recorded``: (group, id) -> Opus file; ``voice``: None where no voice of an
    engine is usable."""

    locale: str
    sayings: tuple[Saying, ...]
    recorded: Mapping[tuple[str, str], Path]
    voice: Voice | None

    def coverage(self) -> Iterator[Coverage]:
        """For each group, as it will be after a build."""
        for group in dict.fromkeys(one.group for one in self.sayings):
            texts = [one for one in self.sayings if one.group == group]
            recorded = sum((one.group, one.id) in self.recorded for one in texts)
            spoken = len(texts) - recorded if self.voice else 0
            yield Coverage(self.locale, group, len(texts), recorded, spoken)


def build_sounds(source: Source, folder: Path, workers: int) -> dict[str, str]:
    """Makes what is missing in ``folder``; gives text -> name. A recording goes before a voice of the engine, also for
    an equal text elsewhere."""
    named = {one.text: _copied(file, folder) for one in source.sayings if (file := _recording(source, one))}
    voice = source.voice
    if voice:
        spoken = {one.text: name_of_sound(voice, one.text) for one in source.sayings if one.text not in named}
        missing = [text for text, name in spoken.items() if not (folder / f"{name}.opus").exists()]
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(lambda text: speak(voice, text, folder / spoken[text]), missing))
        named |= spoken
    return named


def _recording(source: Source, saying: Saying) -> Path | None:
    return source.recorded.get((saying.group, saying.id))


def _copied(file: Path, folder: Path) -> str:
    name = name_of_recording(file)
    folder.mkdir(parents=True, exist_ok=True)
    for suffix in (TWIN, ".opus"):
        if not (folder / f"{name}{suffix}").exists():
            shutil.copyfile(file.with_suffix(suffix), folder / f"{name}{suffix}")
    return name


def write_indexes(folder: Path, named: Mapping[str, Mapping[str, str]]) -> None:
    """``named``: locale -> text -> name. A locale without a sound has no index."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {locale: _write_index(folder, locale, names) for locale, names in named.items() if names}
    _write(folder / INDEX, json.dumps(files))


def _write_index(folder: Path, locale: str, names: Mapping[str, str]) -> str:
    content = json.dumps(names, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    file = f"{locale}.{sha256(content.encode()).hexdigest()[:10]}.json"
    _write(folder / file, content)
    return file


def _write(file: Path, content: str) -> None:
    """Whole at once: a running server may just read it."""
    draft = file.with_name(f"{file.name}.new")
    draft.write_text(content, encoding="utf-8")
    draft.replace(file)


def read_indexes(folder: Path) -> Mapping[str, str]:
    """locale -> the file of its index; nothing where nothing was built."""
    file = folder / INDEX
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def heard(folder: Path, locale: str, sayings: Iterable[Saying]) -> int:
    """How many of the texts there is a built sound for."""
    file = read_indexes(folder).get(locale)
    names = json.loads((folder / file).read_text(encoding="utf-8")) if file else {}
    return sum(one.text in names for one in sayings)


def unused_sounds(folder: Path, named: Iterable[Mapping[str, str]]) -> list[Path]:
    """Files of texts that are said no more."""
    used = {name for names in named for name in names.values()}
    return [file for suffix in (".opus", TWIN) for file in folder.glob(f"*{suffix}") if file.stem not in used]
