"""What a workshop asks and says: roles, prompts for observers, questions for the talk and for all."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_gettext, lazy_pgettext

from skills_app.records.castings import CLIENT, COUNSELLOR, OBSERVER

ROLE_WORDS: Mapping[str, LazyString] = {
    CLIENT: lazy_pgettext("role in a workshop", "client"),
    COUNSELLOR: lazy_pgettext("role in a workshop", "counsellor"),
    OBSERVER: lazy_pgettext("role in a workshop", "observer"),
}
PHASE_WORDS: Mapping[str, LazyString] = {
    "gathering": lazy_gettext("People come in"),
    "empathy": lazy_gettext("Empathy round"),
    "playing": lazy_gettext("Play"),
    "talking": lazy_gettext("Talk about it"),
    "debrief": lazy_gettext("All together"),
}

Choices = Mapping[str, LazyString]

_MORE_OR_LESS: Choices = {
    "yes": lazy_gettext("yes"),
    "partly": lazy_gettext("partly"),
    "no": lazy_pgettext("answer of an observer", "no"),
}
OBSERVE: Mapping[str, tuple[LazyString, Choices]] = {
    "wording": (lazy_gettext("The counsellor asks in plain words and does not examine."), _MORE_OR_LESS),
    "turns": (
        lazy_gettext("Who speaks more?"),
        {
            "client": lazy_pgettext("who speaks more", "the client"),
            "equal": lazy_gettext("both alike"),
            "counsellor": lazy_pgettext("who speaks more", "the counsellor"),
        },
    ),
    "pictures": (lazy_gettext("The pictures are used in the talk."), _MORE_OR_LESS),
    "strengths": (lazy_gettext("Strengths are named before gaps."), _MORE_OR_LESS),
    "difference": (lazy_gettext("The talk shows something that the result does not."), _MORE_OR_LESS),
}
"""By question, what an observer watches and what can be tapped."""

TALK: tuple[LazyString, ...] = (
    lazy_gettext("Client: what was easy to show, and what did the pictures miss?"),
    lazy_gettext("Counsellor: which question brought the most?"),
    lazy_gettext("Observer: tell what you saw, without judging."),
)
"""For the group, after each round."""

PAPER_WORDS: Mapping[str, tuple[LazyString, LazyString]] = {
    "run-sheet": (
        lazy_gettext("Run sheet"),
        lazy_gettext("For you: the plan minute by minute, what to prepare, questions, the truth of the personas."),
    ),
    "role-cards": (
        lazy_gettext("Role cards"),
        lazy_gettext("A card to fold for each persona, and one each for counsellor and observer."),
    ),
    "observation-sheet": (
        lazy_gettext("Observation sheet"),
        lazy_gettext("For each observer, one in every round: what to watch and to write down."),
    ),
    "answer-table": (
        lazy_gettext("Answer table"),
        lazy_gettext("For each group when the network fails: the pictures, boxes to tick, and how to count."),
    ),
}
"""By kind, what a paper is called and what it is for."""

VOTE = "next"
NEXT: Choices = {
    "trial_day": lazy_gettext("a trial day in a firm"),
    "talk_again": lazy_gettext("a second talk"),
    "partial": lazy_gettext("a partial qualification"),
    "language": lazy_gettext("a course of German first"),
    "helper": lazy_gettext("a helper job to begin with"),
}
"""What would you do next? Tapped by all in the debrief."""
