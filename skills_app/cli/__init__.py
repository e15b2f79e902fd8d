"""The commands of ``skills-app``: thin, they call the layers."""

from skills_app.cli.main import main

__all__ = ["main"]
