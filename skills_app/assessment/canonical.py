"""One text for equal content, and its digest."""

import json
from hashlib import sha256
from typing import Any


def canonical_json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8: 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
