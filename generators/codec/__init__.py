"""Between XML and JSON: one standard's documents, read and written by its model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generators.exports import on_demand

if TYPE_CHECKING:
    from generators.codec.codec import Codec
    from generators.codec.files import convert_file, json_document
    from generators.codec.problem import Decoded, Encoded, Problem
    from generators.codec.reading import xml_document
    from generators.codec.unreadable import Unreadable

_MODULES = {
    "Codec": "codec",
    "Decoded": "problem",
    "Encoded": "problem",
    "Problem": "problem",
    "Unreadable": "unreadable",
    "convert_file": "files",
    "json_document": "files",
    "xml_document": "reading",
}
__all__ = [
    "Codec",
    "Decoded",
    "Encoded",
    "Problem",
    "Unreadable",
    "convert_file",
    "json_document",
    "xml_document",
]

__getattr__ = on_demand(__name__, _MODULES)
"""Reading JSON needs nothing of XML or YAML."""
