"""Long lists in parts: `cursor` and `limit` in the query, `Link` to the next part (RFC 8288)."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from typing import Any
from urllib.parse import urlencode

from conformance.mock.refused import Refused
from conformance.mock.reply import Reply
from generators.model.interface import Operation
from generators.model.nodes import DataModel

_CURSOR = re.compile(r"(\d{1,9})\.(\d{1,10})")


class Paging:
    """Cuts lists."""

    def __init__(self, models: dict[str, DataModel]) -> None:
        """Take the classes of payloads by data standard."""
        self._models = models

    def part(self, operation: Operation, query: dict[str, Any], address: str, reply: Reply) -> Reply:
        """The part of a list that a query asks for, with the address of the next; raises Refused for a false cursor."""
        key = self._listed(reply.payload) if operation.paging is not None and reply.status == 200 else ""
        if not key or operation.paging is None:
            return reply
        items = reply.value.get(key, [])
        filters = {name: value for name, value in query.items() if name not in ("cursor", "limit")}
        begin = _begin(query.get("cursor"), filters, len(items))
        limit = int(query.get("limit", operation.paging.default))
        part = items[begin : begin + limit]
        value = {**reply.value, key: part} if part else {k: v for k, v in reply.value.items() if k != key}
        if begin + limit >= len(items):
            return reply._replace(value=value)
        following = urlencode({**filters, "limit": limit, "cursor": _cursor(begin + limit, filters)})
        return reply._replace(value=value, headers={**reply.headers, "Link": f'<{address}?{following}>; rel="next"'})

    def _listed(self, payload: str) -> str:
        """The slot of a payload that holds the list: its first with several values."""
        name, _, root = payload.partition(":")
        cls = self._models[name].classes.get(root) if name in self._models else None
        return next((s.key for s in cls.slots.values() if s.multivalued), "") if cls else ""


def _cursor(begin: int, filters: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(f"{begin}.{_mark(filters)}".encode()).rstrip(b"=").decode()


def _begin(cursor: str | None, filters: dict[str, Any], size: int) -> int:
    """Where a cursor points to; raises Refused for one that no part has named under these filters."""
    if cursor is None:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("latin-1")
    except (binascii.Error, ValueError):
        text = ""
    match = _CURSOR.fullmatch(text)
    if match is None or int(match[2]) != _mark(filters) or int(match[1]) > size:
        raise Refused("parameter", errors=[{"parameter": "cursor", "detail": "invalid"}])
    return int(match[1])


def _mark(filters: dict[str, Any]) -> int:
    return zlib.crc32(repr(sorted(filters.items())).encode())
