"""What can be heard: recordings before the engine's voice, made once, found by their text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from speaking import need_the_engine

from skills_app.voice import library
from skills_app.voice.engine import (
    EngineFailed,
    Voice,
    VoiceOfAnotherLanguage,
    name_of_sound,
    read_voices,
    speak,
)
from skills_app.voice.library import Coverage, Source, build_sounds, heard, read_indexes, unused_sounds, write_indexes
from skills_app.voice.recordings import problems_of, recordings_of
from skills_app.voice.saying import INTERFACE, Saying, interface_id, of_interface, one_line

GERMAN = Voice("de", 145, usable=True, checked="")
SAYINGS = (Saying(INTERFACE, "a1", "weiter"), Saying(INTERFACE, "a2", "zurück"), Saying("cook", "k1", "Reis kochen"))


def record(folder: Path, locale: str, name: str, content: bytes = b"sound", *, twin: bool = True) -> None:
    there = folder / "audio" / locale
    there.mkdir(parents=True, exist_ok=True)
    (there / f"{name}.opus").write_bytes(content)
    if twin:
        (there / f"{name}.mp3").write_bytes(content)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the engine was asked for."""
    texts: list[str] = []

    def pretend(_voice: Voice, text: str, target: Path) -> None:
        texts.append(text)
        target.parent.mkdir(parents=True, exist_ok=True)
        for suffix in (".opus", ".mp3"):
            target.with_suffix(suffix).write_text(text)

    monkeypatch.setattr(library, "speak", pretend)
    return texts


@pytest.fixture
def source(tmp_path: Path) -> Callable[[Voice | None], Source]:
    def of(voice: Voice | None) -> Source:
        found = recordings_of(tmp_path / "cook", "de")
        return Source("de", SAYINGS, {("cook", key): file for key, file in found.items()}, voice)

    return of


def test_texts_of_pages_are_named_alike_in_every_locale() -> None:
    german, arabic = (list(of_interface({"next": text, "%(n)s days": "x"})) for text in ("weiter", "التالي"))
    assert german == [Saying(INTERFACE, interface_id("next"), "weiter")]
    assert arabic[0].id == german[0].id
    assert one_line(" a\n  b ") == "a b"


def test_a_recording_goes_before_the_engine(
    tmp_path: Path, spoken: list[str], source: Callable[[Voice | None], Source]
) -> None:
    record(tmp_path / "cook", "de", "k1")
    sounds = tmp_path / "sounds"
    named = build_sounds(source(GERMAN), sounds, 2)
    assert sorted(spoken) == ["weiter", "zurück"]
    assert named.keys() == {"weiter", "zurück", "Reis kochen"}
    assert (sounds / f"{named['Reis kochen']}.mp3").read_bytes() == b"sound"
    assert named["weiter"] == name_of_sound(GERMAN, "weiter")


def test_a_second_build_makes_nothing_anew(
    tmp_path: Path, spoken: list[str], source: Callable[[Voice | None], Source]
) -> None:
    first = build_sounds(source(GERMAN), tmp_path / "sounds", 1)
    spoken.clear()
    assert build_sounds(source(GERMAN), tmp_path / "sounds", 1) == first
    assert spoken == []


def test_without_a_usable_voice_only_recordings_are_heard(
    tmp_path: Path, spoken: list[str], source: Callable[[Voice | None], Source]
) -> None:
    record(tmp_path / "cook", "de", "k1")
    assert build_sounds(source(None), tmp_path / "sounds", 1).keys() == {"Reis kochen"}
    assert spoken == []
    assert list(source(None).coverage()) == [Coverage("de", INTERFACE, 2, 0, 0), Coverage("de", "cook", 1, 1, 0)]
    assert [row.in_words for row in source(None).coverage()] == ["text only", "1 recorded, 0 synthesised"]
    assert next(row.in_words for row in source(GERMAN).coverage()) == "0 recorded, 2 synthesised"


def test_the_index_is_found_by_locale_and_changes_its_name(tmp_path: Path) -> None:
    assert read_indexes(tmp_path) == {}
    write_indexes(tmp_path, {"de": {"weiter": "0a"}, "ti": {}})
    before = read_indexes(tmp_path)
    assert before.keys() == {"de"}
    assert json.loads((tmp_path / before["de"]).read_text()) == {"weiter": "0a"}
    write_indexes(tmp_path, {"de": {"weiter": "0b"}})
    assert read_indexes(tmp_path)["de"] != before["de"]


def test_what_is_built_can_be_heard(tmp_path: Path) -> None:
    sayings = [Saying("cook", "k1", "Reis kochen"), Saying("cook", "k2", "Teig kneten")]
    assert heard(tmp_path, "de", sayings) == 0
    write_indexes(tmp_path, {"de": {"Reis kochen": "0a", "weiter": "0b"}})
    assert (heard(tmp_path, "de", sayings), heard(tmp_path, "ti", sayings)) == (1, 0)


def test_sounds_of_texts_that_are_gone_are_named(tmp_path: Path) -> None:
    for name in ("old.opus", "old.mp3", "kept.opus", "kept.mp3", "index.json"):
        (tmp_path / name).touch()
    assert {file.name for file in unused_sounds(tmp_path, [{"a": "kept"}])} == {"old.opus", "old.mp3"}


def test_unusable_recordings_are_named(tmp_path: Path) -> None:
    record(tmp_path, "de", "k1", twin=False)
    record(tmp_path, "de", "gone")
    (tmp_path / "audio" / "de" / "k1.wav").touch()
    problems = [str(problem) for problem in problems_of(tmp_path, {"de": frozenset({"k1"})})]
    assert problems == [
        "audio/de/gone.mp3: there is no text gone in de",
        "audio/de/gone.opus: there is no text gone in de",
        "audio/de/k1.opus: its twin is missing: a recording is there as .opus and as .mp3",
        "audio/de/k1.wav: a recording ends in .opus, its twin in .mp3",
    ]
    assert recordings_of(tmp_path, "de").keys() == {"gone"}


def test_voices_are_read_from_their_file(tmp_path: Path) -> None:
    file = tmp_path / "voices.toml"
    file.write_text('[de]\nvoice = "de"\nspeed = 145\nusable = true\nchecked = ""\n')
    assert read_voices(file) == {"de": GERMAN}
    file.write_text(file.read_text().replace("[de]", "[ti]"))
    with pytest.raises(VoiceOfAnotherLanguage):
        read_voices(file)


def test_the_engine_speaks(tmp_path: Path) -> None:
    need_the_engine()
    speak(GERMAN, "Reis kochen", tmp_path / "said")
    assert (tmp_path / "said.opus").read_bytes()[:4] == b"OggS"
    assert 2_000 < (tmp_path / "said.mp3").stat().st_size < 20_000
    with pytest.raises(EngineFailed):
        speak(Voice("xx", 145, usable=True, checked=""), "Reis kochen", tmp_path / "said")
