"""The blueprint that the administrator's views hang on."""

from flask import Blueprint

from skills_app.web.staff.language import speak_at_the_desk

door = Blueprint("administrator", __name__, url_prefix="/<languages:languages>/desk/administration")
door.before_request(speak_at_the_desk)
