"""Where the values of slots stand in XML, as steps of XPath."""

from __future__ import annotations

from generators.codec.layout import Field, Layouts
from generators.codec.simple import base_of
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, DataModel, Enum, Slot

FUNCTIONS = "https://standardfabrik.example/schematron/functions"
RESERVED = ("f", "sch", "svrl", "xs", "xsi", "xsl")
CAST = {"integer": "xs:long", "number": "xs:double", "boolean": "xs:boolean"}


class Paths:
    """Steps to the values of one model's slots; `namespaces` are the prefixes that steps have used."""

    def __init__(self, model: DataModel) -> None:
        """Prepare for `model`."""
        self.model = model
        self.layouts = Layouts(model)
        self.namespaces: dict[str, str] = {}

    def field(self, cls: str, slot: Slot) -> Field | None:
        """The element or attribute of a slot; None for a type designator."""
        return self.layouts.of(cls).by_key.get(slot.key)

    def name(self, tag: str) -> str:
        """A name in Clark notation with its prefix."""
        found = self.layouts.name(tag)
        prefix, colon, local = found.partition(":")
        if prefix in RESERVED and colon:
            prefix = f"{prefix}_"
            found = f"{prefix}:{local}"
        if colon:
            self.namespaces[prefix] = tag[1:].rpartition("}")[0]
        return found

    def step(self, field: Field) -> str:
        """The step to the elements or the attribute of a slot."""
        return f"@{field.tag}" if field.attribute else self.name(field.tag)

    def text(self, field: Field) -> str:
        """The step from there to the text of a simple value or of a code whose list the schema fixes."""
        alternatives = field.value.alternatives
        enum = self.listed(field)
        if enum is not None:
            return f"{self.code_step(enum, 'code')}/normalize-space(.)"
        bases = {base_of(self.model, alternative) for alternative in alternatives} or {"string"}
        kinds = {BUILTINS[base].json for base in bases}
        if len(kinds) == 1 and (cast := CAST.get(kinds.pop())):
            return f"({cast}(.[. castable as {cast}]))"
        kept = any(BUILTINS[base].xsd == "string" for base in bases)
        return "string(.)" if kept else "normalize-space(.)"

    def listed(self, field: Field) -> Enum | None:
        """The code list whose codes stand as elements of their own."""
        alternatives = field.value.alternatives
        return self.layouts.listed(field.value, alternatives[0]) if len(alternatives) == 1 else None

    def code_step(self, enum: Enum, part: str) -> str:
        """The step from a code element to a part of it."""
        if part in ("listURI", "listVersionID"):
            return f"@{part}"
        namespace = self.layouts.namespace(enum.module)
        return self.name(f"{{{namespace}}}{part}" if namespace else part)

    def groups(self, cls: Class) -> list[tuple[str, ...]]:
        """A class and its subclasses, those together whose elements for the slots of the class have the same names.

        A subclass that narrows what it inherits has elements of its own namespace. The group of the class comes first.
        """
        found: dict[tuple[str, ...], list[str]] = {}
        for name in (cls.name, *self.layouts.wire.descendants(cls.name)):
            fields = self.layouts.of(name).by_key
            tags = tuple(fields[slot.key].tag for slot in cls.slots.values() if slot.key in fields)
            found.setdefault(tags, []).append(name)
        return [tuple(names) for names in found.values()]

    def alike(self, cls: Class) -> tuple[str, ...]:
        """A class with its subclasses whose elements for its slots have the same names."""
        return self.groups(cls)[0]
