"""One's own account."""

from skills_app.records.accounts import recovery_codes_left
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.staff.door import door
from skills_app.web.staff.identity import signed_in


@door.get("/account")
@audience(Audience.STAFF)
def account() -> str:
    with reading() as db:
        left = recovery_codes_left(db, signed_in().account_id)
    return render_page("staff/account.html", who=signed_in(), recovery_codes=left)
