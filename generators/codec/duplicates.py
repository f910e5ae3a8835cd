"""Keys that stand twice in an object, which readers of JSON understand differently (RFC 8259, section 4)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

_decoder = json.JSONDecoder(object_pairs_hook=lambda pairs: _Pairs(pairs), parse_int=str, parse_float=str)
_encode = msgspec.json.Encoder(decimal_format="number").encode


class Repeated(NamedTuple):
    """A key that stands twice, and the JSON pointer of its value."""

    key: str
    pointer: str


class _Pairs(list[tuple[str, Any]]):
    """An object with all its members."""


def may_have_duplicates(content: bytes, value: Any) -> bool:
    """Whether a text may have a key twice: has it more colons than its value, in which each key is once?

    Colons stand behind keys and within strings, where only an escape could hide one; counting them takes a fraction of
    the time that reading the text once more would. A text may hold several values, then `value` is the list of them.
    """
    if b"\\" in content and b"\\u003" in content:
        return True
    return content.count(b":") != _encode(value).count(b":")


def repeated_keys(content: bytes, value: Any) -> list[Repeated]:
    """The keys that stand twice in a JSON text, which has been read as `value` without any trouble."""
    if not may_have_duplicates(content, value):
        return []
    return list(_walk(_decoder.decode(content.decode()), ""))


def _walk(value: Any, pointer: str) -> Iterator[Repeated]:
    if isinstance(value, _Pairs):
        seen: set[str] = set()
        for key, member in value:
            inner = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            if key in seen:
                yield Repeated(key, inner)
            seen.add(key)
            yield from _walk(member, inner)
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from _walk(member, f"{pointer}/{index}")
