"""Test vectors derived from the model: for every constraint a document that keeps it and one that breaks it."""

from generators.vectors.emit import emit

__all__ = ["emit"]
