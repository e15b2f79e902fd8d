"""What is wrong with a bank, and where to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """``file`` starts with the bank's folder; ``where`` is the id of the item or field, or empty."""

    file: str
    line: int
    where: str
    rule: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}"
        return f"{place} {self.where}: {self.message}" if self.where else f"{place}: {self.message}"


class BankError(Exception):
    """The bank cannot be read; ``problems`` names every reason."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)
