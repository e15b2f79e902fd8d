"""Every problem of a bank at once; and what a sound bank amounts to. The rules are explained in docs/banks.md."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skills_app.assessment.bank import PRACTICE, Bank
from skills_app.assessment.bank_file import Problem, read_files
from skills_app.assessment.checked_bank import CheckedBank, Rule, Sizes
from skills_app.assessment.knowledge_rules import KNOWLEDGE_RULES
from skills_app.assessment.media_rules import MEDIA_RULES
from skills_app.assessment.presentation_rules import PRESENTATION_RULES
from skills_app.assessment.step_rules import STEP_RULES
from skills_app.assessment.structure_rules import STRUCTURE_RULES
from skills_app.assessment.text_rules import TEXT_RULES

SHIPPED_SIZES = Sizes(
    fewest_fields=5, most_fields=7, activities_in_field=4, activities_in_experience=28, knowledge_in_field=8
)
ANY_SIZE = Sizes(fewest_fields=1, most_fields=99, activities_in_field=1, activities_in_experience=1)
"""For small example banks."""

READING_RULES = (
    "file-missing",
    "yaml-syntax",
    "duplicate-key",
    "anchor",
    "missing-key",
    "unknown-key",
    "wrong-value",
)
"""Applied while the files are read; the other rules look at what was read."""

MEANING_RULES: Mapping[str, Rule] = {
    **STRUCTURE_RULES,
    **STEP_RULES,
    **KNOWLEDGE_RULES,
    **PRESENTATION_RULES,
    **MEDIA_RULES,
    **TEXT_RULES,
}

BESIDE_SCORING = frozenset(
    {
        *TEXT_RULES,
        *STEP_RULES,
        *PRESENTATION_RULES,
        *MEDIA_RULES,
        "field-count",
        "field-size",
        "form-size",
        "medium-file",
        "medium-reference",
        "scene-exists",
    }
)


@dataclass(frozen=True, slots=True)
class BankSummary:
    """``titles`` by locale; ``locales``: those offered, by form; ``states``: how many texts are in which state, by
    locale; ``notes``: what is no problem but worth knowing."""

    id: str
    version: str
    titles: Mapping[str, str]
    fields: int
    items: int
    locales: Mapping[str, tuple[str, ...]]
    states: Mapping[str, Mapping[str, int]]
    trial: bool
    notes: tuple[str, ...]


def check_bank(
    folder: Path, scenes: Collection[str], sizes: Sizes | None = None, *, moving: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Every problem of shape and meaning, by file and line; ``scenes``: ids of the pictures the bank has, ``moving``:
    of those that move; ``sizes``: those of shipped banks unless given, and none for the bank of practice."""
    files, problems = read_files(folder)
    sizes = sizes or (ANY_SIZE if folder.name == PRACTICE else SHIPPED_SIZES)
    found = list(problems)
    if files:
        found += _problems_of_meaning(CheckedBank(files, scenes, sizes, moving))
    return tuple(sorted(found, key=lambda problem: (problem.file, problem.line, problem.rule)))


def problems_of_scoring(folder: Path) -> tuple[Problem, ...]:
    """Those that stand against computing a profile: not pictures, texts and sizes, which a sitting needs."""
    return tuple(problem for problem in check_bank(folder, (), ANY_SIZE) if problem.rule not in BESIDE_SCORING)


def _problems_of_meaning(bank: CheckedBank) -> Iterator[Problem]:
    for name, rule in MEANING_RULES.items():
        yield from (finding.file.problem(name, finding.place, finding.message) for finding in rule(bank))


def summary(bank: Bank) -> BankSummary:
    return BankSummary(
        id=bank.id,
        version=bank.version,
        titles={locale: texts.occupation for locale, texts in bank.texts.items()},
        fields=len(bank.fields),
        items=len(bank.items),
        locales={form_id: bank.locales(form_id) for form_id in bank.forms},
        states={locale: dict(Counter(texts.states.values())) for locale, texts in bank.texts.items()},
        trial=bank.trial,
        notes=tuple(_notes(bank)),
    )


def _notes(bank: Bank) -> Iterator[str]:
    for form_id in bank.forms:
        needed = tuple(bank.text_keys(form_id))
        for locale, texts in bank.texts.items():
            missing = [key for key in needed if key not in texts.states]
            if missing:
                yield (
                    f"the form {form_id} is not offered in {locale}: "
                    f"{len(missing)} of {len(needed)} texts are missing ({', '.join(missing)})"
                )
