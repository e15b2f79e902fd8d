"""Which day it is where the application runs."""

from datetime import date, datetime, timedelta

from flask import current_app

from skills_app.config import Config


def today() -> date:
    config: Config = current_app.extensions["config"]
    return datetime.now(config.time_zone).date()


def last_day_alone() -> date:
    """Until when a sitting is kept that its client shares with nobody."""
    config: Config = current_app.extensions["config"]
    return today() + timedelta(days=config.anonymous_days)


def last_day_shared() -> date:
    """Until when a sitting is kept that its client shares with a counsellor."""
    config: Config = current_app.extensions["config"]
    return today() + timedelta(days=config.shared_days)


def local(moment: datetime) -> datetime:
    config: Config = current_app.extensions["config"]
    return moment.astimezone(config.time_zone)
