"""The counsellor's door with all its views."""

from skills_app.web.counsellor import cases, invitations, room, sittings  # noqa: F401 - importing them adds their views to the door
from skills_app.web.counsellor.door import door

__all__ = ["door"]
