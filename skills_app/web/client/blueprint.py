"""The client's door with all its views."""

from skills_app.web.client import (  # noqa: F401 - importing them adds their views to the door
    begin,
    choose,
    comment,
    data,
    item,
    language,
    link,
    practice,
    profile,
    repeat,
    reports,
    which,
)
from skills_app.web.client.door import door

__all__ = ["door"]
