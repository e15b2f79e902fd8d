"""The blueprint that the client's views hang on."""

from flask import Blueprint

door = Blueprint("client", __name__, url_prefix="/<languages:languages>")
