"""The counsellor's door with all its views."""

from skills_app.web.counsellor import sittings  # noqa: F401 - importing it adds its views to the door
from skills_app.web.counsellor.door import door

__all__ = ["door"]
