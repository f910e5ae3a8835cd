"""What answers hold where the test environment says nothing: examples, and values that the interface allows."""

from __future__ import annotations

import copy
from typing import Any

from generators.model.interface import Body, Operation
from generators.model.nodes import Standard
from generators.openapi.bodies import TEXTS, media_types
from generators.openapi.examples import Examples
from generators.vectors.interface.described import Described
from generators.vectors.interface.values import valid_value

TOKEN = "eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.AAAA.AAAA.AAAA.AAAA"
COMPUTED = ("etag", "link")
"""Headers that follow from the answer."""


class Samples:
    """Examples and sample values of an interface standard."""

    def __init__(self, standard: Standard, described: Described) -> None:
        """Take the examples of the data standards."""
        self._described = described
        self._operations = {o.id: o for o in described.operations}
        self._examples = Examples(standard)
        self._documents = {example.name: example.value for example in standard.examples}

    def example(self, name: str) -> Any:
        """A copy of the example of a name, an empty object without one; raises ValueError for an unknown one."""
        if not name:
            return {}
        if name not in self._documents:
            raise ValueError(f"example '{name}' is unknown")
        return copy.deepcopy(self._documents[name])

    def of(self, body: Body) -> Any:
        """The first example of a body; None where there is none."""
        return next((copy.deepcopy(d.value) for d in self._examples.of(body)), None)

    def headers(self, operation: Operation, status: int) -> dict[str, str]:
        """Values of the headers that an answer must have and that nothing else gives."""
        described = self._described.headers(self._operations[operation.id].responses[status])
        wanted = {n: h for n, h in described.items() if h.get("required") and n.lower() not in COMPUTED}
        return {name: str(valid_value(self._described, header)) for name, header in wanted.items()}

    def content(self, body: Body) -> str:
        """Content that no class describes: a token where that is its form, else a few words."""
        return TOKEN if media_types(body)[0] in TEXTS else "Beispiel"
