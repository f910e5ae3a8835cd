"""Functions that expressions of test environments may use, besides those of business rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from conformance.signatures.jose import head_and_payload, is_signed
from conformance.signatures.keys import key_by_jwk
from generators.rules.functions import FUNCTIONS as RULE_FUNCTIONS
from generators.rules.undefined import whole


def _sha512(content: str) -> str:
    """Of content as expressions hold it: a character per byte."""
    return hashlib.sha512(content.encode("latin-1")).hexdigest()


def _integer(value: str | int | float) -> int:
    return whole(int(value))


def _header(token: str) -> dict[str, Any]:
    """The header of a JWS or JWE in compact form."""
    return head_and_payload(token)[0]


def _claims(token: str) -> Any:
    """The payload of a JWS in compact form."""
    return head_and_payload(token)[1]


def _key(name: str, modulus: str, exponent: str) -> dict[str, str]:
    """A public RSA key by its parts as they stand in documents (RFC 7518, section 6.3)."""
    return {"kty": "RSA", "kid": name, "n": modulus, "e": exponent}


def _signed(token: str, jwk: dict[str, str]) -> bool:
    """Whether a JWS is signed with a key."""
    return is_signed(token, key_by_jwk(jwk))


def _seconds(moment: str) -> int:
    """A point in time as seconds since 1970 (RFC 7519, section 2); one without a zone is taken for UTC everywhere."""
    found = datetime.fromisoformat(moment)
    return int((found if found.tzinfo is not None else found.replace(tzinfo=UTC)).timestamp())


def _significant(key: str) -> str:
    """A hierarchical key without the zeros that stand for everything below."""
    return key.rstrip("0")


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{f.name: f.python for f in reversed(RULE_FUNCTIONS)},
    "size": len,
    "int": _integer,
    "double": float,
    "string": str,
    "date": lambda text: text[:10],
    "sha512": _sha512,
    "header": _header,
    "claims": _claims,
    "signed": _signed,
    "jwk": _key,
    "seconds": _seconds,
    "significant": _significant,
}
"""By name; `example`, `uuid` and `jws`, which depend on the service, are among the names of an evaluation."""
