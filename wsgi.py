"""The application for any WSGI server."""

from skills_app import create_app

app = create_app()
