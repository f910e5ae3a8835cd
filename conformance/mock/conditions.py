"""Conditional requests: the state of a resource has a tag (RFC 9110, sections 8.8.3 and 13)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from conformance.mock.refused import Refused
from conformance.mock.reply import Reply
from generators.codec.json_text import EXACT
from generators.model.exchange import READING
from generators.model.interface import Operation


class Conditions:
    """Tags answers, and holds requests to the tags that they name."""

    def tagged(self, operation: Operation, headers: dict[str, str], reply: Reply) -> Reply:
        """The answer of a reading operation with its tag, or 304 where the caller knows the state already."""
        if not operation.conditional or operation.method.lower() not in READING or reply.status != 200:
            return reply
        tag = self.tag(reply)
        if _names(headers.get("if-none-match", ""), tag):
            return Reply(304, {"ETag": tag})
        return reply._replace(headers={**reply.headers, "ETag": tag})

    def require(self, operation: Operation, headers: dict[str, str], current: Callable[[], Reply | None]) -> None:
        """Refuse a change that names no state, or another than the current one, as far as there is one."""
        if not operation.conditional or operation.method.lower() in READING:
            return
        named = headers.get("if-match")
        if named is None:
            raise Refused("unconditional")
        state = current()
        if state is not None and not _names(named, self.tag(state)):
            raise Refused("outdated")

    def tag(self, reply: Reply) -> str:
        """The tag of what an answer says, in whatever encoding."""
        content = reply.content if reply.content is not None else EXACT.encode(reply.value)
        return f'"{hashlib.sha256(content).hexdigest()[:20]}"'


def _names(listed: str, tag: str) -> bool:
    """Whether a list of tags has one, compared weakly; `*` is any."""
    tags = [name.strip().removeprefix("W/") for name in listed.split(",")]
    return tag in tags or "*" in tags
