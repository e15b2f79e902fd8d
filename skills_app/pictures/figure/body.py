"""The trunk in space: where shoulders, hips, head and every spot on the clothes lie in the picture.

The trunk is an elliptic cylinder turned by ``yaw``. Body coordinates are in heads: x across the picture, y above
the pelvis.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from skills_app.pictures import paths
from skills_app.pictures.colours import SKIN
from skills_app.pictures.figure.builds import Build, build_of, smooth_value
from skills_app.pictures.figure.look import Look
from skills_app.pictures.figure.outfits import Outfit, outfit_of
from skills_app.pictures.figure.pose import ActorPose
from skills_app.pictures.paths import XY, Corner

SHOULDER_HEIGHT, NECK_HEIGHT = 1.92, 2.36
FRONTAL = 0.42
"""Below this sine of the yaw both arms lie in front of the trunk."""


@dataclass(frozen=True)
class Body:
    pose: ActorPose
    look: Look

    @cached_property
    def build(self) -> Build:
        return build_of(self.look)

    @cached_property
    def outfit(self) -> Outfit:
        return outfit_of(self.look)

    @property
    def unit(self) -> float:
        return self.pose.u

    @property
    def skin(self) -> str:
        return SKIN[self.look.skin - 1]

    @property
    def cosine(self) -> float:
        return math.cos(math.radians(self.pose.yaw))

    @property
    def sine(self) -> float:
        return math.sin(math.radians(self.pose.yaw))

    @property
    def facing(self) -> int:
        return 1 if self.sine >= 0 else -1

    @property
    def from_behind(self) -> bool:
        return self.cosine < -0.3

    @property
    def frontal(self) -> bool:
        return abs(self.sine) < FRONTAL

    @property
    def near(self) -> str:
        """The side that is closer to the viewer."""
        return "R" if self.sine >= 0 else "L"

    @property
    def far(self) -> str:
        return "L" if self.near == "R" else "R"

    def spot(self, x: float, y: float) -> XY:
        """A body point in the picture."""
        y *= self.pose.short * (0.82 if self.look.child else 1)
        x += self.pose.bend * (y / 2.2) ** 2 * self.facing
        lean = math.radians(self.pose.lean)
        across, up = x * math.cos(lean) + y * math.sin(lean), y * math.cos(lean) - x * math.sin(lean)
        return self.pose.at[0] + self.unit * across, self.pose.at[1] - self.unit * up

    def around(self, theta: float, y: float) -> XY:
        """A point on the trunk; theta 0 is the middle of the chest, positive to the person's left."""
        angle = math.radians(theta)
        width, depth = smooth_value(self.build.width, y), smooth_value(self.build.depth, y)
        return self.spot(width * math.sin(angle) * self.cosine + depth * math.cos(angle) * self.sine, y)

    def strip(self, start: float, end: float, heights: Sequence[float]) -> list[XY]:
        """The outline of a patch on the trunk between two angles."""
        return [self.around(start, y) for y in heights] + [self.around(end, y) for y in reversed(heights)]

    def half_width(self, y: float) -> float:
        return math.hypot(
            smooth_value(self.build.width, y) * self.cosine, smooth_value(self.build.depth, y) * self.sine
        )

    def outward(self, side: str) -> XY:
        """The unit vector (x, depth towards the viewer) from the spine to this shoulder."""
        sign = -1 if side == "R" else 1
        return sign * self.cosine, -sign * self.sine

    def shoulder(self, side: str) -> tuple[float, float, float]:
        """x, y and depth in picture units."""
        across, depth = self.outward(side)
        raised = self.pose.arms[side].up if side in self.pose.arms else 0
        x, y = self.spot(self.build.shoulder * across + 0.02 * self.sine, SHOULDER_HEIGHT + raised * 0.12)
        return x, y, self.unit * self.build.shoulder * depth

    def hip(self, side: str) -> XY:
        sign = (-1 if side == "R" else 1) * (1 if self.cosine >= 0 else -1)
        return self.spot(sign * self.build.hip * max(0.25, abs(self.cosine)), 0.10)

    @property
    def neck_shift(self) -> float:
        return 0.10 * self.sine

    def head_middle(self) -> XY:
        head = self.pose.head
        x, y = self.spot(0.16 * self.sine + 0.03 * self.facing * self.pose.neck, NECK_HEIGHT)
        angle = math.radians(self.pose.lean * 0.6 + head.tilt * 0.5)
        forward = 0.05 * head.pitch * math.sin(math.radians(head.yaw))
        return (
            x + self.unit * (0.42 * math.sin(angle) + forward),
            y - self.unit * (0.42 * math.cos(angle) - 0.06 * head.pitch),
        )

    @cached_property
    def torso(self) -> str:
        """The outline, from the right hip of the picture round the neck to the left one and back along the hem."""
        left = [self.spot(x, y) for x, y in self._side(-1)]
        right = [self.spot(x, y) for x, y in self._side(1)]
        return paths.smooth([Corner(*left[0]), *left[1:], *right[:0:-1], Corner(*right[0])])

    def _side(self, sign: int) -> list[XY]:
        shoulder, neck = self.build.shoulder * abs(self.cosine), self.build.neck
        widths = [
            *((self.half_width(y), y) for y in (0, 0.4, 0.8, 1.3)),
            (max(self.half_width(1.75), shoulder + 0.02), 1.70),
            (max(shoulder + 0.11, self.half_width(2) * 0.92), 1.97),
            (max(shoulder - 0.02, 0.27), 2.16),
            (neck + 0.05, 2.30),
        ]
        return [(sign * x + self._set_forward(y), y) for x, y in widths]

    def _set_forward(self, y: float) -> float:
        """How far the trunk stands out to the front at a height: the belly, the neck; the shoulders lie back."""
        belly = self.build.belly
        profile = [
            (0, -0.02 + belly * 0.3), (0.55, 0.02 + belly), (1.0, 0.02 + belly),
            (1.5, 0.03), (1.95, -0.05), (2.35, 0),
        ]  # fmt: skip
        neck = self.neck_shift if y > 2.25 else 0
        return self.sine * smooth_value(profile, y) + neck
