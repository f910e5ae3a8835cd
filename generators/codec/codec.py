"""Documents of one model, both ways."""

from __future__ import annotations

from typing import Any

from lxml import etree

from generators.codec.decode import Decoder
from generators.codec.encode import Encoder
from generators.codec.layout import Layouts
from generators.codec.problem import Decoded, Encoded
from generators.model.nodes import DataModel


class Codec:
    """Reads and writes documents by the mapping of the standard's encoding rules; safe to use again."""

    def __init__(self, model: DataModel) -> None:
        """Prepare for documents of `model`; classes are laid out when first met."""
        self.model = model
        self._layouts = Layouts(model)

    def encode(self, value: Any, root: str) -> Encoded:
        """A JSON-shaped document of class `root` as XML; raises KeyError for a class that the model does not have."""
        return Encoder(self._layouts).document(value, root)

    def decode(self, element: etree._Element, root: str = "") -> Decoded:
        """The JSON-shaped data of a document's root element; its class is found by the element unless given."""
        return Decoder(self._layouts).document(element, root)

    def root_of(self, value: Any) -> str:
        """The one root class that a JSON object has the required properties of and no others than its; else empty."""
        if not isinstance(value, dict):
            return ""
        found = []
        for name in self.model.roots:
            layout = self._layouts.of(name)
            designator = {layout.cls.designator.key} if layout.cls.designator is not None else set()
            required = {f.key for f in layout.fields if f.slot.required}
            if required <= value.keys() <= layout.by_key.keys() | designator:
                found.append(name)
        return found[0] if len(found) == 1 else ""
