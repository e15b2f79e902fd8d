"""The blueprint that the views of all staff hang on."""

from flask import Blueprint

door = Blueprint("staff", __name__, url_prefix="/<languages:languages>/desk")
