"""The blueprint that the counsellor's views hang on."""

from flask import Blueprint

from skills_app.web.staff.language import speak_at_the_desk

door = Blueprint("counsellor", __name__, url_prefix="/<languages:languages>/desk")
door.before_request(speak_at_the_desk)
