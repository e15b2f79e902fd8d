"""The door of all staff with its views."""

from skills_app.web.staff import account, passkeys, sign_in  # noqa: F401 - importing them adds their views to the door
from skills_app.web.staff.door import door

__all__ = ["door"]
