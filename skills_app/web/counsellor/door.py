"""The blueprint that the counsellor's views hang on."""

from flask import Blueprint

door = Blueprint("counsellor", __name__, url_prefix="/<languages:languages>/desk")
