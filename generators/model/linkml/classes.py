"""Classes with all their slots, rules and keys, inherited ones included."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

import msgspec

from generators.findings import Finding, Severity, Span
from generators.model.linkml.elements import common, words
from generators.model.linkml.expressions import BRANCHES, Reader
from generators.model.linkml.slots import Layer, lineage, merged_usages, parents_of, slot_definition, slot_node
from generators.model.linkml.values import Declared
from generators.model.nodes import Class, ClassExpression, Expression, Slot, UniqueKey

_ANY = ("linkml:Any", "https://w3id.org/linkml/Any")


class ClassResolver:
    """Resolves the classes of a closure; each inherited slot that nobody refines is one shared node."""

    def __init__(self, classes: Declared, slots: Declared, readers: dict[int, Reader], findings: list[Finding]) -> None:
        """Resolve `classes` with top-level `slots`; complaints go to `findings`."""
        self._declared = classes
        self._slots = slots
        self._readers = readers
        self._findings = findings
        self._resolved: dict[str, Class] = {}
        self._closing: set[tuple[str, str]] = set()
        self._definitions: dict[str, Layer | None] = {}

    def resolve(self) -> dict[str, Class]:
        """All classes in order of declaration."""
        for name in self._declared:
            self._resolve(name)
        return {name: self._resolved[name] for name in self._declared}

    def _resolve(self, name: str) -> None:
        """Build a class after all that it inherits from; without recursion, as chains may be of any length."""
        path = {name: None}
        while path and name not in self._resolved:
            current = next(reversed(path))
            self._note_cycles(current, path)
            above = next((p for p in self._parents(current) if p not in self._resolved), None)
            if above is not None:
                path[above] = None
            else:
                self._resolved[current] = self._build(current)
                del path[current]

    def _span(self, name: str, *path: str) -> Span:
        schema, _ = self._declared[name]
        return schema.document.span_at("classes", name, *path)

    def _parents(self, name: str) -> list[str]:
        """The declared parents, mixins first; unknown ones and those that close a cycle are left out."""
        declared = parents_of(self._declared[name][1])
        return [p for p in declared if p in self._declared and (name, p) not in self._closing]

    def _note_cycles(self, name: str, path: Container[str]) -> None:
        """Report the parents that a class is itself a parent of, and cut it off from them."""
        for parent in self._parents(name):
            if parent in path:
                self._closing.add((name, parent))
                place = self._span(name, "is_a" if self._declared[name][1].get("is_a") == parent else "mixins")
                message = f"class '{name}' inherits from itself"
                self._findings.append(Finding("cyclic-inheritance", Severity.ERROR, message, place, name))

    def _build(self, name: str) -> Class:
        schema, data = self._declared[name]
        reader = self._readers[id(schema)]
        parents = [self._resolved[parent] for parent in self._parents(name)]
        nearest_first = list(reversed(parents))
        ancestors = self._ancestors(name, parents)
        own_rules = reader.rules(data, name)
        constraint = reader.class_expression({k: data[k] for k in (*BRANCHES, "slot_conditions") if data.get(k)})
        slots = self._class_slots(name, nearest_first, ancestors)
        inherited = {s for parent in nearest_first for s in parent.slots}
        inherited_rules = {id(rule): rule for parent in nearest_first for rule in parent.rules}
        is_a = nearest_first[0].name if data.get("is_a") in [p.name for p in nearest_first] else ""
        return Class(
            name=name,
            span=self._span(name),
            uri=str(data.get("class_uri") or ""),
            is_a=is_a,
            mixins=tuple(p.name for p in parents if p.name != is_a),
            ancestors=tuple(ancestors),
            abstract=bool(data.get("abstract")),
            mixin=bool(data.get("mixin")),
            tree_root=bool(data.get("tree_root")),
            any=str(data.get("class_uri") or "") in _ANY,
            slots=slots,
            own_slots=tuple(s for s in slots if s not in inherited),
            rules=(*own_rules, *inherited_rules.values()),
            unique_keys=(*self._unique_keys(reader, data), *(k for p in nearest_first for k in p.unique_keys)),
            constraints=(*_present(constraint), *(c for p in nearest_first for c in p.constraints)),
            union_of=words(data.get("union_of")),
            defining_slots=words(data.get("defining_slots")),
            classification_rules=tuple(
                reader.class_expression(r) for r in data.get("classification_rules") or [] if isinstance(r, dict)
            ),
            extra_slots=self._extra_slots(reader, data),
            **common(schema, data, reader.language),
        )

    def _ancestors(self, name: str, parents: list[Class]) -> list[str]:
        """All ancestors of a class whose parents are resolved, in the order of `lineage`."""
        if len(parents) == 1:
            return [parents[0].name, *parents[0].ancestors]

        def above(current: str) -> list[str]:
            known = self._resolved.get(current)
            return (
                [p.name for p in parents] if known is None else [*known.mixins, *([known.is_a] if known.is_a else [])]
            )

        return lineage(name, above)[1:]

    def _extra_slots(self, reader: Reader, data: dict[str, Any]) -> Expression | None:
        extra = data.get("extra_slots")
        if not isinstance(extra, dict) or not (extra.get("allowed") or extra.get("range_expression")):
            return None
        return reader.expression(extra.get("range_expression") or {})

    def _unique_keys(self, reader: Reader, data: dict[str, Any]) -> tuple[UniqueKey, ...]:
        schema = reader.schema
        return tuple(
            UniqueKey(
                name=name,
                span=schema.document.span(data.get("unique_keys"), name),
                slots=words(key.get("unique_key_slots")),
                description=common(schema, key, reader.language).get("description", {}),
                nulls_inequal=bool(key.get("consider_nulls_inequal")),
            )
            for name, key in schema.named(data, "unique_keys").items()
        )

    def _class_slots(self, name: str, parents: list[Class], ancestors: list[str]) -> dict[str, Slot]:
        """Slots in wire order: inherited first, then as declared; `rank` sorts the declared ones."""
        schema, data = self._declared[name]
        attributes = schema.named(data, "attributes")
        usages = schema.named(data, "slot_usage")
        found: dict[str, Slot] = {}
        for parent in parents:
            for slot_name, slot in parent.slots.items():
                if slot_name not in found:
                    found[slot_name] = slot
        said = {*usages, *attributes, *(self._said_above(ancestors) if len(parents) > 1 else ())}
        refined = [n for n in found if n in said or sum(n in p.slots for p in parents) > 1]
        for slot_name in refined:
            found[slot_name] = self._slot(name, slot_name, ancestors) or found[slot_name]
        added = {n: self._slot(name, n, ancestors) for n in (*words(data.get("slots")), *attributes) if n not in found}
        order = sorted((s for s in added.values() if s), key=lambda s: s.rank if s.rank is not None else 0)
        found.update((slot.name, slot) for slot in order)
        return found

    def _said_above(self, ancestors: list[str]) -> Iterator[str]:
        """The slots that any ancestor declares or refines: one parent's word may count for another one's slot."""
        for schema, data in (self._declared[ancestor] for ancestor in ancestors):
            yield from schema.named(data, "slot_usage")
            yield from schema.named(data, "attributes")

    def _slot(self, name: str, slot_name: str, ancestors: list[str]) -> Slot | None:
        layer, declared = self._declaration(name, slot_name, ancestors)
        if layer is None:
            return None
        schema, base = layer
        reader = self._readers[id(schema)]
        usages, owner, place = [], "", schema.document.span_at(*declared)
        for current in (*reversed(ancestors), name):
            above_schema, above = self._declared[current]
            usage = above_schema.named(above, "slot_usage").get(slot_name)
            if usage is not None:
                usages.append(self._with_pattern(self._readers[id(above_schema)], usage))
                owner, declared = current, ("classes", current, "slot_usage", slot_name)
                place = above_schema.document.span_at(*declared)
        merged = merged_usages(self._with_pattern(reader, base), usages)
        node = slot_node(slot_name, reader, merged, owner=owner or name, declared=declared, span=place)
        prefixes = words(self._declared[name][1].get("id_prefixes")) if node.identifier else ()
        return msgspec.structs.replace(node, id_prefixes=prefixes) if prefixes else node

    def _with_pattern(self, reader: Reader, data: dict[str, Any]) -> dict[str, Any]:
        """The definition with its structured pattern filled in from the settings of its own schema."""
        if not isinstance(data.get("structured_pattern"), dict):
            return data
        found = {k: v for k, v in data.items() if k != "structured_pattern"}
        return {**found, "pattern": reader.pattern(data)}

    def _declaration(self, name: str, slot_name: str, ancestors: list[str]) -> tuple[Layer | None, tuple[str, ...]]:
        """Where a slot is declared: as attribute of the nearest class, else on top level."""
        for current in (name, *ancestors):
            schema, data = self._declared[current]
            attribute = schema.named(data, "attributes").get(slot_name)
            if attribute is not None:
                return (schema, attribute), ("classes", current, "attributes", slot_name)
        if slot_name not in self._definitions:
            self._definitions[slot_name] = slot_definition(slot_name, self._slots)
        return self._definitions[slot_name], ("slots", slot_name)


def _present(constraint: ClassExpression) -> tuple[ClassExpression, ...]:
    return (constraint,) if any(getattr(constraint, k) for k in (*BRANCHES, "slot_conditions")) else ()
