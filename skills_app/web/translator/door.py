"""The blueprint that the translators' views hang on."""

from flask import Blueprint

from skills_app.web.staff.language import speak_at_the_desk

door = Blueprint("translator", __name__, url_prefix="/<languages:languages>/desk/texts")
door.before_request(speak_at_the_desk)
