"""The words of a profile, by the keys that measuring gives."""

from collections.abc import Mapping

from flask_babel import LazyString, gettext, lazy_gettext

from skills_app.web.filters import digits

CLAIM_WORDS: Mapping[str | None, LazyString] = {
    "hardly": lazy_gettext("hardly any experience yet"),
    "some": lazy_gettext("some experience"),
    "regular": lazy_gettext("regular experience"),
    "extensive": lazy_gettext("a lot of experience"),
    None: lazy_gettext("not enough answers yet"),
}

ANSWER_WORDS: Mapping[str, LazyString] = {
    "never": lazy_gettext("never"),
    "rarely": lazy_gettext("rarely"),
    "often": lazy_gettext("often"),
    "very_often": lazy_gettext("very often"),
    "another_way": lazy_gettext("done another way"),
    "watched": lazy_gettext("only watched"),
    "unclear": lazy_gettext("I don't understand the picture"),
    "skip": lazy_gettext("skipped"),
}

HELP_WORDS: Mapping[str | None, LazyString] = {
    "none": lazy_gettext("nobody helped"),
    "buttons": lazy_gettext("somebody helped with the buttons"),
    "language": lazy_gettext("somebody helped with the language"),
    None: lazy_gettext("nothing was said about help"),
}

TYPE_WORDS: Mapping[str, LazyString] = {
    "frequency": lazy_gettext("how often"),
    "single": lazy_gettext("choose one"),
    "multiple": lazy_gettext("choose several"),
    "picture_choice": lazy_gettext("choose pictures"),
    "ordering": lazy_gettext("put in order"),
    "hotspot": lazy_gettext("touch the picture"),
    "matching": lazy_gettext("match"),
    "number": lazy_gettext("set a number"),
}

LEVEL_WORDS: tuple[LazyString, ...] = (
    lazy_gettext("not shown here"),
    lazy_gettext("has shown: simple tasks"),
    lazy_gettext("has shown: the usual tasks"),
    lazy_gettext("has shown: difficult tasks too"),
)
"""Of a cut set with three levels, as most have."""

LIKELY_WORDS: tuple[LazyString, ...] = (
    lazy_gettext("probably: simple tasks"),
    lazy_gettext("probably: the usual tasks"),
    lazy_gettext("probably: difficult tasks too"),
)
"""The same of what is more likely than not, where that is more than what is named."""

SURE_WORDS: Mapping[str, LazyString] = {
    "quite_sure": lazy_gettext("sure"),
    "fairly_sure": lazy_gettext("fairly sure"),
    "first_hint": lazy_gettext("a first sign"),
}

TO_CONFIRM = lazy_gettext("To be confirmed: talk, work sample or trial day.")
"""Of the highest level: of those of whom it is said, not all have it (docs/scoring.md)."""

REASON_WORDS: Mapping[str, LazyString] = {
    "few_items": lazy_gettext("too few tasks answered"),
    "whole_scale": lazy_gettext("the answers go in all directions"),
    "rapid": lazy_gettext("many answers came very fast"),
    "practice": lazy_gettext("it was not clear how to answer"),
    "language": lazy_gettext("the language was difficult"),
}

REMARKS: Mapping[str | None, LazyString] = {
    "fits": lazy_gettext("Your experience and the tasks fit together."),
    "talk": lazy_gettext(
        "You have done this often. The tasks here were different from your work, or hard to understand. "
        "Let us talk about it."
    ),
    "hidden_strength": lazy_gettext("You know more than you said!"),
    "not_enough": lazy_gettext("We do not know enough yet."),
}
"""To the client, about claimed and shown together."""

QUESTIONS: Mapping[str | None, LazyString] = {
    "fits": lazy_gettext("Told and shown fit together."),
    "talk": lazy_gettext("Please ask: other tools or rules at work? Was the language hard? Is there a work sample?"),
    "hidden_strength": lazy_gettext("A hidden strength: more was shown than told. Please ask where it was learned."),
    "not_enough": lazy_gettext("Not enough answers to say anything. Offer a second sitting."),
}
"""To the counsellor."""


def level_word(secured: int, levels: int) -> LazyString | str:
    """``levels``: of the cut set, without level 0."""
    if levels == len(LEVEL_WORDS) - 1 or secured == 0:
        return LEVEL_WORDS[secured]
    return gettext("has shown: level %(step)s of %(steps)s", step=digits(secured), steps=digits(levels))


def likely_word(likely: int, levels: int) -> LazyString | str:
    """``likely``: from 1; ``levels``: of the cut set, without level 0."""
    if levels == len(LIKELY_WORDS):
        return LIKELY_WORDS[likely - 1]
    return gettext("probably: level %(step)s of %(steps)s", step=digits(likely), steps=digits(levels))
