"""Who calls: bearer tokens with scopes and an end (RFC 6750), issued by client credentials (RFC 6749, section 4.4)."""

from __future__ import annotations

import base64
import binascii
import time
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import parse_qs

from conformance.mock.refused import Refused, plain_problem
from conformance.mock.reply import Reply
from conformance.signatures import NotCompact, is_signed, reference_key
from conformance.signatures.jose import head_and_payload
from generators.model.interface import Interface, Operation

VALID, EXPIRED, WRONG_SCOPE = "valid", "expired", "wrong-scope"
"""Tokens that every reference server knows: with all scopes, with all but no longer, and without any."""
TOKEN_PATH = "/token"
TOKEN_SECONDS = 900
BEARER_KINDS = ("client-credentials", "signed-token")


class Token(NamedTuple):
    """What a token permits, and until when (seconds since 1970)."""

    scopes: frozenset[str]
    end: float


class Access:
    """Checks tokens, and issues them."""

    def __init__(self, interface: Interface, clock: Callable[[], float] = time.time) -> None:
        """Know the tokens that every reference server knows."""
        self._schemes = {s.id: s for s in interface.security}
        self._clock = clock
        everything = frozenset(scope.id for s in interface.security for scope in s.scopes)
        self._everything = everything
        self.tokens = {
            VALID: Token(everything, float("inf")),
            EXPIRED: Token(everything, float("-inf")),
            WRONG_SCOPE: Token(frozenset(), float("inf")),
        }

    def check(self, operation: Operation, authorization: str | None) -> None:
        """Refuse a caller without a token that holds, or with one that lacks a scope of the operation.

        A scheme of mutual TLS alone is checked where the connection begins.
        """
        schemes = [s for s in self._schemes.values() if not operation.security or s.id in operation.security]
        if not schemes or all(s.kind not in BEARER_KINDS for s in schemes):
            return
        scheme, _, name = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not name:
            raise Refused("unauthenticated", headers={"WWW-Authenticate": "Bearer"})
        token = self.tokens.get(name) or _signed_token(name)
        if token is None or token.end <= self._clock():
            raise Refused("unauthenticated", headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
        lacking = [scope for scope in operation.scopes if scope not in token.scopes]
        if lacking:
            told = f'Bearer error="insufficient_scope", scope="{" ".join(operation.scopes)}"'
            raise Refused("unauthorized", headers={"WWW-Authenticate": told})

    def issued(self, authorization: str | None, form: bytes) -> Reply:
        """The answer of the token address: any client with a secret gets the scopes that it asks for, else all."""
        fields = {name: values[0] for name, values in parse_qs(form.decode("latin-1")).items()}
        client, secret = _client(authorization) or (fields.get("client_id", ""), fields.get("client_secret", ""))
        if not client or not secret:
            return _token_error(401, "invalid_client", {"WWW-Authenticate": "Basic"})
        if fields.get("grant_type") != "client_credentials":
            return _token_error(400, "unsupported_grant_type")
        asked = frozenset(fields["scope"].split()) if "scope" in fields else self._everything
        if not asked <= self._everything:
            return _token_error(400, "invalid_scope")
        name = f"token-{len(self.tokens)}"
        self.tokens[name] = Token(asked, self._clock() + TOKEN_SECONDS)
        value = {"access_token": name, "token_type": "Bearer", "expires_in": TOKEN_SECONDS}
        return Reply(200, _UNCACHED, value={**value, "scope": " ".join(sorted(asked))}, media="application/json")


_UNCACHED = {"Cache-Control": "no-store"}


def _token_error(status: int, error: str, headers: dict[str, str] | None = None) -> Reply:
    reply = plain_problem(status, _UNCACHED | (headers or {}))
    return reply._replace(value={"error": error}, media="application/json")


def _client(authorization: str | None) -> tuple[str, str] | None:
    """Client and secret of basic authentication."""
    scheme, _, text = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        client, _, secret = base64.b64decode(text, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return client, secret


def _signed_token(text: str) -> Token | None:
    """A token that its bearer has signed with the reference key (RFC 7523): `scope` and `exp` are among its claims."""
    try:
        if not is_signed(text, reference_key()):
            return None
        claims = head_and_payload(text)[1]
    except NotCompact:
        return None
    if not isinstance(claims, dict) or not isinstance(claims.get("exp"), (int, float)):
        return None
    return Token(frozenset(str(claims.get("scope", "")).split()), float(claims["exp"]))
