"""Base64 for addresses, without padding (RFC 7515, appendix C)."""

from __future__ import annotations

import base64
import re

_ALPHABET = re.compile(r"[A-Za-z0-9_-]*")


def base64url(content: bytes) -> str:
    """The text of bytes."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def bytes_by_base64url(text: str) -> bytes:
    """The bytes of a text; raises ValueError."""
    if not _ALPHABET.fullmatch(text) or len(text) % 4 == 1:
        raise ValueError("no Base64url")
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
