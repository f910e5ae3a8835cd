"""What has no value."""

from __future__ import annotations

SMALLEST, LARGEST = -(2**63), 2**63 - 1


class Undefined(Exception):
    """An expression has no value for an object; the text says why."""


def whole(number: int) -> int:
    """An integer of 64 bits, as CEL has them; raises Undefined for a larger one."""
    if not SMALLEST <= number <= LARGEST:
        raise Undefined("an integer is beyond 64 bits")
    return number
