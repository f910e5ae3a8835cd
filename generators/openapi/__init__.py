"""The target `openapi`: OpenAPI 3.1, self-contained and with schemas by the address of the data standards."""

from generators.openapi.emit import emit

__all__ = ["emit"]
