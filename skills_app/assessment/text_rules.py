"""Rules of meaning for the texts of a bank."""

import re
from collections.abc import Collection, Iterator, Mapping

from skills_app.assessment.bank import STATES
from skills_app.assessment.bank_archive import source_digest
from skills_app.assessment.bank_shape import CaptionShape, KnowledgeShape, TitleShape
from skills_app.assessment.checked_bank import CheckedBank, Finding, Rule
from skills_app.assessment.plain_language import faults, long_words
from skills_app.assessment.yaml_text import Place, YamlFile

MOST_WORDS = 10
MOST_WORDS_OF_A_TASK = 15
"""What a knowledge item asks."""
MOST_WORDS_OF_A_STIMULUS = 25
"""What is seen or heard, for those who cannot see or hear it."""

PLACEHOLDER = re.compile(r"%(?:\(\w*\))?[a-z]|[{}][^{}]*[{}]?")
MARKUP = re.compile(r"[<>]|&#?\w+;")
NEGATIONS = {"de": re.compile(r"\b(nicht|nie|niemals|ohne|kein(e|en|em|er|es)?)\b", re.IGNORECASE)}
"""By locale; a negated caption makes "never" a double negation."""

Located = tuple[YamlFile, Place, TitleShape | CaptionShape]


def source_text_missing(bank: CheckedBank) -> Iterator[Finding]:
    source = bank.source_texts()
    if source is None:
        yield bank.finding("there is no texts file in this locale", "source_locale")
        return
    for place in _known_places(bank):
        if place not in source.shape.by_place():
            yield Finding(source.file, place, f"{place[-1]} has no text in the source locale")


def text_locale(bank: CheckedBank) -> Iterator[Finding]:
    for locale, texts in bank.files.texts.items():
        if texts.shape.locale != locale:
            yield Finding(texts.file, ("locale",), f"the file's name says {locale!r}, not {texts.shape.locale!r}")


def text_unknown_id(bank: CheckedBank) -> Iterator[Finding]:
    known = set(_known_places(bank))
    for file, place, _ in _texts(bank):
        if place not in known:
            yield Finding(file, place, f"the bank has no {place[-1]!r} among its {place[0]}")


def text_state(bank: CheckedBank) -> Iterator[Finding]:
    for file, place, text in _texts(bank):
        if text.state not in STATES:
            yield Finding(file, (*place, "state"), f"the state {text.state!r} is none of {', '.join(STATES)}")


def text_markup(bank: CheckedBank) -> Iterator[Finding]:
    for file, place, text in _texts(bank):
        if MARKUP.search(text.words):
            yield Finding(file, place, "texts never contain HTML")


def text_placeholder(bank: CheckedBank) -> Iterator[Finding]:
    """What is filled in stands in every translation, spelt alike."""
    source = bank.source_texts()
    texts = source.shape.by_place() if source else {}
    for file, place, text in _texts(bank):
        wanted = sorted(PLACEHOLDER.findall(texts[place].words)) if place in texts else []
        if place in texts and sorted(PLACEHOLDER.findall(text.words)) != wanted:
            yield Finding(file, place, f"what is filled in must be as in the source: {', '.join(wanted) or 'nothing'}")


def caption_length(bank: CheckedBank) -> Iterator[Finding]:
    tasks = {item.id for _, item in bank.knowledge()}
    for file, place, text in _texts(bank):
        number, most = len(text.words.split()), _most_words(place, tasks)
        if isinstance(text, CaptionShape) and number > most:
            yield Finding(file, (*place, "caption"), f"a caption has {most} words or fewer, this one {number}")


def _most_words(place: Place, tasks: Collection[str]) -> int:
    if place[0] == "stimuli":
        return MOST_WORDS_OF_A_STIMULUS
    return MOST_WORDS_OF_A_TASK if place[-1] in tasks else MOST_WORDS


def caption_negation(bank: CheckedBank) -> Iterator[Finding]:
    for locale, negation in NEGATIONS.items():
        texts = bank.files.texts.get(locale)
        for place, text in texts.shape.by_place().items() if texts else ():
            if texts and place[0] == "items" and negation.search(text.words):
                yield Finding(texts.file, (*place, "caption"), "say what is done, without a negation")


def plain_language(bank: CheckedBank) -> Iterator[Finding]:
    """In German and English: short sentences, no two negations, no long word that the trade does not know."""
    for locale, texts in bank.files.texts.items():
        for place, text in texts.shape.by_place().items():
            part = "title" if isinstance(text, TitleShape) else "caption"
            for fault in faults(text.words, locale, texts.shape.words):
                yield Finding(texts.file, (*place, part), fault)


def unused_word(bank: CheckedBank) -> Iterator[Finding]:
    for locale, texts in bank.files.texts.items():
        used = {word for text in texts.shape.by_place().values() for word in long_words(text.words, locale)}
        for number, word in enumerate(texts.shape.words):
            if word not in used:
                yield Finding(texts.file, ("words", number), f"no text needs {word!r} in the list")


def source_digest_given(bank: CheckedBank) -> Iterator[Finding]:
    source = bank.source_texts()
    for file, place, text in _texts(bank):
        is_source = source is not None and file is source.file
        if is_source and text.source:
            yield Finding(file, (*place, "source"), "a text of the source locale has no source")
        if not is_source and not re.fullmatch("[0-9a-f]{8}", text.source):
            yield Finding(
                file, (*place, "source"), "a translation notes the first 8 digits of its source text's digest"
            )


def stale_text(bank: CheckedBank) -> Iterator[Finding]:
    source = bank.source_texts()
    if source is None:
        return
    digests = {place: source_digest(text.words) for place, text in source.shape.by_place().items()}
    for file, place, text in _texts(bank):
        if text.source and file is not source.file and digests.get(place, text.source) != text.source:
            advice = f"mend it if need be, then set source: {digests[place]} and the state to translated"
            yield Finding(file, (*place, "source"), f"the source text has changed since this was translated: {advice}")


def _texts(bank: CheckedBank) -> Iterator[Located]:
    for texts in bank.files.texts.values():
        for place, text in texts.shape.by_place().items():
            yield texts.file, place, text


def _known_places(bank: CheckedBank) -> Iterator[Place]:
    yield ("occupation",)
    yield from (("fields", field.id) for _, field in bank.fields())
    yield from (("items", activity.id) for _, activity in bank.activities())
    for _, item in bank.knowledge():
        yield "items", item.id
        yield from (("options", option.id) for option in item.options)
    yield from dict.fromkeys(("stimuli", source) for _, item in bank.knowledge() for source in _sources(item))


def _sources(item: KnowledgeShape) -> Iterator[str]:
    """What the item shows; several may show the same."""
    if item.stimulus:
        yield from (source for source in (item.stimulus.source, *item.stimulus.sources) if source)


TEXT_RULES: Mapping[str, Rule] = {
    "source-text-missing": source_text_missing,
    "text-locale": text_locale,
    "text-unknown-id": text_unknown_id,
    "text-state": text_state,
    "text-markup": text_markup,
    "text-placeholder": text_placeholder,
    "caption-length": caption_length,
    "caption-negation": caption_negation,
    "plain-language": plain_language,
    "unused-word": unused_word,
    "source-digest": source_digest_given,
    "stale-text": stale_text,
}
