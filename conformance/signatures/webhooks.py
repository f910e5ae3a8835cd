"""Signatures by Standard Webhooks 1.0: HMAC-SHA256 of identifier, timestamp and content with a shared secret."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

PREFIX = "whsec_"
REFERENCE_SECRET = "whsec_c3RhbmRhcmRmYWJyaWstdGVzdC1zZWNyZXQtMDE="
"""The secret of reference servers."""


def secret_bytes(secret: str) -> bytes:
    """The key that a secret stands for: Base64 behind `whsec_`, as the specification writes it, else its characters."""
    if not secret.startswith(PREFIX):
        return secret.encode()
    try:
        return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return secret.encode()


def webhook_signature(secret: str, identifier: str, timestamp: str, content: bytes) -> str:
    """The value of `webhook-signature`."""
    text = b".".join((identifier.encode(), timestamp.encode(), content))
    return "v1," + base64.b64encode(hmac.digest(secret_bytes(secret), text, hashlib.sha256)).decode()


def webhook_is_signed(secret: str, identifier: str, timestamp: str, content: bytes, signature: str) -> bool:
    """Whether one of the signatures, which blanks separate, is that of the secret."""
    owed = webhook_signature(secret, identifier, timestamp, content)
    return any(hmac.compare_digest(owed.encode(), given.encode()) for given in signature.split())
