"""JSON Schema 2020-12: one schema per module with permanent addresses, and one self-contained file per standard."""

from generators.json_schema.emit import emit

__all__ = ["emit"]
