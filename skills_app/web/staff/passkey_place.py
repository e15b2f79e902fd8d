"""Where passkeys are offered: over TLS or on the machine itself, under a name, with the package ``webauthn``.

Browsers accept none under an IP address (WebAuthn level 2, section 5.1.3).
"""

from importlib.util import find_spec
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import request

from skills_app.records import passkeys
from skills_app.web.database_session import reading
from skills_app.web.security import is_loopback
from skills_app.web.staff.identity import current_sign_in

IS_INSTALLED = find_spec("webauthn") is not None


def relying_party() -> str | None:
    """The host name that passkeys are for; None where there can be none."""
    host = urlsplit(f"//{request.host}").hostname or ""
    if not IS_INSTALLED or not (request.is_secure or is_loopback()) or _is_address(host):
        return None
    return host


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def offers_passkey() -> bool:
    """Whether whoever owes the second factor may give it with a passkey here."""
    signing_in = current_sign_in()
    if signing_in is None or relying_party() is None:
        return False
    with reading() as db:
        return bool(passkeys.passkeys_of(db, signing_in.account_id))
