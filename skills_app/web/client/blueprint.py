"""The client's door with all its views."""

from skills_app.web.client import begin, choose, item, link, practice, profile  # noqa: F401 - importing them adds their views to the door
from skills_app.web.client.door import door

__all__ = ["door"]
