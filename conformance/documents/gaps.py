"""What the schemas of a standard do not say, as the standard tells in `quality.json`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from conformance.library import Subject, Unsound

QUALITY = "quality.json"


class _Quality(msgspec.Struct):
    """What of `quality.json` is read here."""

    inexpressible: tuple[_Gap, ...] = ()


class _Gap(msgspec.Struct):
    target: str
    constraint: str
    elements: tuple[str, ...] = ()


def inexpressible(subject: Subject, target: str) -> Iterator[tuple[str, str]]:
    """Elements and the constraints of them that a schema of a standard does not say; raises Unsound."""
    try:
        found = msgspec.json.decode(subject.content(QUALITY), type=_Quality)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unsound(f"{subject.id}: {QUALITY} cannot be read: {error}") from error
    for gap in found.inexpressible:
        if gap.target == target:
            yield from ((element, gap.constraint) for element in gap.elements)
