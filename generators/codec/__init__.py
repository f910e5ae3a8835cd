"""Between XML and JSON: one standard's documents, read and written by its model."""

from generators.codec.codec import Codec
from generators.codec.files import convert_file, json_document, xml_document
from generators.codec.problem import Decoded, Encoded, Problem
from generators.codec.unreadable import Unreadable

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
