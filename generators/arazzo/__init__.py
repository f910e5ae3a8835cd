"""The target `arazzo`: scenarios of an interface as Arazzo 1.0, so that they also run in other tools."""

from generators.arazzo.emit import emit

__all__ = ["emit"]
