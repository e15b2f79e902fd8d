"""The blueprint that the translators' views hang on."""

from flask import Blueprint

door = Blueprint("translator", __name__, url_prefix="/<languages:languages>/desk/texts")
