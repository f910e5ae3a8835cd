"""Repeated requests: the same key and content get the same answer and have no further effect."""

from __future__ import annotations

from typing import Any

from conformance.mock.refused import Refused
from conformance.mock.reply import Reply
from generators.model.interface import Operation

HEADER = "idempotency-key"


class Keys:
    """Remembers answers by operation and key."""

    def __init__(self) -> None:
        """Know no key."""
        self._known: dict[tuple[str, str], tuple[Any, Reply]] = {}

    def repeated(self, operation: Operation, key: str | None, content: Any) -> Reply | None:
        """The answer that a request has got already; raises Refused where its key belongs to another one.

        content: what tells requests apart, such as path and body.
        """
        known = self._known.get((operation.id, key or ""))
        if not operation.idempotency or known is None:
            return None
        if known[0] != content:
            raise Refused("key-reused")
        return known[1]

    def remember(self, operation: Operation, key: str | None, content: Any, reply: Reply) -> None:
        """Keep an answer that is no problem."""
        if operation.idempotency and key:
            self._known[operation.id, key] = content, reply
