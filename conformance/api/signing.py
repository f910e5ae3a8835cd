"""Signatures of events that a server sends."""

from __future__ import annotations

import time
from typing import Any

import msgspec
from joserfc.jwk import RSAKey

from conformance.api.message import Answer, Hindered
from conformance.api.words import told
from conformance.report import Fault
from conformance.signatures import (
    REFERENCE_SECRET,
    NotCompact,
    detached_is_signed,
    is_signed,
    key_by_jwk,
    kid_of,
    reference_key,
    webhook_is_signed,
)
from conformance.signatures.jose import head_and_payload
from conformance.signatures.keys import ALGORITHM
from generators.model.interface import Event

TOLERANCE = 300
"""Seconds by which a timestamp may be off (Standard Webhooks 1.0)."""
DETACHED = "x-jws-signature"
HASHED = "webhook-signature"


class NotVerifiable(Hindered):
    """A signature that cannot be checked with what was given."""


class Trust(msgspec.Struct, frozen=True):
    """What signatures are checked with: a shared secret, and public keys. Those of reference servers unless given."""

    secret: str = REFERENCE_SECRET
    keys: tuple[RSAKey, ...] = ()

    def faults(self, event: Event, received: Answer) -> list[Fault]:
        """What is wrong with the signature of an event; raises NotVerifiable."""
        if event.signature == "hmac-sha256":
            return self._hashed(received)
        if event.signature == "jws":
            return self._signed(received)
        return []

    def _hashed(self, received: Answer) -> list[Fault]:
        names = ("webhook-id", "webhook-timestamp", HASHED)
        identifier, timestamp, signature = (received.header(name) for name in names)
        if identifier is None or timestamp is None or signature is None:
            return [Fault(told("signature-missing", name=n), path=n) for n in names if received.header(n) is None]
        found = _off(timestamp)
        if not webhook_is_signed(self.secret, identifier, timestamp, received.body, signature):
            found.append(Fault(told("signature-wrong", name=HASHED), path=HASHED, value=signature))
        return found

    def _signed(self, received: Answer) -> list[Fault]:
        """A detached signature in a header, or a body that is a JWS itself."""
        detached = received.header(DETACHED)
        whole = received.media.endswith(("jose", "jwt"))
        if detached is None and not whole:
            return [Fault(told("signature-missing", name=DETACHED), path=DETACHED)]
        token = received.body.decode("ascii", "replace") if whole else detached or ""
        name = "Content-Type" if whole else DETACHED
        try:
            header, _ = head_and_payload(token)
            key = self._key(header)
            right = is_signed(token, key) if whole else detached_is_signed(received.body, token, key)
        except NotCompact as error:
            return [Fault(told("signature-form", name=name, reason=str(error)), path=name, value=token)]
        found = _off(str(header["iat"])) if "iat" in header else []
        return found if right else [*found, Fault(told("signature-wrong", name=name), path=name, value=token)]

    def _key(self, header: dict[str, Any]) -> RSAKey:
        keys = self.keys or (reference_key(),)
        named = [key for key in keys if header.get("kid", kid_of(key)) == kid_of(key)]
        if not named or header["alg"] != ALGORITHM:
            raise NotVerifiable(told("unknown-key", kid=str(header.get("kid", "")), alg=header["alg"]))
        return named[0]


def keys_by_json(content: bytes) -> tuple[RSAKey, ...]:
    """The public keys of a JSON Web Key or a set of them (RFC 7517); raises ValueError for anything else."""
    value = msgspec.json.decode(content)
    listed = value.get("keys", [value]) if isinstance(value, dict) else None
    if not isinstance(listed, list) or not listed:
        raise ValueError("no JSON Web Key")
    return tuple(key_by_jwk(jwk) for jwk in listed)


def _off(timestamp: str) -> list[Fault]:
    """The fault of a time, in seconds since 1970, that is too far from now."""
    try:
        right = abs(time.time() - float(timestamp)) <= TOLERANCE
    except ValueError:
        right = False
    return [] if right else [Fault(told("timestamp-off", found=timestamp), path="timestamp", value=timestamp)]
