"""Whether a JSON object of any size is spelled with the members that were read of it, and with no others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from mmap import mmap

import msgspec

PIECE = 1 << 20
"""Bytes that are compared at once."""
_KEY = rb'[ \t\r\n]*"(?:[^"\\]|\\.)*+"[ \t\r\n]*:[ \t\r\n]*'
_FIRST = re.compile(rb"[ \t\r\n]*\{" + _KEY, re.DOTALL)
_NEXT = re.compile(rb"[ \t\r\n]*," + _KEY, re.DOTALL)
_END = re.compile(rb"[ \t\r\n]*\}[ \t\r\n]*")


def holds_each_once(text: bytes | mmap | msgspec.Raw, members: Mapping[str, msgspec.Raw]) -> bool:
    """Whether a text, which has been read as an object with these members, has each of their keys once.

    Reading keeps the last value of a key. So the text is held to what it would be: each key, however it is escaped,
    and its value, one behind the other up to the end.
    """
    if not members:
        return True
    with memoryview(text) as view:
        at, key = 0, _FIRST
        for raw in members.values():
            found = key.match(view, at)
            if found is None or not _stands_at(raw, view, found.end()):
                return False
            at, key = found.end() + memoryview(raw).nbytes, _NEXT
        return _END.fullmatch(view, at) is not None


def _stands_at(raw: msgspec.Raw, view: memoryview, start: int) -> bool:
    with memoryview(raw) as part:
        pieces = range(0, part.nbytes, PIECE)
        return all(
            bytes(part[at : at + PIECE]) == bytes(view[start + at : start + min(at + PIECE, part.nbytes)])
            for at in pieces
        )
