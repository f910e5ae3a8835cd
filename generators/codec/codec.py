"""Documents of one model, both ways."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generators.codec.layout import Layouts
from generators.codec.problem import Decoded, Encoded
from generators.model.nodes import DataModel

if TYPE_CHECKING:
    from lxml import etree

    from generators.codec.decode import Reader
    from generators.codec.encode import Writer


class Codec:
    """Reads and writes documents by the mapping of the standard's encoding rules; safe to use again."""

    def __init__(self, model: DataModel) -> None:
        """Prepare for documents of `model`; classes are laid out when first met."""
        self.model = model
        self.layouts = Layouts(model)

    @cached_property
    def reader(self) -> Reader:
        """What reads XML."""
        from generators.codec.decode import Reader

        return Reader(self.layouts)

    @cached_property
    def writer(self) -> Writer:
        """What writes XML."""
        from generators.codec.encode import Writer

        return Writer(self.layouts)

    def encode(self, value: Any, root: str) -> Encoded:
        """A JSON-shaped document of class `root` as XML; raises KeyError for a class that the model does not have."""
        return self.writer.document(value, root)

    def decode(self, element: etree._Element, root: str = "", places: bool = False) -> Decoded:
        """The JSON-shaped data of a document's root element; its class is found by the element unless given.

        With `places` the lines of all values are kept, which takes about twice the time.
        """
        return self.reader.document(element, root, places)

    def root_of(self, value: Any) -> str:
        """The one root class that fits the keys of a JSON object; else empty."""
        return self.root_of_keys(value) if isinstance(value, dict) else ""

    def root_of_keys(self, keys: Collection[Any]) -> str:
        """The one root class that has all keys as properties and no other required ones; else empty."""
        given, found = set(keys), []
        for name in self.model.roots:
            layout = self.layouts.of(name)
            designator = {layout.cls.designator.key} if layout.cls.designator is not None else set()
            required = {f.key for f in layout.fields if f.slot.required}
            if required <= given and (layout.extras >= 0 or given <= layout.by_key.keys() | designator):
                found.append(name)
        return found[0] if len(found) == 1 else ""
