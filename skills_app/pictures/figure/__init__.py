"""The drawn person: from pose and look to layers of a picture."""

from skills_app.pictures.figure.actor import draw_actor, reach_problems
from skills_app.pictures.figure.closeup import CLOSEUP_KEYS, SLEEVE_KEYS, draw_closeup_arm
from skills_app.pictures.figure.face_types import FACES as _FACES
from skills_app.pictures.figure.hair import HAIR_STYLES as _HAIR_STYLES
from skills_app.pictures.figure.hand_poses import HAND_POSES
from skills_app.pictures.figure.hats import HATS
from skills_app.pictures.figure.look import HEADSCARVES, LOOK_KEYS
from skills_app.pictures.figure.outfits import OUTFITS as _OUTFITS
from skills_app.pictures.figure.outfits import WEAR_KEYS
from skills_app.pictures.figure.pose import ACTOR_KEYS, ARM_KEYS, HEAD_KEYS, LEG_KEYS

FACES = frozenset(_FACES)
HAIR_STYLES = _HAIR_STYLES | HEADSCARVES
OUTFITS = frozenset(_OUTFITS)

__all__ = [
    "ACTOR_KEYS", "ARM_KEYS", "CLOSEUP_KEYS", "FACES", "HAIR_STYLES", "HAND_POSES", "HATS", "HEAD_KEYS", "LEG_KEYS",
    "LOOK_KEYS", "OUTFITS", "SLEEVE_KEYS", "WEAR_KEYS", "draw_actor", "draw_closeup_arm", "reach_problems",
]  # fmt: skip
