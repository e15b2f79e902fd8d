"""What every page of play shows at its top: whose seat it is, and the clock."""

from datetime import UTC, datetime

from flask import Flask

from skills_app.records.workshops import WorkshopView
from skills_app.web.filters import digits
from skills_app.web.seat_names import seat_name, seat_picture
from skills_app.web.workshop.identity import own_seat


def workshop_seconds(workshop: WorkshopView) -> int | None:
    """Left on its clock now; None in a phase without one."""
    return workshop.seconds_left(datetime.now(UTC))


def clock(seconds: int | None) -> str:
    """Minutes and seconds in the digits of the page; empty without a clock."""
    return "" if seconds is None else digits(f"{seconds // 60}:{seconds % 60:02}")


def set_up_strip(app: Flask) -> None:
    """Templates have what the strip needs, as they have ``languages``."""
    for shown in (own_seat, seat_name, seat_picture, workshop_seconds, clock):
        app.add_template_global(shown)
