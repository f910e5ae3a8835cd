"""What all parts of the target share: names of types, namespaces, and a list of what could not be said."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from generators.artifact import Inexpressible
from generators.model.linkml.names import upper_camel, xml_name_by_key
from generators.model.nodes import Class, DataModel, Enum, Module, Slot, Type
from generators.model.wire import Wire
from generators.xsd.derivation import derives

XS = "http://www.w3.org/2001/XMLSchema"
XML = "http://www.w3.org/XML/1998/namespace"
JSON = "http://www.w3.org/2005/xpath-functions"

Attributes = dict[str, str]

ASSERTED = frozenset((
    "rules", "any_of", "all_of", "exactly_one_of", "none_of", "slot_conditions", "unique_keys", "list_elements_unique",
    "check_digit", "permissible_values", "equals_string", "minimum_value", "equals_number", "has_member", "all_members",
))  # fmt: skip
"""What the target `schematron` asserts instead; it says itself for which elements it does not."""


class Shared:
    """Answers about a model that hold for the schemas of all its modules."""

    def __init__(self, model: DataModel) -> None:
        """Prepare answers about `model`."""
        self.model = model
        self.wire = Wire(model)

    @cached_property
    def extended(self) -> frozenset[str]:
        """Names of the classes whose types others extend."""
        return frozenset(c.is_a for c in self.model.classes.values() if derives(self.model, c))

    @cached_property
    def type_names(self) -> dict[tuple[str, str], str]:
        """(classes | enums | types, name) → name of the type in XSD, unique within its module."""
        names: dict[tuple[str, str], str] = {}
        taken: set[tuple[str, str]] = set()
        groups: dict[str, dict[str, Class] | dict[str, Enum] | dict[str, Type]] = {
            "classes": self.model.classes,
            "enums": self.model.enums,
            "types": self.model.types,
        }
        for group, elements in groups.items():
            for element in elements.values():
                listed = isinstance(element, Enum) and element.listed
                stem = ("Code." if listed else "") + upper_camel(element.name)
                name, count = f"{stem}Type", 1
                while (element.module, name) in taken:
                    count += 1
                    name = f"{stem}.{count}Type"
                taken.add((element.module, name))
                names[group, element.name] = name
        return names


class Context:
    """The schema of one module in the making."""

    def __init__(self, shared: Shared, module: Module) -> None:
        """Start an empty schema for `module`."""
        self.shared, self.module = shared, module
        self.model, self.wire = shared.model, shared.wire
        self.gaps: list[Inexpressible] = []
        self.used: set[str] = set()
        self.builtins: set[str] = set()
        self._keys: dict[str, int] = {}

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """Module → prefix of its namespace in this schema."""
        found: dict[str, str] = {}
        by_namespace: dict[str, str] = {}
        for module in (self.module, *self.model.modules.values()):
            prefix = by_namespace.get(module.namespace)
            if prefix is None:
                stem = prefix = xml_name_by_key(module.prefix or module.name)
                if stem.lower().startswith("xml"):
                    stem = prefix = f"_{stem}"
                count = 1
                while prefix in by_namespace.values() or prefix == "xs":
                    count += 1
                    prefix = f"{stem}{count}"
                by_namespace[module.namespace] = prefix
            found[module.name] = prefix
        return found

    def prefixed(self, module: str, name: str) -> str:
        """A qualified name; remembers that the module is used."""
        if module not in self.model.modules:
            module = self.module.name
        self.used.add(module)
        return f"{self.prefixes[module]}:{name}" if self.model.modules[module].namespace else name

    def type_name(self, group: str, element: Class | Enum | Type) -> str:
        """The qualified name of the type of an element."""
        return self.prefixed(element.module, self.shared.type_names[group, element.name])

    def slot_module(self, cls: Class, slot: Slot) -> str:
        """The module in whose namespace the element of a slot stands: that of the type that declares it."""
        while derives(self.model, cls) and slot.name in self.model.classes[cls.is_a].slots:
            cls = self.model.classes[cls.is_a]
        return cls.module

    def gap(self, element: str, constraint: str, enforced_by: str = "checker") -> None:
        """Note a constraint that the schema does not say."""
        if enforced_by == "checker" and constraint in ASSERTED:
            enforced_by = "schematron, checker"
        self.gaps.append(Inexpressible("xsd", element, constraint, enforced_by))

    def unique_name(self, stem: str) -> str:
        """A name for an identity constraint that the schema does not have yet."""
        count = self._keys[stem] = self._keys.get(stem, 0) + 1
        return stem if count == 1 else f"{stem}.{count}"


def xs(parent: etree._Element, tag: str, attributes: Attributes | None = None) -> etree._Element:
    """Append an element of XML Schema."""
    return etree.SubElement(parent, f"{{{XS}}}{tag}", attributes or {})
