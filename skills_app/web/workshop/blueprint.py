"""Both doors of role play with all their views."""

from skills_app.web.workshop import (  # noqa: F401 - importing them adds their views to the doors
    empathy,
    following,
    join,
    leading,
    papers,
    room,
    seat,
)
from skills_app.web.workshop.doors import facilitator, participant

__all__ = ["facilitator", "participant"]
