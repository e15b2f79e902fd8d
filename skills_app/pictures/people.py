"""Who is seen: how a scene dresses a person, and whether women and men and all skin tones are seen alike."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from skills_app.pictures.manifest import Manifest

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
    women: int
    men: int
    skin: Mapping[int, int]

    @property
    def figures(self) -> int:
        return self.women + self.men

    @property
    def women_share(self) -> float:
        return self.women / self.figures if self.figures else 0.0


def headcount(manifest: Manifest, people: People) -> Headcount:
    """A person counts once for each picture."""
    seen = [people[name] for picture in manifest.pictures.values() for name in sorted(set(picture.people))]
    sexes = Counter(look["sex"] for look in seen)
    return Headcount(sexes["f"], sexes["m"], Counter(look["skin"] for look in seen))


def balance_problems(manifest: Manifest, people: People) -> list[str]:
    """What is uneven in a set of pictures with enough figures, in plain English."""
    count = headcount(manifest, people)
    if count.figures < ENOUGH:
        return []
    problems = []
    if not SHARE[0] <= count.women_share <= SHARE[1]:
        problems.append(f"{count.women} women and {count.men} men: bring both to between 40 and 60 per cent.")
    missing = [str(tone) for tone in SKIN_TONES if not count.skin.get(tone)]
    if missing:
        problems.append(f"Nobody with skin tone {', '.join(missing)} is seen: use people of people.yaml who have it.")
    return problems
