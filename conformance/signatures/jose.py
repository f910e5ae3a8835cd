"""JSON Web Signatures and Encryption in compact form (RFC 7515, RFC 7516); signatures are PS512 (RFC 7518, 3.5)."""

from __future__ import annotations

from typing import Any

import msgspec
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from conformance.signatures.base64url import base64url, bytes_by_base64url
from conformance.signatures.keys import ALGORITHM, kid_of

_REGISTRY = jws.JWSRegistry(algorithms=[ALGORITHM], strict_check_header=False)
"""Admits headers that RFC 7515 does not know, such as the time in a detached signature."""


class NotCompact(ValueError):
    """A text is neither a JWS nor a JWE in compact form."""


def head_and_payload(token: str) -> tuple[dict[str, Any], Any]:
    """The header of a JWS or JWE, and what a JWS carries (JSON, else None); raises NotCompact."""
    parts = token.split(".")
    if len(parts) not in (3, 5):
        raise NotCompact(f"{len(parts)} parts")
    try:
        header = msgspec.json.decode(bytes_by_base64url(parts[0]))
        contents = [bytes_by_base64url(part) for part in parts[1:]]
        payload = _json(contents[0]) if len(parts) == 3 else None
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise NotCompact("header or parts cannot be decoded") from error
    if not isinstance(header, dict) or not isinstance(header.get("alg"), str):
        raise NotCompact("no header")
    return header, payload


def signed(payload: Any, key: RSAKey, typ: str = "JWT") -> str:
    """A JWS with a JSON-shaped payload."""
    head = {"alg": ALGORITHM, "kid": kid_of(key), "typ": typ}
    return jws.serialize_compact(head, msgspec.json.encode(payload), key, registry=_REGISTRY)


def is_signed(token: str, key: RSAKey) -> bool:
    """Whether a JWS is signed with the key that its header names; raises NotCompact."""
    header, _ = head_and_payload(token)
    if header["alg"] != ALGORITHM or header.get("kid", kid_of(key)) != kid_of(key):
        return False
    try:
        jws.deserialize_compact(token, key, registry=_REGISTRY)
    except (JoseError, ValueError):
        return False
    return True


def detached_signature(content: bytes, key: RSAKey, issued: int) -> str:
    """The value of `x-jws-signature`: a JWS without the content, with the time in its header (RFC 7515, appendix F)."""
    head = {"alg": ALGORITHM, "kid": kid_of(key), "iat": issued}
    return jws.detach_content(jws.serialize_compact(head, content, key, registry=_REGISTRY))


def detached_is_signed(content: bytes, value: str, key: RSAKey) -> bool:
    """Whether a detached signature is that of the content; raises NotCompact."""
    head, dots, signature = value.partition("..")
    if not dots:
        raise NotCompact("the content is not left out")
    return is_signed(f"{head}.{base64url(content)}.{signature}", key)


def _json(content: bytes) -> Any:
    try:
        return msgspec.json.decode(content)
    except (ValueError, RecursionError):
        return None
