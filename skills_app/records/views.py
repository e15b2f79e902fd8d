"""What readers of the records get: frozen values, made from one row each, in the order of the columns here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Table

from skills_app.records.models import Base

client_table: Table = Base.metadata.tables["client"]
sitting_table: Table = Base.metadata.tables["sitting"]
response_table: Table = Base.metadata.tables["response"]


@dataclass(frozen=True, slots=True)
class SittingView:
    """A sitting with what is known of its client. ``chosen``: the fields of a short form; ``practice``: by item type
    ``tries`` and ``passed``, None before the first; ``help``: none, buttons, language, or not said; ``repeats``: the
    public id of the sitting of which it repeats a field; ``preferred``: field id -> public id of the sitting whose
    result the client shows; ``comment``: the client's, encrypted."""

    id: int
    public_id: str
    organisation_id: int
    client_id: int
    code_hash: str
    reference: str
    bank_id: str
    bank_version: str
    bank_digest: str
    form_id: str
    chosen: list[str] | None
    seed: int
    locale: str
    started_at: datetime
    last_at: datetime
    finished_at: datetime | None
    consent_at: datetime | None
    consent_by: str | None
    answered: int
    practice: Mapping[str, Mapping[str, int | bool]] | None
    help: str | None
    expires_on: date
    supervised: bool | None
    repeats: str | None
    preferred: Mapping[str, str] | None
    comment: str | None
    commented_at: datetime | None

    @property
    def may_say_help(self) -> bool:
        """While the sitting goes on; afterwards once, if nothing was said, until a counsellor may look: help with the
        language changes what the answers can show."""
        return self.finished_at is None or (self.help is None and self.consent_at is None)


@dataclass(frozen=True, slots=True)
class ResponseView:
    """A stored response. ``seconds``: time on the item, in tenths."""

    item_id: str
    revision: int
    client_key: str
    value: str
    wish: bool
    locale: str
    second_locale: str | None
    server_at: datetime
    seconds: float | None


_of_client = {"code_hash", "reference"}
SITTING_COLUMNS = tuple(
    (client_table if name in _of_client else sitting_table).c[name] for name in SittingView.__dataclass_fields__
)
RESPONSE_COLUMNS = tuple(response_table.c[name] for name in ResponseView.__dataclass_fields__)
