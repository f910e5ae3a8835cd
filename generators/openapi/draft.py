"""A document in the making: what its parts share."""

from __future__ import annotations

from typing import Any

from generators.artifact import Inexpressible
from generators.model.interface import Interface
from generators.model.nodes import Standard, Text
from generators.openapi.examples import Examples
from generators.openapi.names import component_key
from generators.openapi.schemas import Schemas
from generators.openapi.texts import spoken

Part = dict[str, Any]


class Draft:
    """The standard, its interface, and what collects while its parts are made."""

    def __init__(self, standard: Standard, interface: Interface, examples: Examples, modular: bool) -> None:
        """A document without parts."""
        self.standard = standard
        self.interface = interface
        self.examples = examples
        self.schemas = Schemas(standard.models, modular)
        self.language = main_language(standard)
        self.components: dict[str, dict[str, Part]] = {}
        self._gaps: dict[Inexpressible, None] = {}

    def component(self, section: str, name: str, part: Part) -> Part:
        """A reference to a reusable part; the part itself where another one has the name."""
        key = component_key(name)
        if self.components.setdefault(section, {}).setdefault(key, part) != part:
            return part
        return {"$ref": f"#/components/{section}/{key}"}

    def gap(self, element: str, constraint: str, enforced_by: str = "") -> None:
        """Note what the document cannot say."""
        self._gaps[Inexpressible("openapi", element, constraint, enforced_by)] = None

    def gaps(self) -> list[Inexpressible]:
        """Everything that the document cannot say, in order."""
        return sorted({*self._gaps, *self.schemas.gaps()})

    def spoken(self, title: Text, description: Text, title_key: str = "title") -> Part:
        """Title and description in the document's language, the others as extensions."""
        return spoken(title, description, self.language, title_key)


def main_language(standard: Standard) -> str:
    """The language of the data standards where the title has it, else that of the title that stands first."""
    for model in standard.models.values():
        if model.language in standard.title:
            return model.language
    return next(iter(standard.title), "en")
