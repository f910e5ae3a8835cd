"""JSON text: read with all digits, and written member by member with the bytes of a document formatted whole."""

from __future__ import annotations

from decimal import Decimal
from mmap import mmap
from typing import Any, BinaryIO

import msgspec

EXACT = msgspec.json.Encoder(decimal_format="number")
STEP = b"  "
SAFE = 15


def _number(text: str) -> Decimal | float:
    """A float where it keeps the digits, as it does up to fifteen of them (IEEE 754)."""
    if len(text) <= SAFE and "e" not in text and "E" not in text:
        return float(text)
    exact, short = Decimal(text), float(text)
    return short if abs(short) != float("inf") and Decimal(repr(short)) == exact else exact


_DECODER = msgspec.json.Decoder(float_hook=_number)


def json_value(content: bytes | mmap | msgspec.Raw) -> Any:
    """The value of a JSON text, numbers with their digits; raises DecodeError, UnicodeDecodeError, RecursionError."""
    return _DECODER.decode(content)


def json_lines(content: bytes) -> list[Any]:
    """The values of a text with exactly one on each line that is not empty; raises as `json_value` does."""
    # `decode_lines` takes several values on a line, and one on several lines.
    return list(map(_DECODER.decode, filter(bytes.strip, content.split(b"\n"))))


def json_text(value: Any) -> bytes:
    """A value as a document of two-space steps."""
    return msgspec.json.format(EXACT.encode(value), indent=len(STEP)) + b"\n"


class JsonText:
    """Writes one document; the caller opens and closes objects and gives lists and mappings member by member."""

    def __init__(self, out: BinaryIO) -> None:
        """Write to `out`."""
        self._out = out
        self._counts: list[int] = []
        self._collection = ""
        self._end = b""

    def open_object(self) -> None:
        """Begin the document, or the value of the last `key`."""
        self._counts.append(0)
        self._out.write(b"{")

    def close_object(self) -> None:
        """End the innermost object."""
        self._close_collection()
        count = self._counts.pop()
        self._out.write(b"\n" + STEP * len(self._counts) + b"}" if count else b"}")

    def key(self, key: str) -> None:
        """Begin a member whose value follows."""
        self._close_collection()
        self._out.write((b"," if self._counts[-1] else b"") + self._indent(0) + EXACT.encode(key) + b": ")
        self._counts[-1] += 1

    def member(self, key: str, value: Any) -> None:
        """A whole member."""
        self.key(key)
        self._out.write(self._formatted(value, 0))

    def item(self, key: str, value: Any) -> None:
        """The next item of the list that is the member `key`."""
        self._next(key, b"[", b"]")
        self._out.write(self._formatted(value, 1))

    def entry(self, key: str, name: str, value: Any) -> None:
        """The next member of the mapping that is the member `key`."""
        self._next(key, b"{", b"}")
        self._out.write(EXACT.encode(name) + b": " + self._formatted(value, 1))

    def end(self) -> None:
        """End the text."""
        self._out.write(b"\n")

    def _next(self, key: str, start: bytes, end: bytes) -> None:
        if self._collection == key and self._end:
            self._out.write(b"," + self._indent(1))
            return
        self.key(key)
        self._collection, self._end = key, end
        self._out.write(start + self._indent(1))

    def _close_collection(self) -> None:
        if self._end:
            self._out.write(self._indent(0) + self._end)
            self._collection, self._end = "", b""

    def _indent(self, more: int) -> bytes:
        return b"\n" + STEP * (len(self._counts) + more)

    def _formatted(self, value: Any, more: int) -> bytes:
        """A value with its later lines indented; a line feed in JSON text is never part of a string."""
        return msgspec.json.format(EXACT.encode(value), indent=len(STEP)).replace(b"\n", self._indent(more))
