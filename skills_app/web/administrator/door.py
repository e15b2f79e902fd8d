"""The blueprint that the administrator's views hang on."""

from flask import Blueprint

door = Blueprint("administrator", __name__, url_prefix="/<languages:languages>/desk/administration")
