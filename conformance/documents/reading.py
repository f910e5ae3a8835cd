"""Documents read without trust: what is no XML or JSON is a flaw, and nothing is fetched or expanded."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from conformance.documents.flaw import Flaw, said

UTF_8_MARK = b"\xef\xbb\xbf"
_SPACE = b" \t\r\n"
_WIDE = b"\xff\xfe\0"
"""Bytes that tell of UTF-16 or UTF-32: their marks, and half of what is ASCII."""
_JSON = b'{["-0123456789tfn'


_STRANGE = re.compile(rb"\\(?:[bf]|u(?:00[01]|[dD][89a-fA-F]|[fF]{3}[eEfF]))|\xef\xbf[\xbe\xbf]")
"""Escapes of control characters, of surrogates, also in pairs, and of U+FFFE and U+FFFF; these two in UTF-8."""


def has_strange_texts(content: bytes) -> bool:
    """Whether a JSON text may hold characters that XML does not know: by escapes, or U+FFFE and U+FFFF themselves."""
    hidden = b"\\" in content or b"\xef" in content
    return hidden and _STRANGE.search(content) is not None


class Unread(Exception):
    """A document that is none; `flaw` says why."""

    def __init__(self, flaw: Flaw) -> None:
        """Say why."""
        super().__init__(flaw.message["en"])
        self.flaw = flaw


def encoding_of(content: bytes) -> str:
    """`xml` or `json`, by the first character; raises Unread where it is neither's, and for JSON not in UTF-8."""
    first = content[:64].removeprefix(UTF_8_MARK).lstrip(_SPACE + _WIDE)[:1] or content.lstrip(_SPACE + _WIDE)[:1]
    if first == b"<":
        return "xml"
    if not content.strip(_SPACE):
        raise Unread(Flaw(said("empty")))
    if first and first in _JSON:
        if any(byte in content[:4] for byte in _WIDE):
            raise Unread(Flaw(said("wide_json"), line=1, column=1))
        return "json"
    raise Unread(Flaw(said("neither"), line=1, column=1))


def json_of(content: bytes) -> tuple[Any, list[Flaw]]:
    """The value of a JSON text, and keys that stand twice in it; raises Unread."""
    from generators.codec.duplicates import repeated_keys
    from generators.codec.json_text import json_value

    if content.startswith(UTF_8_MARK):
        raise Unread(Flaw(said("bom"), line=1, column=1))
    try:
        value = json_value(content)
        return value, [Flaw(said("duplicate", key), pointer) for key, pointer in repeated_keys(content, value)]
    except RecursionError:
        raise Unread(Flaw(said("deep"))) from None
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        from generators.codec.files import unreadable_json

        found = unreadable_json(error, content)
        raise Unread(Flaw(said("not_json", found), line=found.line, column=found.column)) from error
