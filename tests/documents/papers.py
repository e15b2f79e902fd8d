"""Papers of a workshop to look at, with words in German, and with words as long as German can make them."""

from skills_app.documents.workshop_papers import (
    Paper,
    PaperActivity,
    PaperField,
    PaperPersona,
    PaperTruth,
    PaperTruths,
)
from skills_app.documents.workshop_words import labels_in

NAMES = ("Samira", "Tesfay", "Oksana", "Reza", "Zeynep", "Abdirahman")
FIELDS = (
    "Abwaschen und Reinigen",
    "Salate und Vorspeisen",
    "Beilagen und Suppen",
    "Nachspeisen",
    "Fleisch und Fisch",
    "Küche organisieren",
    "Anrichten und Servieren",
)
LONG = "Lebensmittelverarbeitungsanlage"
CUTS = (0.2, 0.45, 0.7)
LEVELS = 3
SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#ccc"/></svg>'
)


def paper(locale: str = "de") -> Paper:
    return Paper(locale, "Koch / Köchin · Jobcenter Musterstadt", "2026-11-25", labels_in(locale))


def persona(name: str, note: str = "Nichts Schwieriges.") -> PaperPersona:
    return PaperPersona(
        name=name,
        picture=SQUARE,
        alt=f"{name} am Herd",
        language="Arabisch",
        years=12,
        story=("Sie haben für Hochzeiten gekocht.", "Oft kamen dreihundert Gäste."),
        can=("Sie kochen sehr oft Reis für viele Menschen.", "Sie prüfen selten eine Lieferung."),
        shy="Sie lesen nicht gern vor.",
        note=note,
    )


def truths_without_levels() -> PaperTruths:
    """Of a bank without tasks."""
    return PaperTruths(FIELDS, {"Samira": (PaperTruth("etwas Erfahrung", 0),) * len(FIELDS)}, levels=0)


def truths(names: tuple[str, ...] = NAMES, fields: tuple[str, ...] = FIELDS) -> PaperTruths:
    """A persona begins with a level of her own, and the words go round."""
    words = ("noch kaum Erfahrung", "etwas Erfahrung", "regelmäßige Erfahrung", "viel Erfahrung")
    return PaperTruths(
        fields=fields,
        personas={
            name: tuple(PaperTruth(words[(place + number) % 4], (place + number) % 4) for number in range(len(fields)))
            for place, name in enumerate(names)
        },
        levels=LEVELS,
    )


def fields(count: int = 7, activities: int = 4) -> tuple[PaperField, ...]:
    return tuple(
        PaperField(title, tuple(PaperActivity(f"{title}: Bild {number + 1}", SQUARE) for number in range(activities)))
        for title in FIELDS[:count]
    )
