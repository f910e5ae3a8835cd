"""Between XML and JSON: one standard's documents, read and written by its model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


def __getattr__(name: str) -> Any:
    """What the package exports, imported when first asked for: reading JSON needs nothing of XML or YAML."""
    from importlib import import_module

    if name in _MODULES:
        return getattr(import_module(f"generators.codec.{_MODULES[name]}"), name)
    raise AttributeError(name)
