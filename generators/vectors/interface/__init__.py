"""Requests and responses of an interface: those that keep to the OpenAPI document, and those that break it once.

OpenAPI document → exchanges → changes; the judge reads the document, too, and nothing else.
"""

from generators.vectors.interface.emit import emit_exchanges

__all__ = ["emit_exchanges"]
