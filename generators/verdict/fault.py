"""Why a document is not valid."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """One reason: who found it (json_schema | xsd | codec | checker), where, and what is wrong.

    pointer: JSON pointer, empty where only the XML is known. line: line in the XML document, 0 for JSON.
    """

    by: str
    pointer: str
    message: str
    line: int = 0
