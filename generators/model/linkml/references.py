"""Names in definitions: what is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from generators.findings import Finding, Severity, Span
from generators.model.linkml.metaslots import METASLOTS, Metaslot
from generators.model.linkml.schema import Schema
from generators.model.linkml.walk import Definition
from generators.model.nodes import DataModel

_PHRASES = {
    "is_a": "inherits from",
    "mixins": "inherits from",
    "inherits": "inherits from",
    "typeof": "is derived from",
    "range": "has range",
    "slots": "has slot",
    "slot_usage": "refines slot",
    "slot_conditions": "has a condition on slot",
}
RULE_BY_KIND = {
    "class": "unresolved-class",
    "enum": "unresolved-enum",
    "own slot": "unresolved-slot",
    "range": "unresolved-range",
    "slot": "unresolved-slot",
    "type": "unresolved-type",
}


class Reference(NamedTuple):
    """A name in a definition: of an element of `kind` (`range` is a class, an enum or a type)."""

    definition: Definition
    key: str
    kind: str
    name: str
    span: Span

    @property
    def phrase(self) -> str:
        """Subject, verb and name, as the beginning of a message."""
        verb = _PHRASES.get(self.key, f"names in '{self.key}'")
        return f"{self.definition.element} {verb} '{self.name}'"


def references(definition: Definition) -> Iterator[Reference]:
    """The names that a definition holds, those of the slots that it refines or has conditions on included."""
    table = METASLOTS[definition.kind]
    for key, value in definition.data.items():
        metaslot = table.get(key)
        if metaslot is not None and metaslot.kind and value is not None:
            yield from _named(definition, key, metaslot, value)


def _named(definition: Definition, key: str, metaslot: Metaslot, value: Any) -> Iterator[Reference]:
    """The names under one key."""
    if metaslot.form == "name":
        if _scalar(value):
            yield Reference(definition, key, metaslot.kind, str(value), definition.span(key))
    elif metaslot.form == "names":
        for index, name in enumerate(value if isinstance(value, list) else [value]):
            if _scalar(name):
                yield Reference(definition, key, metaslot.kind, str(name), definition.span(key, index))
    elif isinstance(value, dict) and (key == "slot_usage" or metaslot.kind == "condition"):
        for name in value:
            yield Reference(definition, key, "own slot", str(name), definition.span(key, name))


def reference_findings(schemas: Iterable[Schema], model: DataModel) -> Iterator[Finding]:
    """Names of classes, slots, enums, types and ranges that nothing is declared under."""
    declared = _Declared(model)
    for schema in schemas:
        for definition in schema.definitions:
            for reference in references(definition):
                if reference not in declared:
                    yield _unresolved(reference)


def _unresolved(reference: Reference) -> Finding:
    lacks = "which it does not have" if reference.kind == "own slot" else "which is not declared"
    message = f"{reference.phrase}, {lacks}"
    return Finding(RULE_BY_KIND[reference.kind], Severity.ERROR, message, reference.span, reference.definition.path)


class _Declared:
    """What names stand for something."""

    def __init__(self, model: DataModel) -> None:
        self._model = model
        self._attributes = {slot for cls in model.classes.values() for slot in cls.slots}
        self._slots_below: dict[str, set[str]] | None = None
        self._names: dict[str, set[str]] = {
            "class": set(model.classes),
            "enum": set(model.enums),
            "type": set(model.types),
            "range": {*model.classes, *model.enums, *model.types},
        }

    def __contains__(self, reference: Reference) -> bool:
        name, owner = reference.name, reference.definition.owner
        match reference.kind:
            case "own slot":
                return self._has_slot(owner, name)
            case "slot" if reference.key == "slots":
                return owner not in self._model.classes or name in self._model.classes[owner].slots
            case "slot":
                only_top = reference.key in ("is_a", "mixins")
                return name in self._model.slots or (not only_top and name in self._attributes)
        return reference.kind not in RULE_BY_KIND or name in self._names[reference.kind]

    def _has_slot(self, owner: str, name: str) -> bool:
        """Whether a class or one below it has a slot: refinements and rules of a class hold for those below it, too.

        A slot `exact mappings` may be called `exact_mappings`, its key.
        """
        cls = self._model.classes.get(owner)
        if cls is None or name in cls.slots or name in self._below().get(owner, ()):
            return True
        return any(slot.key == name for slot in cls.slots.values())

    def _below(self) -> dict[str, set[str]]:
        if self._slots_below is None:
            self._slots_below = {}
            for cls in self._model.classes.values():
                for ancestor in cls.ancestors:
                    self._slots_below.setdefault(ancestor, set()).update(cls.slots)
        return self._slots_below


def _scalar(value: Any) -> bool:
    return not isinstance(value, (dict, list))
