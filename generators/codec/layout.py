"""How instances of each class stand in XML: a table made once from the model, by the decisions of the XSD target."""

from __future__ import annotations

from typing import NamedTuple

from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, DataModel, Enum, Slot
from generators.model.wire import Alternative, Value
from generators.xsd.context import Context, Shared
from generators.xsd.derivation import derives
from generators.xsd.fields import is_attribute


class Field(NamedTuple):
    """A slot of a class as element or attribute; `tag` is in Clark notation, children share its namespace."""

    slot: Slot
    key: str
    tag: str
    namespace: str
    attribute: bool
    value: Value


class Layout(NamedTuple):
    """A class: its fields in document order, also by JSON key and by tag, and its type's qualified name."""

    cls: Class
    fields: tuple[Field, ...]
    by_key: dict[str, Field]
    by_tag: dict[str, Field]
    type_name: tuple[str, str]


class Layouts:
    """Layouts of a model's classes, made when first asked for."""

    def __init__(self, model: DataModel) -> None:
        """Prepare answers about `model`."""
        self.model = model
        self._shared = Shared(model)
        self._context = Context(self._shared, model.modules[model.module])
        self.wire = self._shared.wire
        self._layouts: dict[str, Layout] = {}
        self._classes: dict[tuple[str, str], str] = {}

    def of(self, name: str) -> Layout:
        """The layout of a class."""
        found = self._layouts.get(name)
        if found is None:
            cls = self.model.classes[name]
            fields = tuple(self._fields(cls))
            by_key = {f.key: f for f in fields}
            by_tag = {f.tag: f for f in fields}
            found = self._layouts[name] = Layout(cls, fields, by_key, by_tag, self.type_name(cls))
        return found

    def _fields(self, cls: Class) -> list[Field]:
        """Fields in the order of the XSD: those of the extended type first, as that type declares them."""
        inherited: list[Field] = []
        if derives(self.model, cls):
            inherited = list(self.of(cls.is_a).fields)
        known = {f.slot.name for f in inherited}
        own = [s for s in cls.slots.values() if s.name not in known and not s.designates_type]
        return [*inherited, *(self._field(cls, slot) for slot in own)]

    def _field(self, cls: Class, slot: Slot) -> Field:
        value = self.wire.value(slot)
        name = slot.xml_name or xml_name_by_key(slot.key or slot.name)
        namespace = self.namespace(self._context.slot_module(cls, slot))
        attribute = is_attribute(slot, value)
        return Field(slot, slot.key, name if attribute else clark(namespace, name), namespace, attribute, value)

    def namespace(self, module: str) -> str:
        """The target namespace of a module; elements of no module belong to the model's own."""
        modules = self.model.modules
        return modules[module if module in modules else self.model.module].namespace

    def type_name(self, cls: Class) -> tuple[str, str]:
        """Namespace and local name of a class's type, as `xsi:type` names it."""
        return self.namespace(cls.module), self._shared.type_names["classes", cls.name]

    def class_by_type(self, name: tuple[str, str]) -> str:
        """The class of a type's qualified name; empty when there is none."""
        if not self._classes:
            self._classes = {self.type_name(c): c.name for c in self.model.classes.values()}
        return self._classes.get(name, "")

    def root_tag(self, name: str) -> str:
        """The global element of a document's class."""
        return clark(self.namespace(self.model.module), xml_name_by_key(name))

    def root_by_tag(self, tag: str) -> str:
        """The document's class of a global element; empty when no root has it."""
        return next((name for name in self.model.roots if self.root_tag(name) == tag), "")

    def listed(self, value: Value, alternative: Alternative) -> Enum | None:
        """The code list of a value that travels as a code element rather than as bare text."""
        enum = self.model.enums.get(alternative.name)
        bare = len(value.alternatives) > 1 and not value.choice
        return enum if enum is not None and enum.listed and not bare else None

    def designation(self, cls: Class) -> str:
        """How the type designator of a class names the class in JSON."""
        assert cls.designator is not None
        return self.wire.designation(cls.designator, cls.name)


def clark(namespace: str, name: str) -> str:
    """A qualified name in Clark notation."""
    return f"{{{namespace}}}{name}" if namespace else name
