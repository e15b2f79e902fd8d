"""The roles of staff in words."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_gettext

ROLE_WORDS: Mapping[str, LazyString] = {
    "counsellor": lazy_gettext("Counsellor"),
    "administrator": lazy_gettext("Administrator"),
    "author": lazy_gettext("Bank author"),
    "facilitator": lazy_gettext("Facilitator"),
    "translator": lazy_gettext("Translator"),
}

ROLE_RIGHTS: Mapping[str, LazyString] = {
    "counsellor": lazy_gettext("opens their own cases, those of the team, and sittings that clients opened"),
    "administrator": lazy_gettext("manages accounts and the centre; sees no person and no result"),
    "author": lazy_gettext("works on banks; sees no person"),
    "facilitator": lazy_gettext("runs workshops; sees no person and no result"),
    "translator": lazy_gettext("translates the texts of the banks; sees no person and no result"),
}
"""What each may do."""
