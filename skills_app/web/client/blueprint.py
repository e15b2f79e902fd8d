"""The client's door with all its views."""

from skills_app.web.client import begin, choose, comment, data, item, language, link, practice, profile, repeat, reports  # noqa: F401 - importing them adds their views to the door
from skills_app.web.client.door import door

__all__ = ["door"]
