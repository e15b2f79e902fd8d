"""What a bank still lacks: first what it is refused for, then what makes it a good one."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from skills_app.assessment.bank import PRACTICE, Bank
from skills_app.assessment.bank_check import SHIPPED_SIZES
from skills_app.assessment.bank_figures import TRUSTED, BankFigures
from skills_app.assessment.persona_rules import PERSONAS
from skills_app.assessment.structure_rules import PLACEHOLDER_CODE
from skills_app.pictures.recognition import Recognition

MOST_ACTIVITIES = 40
FOILS = (3, 4)
MOVING = 10


@dataclass(frozen=True, slots=True)
class Gap:
    """``wanted`` and ``found`` in plain English; ``refused``: the bank is not served until it is closed."""

    what: str
    wanted: str
    found: str
    refused: bool


def gaps(bank: Bank, figures: BankFigures, seen: Recognition, personas: int, offered: Collection[str]) -> Iterator[Gap]:
    """``offered``: the locales of the installation. The bank of practice lacks nothing: it is no occupation."""
    if bank.id != PRACTICE:
        yield from _refused(bank, figures)
        yield from _of_items(bank, figures)
        yield from _of_texts(figures, offered)
        yield from _of_pictures(bank, seen, personas)


def _refused(bank: Bank, figures: BankFigures) -> Iterator[Gap]:
    sizes, fields = SHIPPED_SIZES, len(figures.fields)
    if not sizes.fewest_fields <= fields <= sizes.most_fields:
        wanted = f"{sizes.fewest_fields} to {sizes.most_fields} action fields, each with its source"
        yield Gap("fields", wanted, str(fields), refused=True)
    small = [field.id for field in figures.fields if field.activities < sizes.activities_in_field]
    if small:
        wanted = f"{sizes.activities_in_field} or more in each field, foils and repeats not counted"
        yield Gap("activities in a field", wanted, f"fewer in {', '.join(small)}", refused=True)
    number = sum(field.activities for field in figures.fields)
    if number < sizes.activities_in_experience:
        wanted = f"{sizes.activities_in_experience} to {MOST_ACTIVITIES} in all"
        yield Gap("activities", wanted, str(number), refused=True)
    invented = [code.scheme for code in bank.codes if PLACEHOLDER_CODE.fullmatch(code.id)]
    if invented:
        yield Gap("codes", "the occupation looked up in each scheme", f"zeros in {', '.join(invented)}", refused=True)


def _of_items(bank: Bank, figures: BankFigures) -> Iterator[Gap]:
    looked_up = [code for code in bank.codes if not PLACEHOLDER_CODE.fullmatch(code.id)]
    unverified = [code.scheme for code in looked_up if not code.verified]
    if unverified or not bank.codes:
        found = f"not in {', '.join(unverified)}" if unverified else "no codes"
        yield Gap("codes", "each found again in a second published data set", found, refused=False)
    foils = sum(field.foils for field in figures.fields)
    if foils < FOILS[0]:
        yield Gap("foils", f"{FOILS[0]} to {FOILS[1]} activities of other trades", str(foils), refused=False)
    fewest = SHIPPED_SIZES.knowledge_in_field
    small = [field.id for field in figures.fields if sum(field.knowledge.values()) < fewest]
    if small:
        found = f"fewer in {', '.join(small)}"
        yield Gap("knowledge items", f"{fewest} or more in each field, of several types", found, refused=False)
    if figures.moving < MOVING:
        yield Gap(
            "moving pictures", f"{MOVING} knowledge items that show a movement", str(figures.moving), refused=False
        )
    if all(cut_set.method == "default" for cut_set in bank.cut_sets):
        yield Gap("levels", "borders that people of the trade have rated", "default values", refused=False)


def _of_texts(figures: BankFigures, offered: Collection[str]) -> Iterator[Gap]:
    for form_id, locales in figures.forms.items():
        lacking = [locale for locale in offered if locale not in locales]
        if lacking:
            wanted = f"the form {form_id} complete in {len(offered)} locales"
            yield Gap("translations", wanted, f"not in {', '.join(lacking)}", refused=False)
    unread = sum(
        number for of in figures.locales.values() for state, number in of.states.items() if state not in TRUSTED
    )
    if unread:
        wanted = "every text agreed to by a person of the trade who speaks the language"
        yield Gap("texts", wanted, f"{unread} texts are below {TRUSTED[0]}", refused=False)


def _of_pictures(bank: Bank, seen: Recognition, personas: int) -> Iterator[Gap]:
    shown = {item.picture for item in bank.items.values()}
    if bank.cover in shown:
        found = f"{bank.cover}, which an activity shows too"
        yield Gap("cover", "a picture of its own for the occupation", found, refused=False)
    if seen.hit < seen.scenes:
        wanted = "each seen rightly by somebody who did not know what it shows"
        yield Gap("pictures", wanted, f"{seen.hit} of {seen.scenes}", refused=False)
    if personas < PERSONAS:
        yield Gap("personas", f"{PERSONAS} for workshops", str(personas), refused=False)
