"""What keeps a standard from being tested against."""

from __future__ import annotations


class Unsound(Exception):
    """A published standard that is not, byte for byte, what its registry says, or one that cannot be built."""
