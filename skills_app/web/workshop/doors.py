"""The two doors of role play: who leads a workshop signs in at the desk, who takes part has a seat and no account."""

from flask import Blueprint, abort

from skills_app.web.locale import in_play
from skills_app.web.staff.language import speak_at_the_desk

facilitator = Blueprint("facilitator", __name__, url_prefix="/<languages:languages>/desk/workshops")
participant = Blueprint("participant", __name__, url_prefix="/<languages:languages>")


@participant.before_request
def only_in_play() -> None:
    """Outside of play there are no seats."""
    if not in_play():
        abort(404)


for door in (facilitator, participant):
    door.before_request(speak_at_the_desk)
