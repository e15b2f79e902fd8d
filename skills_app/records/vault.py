"""What is kept secret in the database: encrypted texts, and hashes that nobody can make without the secret key."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_KEY_BYTES = 32
_NONCE_BYTES = 12


class Undecryptable(ValueError):
    """The text was encrypted with another secret key, or was changed."""


class Vault:
    """Keys for each purpose, derived from the secret key (HKDF, RFC 5869): one says nothing about another."""

    def __init__(self, secret_key: str) -> None:
        self._secret_key = secret_key.encode()
        self._key = lru_cache(maxsize=32)(self._derive)

    def encrypt(self, text: str) -> str:
        """AES-256-GCM: base64 of nonce, text and tag."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return urlsafe_b64encode(nonce + self._cipher().encrypt(nonce, text.encode(), None)).decode()

    def decrypt(self, encrypted: str) -> str:
        """Raises Undecryptable."""
        try:
            data = urlsafe_b64decode(encrypted)
            return self._cipher().decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None).decode()
        except (InvalidTag, ValueError) as error:
            raise Undecryptable("the secret key does not fit what is stored") from error

    def hmac(self, kind: str, value: str) -> str:
        """HMAC-SHA256 in 64 hex digits; the same value gives another one for each kind."""
        return hmac.new(self._key(f"hmac {kind}"), value.encode(), hashlib.sha256).hexdigest()

    def _cipher(self) -> AESGCM:
        return AESGCM(self._key("encryption"))

    def _derive(self, purpose: str) -> bytes:
        hkdf = HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=b"skills-app " + purpose.encode())
        return hkdf.derive(self._secret_key)
