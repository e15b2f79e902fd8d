"""Passkeys as a second factor: adding one to one's account, signing in with one (WebAuthn level 2).

Where there are none, passkey_place.py says.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from flask import Response, abort, jsonify, make_response, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records import accounts, passkeys
from skills_app.records.audit import Happening, note
from skills_app.records.passkeys import CopiedPasskey, NewPasskey, PasskeyView, TooManyPasskeys
from skills_app.records.sign_ins import SignInView
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.security import vault
from skills_app.web.staff.door import door
from skills_app.web.staff.forms import DeviceForm, PasskeyForm
from skills_app.web.staff.guessing import count_guess, refuse_guessing
from skills_app.web.staff.identity import current_sign_in, home_of, remember_sign_in, signed_in, token
from skills_app.web.staff.noting import note_act
from skills_app.web.staff.passkey_place import relying_party

CHALLENGE = "passkey_challenge"


def _host() -> str:
    host = relying_party()
    if host is None:
        abort(404)
    return host


def _challenge() -> bytes:
    """Good once."""
    kept = session.pop(CHALLENGE, None)
    if kept is None:
        abort(400)
    return bytes.fromhex(kept)


def _sent() -> Mapping[str, Any]:
    """The credential of the browser, as JSON."""
    sent = request.get_json(silent=True)
    if not isinstance(sent, dict):
        abort(400)
    return sent


def _options(options: Any) -> Response:
    from webauthn import options_to_json  # noqa: PLC0415 - an extra

    session[CHALLENGE] = options.challenge.hex()
    response = make_response(options_to_json(options))
    response.mimetype = "application/json"
    return response


def _known(keys: list[PasskeyView]) -> list[Any]:
    from webauthn import base64url_to_bytes  # noqa: PLC0415 - an extra
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor  # noqa: PLC0415 - an extra

    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(key.credential_id)) for key in keys]


@door.post("/account/passkeys/options")
@audience(Audience.STAFF)
def passkey_options() -> Response:
    from webauthn import generate_registration_options  # noqa: PLC0415 - an extra

    who = signed_in()
    with reading() as db:
        known = passkeys.passkeys_of(db, who.account_id)
    return _options(
        generate_registration_options(
            rp_id=_host(),
            rp_name=gettext("Show what you can do"),
            user_name=who.name,
            user_id=f"account {who.account_id}".encode(),
            exclude_credentials=_known(known),
        )
    )


@door.post("/account/passkeys")
@audience(Audience.STAFF)
def add_passkey() -> ResponseReturnValue:
    """``device`` in the address's query: what the owner calls the device."""
    from webauthn import verify_registration_response  # noqa: PLC0415 - an extra
    from webauthn.helpers import bytes_to_base64url  # noqa: PLC0415 - an extra
    from webauthn.helpers.exceptions import InvalidJSONStructure, InvalidRegistrationResponse  # noqa: PLC0415 - an extra

    who, form, now = signed_in(), DeviceForm(request.args), datetime.now(UTC)
    if not form.validate():
        return jsonify(problem=gettext("Give the device a name of 1 to 60 characters.")), 422
    try:
        verified = verify_registration_response(
            credential=dict(_sent()),
            expected_challenge=_challenge(),
            expected_rp_id=_host(),
            expected_origin=request.host_url.rstrip("/"),
        )
    except (InvalidRegistrationResponse, InvalidJSONStructure):
        return jsonify(problem=gettext("The device's answer could not be checked. Please try again.")), 422
    new = NewPasskey(
        account_id=who.account_id,
        credential_id=bytes_to_base64url(verified.credential_id),
        public_key=bytes_to_base64url(verified.credential_public_key),
        sign_count=verified.sign_count,
        device=form.device.data or "",
        now=now,
    )
    try:
        with writing() as db:
            passkeys.add_passkey(db, new)
            note_act(db, "account_changed", f"account {who.account_id}", now)
    except TooManyPasskeys:
        return jsonify(problem=gettext("There are ten passkeys already. Remove one first.")), 422
    return jsonify(next=url_for("staff.account", _anchor="passkeys"))


@door.post("/account/passkeys/remove")
@audience(Audience.STAFF)
def remove_passkey() -> ResponseReturnValue:
    who, form = signed_in(), PasskeyForm(request.form)
    if not form.validate():
        abort(400)
    with writing() as db:
        passkeys.remove_passkey(db, who.account_id, form.passkey.data or 0)
        note_act(db, "account_changed", f"account {who.account_id}", datetime.now(UTC))
    return redirect(url_for("staff.account", _anchor="passkeys"), 303)


@door.post("/second-factor/passkey/options")
@audience(Audience.SIGNING_IN)
def second_factor_options() -> Response:
    from webauthn import generate_authentication_options  # noqa: PLC0415 - an extra

    with reading() as db:
        known = passkeys.passkeys_of(db, _signing_in().account_id)
    return _options(generate_authentication_options(rp_id=_host(), allow_credentials=_known(known)))


def _signing_in() -> SignInView:
    found = current_sign_in()
    if found is None:
        abort(403)
    return found


@door.post("/second-factor/passkey")
@audience(Audience.SIGNING_IN)
def give_passkey() -> ResponseReturnValue:
    """Where to go on; the browser's token is a new one then."""
    who = _signing_in()
    refuse_guessing(who.name)
    new_token = _complete(who, _sent(), _challenge())
    if new_token is None:
        count_guess(who.name)
        return jsonify(problem=gettext("This passkey is not known here. Use a one-time code.")), 422
    session.clear()
    response = make_response(jsonify(next=home_of(who)))
    remember_sign_in(response, new_token)
    return response


def _complete(who: SignInView, sent: Mapping[str, Any], challenge: bytes) -> str | None:
    """A new token, when the device signed the challenge with a key of this account."""
    now = datetime.now(UTC)
    with writing() as db:
        known = {one.credential_id: one for one in passkeys.passkeys_of(db, who.account_id)}
        key = known.get(str(sent.get("id")))
        count = _count_of(key, sent, challenge) if key else None
        if key is None or count is None:
            return None
        try:
            passkeys.use_passkey(db, key, count, now)
        except CopiedPasskey:
            return None
        done = Happening("signed_in", f"account {who.account_id}", "staff", who.organisation_id, who.account_id)
        note(db, vault(), done, now)
        return accounts.complete_second_factor(db, token(), now)


def _count_of(key: PasskeyView, sent: Mapping[str, Any], challenge: bytes) -> int | None:
    """The device's count of signatures; None when the signature does not fit. The count is judged by the records."""
    from webauthn import base64url_to_bytes, verify_authentication_response  # noqa: PLC0415 - an extra
    from webauthn.helpers.exceptions import InvalidAuthenticationResponse, InvalidJSONStructure  # noqa: PLC0415 - an extra

    try:
        verified = verify_authentication_response(
            credential=json.dumps(sent),
            expected_challenge=challenge,
            expected_rp_id=_host(),
            expected_origin=request.host_url.rstrip("/"),
            credential_public_key=base64url_to_bytes(key.public_key),
            credential_current_sign_count=0,
        )
    except (InvalidAuthenticationResponse, InvalidJSONStructure):
        return None
    return verified.new_sign_count
