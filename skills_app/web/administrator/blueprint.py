"""The administrator's door with all its views."""

from skills_app.web.administrator import account, accounts, house, logo, next_steps  # noqa: F401 - importing them adds their views to the door
from skills_app.web.administrator.door import door

__all__ = ["door"]
