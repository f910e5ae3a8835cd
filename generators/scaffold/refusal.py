"""Why nothing is scaffolded."""

from __future__ import annotations


class Refused(Exception):
    """A request that cannot be met; its text says why, subject first."""
