"""The order of a file's entries: where the factory noted it, that; what is new stands behind what it follows."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def in_order(entries: list[tuple[str, T]]) -> tuple[T, ...]:
    """Entries by their noted positions (decimal numbers, or empty where none is noted)."""
    keyed: list[tuple[int, int, T]] = []
    last = -1
    for number, (noted, entry) in enumerate(entries):
        last = int(noted) if noted.isascii() and noted.isdigit() and len(noted) < 10 else last
        keyed.append((last, number, entry))
    return tuple(entry for _, _, entry in sorted(keyed, key=lambda item: item[:2]))
