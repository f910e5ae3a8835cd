"""Access tokens: handed in, or fetched with client credentials (RFC 6749, section 4.4)."""

from __future__ import annotations

import base64
import time
from typing import Any
from urllib.parse import quote_plus, urlencode

import msgspec

from conformance.api.masks import Masks
from conformance.api.message import Hindered, Request, Sender, Unanswered
from conformance.api.words import token_missing, told
from generators.model.interface import Interface, Operation

SECONDS = 10.0
EARLY = 30.0
"""Seconds before its end from which on a token is not used any more."""


class NoToken(Hindered):
    """There is no token of the kind that a step needs."""


class Client(msgspec.Struct, frozen=True):
    """The credentials of a client and where they are exchanged for tokens."""

    id: str
    secret: str
    url: str


class _Granted(msgspec.Struct):
    access_token: str
    expires_in: Any = None


class Tokens:
    """Finds the token for an access: valid | expired | wrong-scope.

    A token that was handed in goes before one that can be fetched. Expired ones cannot be fetched.
    """

    def __init__(
        self, interface: Interface, given: dict[str, str], client: Client | None, sender: Sender, masks: Masks
    ) -> None:
        """Prepare to find tokens. given: access → token."""
        self._interface, self._given, self._client = interface, given, client
        self._sender, self._masks = sender, masks
        self._fetched: dict[tuple[str, ...], tuple[str, float]] = {}
        for secret in (*given.values(), client.secret if client else ""):
            masks.add(secret)

    def of(self, access: str, operation: Operation) -> str:
        """The token; raises NoToken."""
        if found := self._given.get(access):
            return found
        if self._client is None or access == "expired":
            raise NoToken(token_missing(access))
        scopes = operation.scopes if access == "valid" else self._others(operation)
        if access == "wrong-scope" and not scopes:
            raise NoToken(token_missing(access))
        return self._token(self._client, tuple(scopes))

    def _others(self, operation: Operation) -> tuple[str, ...]:
        """A scope of the interface that does not permit the operation."""
        names = [scope.id for scheme in self._interface.security for scope in scheme.scopes]
        return tuple(name for name in names if name not in operation.scopes)[:1]

    def _token(self, client: Client, scopes: tuple[str, ...]) -> str:
        token, end = self._fetched.get(scopes, ("", 0.0))
        if not token or time.monotonic() > end - EARLY:
            token, seconds = self._granted(client, scopes)
            self._masks.add(token)
            self._fetched[scopes] = token, time.monotonic() + max(seconds, 2 * EARLY)
        return token

    def _granted(self, client: Client, scopes: tuple[str, ...]) -> tuple[str, float]:
        """A new token and the seconds that it is valid for."""
        form = {"grant_type": "client_credentials"} | ({"scope": " ".join(scopes)} if scopes else {})
        pair = f"{quote_plus(client.id)}:{quote_plus(client.secret)}".encode()
        basic = base64.b64encode(pair).decode()
        self._masks.add(basic)
        headers = (
            ("Authorization", f"Basic {basic}"),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Accept", "application/json"),
        )
        try:
            answer = self._sender(Request("POST", client.url, headers, urlencode(form).encode()), SECONDS)
            if answer.status != 200:
                raise NoToken(told("token-refused", reason=f"{client.url}: status {answer.status}"))
            granted = msgspec.json.decode(answer.body, type=_Granted)
        except Unanswered as error:
            reason = {language: f"{client.url}: {said}" for language, said in error.message.items()}
            raise NoToken(told("token-refused", reason=reason)) from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise NoToken(told("token-refused", reason=f"{client.url}: {error}")) from error
        if not is_token(granted.access_token):
            raise NoToken(told("token-refused", reason=f"{client.url}: access_token"))
        seconds = granted.expires_in if isinstance(granted.expires_in, (int, float)) else EARLY * 10
        return granted.access_token, float(seconds)


def is_token(text: str) -> bool:
    """Whether a header can carry a text as a token."""
    return text.isascii() and text.isprintable() and " " not in text


def authorization(token: str) -> tuple[str, str]:
    """The header that carries a token (RFC 6750, section 2.1)."""
    return "Authorization", f"Bearer {token}"
