"""Eight faces that differ by build, not by caricature."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Face:
    """``jaw`` + broad, - narrow; ``chin`` + flat, - pointed; ``brow``: thickness, arch, tilt; ``fold``: second chin."""

    width: float = 1
    jaw: float = 0
    length: float = 1
    chin: float = 0
    nose: str = "straight"
    brow: tuple[float, float, float] = (2.2, 0.03, 0.008)
    eye: float = 1
    lips: bool = False
    fold: bool = False


FACES: Mapping[str, Face] = {
    "oval": Face(),
    "round": Face(width=1.06, jaw=0.10, length=0.95, chin=0.02, nose="button", brow=(2.0, 0.045, 0.008), eye=1.06),
    "square": Face(width=1.03, jaw=0.15, chin=0.06, brow=(3.0, 0.015, 0.004), eye=0.92),
    "long": Face(width=0.94, length=1.08, chin=0.01, nose="long", brow=(2.2, 0.022, 0.014), eye=0.95),
    "heart": Face(jaw=-0.08, chin=-0.05, nose="button", brow=(1.7, 0.05, 0.008), eye=1.08),
    "broad": Face(width=1.05, jaw=0.08, chin=0.04, nose="broad", brow=(2.9, 0.03, 0), lips=True),
    "hook": Face(width=0.97, jaw=0.02, length=1.04, chin=0.02, nose="hook", brow=(2.6, 0.035, 0.008), eye=0.96),
    "full": Face(width=1.09, jaw=0.20, chin=0.05, nose="broad", brow=(2.2, 0.03, 0), eye=0.95, fold=True),
}
CHILD_FACE = Face(width=1.08, jaw=0.06, length=0.92, nose="button", brow=(1.6, 0.045, 0), eye=1.22)
