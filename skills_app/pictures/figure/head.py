"""The head: skull, ears and the order in which face, hair and headwear are drawn.

Unit = height of the head, origin = its middle. A head that looks to the left is drawn mirrored: here it always looks
to the right.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from skills_app.pictures import paths
from skills_app.pictures.colours import HAIR, INK, SKIN, dark, light, mix
from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.face_types import CHILD_FACE, FACES, Face
from skills_app.pictures.figure.look import HEADSCARVES, Look
from skills_app.pictures.figure.pose import HeadPose
from skills_app.pictures.paths import XY
from skills_app.pictures.pen import Pen

LONG_HAIR = frozenset({"bob", "long", "braid", "pony", "bun"})
"""Pinned up under a hat, in a net at the nape: food or machines are near."""

SKULL_BEHIND: list[XY] = [
    (0, -0.5), (-0.30, -0.38), (-0.38, -0.08), (-0.33, 0.2), (-0.2, 0.40),
    (0, 0.44), (0.2, 0.40), (0.33, 0.2), (0.38, -0.08), (0.30, -0.38),
]  # fmt: skip
NOSE_TIPS = {"button": (0.425, 0.12), "hook": (0.47, 0.15), "long": (0.475, 0.165), "broad": (0.44, 0.15)}


@dataclass(frozen=True)
class Head:
    pen: Pen
    look: Look
    pose: HeadPose
    tucked: bool = True

    @property
    def yaw(self) -> float:
        return abs(self.pose.yaw)

    @cached_property
    def turn(self) -> float:
        """0 towards the viewer, 1 in profile."""
        return math.sin(math.radians(min(self.yaw, 90)))

    @property
    def behind(self) -> bool:
        return self.yaw > 125

    @property
    def profile(self) -> bool:
        return 75 < self.yaw <= 125

    @property
    def face(self) -> Face:
        return CHILD_FACE if self.look.child else FACES[self.look.face]

    @property
    def drop(self) -> float:
        """The features move down when the head looks down."""
        return 0.08 * self.pose.pitch

    @property
    def middle(self) -> float:
        """x of the middle line of the face."""
        return 0.155 * self.turn

    @property
    def ear(self) -> XY:
        return (-0.06 if self.profile else -0.37 + 0.27 * self.turn), 0.05 - 0.05 * self.pose.pitch

    @property
    def skin(self) -> str:
        return SKIN[self.look.skin - 1]

    @property
    def shade(self) -> str:
        return dark(self.skin, 0.17)

    @property
    def line(self) -> str:
        """The colour of nose and mouth."""
        return dark(self.skin, 0.42) if self.look.skin < 5 else mix(self.skin, "#120A12", 0.55)

    @property
    def hair(self) -> str:
        return HAIR[self.look.haircol]

    @property
    def strand(self) -> str:
        dark_hair = self.look.haircol in {"black", "brown"}
        return light(self.hair, 0.13) if dark_hair else dark(self.hair, 0.2)

    @property
    def scarf(self) -> str:
        return self.look.scarf or "#6E7FB3"

    @cached_property
    def style(self) -> str:
        """The hair as it is seen: a scarf covers it, at work without loose ends."""
        style = self.look.hair
        if not style:
            style = "short" if not self.look.scarf else "wrap" if self.tucked else "hijab"
        if self.look.hat and style not in HEADSCARVES:
            return "pinned" if style in LONG_HAIR else "tucked"
        return style

    @property
    def ears_covered(self) -> bool:
        return self.style in HEADSCARVES | {"bob", "long"}

    def outline(self) -> str:
        """Skull and jaw of this face."""
        if self.behind:
            points = SKULL_BEHIND
        elif self.profile:
            points = self._profile_skull()
        else:
            points = self._front_skull()
        return paths.smooth([self._shaped(x, y) for x, y in points])

    def _front_skull(self) -> list[XY]:
        t, jaw = self.turn, 0 if self.look.child else -0.012 if self.look.female else 0.018
        return [
            (-0.02 * t, -0.5), (-0.29 - 0.05 * t, -0.38), (-0.375 - 0.045 * t, -0.12), (-0.345 + 0.02 * t, 0.12),
            (-0.265 - jaw + 0.05 * t, 0.32), (-0.13 - jaw + 0.11 * t, 0.455), (0.08 * t, 0.495),
            (0.13 + jaw + 0.09 * t, 0.455), (0.275 + jaw - 0.02 * t, 0.32), (0.345 - 0.02 * t, 0.12),
            (0.350 - 0.045 * t, -0.02), (0.372 - 0.02 * t, -0.13), (0.30, -0.38),
        ]  # fmt: skip

    def _profile_skull(self) -> list[XY]:
        bridge = 0.40 if self.face.nose == "hook" else 0.375
        nose = NOSE_TIPS.get(self.face.nose, (0.445, 0.135))
        return [
            (-0.04, -0.5), (0.17, -0.455), (0.31, -0.30), (0.345, -0.15), (0.325, -0.05), (bridge, 0.05), nose,
            (0.405, 0.18), (0.345, 0.195), (0.352, 0.25), (0.362, 0.275), (0.335, 0.295), (0.352, 0.325),
            (0.34, 0.37), (0.335, 0.44), (0.26, 0.5), (0.14, 0.48), (-0.04, 0.40), (-0.11, 0.25), (-0.30, 0.25),
            (-0.42, 0.06), (-0.44, -0.16), (-0.33, -0.39),
        ]  # fmt: skip

    def _shaped(self, x: float, y: float) -> XY:
        """Jaw, chin and length of this face applied to the lower part of the standard outline."""
        if y <= 0.08:
            return x, y
        low, face = (y - 0.08) / 0.42, self.face
        middle = 0.1 if self.profile else 0.08 * self.turn
        chin = face.chin * 1.2 if y > 0.42 else 0
        return middle + (x - middle) * (1 + face.jaw * low + chin), 0.08 + (y - 0.08) * face.length


def head_of(pen: Pen, body: Body) -> Head:
    pose = body.pose.head
    tilt = pose.tilt + body.pose.lean * pose.follow
    width = (CHILD_FACE if body.look.child else FACES[body.look.face]).width
    x, y = body.head_middle()
    local = pen.at(x, y, body.unit).at(0, 0, width, tilt, mirror=pose.yaw < 0, scale_y=1)
    return Head(local, body.look, pose, body.outfit.tucked)


def draw_skull(head: Head) -> None:
    """Ears that lie behind the face, the face and its shade."""
    if not head.ears_covered:
        y = head.ear[1]
        if head.behind:
            draw_ear(head, -0.355, y)
            draw_ear(head, 0.355, y, mirror=True)
        elif head.turn < 0.35:
            draw_ear(head, 0.35 - 0.06 * head.turn, y, mirror=True)
    outline = head.outline()
    head.pen.blob([outline], head.skin)
    if not head.behind:
        head.pen.clipped(outline, lambda pen: _shade_face(pen, head))


def draw_ear(head: Head, x: float, y: float, *, mirror: bool = False) -> None:
    ear = head.pen.at(x, y, mirror=mirror)
    ear.path([(0, -0.09), (-0.075, -0.075), (-0.085, 0.03), (-0.03, 0.11), (0.02, 0.07)], head.skin, INK, 1.8)
    ear.curve([(-0.02, -0.03), (-0.045, -0.02), (-0.03, 0.04)], head.shade, 1.3)


def _shade_face(pen: Pen, head: Head) -> None:
    t = head.turn
    away = [
        (-0.5, -0.2), (-0.26 + 0.1 * t, -0.05), (-0.2 + 0.1 * t, 0.25), (0.02 + 0.08 * t, 0.43),
        (0.3, 0.44), (0.1, 0.62), (-0.5, 0.6),
    ]  # fmt: skip
    pen.fill(away, head.shade, 0.5)
    if head.look.skin < 5:
        pen.fill(paths.ellipse(head.middle + 0.17, 0.17 + head.drop, 0.07, 0.05), "#E0735F", 0.22)
