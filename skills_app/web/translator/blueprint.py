"""The translators' door with all its views."""

from skills_app.web.translator import views  # noqa: F401 - importing it adds its views to the door
from skills_app.web.translator.door import door

__all__ = ["door"]
