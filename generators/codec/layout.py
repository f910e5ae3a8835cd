"""How instances of each class stand in XML: a table made once from the model, by the decisions of the XSD target."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, DataModel, Enum, Slot
from generators.model.wire import Alternative, Value
from generators.xsd.context import Context, Shared
from generators.xsd.derivation import derives
from generators.xsd.fields import is_attribute

XSI = "http://www.w3.org/2001/XMLSchema-instance"


class Field(NamedTuple):
    """A slot of a class as element or attribute; `tag` is in Clark notation, children share its namespace."""

    slot: Slot
    key: str
    tag: str
    namespace: str
    attribute: bool
    value: Value


class Layout(NamedTuple):
    """A class: its fields in document order, also by JSON key and by tag, and its type's qualified name.

    designator: the slot that names the class of an object. extras: number of fields before the element that holds
    undeclared keys, -1 for a closed class.
    """

    cls: Class
    fields: tuple[Field, ...]
    by_key: dict[str, Field]
    by_tag: dict[str, Field]
    type_name: tuple[str, str]
    designator: Slot | None
    extras: int


class Layouts:
    """Layouts of a model's classes, made when first asked for."""

    def __init__(self, model: DataModel) -> None:
        """Prepare answers about `model`."""
        self.model = model
        self._shared = Shared(model)
        self._context = Context(self._shared, model.modules[model.module])
        self.wire = self._shared.wire
        self._layouts: dict[str, Layout] = {}

    def of(self, name: str) -> Layout:
        """The layout of a class."""
        found = self._layouts.get(name)
        if found is None:
            cls = self.model.classes[name]
            fields = tuple(self._fields(cls))
            by_key = {f.key: f for f in fields}
            by_tag = {f.tag: f for f in fields}
            extras = self._extras(cls, len(fields))
            found = self._layouts[name] = Layout(
                cls, fields, by_key, by_tag, self.type_name(cls), cls.designator, extras
            )
        return found

    def _fields(self, cls: Class) -> list[Field]:
        """Fields in the order of the XSD: those of the extended type first, as that type declares them."""
        inherited: list[Field] = []
        if derives(self.model, cls):
            inherited = list(self.of(cls.is_a).fields)
        known = {f.slot.name for f in inherited}
        own = [s for s in cls.slots.values() if s.name not in known and not s.designates_type]
        return [*inherited, *(self._field(cls, slot) for slot in own)]

    def _extras(self, cls: Class, count: int) -> int:
        """The place that the XSD gives to undeclared keys: after the fields of the first open class in the chain."""
        if cls.extra_slots is None:
            return -1
        inherited = self.of(cls.is_a).extras if derives(self.model, cls) else -1
        return count if inherited < 0 else inherited

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

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """Namespace → prefix, as in the model's own XSD; `xsi` stays with XML Schema."""
        found: dict[str, str] = {}
        for module, prefix in self._context.prefixes.items():
            namespace = self.namespace(module)
            if namespace:
                found[namespace] = f"{prefix}_" if prefix == "xsi" else prefix
        return found

    def name(self, tag: str) -> str:
        """A name in Clark notation as documents write it, with the prefix of its namespace."""
        namespace, brace, local = tag[1:].rpartition("}")
        return f"{self.prefixes[namespace]}:{local}" if brace else tag

    def type_name(self, cls: Class) -> tuple[str, str]:
        """Namespace and local name of a class's type, as `xsi:type` names it."""
        return self.namespace(cls.module), self._shared.type_names["classes", cls.name]

    @cached_property
    def class_by_type(self) -> dict[tuple[str, str], str]:
        """Qualified name of a type → class."""
        return {self.type_name(c): c.name for c in self.model.classes.values()}

    def root_tag(self, name: str) -> str:
        """The global element of a document's class."""
        return clark(self.namespace(self.model.module), xml_name_by_key(name))

    @cached_property
    def root_by_tag(self) -> dict[str, str]:
        """Global element → class of the document."""
        return {self.root_tag(name): name for name in reversed(self.model.roots)}

    def listed(self, value: Value, alternative: Alternative) -> Enum | None:
        """The code list of a value that travels as a code element rather than as bare text."""
        enum = self.model.enums.get(alternative.name)
        bare = len(value.alternatives) > 1 and not value.choice
        return enum if enum is not None and enum.listed and not bare else None

    def designation(self, cls: Class) -> str:
        """How the type designator of a class names the class in JSON."""
        assert cls.designator is not None
        return self.wire.designation(cls.designator, cls.name)

    def possible(self, declared: Class) -> list[str]:
        """The classes that an object of a declared class can be, itself first."""
        if declared.designator is None:
            return [declared.name]
        return list(dict.fromkeys((declared.name, *self.wire.concrete(declared.name))))

    def namespaces(self, root: str) -> list[tuple[str, str]]:
        """Prefixes and namespaces that a document of a class can need, in order of their modules."""
        used = {self.namespace(self.model.module)}
        designated = False
        queue, seen = [root], {root}
        while queue:
            layout = self.of(queue.pop())
            designated = designated or layout.designator is not None
            used.add(layout.type_name[0])
            for name in (*self.possible(layout.cls), *self._parts(layout, used)):
                if name not in seen:
                    seen.add(name)
                    queue.append(name)
        found = [(prefix, namespace) for namespace, prefix in self.prefixes.items() if namespace in used]
        return [*found, ("xsi", XSI)] if designated else found

    def _parts(self, layout: Layout, used: set[str]) -> Iterator[str]:
        for field in layout.fields:
            if not field.attribute:
                used.add(field.namespace)
            for alternative in field.value.alternatives:
                listed = self.listed(field.value, alternative)
                if listed is not None:
                    used.add(self.namespace(listed.module))
                if alternative.kind == "object":
                    yield alternative.name


def needs_members(slot: Slot) -> bool:
    """Whether a list without members breaks the slot, which its absence does not."""
    least = (slot.minimum_cardinality, slot.exact_cardinality)
    outermost = slot.array.dimensions[:1] if slot.array is not None else ()
    return any(least) or slot.has_member is not None or any(low for low, _ in outermost)


def clark(namespace: str, name: str) -> str:
    """A qualified name in Clark notation."""
    return f"{{{namespace}}}{name}" if namespace else name
