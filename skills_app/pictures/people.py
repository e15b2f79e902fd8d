"""Who is seen: how a scene dresses a person, and whether women and men and all skin tones are seen alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

People = Mapping[str, Mapping[str, Any]]

WEAR_KEYS = ("outfit", "hat", "hatcol", "gloves", "goggles", "defenders", "mask", "wear", "mouth", "defcol")
"""What a scene may change about a person; the rest (face, skin, hair, age) stays who they are."""

SLEEVE_KEYS = ("sleeve", "gloves", "slen")
"""The same for a forearm that reaches into the picture."""

ENOUGH = 16
"""From this number of figures on a set of pictures is asked for balance."""

SHARE = (0.4, 0.6)
SKIN_TONES = range(1, 7)


def look_of(item: Mapping[str, Any], people: People) -> dict[str, Any]:
    """The look of the person of an ``actor`` or ``arm`` item, with what they wear in this scene."""
    name, keys = (item["actor"], WEAR_KEYS) if "actor" in item else (item["arm"], SLEEVE_KEYS)
    return {**people[name], **{key: item[key] for key in keys if key in item}}


def names_in(items: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The people of a scene's items, once for each figure or arm."""
    for item in items:
        name = item.get("actor", item.get("arm"))
        if name:
            yield str(name)


@dataclass(frozen=True)
class Headcount:
    """``skin``: tone -> figures; ``ages``: age -> figures; ``headscarves``: women who wear one."""

    women: int
    men: int
    skin: Mapping[int, int]
    ages: Mapping[str, int]
    headscarves: int

    @property
    def figures(self) -> int:
        return self.women + self.men

    @property
    def women_share(self) -> float:
        return self.women / self.figures if self.figures else 0.0


def headcount(seen: Iterable[Iterable[str]], people: People) -> Headcount:
    """``seen``: for each picture the names of those in it; a person counts once for each picture."""
    looks = [people[name] for names in seen for name in sorted(set(names))]
    sexes = Counter(look["sex"] for look in looks)
    return Headcount(
        women=sexes["f"],
        men=sexes["m"],
        skin=dict(sorted(Counter(look["skin"] for look in looks).items())),
        ages=dict(sorted(Counter(look.get("age", "adult") for look in looks).items())),
        headscarves=sum("scarf" in look and look["sex"] == "f" for look in looks),
    )


def balance_problems(count: Headcount) -> list[str]:
    """What is uneven in a set of pictures with enough figures, in plain English."""
    if count.figures < ENOUGH:
        return []
    problems = []
    if not SHARE[0] <= count.women_share <= SHARE[1]:
        problems.append(f"{count.women} women and {count.men} men: bring both to between 40 and 60 per cent.")
    missing = [str(tone) for tone in SKIN_TONES if not count.skin.get(tone)]
    if missing:
        problems.append(f"Nobody with skin tone {', '.join(missing)} is seen: use people of people.yaml who have it.")
    return problems
