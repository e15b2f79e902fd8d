"""Which day it is where the application runs."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from flask import current_app

from skills_app.config import Config


def today() -> date:
    config: Config = current_app.extensions["config"]
    return datetime.now(config.time_zone).date()


def last_day_alone(days: Mapping[str, int]) -> date:
    """Until when a sitting is kept that its client shares with nobody. ``days``: the clocks that the house has set."""
    config: Config = current_app.extensions["config"]
    return today() + timedelta(days=days.get("anonymous", config.anonymous_days))


def last_day_shared(days: Mapping[str, int]) -> date:
    """Until when a sitting is kept that its client shares with a counsellor; ``days`` as above."""
    config: Config = current_app.extensions["config"]
    return today() + timedelta(days=days.get("answers", config.shared_days))


def local(moment: datetime) -> datetime:
    config: Config = current_app.extensions["config"]
    return moment.astimezone(config.time_zone)


def day_span(day: date | None) -> tuple[datetime, datetime] | None:
    """The first moment of a day, and the first one after it; None for no day. The first and the last day of the
    calendar have no such moments in every time zone: forms refuse them."""
    if day is None:
        return None
    config: Config = current_app.extensions["config"]
    first, after = (datetime.combine(one, time.min, config.time_zone) for one in (day, day + timedelta(days=1)))
    return first, after
