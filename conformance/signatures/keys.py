"""RSA keys for signatures, as JSON Web Keys (RFC 7517)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

ALGORITHM = "PS512"


def key_by_jwk(jwk: dict[str, Any]) -> RSAKey:
    """The key of a JSON Web Key; raises ValueError for any other value."""
    try:
        return RSAKey.import_key(jwk)
    except (JoseError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError("no RSA key") from error


def kid_of(key: RSAKey) -> str:
    """How headers name a key; empty for one without a name."""
    return key.kid or ""


@cache
def reference_key() -> RSAKey:
    """The key with which reference servers sign."""
    return key_by_jwk(msgspec.json.decode(Path(__file__).with_name("reference-key.jwk.json").read_bytes()))
