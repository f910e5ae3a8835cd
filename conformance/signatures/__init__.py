"""Signatures of events: keyed hashes (Standard Webhooks 1.0) and JSON Web Signatures (RFC 7515).

REFERENCE_SECRET and the reference key are those of reference servers; everybody knows them.
`certificates` is about those of connections.
"""

from conformance.signatures.jose import NotCompact, detached_is_signed, detached_signature, is_signed, signed
from conformance.signatures.keys import key_by_jwk, kid_of, reference_key
from conformance.signatures.webhooks import REFERENCE_SECRET, webhook_is_signed, webhook_signature

__all__ = [
    "REFERENCE_SECRET",
    "NotCompact",
    "detached_is_signed",
    "detached_signature",
    "is_signed",
    "key_by_jwk",
    "kid_of",
    "reference_key",
    "signed",
    "webhook_is_signed",
    "webhook_signature",
]
