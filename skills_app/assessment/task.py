"""What a scoring rule sees of an item: what can be given, and what is right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from skills_app.assessment.shapes import Shape

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """Option ids are opaque. ``pairs``: for an order, which step comes before which; for matching, left and right side.
    ``targets``: areas of the picture, ``height`` of it in widths. ``tolerance``: in widths, or in units of ``number``.
    ``range``: least number, greatest number and step of what can be set."""

    options: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    targets: tuple[Shape, ...] = ()
    tolerance: float = 0.0
    height: float = 1.0
    number: float | None = None
    range: tuple[float, float, float] | None = None

    @property
    def left(self) -> tuple[str, ...]:
        """Matching: the options to which one of the right side is given; each stands left in a pair."""
        lefts = dict(self.pairs)
        return tuple([option for option in self.options if option in lefts])

    @property
    def right(self) -> tuple[str, ...]:
        """Matching: all other options; one that no pair names is a distractor."""
        lefts = dict(self.pairs)
        return tuple([option for option in self.options if option not in lefts])


def precedence(steps: Sequence[Sequence[str]]) -> tuple[Pair, ...]:
    """Every pair "x before y" of an order; the options of one step are tied: any of them may come first."""
    return tuple(pair for earlier, later in combinations(steps, 2) for pair in product(earlier, later))


def closure(pairs: Sequence[Pair]) -> frozenset[Pair]:
    """With x before y and y before z also x before z; contains a pair (x, x) exactly when the order is impossible."""
    found = set(pairs)
    while new := set(_joined(found)) - found:
        found |= new
    return frozenset(found)


def _joined(pairs: set[Pair]) -> Iterator[Pair]:
    return ((first, last) for first, middle in pairs for again, last in pairs if middle == again)
