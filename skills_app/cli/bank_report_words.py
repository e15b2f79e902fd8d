"""A bank's report as lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from skills_app.assessment.bank_figures import BankFigures, Lengths, LocaleFigures
from skills_app.cli.bank_gaps import Gap
from skills_app.cli.bank_report import BankReport
from skills_app.cli.bank_weights import Weights
from skills_app.pictures.people import SKIN_TONES, Headcount

KINDS = ("activities", "questions", "options", "stimuli")


def in_words(report: BankReport) -> str:
    return "\n".join(_lines(report))


def gap_lines(missing: Iterable[Gap]) -> Iterator[str]:
    """What a bank lacks, as a table: first what it is refused for."""
    rows = list(missing)
    for heading, refused in (("Missing until it is served:", True), ("Missing until it is a good one:", False)):
        found = [(gap.what, gap.wanted, f"so far: {gap.found}") for gap in rows if gap.refused is refused]
        if found:
            yield heading
            yield from _table(found)


def _lines(report: BankReport) -> Iterator[str]:
    figures, seen = report.figures, report.recognition
    activities = sum(field.activities for field in figures.fields)
    knowledge = sum(sum(field.knowledge.values()) for field in figures.fields)
    trial = " (trial version)" if figures.trial else ""
    yield (
        f"{figures.id} {figures.version}{trial}: fields {len(figures.fields)}, activities {activities}, "
        f"knowledge items {knowledge}, of these moving {figures.moving}, "
        f"personas {report.personas}, problems {report.problems}"
    )
    yield from _items(figures)
    for places in figures.key_places:
        keys = ", ".join(map(str, places.keys))
        yield f"keys among {places.options} options, from the first place to the last: {keys} ({places.items} items)"
    yield from _texts(report)
    yield (
        f"pictures: {seen.scenes}; of these {seen.hit} seen rightly ({_percent(seen.hit, seen.scenes)}), "
        f"{seen.near} nearly, {seen.miss} wrongly, {seen.redrawn} redrawn since, {seen.unseen} not looked at"
    )
    yield _people(report.people)
    yield from (f"uneven: {message}" for message in report.uneven)
    yield _weights(report.weights)
    yield from gap_lines(report.missing)


def _items(figures: BankFigures) -> Iterator[str]:
    types = sorted({kind for field in figures.fields for kind in field.knowledge})
    rows: list[Sequence[object]] = [("field", "activities", "foils", "repeats", *types, "")]
    for field in figures.fields:
        of_types = (field.knowledge.get(kind, 0) for kind in types)
        rows.append((field.id, field.activities, field.foils, field.repeats, *of_types, field.title))
    yield from _table(rows)


def _texts(report: BankReport) -> Iterator[str]:
    figures, voice = report.figures, report.voice
    for form_id, locales in figures.forms.items():
        yield f"form {form_id}, complete in {len(locales)} locales: {', '.join(locales) or 'none'}"
    yield "words per text, mean and most (the longest text):" + (" no sounds are built" if voice is None else "")
    rows = [("locale", *KINDS, "texts and their states", *([] if voice is None else ["heard"]))]
    for locale, of_locale in figures.locales.items():
        heard = [] if voice is None else [str(voice[locale])]
        rows.append((locale, *(_length(of_locale.lengths.get(kind)) for kind in KINDS), _states(of_locale), *heard))
    yield from _table(rows)


def _length(lengths: Lengths | None) -> str:
    return f"{lengths.mean} {lengths.most} ({lengths.longest})" if lengths else "-"


def _states(figures: LocaleFigures) -> str:
    return f"{figures.texts}: " + ", ".join(f"{number} {state}" for state, number in figures.states.items())


def _people(count: Headcount) -> str:
    if not count.figures:
        return "people in the pictures: none"

    def share(number: int) -> str:
        return _percent(number, count.figures)

    skin = ", ".join(share(count.skin.get(tone, 0)) for tone in SKIN_TONES)
    ages = ", ".join(f"{age} {share(number)}" for age, number in count.ages.items())
    return (
        f"people in the pictures: {count.figures}; {share(count.women)} women, {share(count.men)} men; "
        f"skin tones from light to dark {skin}; {ages}; women with a headscarf {share(count.headscarves)}"
    )


def _weights(weights: Weights | None) -> str:
    if weights is None:
        return "sizes: the pictures are not built as they are described now"
    forms = ", ".join(f"form {form_id} {_kilobytes(size)}" for form_id, size in weights.forms.items())
    largest = f"{_kilobytes(weights.largest)}, as it is sent {_kilobytes(weights.largest_packed)}"
    return f"sizes: largest picture {weights.heaviest} {largest}; in one language {forms}"


def _percent(number: int, of: int) -> str:
    return f"{100 * number / of:.0f} %" if of else "0 %"


def _kilobytes(size: int) -> str:
    return f"{size / 1024:.0f} KB"


def _table(rows: Sequence[Sequence[object]]) -> Iterator[str]:
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (str(cell).ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
