"""The words of the conversation sheet, by the keys that measuring gives; said in two languages."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_gettext

TOPICS: Mapping[str, LazyString] = {
    "talk": lazy_gettext("You have done this a lot, and the tasks were different."),
    "hidden_strength": lazy_gettext("You know more than you said!"),
    "too_little": lazy_gettext("You have done this a lot, but answered too few tasks."),
    "contradiction": lazy_gettext("We want to understand two of your answers."),
    "another_way": lazy_gettext("You do this another way"),
    "foil": lazy_gettext("You have done other work too."),
    "wish": lazy_gettext("You want to learn this"),
    "shown_skill": lazy_gettext("The tasks have shown it."),
    "claimed_skill": lazy_gettext("You have done this a lot."),
    "told": lazy_gettext("You told us about this work."),
}
"""Why a field is worth a talk."""

QUESTIONS: Mapping[str, LazyString] = {
    "apart": lazy_gettext("The tasks here were different from your work. What do you do differently?"),
    "learned": lazy_gettext("You know a lot here. Where did you learn it?"),
    "contradiction": lazy_gettext("You do the first often and the second never. Please tell me more."),
    "another_way": lazy_gettext("You do this another way. How? Show it with your hands."),
    "foil": lazy_gettext("You said that you do this often. Where did you do it?"),
    "watched": lazy_gettext("You watched this. What did you do while you watched?"),
    "unclear": lazy_gettext("This picture was not clear. Do you know this work?"),
    "wish": lazy_gettext("You want to learn this. What do you know about it already?"),
    "order": lazy_gettext("What do you do first, and what then? Show it with your hands."),
    "amount": lazy_gettext("How much was it in one day, and for how many people?"),
    "team": lazy_gettext("Did you work alone or with others? Who decided what to do?"),
    "tools": lazy_gettext("Which tools and machines did you use?"),
}

EVIDENCE: Mapping[str, LazyString] = {
    "photo": lazy_gettext("Do you have a photo or film of it? Perhaps on your phone?"),
    "sample": lazy_gettext("Can you bring something you made, or a paper from a firm?"),
    "trial_task": lazy_gettext("On a trial day: a small task like this."),
}

LIMITS: Mapping[str, LazyString] = {
    "told_alone": lazy_gettext("Nothing was checked here: this is what you told us."),
    "too_few": lazy_gettext("There were too few tasks. This says nothing against you."),
    "not_shown": lazy_gettext("What the tasks did not show may be there all the same."),
    "may_be_more": lazy_gettext("You may be able to do more than the level says."),
    "pace": lazy_gettext("How fast and how reliably somebody works."),
    "other_ways": lazy_gettext("How somebody works with other tools and rules."),
    "language": lazy_gettext("How well somebody speaks German at work."),
}

HEADINGS: Mapping[str, LazyString] = {
    "told": lazy_gettext("You told us"),
    "shown": lazy_gettext("The tasks show"),
    "questions": lazy_gettext("Three questions"),
    "evidence": lazy_gettext("What can show it"),
    "application": lazy_gettext("Words for an application"),
    "limits": lazy_gettext("What the level does not say"),
}

NO_EXAM = lazy_gettext("This is a talk, not an exam. Nobody decides about you from this sheet alone.")

TOO_LITTLE = lazy_gettext("There are not enough answers yet. These questions help to begin the talk.")
