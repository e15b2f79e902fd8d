"""What every command needs: the settings (a wrong one ends it with a sentence), and its own name."""

import sys

import click

from skills_app.config import Config, ConfigError


def settings() -> Config:
    try:
        return Config.from_environment()
    except ConfigError as error:
        raise click.ClickException(str(error)) from error


def this_command() -> str:
    """``skills-app`` as it was called, so that a printed command can be copied."""
    return sys.argv[0]
