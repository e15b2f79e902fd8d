"""Outfits as data: colours, length of the sleeves, and the parts that ``clothes`` draws."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from skills_app.pictures.colours import WHITE
from skills_app.pictures.figure.look import Look

CHEF_TROUSERS, CLOTH = "#5B6275", "#E8ECF1"


@dataclass(frozen=True)
class Outfit:
    """``slen``: length of the sleeve as a share of the arm (.4 short, .6 rolled up, .97 to the wrist)."""

    torso: str
    parts: tuple[str, ...]
    slen: float = 0.95
    legs: str = "#3E4A63"
    shoes: str = "#3B3540"
    sleeve: str | None = None
    apron: str = CLOTH
    kerchief: str = "#C8553D"
    vest: str = "#5D7A6B"
    tucked: bool = True
    """A headscarf is worn without loose ends."""

    @property
    def sleeve_colour(self) -> str:
        return self.sleeve or self.torso


OUTFITS: Mapping[str, Outfit] = {
    "chef": Outfit(WHITE, ("chef", "apron"), slen=0.93, legs=CHEF_TROUSERS),
    "chef2": Outfit(WHITE, ("chef", "apron"), slen=0.93, legs=CHEF_TROUSERS, apron="#4B5D7A", kerchief="#2F6B8F"),
    "baker": Outfit(WHITE, ("polo", "apronfull"), slen=0.42, legs=CHEF_TROUSERS),
    "kitchen": Outfit("#8FA9BF", ("polo", "apronfull"), slen=0.42, legs=CHEF_TROUSERS, apron="#3F5368"),
    "waiter": Outfit(
        WHITE, ("buttons", "collar", "waistcoat", "apron"), legs="#2F3546", apron="#3F4352", vest="#3F4352",
    ),
    "shop": Outfit("#3E8E7E", ("polo", "apronfull"), legs="#3B4358", apron="#2F6E8F"),
    "cleaner": Outfit("#7FB0C9", ("polo",), legs="#4F5D77"),
    "casual": Outfit("#C77B6B", ("buttons", "collar"), legs="#5C6B86", tucked=False),
    "office": Outfit("#F4F1EA", ("buttons", "collar", "waistcoat"), legs="#4F5D77", tucked=False),
}  # fmt: skip
WEAR_KEYS = frozenset(key.name for key in fields(Outfit))


def outfit_of(look: Look) -> Outfit:
    """The outfit with what ``wear`` changes of it; an unknown key is a TypeError."""
    changes: dict[str, Any] = dict(look.wear)
    if "parts" in changes:
        changes["parts"] = tuple(changes["parts"])
    return replace(OUTFITS[look.outfit], **changes)
