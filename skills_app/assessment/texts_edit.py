"""Changing the texts of a bank in one locale: checked as they will stand there, then written whole or not at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from skills_app.assessment.bank import STATES
from skills_app.assessment.bank_archive import source_digest
from skills_app.assessment.bank_check import ANY_SIZE
from skills_app.assessment.bank_file import BankError, BankFiles, Problem, TextsFile, read_files, read_texts
from skills_app.assessment.bank_shape import CaptionShape, TitleShape
from skills_app.assessment.checked_bank import CheckedBank
from skills_app.assessment.text_rules import TEXT_RULES
from skills_app.assessment.yaml_text import Place, flow_mapping

TRANSLATED = STATES[1]


@dataclass(frozen=True)
class TextRow:
    """A text beside its source. ``words``: "" where there is none. ``stale``: the source has changed since."""

    place: Place
    source: str
    words: str
    state: str
    stale: bool

    @property
    def name(self) -> str:
        """What a file for translators calls it."""
        return "/".join(map(str, self.place))


class TextsRefused(ValueError):
    """Nothing was written; ``problems`` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def files_of(folder: Path) -> BankFiles:
    """Raises BankError when the shape of the bank's files is wrong."""
    files, problems = read_files(folder)
    if files is None or problems:
        raise BankError(problems)
    return files


def text_rows(files: BankFiles, locale: str) -> Iterator[TextRow]:
    """Every text of the source, in its order, with what the locale says."""
    there = files.texts[locale].shape.by_place() if locale in files.texts else {}
    for place, source in files.texts[files.shape.source_locale].shape.by_place().items():
        text = there.get(place)
        if text is None:
            yield TextRow(place, source.words, "", "", stale=False)
        else:
            stale = locale != files.shape.source_locale and text.source != source_digest(source.words)
            yield TextRow(place, source.words, text.words, text.state, stale)


def save_texts(folder: Path, locale: str, changes: Mapping[Place, tuple[str, str]]) -> int:
    """``changes``: place -> (words, state); no words take the text away. Returns how many texts are different now.

    Raises TextsRefused when a text would break a rule, BankError when the bank cannot be read, and OSError when its
    folder cannot be written.
    """
    files = files_of(folder)
    before = list(text_rows(files, locale))
    after = [_changed(row, changes.get(row.place)) for row in before]
    known = files.texts[locale].shape.words if locale in files.texts else []
    if after != before:
        _write(files, locale, _rendered(files, locale, after, known))
    return sum(new != old for new, old in zip(after, before, strict=True))


def _changed(row: TextRow, change: tuple[str, str] | None) -> TextRow:
    if change is None:
        return row
    words, state = " ".join(change[0].split()), change[1]
    return replace(row, words=words, state=state if words else "", stale=False)


def _rendered(files: BankFiles, locale: str, rows: list[TextRow], known: list[str]) -> str:
    lines = [f"locale: {locale}", *([f"words: {flow_mapping({'w': known})[4:-1]}"] if known else [])]
    group = ""
    old = files.texts[locale].shape.by_place() if locale in files.texts else {}
    for row in (row for row in rows if row.words):
        if len(row.place) > 1 and row.place[0] != group:
            group = str(row.place[0])
            lines += ["", f"{group}:"]
        indent = "  " if len(row.place) > 1 else ""
        lines.append(f"{indent}{row.place[-1]}: {flow_mapping(_entry(files, locale, row, old.get(row.place)))}")
    return "\n".join(lines) + "\n"


def _entry(
    files: BankFiles, locale: str, row: TextRow, old: TitleShape | CaptionShape | None
) -> dict[str, str | list[str]]:
    is_title = row.place[0] in {"occupation", "fields"}
    entry: dict[str, str | list[str]] = {"title" if is_title else "caption": row.words, "state": row.state}
    if locale != files.shape.source_locale:
        entry["source"] = old.source if row.stale and old else source_digest(row.source)
    return entry


def _write(files: BankFiles, locale: str, text: str) -> None:
    target = files.folder / "texts" / f"{locale}.yaml"
    draft = target.with_suffix(".yaml.new")
    draft.write_text(text, encoding="utf-8")
    try:
        read, problems = read_texts(draft, f"{files.folder.name}/texts/{target.name}")
        if read is None or problems or (problems := _problems(files, locale, read)):
            raise TextsRefused(tuple(problems))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _problems(files: BankFiles, locale: str, read: TextsFile) -> list[Problem]:
    """Of the rules of texts, in this file alone."""
    bank = CheckedBank(replace(files, texts={**files.texts, locale: read}), (), ANY_SIZE)
    found = [(name, one) for name, rule in TEXT_RULES.items() for one in rule(bank) if one.file is read.file]
    return [one.file.problem(name, one.place, one.message) for name, one in found]
