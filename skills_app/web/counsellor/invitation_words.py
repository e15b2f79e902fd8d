"""What the card of an invitation says: in the client's language first, German beside it for those who help."""

from dataclasses import dataclass

from flask_babel import force_locale, gettext

from skills_app.web.locale import OfferedLocale, with_the_houses


@dataclass(frozen=True)
class InvitationWords:
    """The words of one language."""

    locale: OfferedLocale
    title: str
    what: str
    how: str


def invitation_words(locale_id: str, *, has_qr: bool) -> tuple[InvitationWords, ...]:
    """``has_qr``: whether there is a picture to scan on the card."""
    return tuple(_words(locale, has_qr) for locale in with_the_houses(locale_id))


def _words(locale: OfferedLocale, has_qr: bool) -> InvitationWords:
    with force_locale(locale.id):
        return InvitationWords(
            locale,
            title=gettext("Show what you can do"),
            what=gettext("You see pictures of work and say what you have done. It is voluntary. No papers are needed."),
            how=gettext("Scan the picture or type the code. Keep this card: with it you can go on later.")
            if has_qr
            else gettext("Type the code. Keep this card: with it you can go on later."),
        )
