"""Constraints of the model that XSD 1.0 cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Inexpressible
from generators.schematron.assertion import Assertion
from generators.schematron.paths import Paths
from generators.schematron.xpath import XPath


class Constraints:
    """The constraints of one model."""

    def __init__(self, paths: Paths, xpath: XPath) -> None:
        """Prepare for the model behind `paths`."""
        self.paths, self.xpath = paths, xpath
        self.gaps: list[Inexpressible] = []

    def assertions(self) -> Iterator[Assertion]:
        """Nothing yet."""
        yield from ()
