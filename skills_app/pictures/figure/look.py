"""What a person looks like: the keys of ``people.yaml`` and of a scene's overrides."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

HEADSCARVES = frozenset({"hijab", "wrap", "turban"})


@dataclass(frozen=True)
class Look:
    """One person. ``skin`` runs from 1 (lightest) to 6; colours are ``#rrggbb``."""

    sex: str = "m"
    age: str = "adult"
    build: str = "medium"
    face: str = "oval"
    skin: int = 2
    hair: str = ""
    haircol: str = "black"
    scarf: str | None = None
    beard: str = ""
    mouth: str = "smile"
    glasses: bool = False
    outfit: str = "casual"
    wear: Mapping[str, Any] = field(default_factory=dict)
    hat: str | None = None
    hatcol: str | None = None
    gloves: str | None = None
    goggles: bool = False
    defenders: bool = False
    defcol: str | None = None
    mask: bool = False

    @property
    def child(self) -> bool:
        return self.age == "child"

    @property
    def female(self) -> bool:
        return self.sex == "f"

    @property
    def heavy(self) -> bool:
        return self.build == "heavy"


LOOK_KEYS = frozenset(key.name for key in fields(Look))
_SWITCHES = frozenset(key.name for key in fields(Look) if key.type is bool)
_TEXTS = frozenset({"beard", "hat", "gloves"})


def read_look(raw: Mapping[str, Any]) -> Look:
    """The look written in a scene; an unknown key is a TypeError."""
    values = {key: value for key, value in raw.items() if value is not None}
    for key in values.keys() & _SWITCHES:
        values[key] = bool(_text(values[key]))
    for key in values.keys() & _TEXTS:
        values[key] = _text(values[key])
    return Look(**values)


def _text(value: object) -> str:
    """A scene takes something off with 0 (``hat: 0``) and puts on a full beard with 1."""
    return "" if str(value) in {"", "0", "False"} else str(value)
