"""JSON Web Signatures and Encryption in compact form (RFC 7515, RFC 7516); signatures are PS512 (RFC 7518, 3.5)."""

from __future__ import annotations

from typing import Any

import msgspec

from conformance.signatures.base64url import base64url, bytes_by_base64url
from conformance.signatures.keys import ALGORITHM, SigningKey, VerifyingKey, verifying_key


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


def signed(payload: Any, key: SigningKey, typ: str = "JWT") -> str:
    """A JWS with a JSON-shaped payload."""
    head = _part({"alg": ALGORITHM, "kid": key.public.id, "typ": typ})
    text = f"{head}.{_part(payload)}"
    return f"{text}.{base64url(key.signature(text.encode()))}"


def is_signed(token: str, key: VerifyingKey | dict[str, Any]) -> bool:
    """Whether a JWS is signed with the key that its header names; raises NotCompact and ValueError."""
    header, _ = head_and_payload(token)
    text, _, signature = token.rpartition(".")
    key = verifying_key(key) if isinstance(key, dict) else key
    fits = header["alg"] == ALGORITHM and header.get("kid", key.id) == key.id
    return fits and key.verifies(text.encode(), bytes_by_base64url(signature))


def detached_signature(content: bytes, key: SigningKey, issued: int) -> str:
    """The value of `x-jws-signature`: a JWS without the content, with the time in its header (RFC 7515, appendix F)."""
    head = _part({"alg": ALGORITHM, "kid": key.public.id, "iat": issued})
    return f"{head}..{base64url(key.signature(f'{head}.{base64url(content)}'.encode()))}"


def detached_is_signed(content: bytes, value: str, key: VerifyingKey) -> bool:
    """Whether a detached signature is that of the content; raises NotCompact."""
    head, dots, signature = value.partition("..")
    if not dots:
        raise NotCompact("the content is not left out")
    return is_signed(f"{head}.{base64url(content)}.{signature}", key)


def _part(value: Any) -> str:
    return base64url(msgspec.json.encode(value))


def _json(content: bytes) -> Any:
    try:
        return msgspec.json.decode(content)
    except (ValueError, RecursionError):
        return None
