"""A schema with one constraint less."""

from __future__ import annotations

from typing import Any, NamedTuple


class Mutant(NamedTuple):
    """One change: where in the artifact, what was taken away, and what beside it may say the same.

    schema: the definition (JSON Schema) or file (XSD) with the change. touches: what errors of the vectors that may
    notice it have in common.
    """

    artifact: str
    place: str
    what: str
    schema: Any
    touches: tuple[Any, ...] = ()
    said_by: str = ""
