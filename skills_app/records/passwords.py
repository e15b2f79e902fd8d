"""Passwords, kept as Argon2id hashes."""

from dataclasses import dataclass
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


@dataclass(frozen=True)
class Passwords:
    """How costly a hash is; the defaults are those of OWASP's Password Storage Cheat Sheet. ``memory`` in KiB."""

    time_cost: int = 2
    memory: int = 19 * 1024
    parallelism: int = 1

    def hash(self, password: str) -> str:
        return self._hasher.hash(password)

    def fits(self, password: str, password_hash: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False

    def is_outdated(self, password_hash: str) -> bool:
        """The hash was made with other costs than these."""
        return self._hasher.check_needs_rehash(password_hash)

    @cached_property
    def _hasher(self) -> PasswordHasher:
        return PasswordHasher(time_cost=self.time_cost, memory_cost=self.memory, parallelism=self.parallelism)
