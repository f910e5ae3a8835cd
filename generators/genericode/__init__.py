"""Code lists: Genericode 1.0 (OASIS) as XML, and the same rows as JSON and CSV."""

from generators.genericode.emit import emit

__all__ = ["emit"]
