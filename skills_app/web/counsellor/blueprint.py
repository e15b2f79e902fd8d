"""The counsellor's door with all its views."""

from skills_app.web.counsellor import (  # noqa: F401 - importing them adds their views to the door
    cases,
    compare,
    export,
    first_day,
    invitations,
    next_steps,
    overview,
    release,
    reports,
    review,
    rights,
    room,
    sheet,
    sittings,
)
from skills_app.web.counsellor.door import door

__all__ = ["door"]
