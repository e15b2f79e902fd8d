"""What the tables must not hold."""

import re

from skills_app.records.models import Base

FORBIDDEN = re.compile(
    "country|nation|citizen|origin|religio|faith|confession|residen|asylum|visa|health|disab(?!led)|illness|gender|sex"
    "|birth|age$|ethnic|passport|phone|mail|street|city|first_?name|last_?name|surname|family|person(?!a)"
)
NAMES_OF_THINGS = {
    "organisation.name",
    "organisation.address",
    "account.name",
    "account.full_name",
    "case_file.name",
    "picture_archive.name",
}
"""Of a house, its host, a member of staff (signing in, on paper), a client (if staff typed it: encrypted), a file.
``account.disabled_at``: the account is."""


def columns() -> dict[str, str]:
    return {f"{table.name}.{column.name}": column.name for table in Base.metadata.tables.values() for column in table.c}


def test_no_column_says_who_a_client_is() -> None:
    assert [where for where, name in columns().items() if FORBIDDEN.search(name)] == []


def test_names_are_where_they_are_known_to_be() -> None:
    assert {where for where, name in columns().items() if re.search("name|address", name)} == NAMES_OF_THINGS


def test_the_pattern_finds_what_it_is_for() -> None:
    for name in ("country_of_origin", "religion", "residence_status", "health", "nationality", "gender", "birth_date"):
        assert FORBIDDEN.search(name)


def test_there_is_no_column_to_rank_people_by() -> None:
    assert not any(re.search("score|total|level|rank|result|points", name) for name in columns().values())
