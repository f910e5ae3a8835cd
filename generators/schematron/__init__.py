"""The target `schematron`: what an XSD cannot say, as ISO Schematron with XPath 2, and the same as a stylesheet."""

from generators.schematron.emit import emit

__all__ = ["emit"]
