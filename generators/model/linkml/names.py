"""Names on the wire, made from LinkML names."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s+")
_NOT_NAME = re.compile(r"[^\w.\-]")
_NOT_START = re.compile(r"^[^\w]|^\d")


def key_by_name(name: str) -> str:
    """The JSON key of a slot without alias (LinkML: `underscore`)."""
    return _SPACE.sub("_", name.strip()).replace(",", "").replace("-", "_")


def xml_name_by_key(key: str) -> str:
    """An NCName for a JSON key: other characters become `_`, and a name that may not start so gets `_` before it."""
    name = _NOT_NAME.sub("_", key)
    return f"_{name}" if _NOT_START.match(name) or not name else name


def upper_camel(name: str) -> str:
    """A name in UpperCamel that may stand at the start of an NCName; umlauts stay."""
    words = re.split(r"[^\w.\-]+|_", name)
    camel = "".join(word[:1].upper() + word[1:] for word in words)
    return camel if re.match(r"[^\W\d]", camel) else f"_{camel}"
