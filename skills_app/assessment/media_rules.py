"""Rules of meaning for what moves and what is heard: every browser plays it, and nobody needs to hear it."""

from collections.abc import Iterator, Mapping

from skills_app.assessment.checked_bank import CheckedBank, Finding, Rule

FORMATS = {"film": (".mp4", ".webm"), "sound": (".mp3", ".ogg", ".m4a", ".opus")}
CAPTIONS_FORMAT = ".vtt"


def medium_format(bank: CheckedBank) -> Iterator[Finding]:
    for number, medium in enumerate(bank.files.shape.media):
        formats = FORMATS.get(medium.kind, ())
        if formats and not medium.file.endswith(formats):
            yield bank.finding(f"the file of a {medium.kind} ends with {' or '.join(formats)}", "media", number, "file")


def film_captions(bank: CheckedBank) -> Iterator[Finding]:
    there = {path.name for path in (bank.files.folder / "media").glob("*")}
    locale = bank.files.shape.source_locale
    for number, medium in enumerate(bank.files.shape.media):
        place = ("media", number)
        if medium.kind == "film" and locale not in medium.captions:
            yield bank.finding(f"a film has captions in {locale}, the source locale", *place)
        for file in medium.captions.values():
            if file not in there or not file.endswith(CAPTIONS_FORMAT):
                message = f"captions: there is no file {file!r} in the folder media that ends with {CAPTIONS_FORMAT}"
                yield bank.finding(message, *place, "captions")


def animation_moves(bank: CheckedBank) -> Iterator[Finding]:
    """A scene that is not there is another rule's."""
    still = set(bank.scenes) - set(bank.moving)
    for place, item in bank.knowledge():
        shown = item.stimulus
        if shown and shown.kind == "animation" and shown.source in still:
            yield bank.finding(f"the scene {shown.source!r} has no poses, so it does not move", *place, "stimulus")


MEDIA_RULES: Mapping[str, Rule] = {
    "medium-format": medium_format,
    "film-captions": film_captions,
    "animation-moves": animation_moves,
}
