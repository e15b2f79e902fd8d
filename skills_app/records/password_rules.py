"""What a password that somebody chooses must be: long enough, not soon guessed, and without names.

OWASP ASVS 5 V6.2.1, V6.2.4, V6.2.11. Neither capitals nor digits nor signs are asked for (V6.2.5).
"""

from collections.abc import Iterable
from typing import Literal

from zxcvbn import zxcvbn

SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200
"""Characters."""

WEAKEST = 2
"""Of zxcvbn's scores from 0 to 4: at least a million guesses by somebody who knows the common passwords."""
READ = 72
"""Characters that are judged; more would take long."""

PROGRAM = "Skills App"

SHORTEST_NAME = 3
"""A shorter one stands in many passwords by chance."""

Fault = Literal["length", "common", "sign_in_name", "house"]


def fault_of(password: str, sign_in_name: str, house: str) -> Fault | None:
    """The first thing that is wrong with it. ``house``: its name, which may be empty. Small and capital letters are the
    same, and spaces do not count."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        return "length"
    if zxcvbn(password.strip()[:READ])["score"] < WEAKEST:
        return "common"
    if _holds(password, [sign_in_name]):
        return "sign_in_name"
    return "house" if _holds(password, [house, PROGRAM]) else None


def _holds(password: str, names: Iterable[str]) -> bool:
    bare = _bare(password)
    return any(name in bare for name in map(_bare, names) if len(name) >= SHORTEST_NAME)


def _bare(text: str) -> str:
    return "".join(text.casefold().split())
