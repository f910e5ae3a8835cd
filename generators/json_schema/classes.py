"""Classes as closed objects; slots as properties; rules and choices as conditions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generators.artifact import Inexpressible
from generators.json_schema.facets import BOOLEAN, Report, Schema, facets, merged, type_schema
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, ClassExpression, ClassRule, Element, Enum, Expression, Slot
from generators.model.wire import Alternative, Value, Wire

Reference = Callable[[Element, str], str]


class Definitions:
    """Makes the definitions of one model; `reference` says how one definition points to another."""

    def __init__(self, wire: Wire, reference: Reference) -> None:
        """Definitions over `wire`; what cannot be said collects in `inexpressible`."""
        self.wire = wire
        self.model = wire.model
        self.reference = reference
        self.language = wire.model.language
        self.inexpressible: list[Inexpressible] = []

    def _report(self, element: str) -> Report:
        def report(constraint: str, enforced_by: str) -> None:
            self.inexpressible.append(Inexpressible("json_schema", element, constraint, enforced_by))

        return report

    def of(self, element: Element) -> Schema:
        """The definition of a class, enum or type."""
        if isinstance(element, Class):
            return {**self._texts(element), **self.object(element)}
        if isinstance(element, Enum):
            return {**self._texts(element), **self._enum(element)}
        return {
            **self._texts(element),
            **type_schema(self.model, self.model.types[element.name], self._report(element.name)),
        }

    def _texts(self, element: Element) -> Schema:
        found: Schema = {}
        title = element.title.get(self.language)
        description = element.description.get(self.language)
        if title:
            found["title"] = title
        if description:
            found["description"] = description
        if element.deprecated:
            found["deprecated"] = True
        return found

    def object(self, cls: Class, without: str = "") -> Schema:
        """A class as a closed object; `without` names a slot that need not be present (the key inside a dict)."""
        if cls.any:
            return {}
        slots = cls.slots.values()
        schema: Schema = {"type": "object", "properties": {s.key: self.property(cls, s) for s in slots}}
        required = [s.key for s in slots if s.required and s.name != without]
        if required:
            schema["required"] = required
        if cls.extra_slots is None:
            schema["additionalProperties"] = False
        elif cls.extra_slots.range:
            schema["additionalProperties"] = self._range(cls.extra_slots.range)
        conditions = [c for e in cls.constraints if (c := self._class_expression(cls, e))]
        conditions += [c for r in cls.rules if (c := self._rule(cls, r))]
        if conditions:
            schema["allOf"] = conditions
        if cls.unique_keys:
            self._report(cls.name)("unique_keys", "checker")
        return schema

    def _enum(self, enum: Enum) -> Schema:
        binding = enum.code_list.binding if enum.code_list else 0
        bare: Schema = {"type": "string"}
        if not enum.open and binding in (0, 1):
            if any(c.title or c.description for c in enum.codes.values()):
                bare["oneOf"] = [{"const": c.name, **self._texts(c)} for c in enum.codes.values()]
            else:
                bare["enum"] = list(enum.codes)
        elif binding > 1:
            bare = {"type": "string", "pattern": "^\\S(.*\\S)?$"}
            self._report(enum.name)("permissible_values", "checker")
        if binding < 3:
            return bare
        assert enum.code_list is not None
        uri = {"type": "string", "const": enum.code_list.uri} if binding == 3 else {"type": "string"}
        properties = {"code": bare, "name": {"type": "string"}, "listURI": uri, "listVersionID": {"type": "string"}}
        required = ["code", "listVersionID"] if binding == 3 else ["code", "listURI", "listVersionID"]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def property(self, cls: Class, slot: Slot) -> Schema:
        """A slot as a property."""
        value = self.wire.value(slot)
        report = self._report(f"{cls.name}.{slot.name}")
        if slot.value_presence == "ABSENT":
            return False  # type: ignore[return-value]
        item = self._item(cls, slot, value, report)
        schema = item if value.form == "single" else self._collection(cls, slot, value, item, report)
        default = {"default": slot.default} if slot.default is not None and value.form == "single" else {}
        return merged(self._texts(slot), schema, default)

    def _item(self, cls: Class, slot: Slot, value: Value, report: Report) -> Schema:
        alternatives = [self._alternative(slot, a, report) for a in value.alternatives]
        if not alternatives:
            return {}
        keyword = "oneOf" if slot.exactly_one_of else "anyOf"
        schema = alternatives[0] if len(alternatives) == 1 else {keyword: alternatives}
        if len(value.alternatives) == 1 and value.alternatives[0].expression is None:
            schema = merged(schema, facets(slot, self._kind(value.alternatives[0]), report))
        if slot.designates_type:
            schema = merged(schema, {"enum": [self._designation(slot, n) for n in self.wire.concrete(cls.name)]})
        if slot.subproperties:
            schema = merged(schema, {"enum": list(slot.subproperties)})
        if slot.id_prefixes:
            schema = merged(schema, {"pattern": f"^({'|'.join(slot.id_prefixes)}):"})
        return schema

    def _designation(self, slot: Slot, name: str) -> str:
        """How a type designator names a class: by name, or by URI or CURIE as its range demands."""
        cls = self.model.classes[name]
        if slot.range == "string":
            return name
        module = self.model.modules.get(cls.module)
        curie = cls.uri or f"{self._default_prefix(module.id if module else '')}:{name}"
        prefix, _, local = curie.partition(":")
        return (
            f"{self.model.prefixes[prefix]}{local}" if slot.range == "uri" and prefix in self.model.prefixes else curie
        )

    def _default_prefix(self, schema_id: str) -> str:
        longest = sorted(self.model.prefixes.items(), key=lambda item: len(item[1]), reverse=True)
        return next((p for p, expansion in longest if schema_id.startswith(expansion)), "")

    def _kind(self, alternative: Alternative) -> str:
        if alternative.kind == "reference":
            identifier = self.model.classes[alternative.name].identifier
            found = self.model.types.get(identifier.range) if identifier else None
        else:
            found = self.model.types.get(alternative.name)
        return BUILTINS[found.base].json if found else "string"

    def _alternative(self, slot: Slot, alternative: Alternative, report: Report) -> Schema:
        if alternative.kind == "any":
            schema: Schema = {}
        elif alternative.kind == "reference":
            identifier = self.model.classes[alternative.name].identifier
            assert identifier is not None
            schema = merged(self._range(identifier.range), facets(identifier, self._kind(alternative), report))
        elif alternative.polymorphic:
            schema = self._polymorphic(self.model.classes[alternative.name])
        else:
            schema = self._range(alternative.name)
        if alternative.expression is not None:
            schema = merged(schema, facets(alternative.expression, self._kind(alternative), report))
        return schema

    def _polymorphic(self, cls: Class) -> Schema:
        """The class or a subclass, as the type designator says; without designator the class itself."""
        options = []
        for name in self.wire.concrete(cls.name):
            found = self.model.classes[name]
            designator = found.designator
            assert designator is not None
            chosen: Schema = {"properties": {designator.key: {"const": self._designation(designator, name)}}}
            if name != cls.name:
                chosen["required"] = [designator.key]
            options.append({"$ref": self.reference(found, ""), **chosen})
        return {"anyOf": options} if options else {"not": {}}

    def _range(self, name: str) -> Schema:
        found = self.model.classes.get(name) or self.model.enums.get(name) or self.model.types.get(name)
        if found is None or (isinstance(found, Class) and found.any):
            return {}
        if not isinstance(found, (Class, Enum)) and self.model.types[name].builtin:
            return type_schema(self.model, self.model.types[name], self._report(name))
        return {"$ref": self.reference(found, "")}

    def _collection(self, cls: Class, slot: Slot, value: Value, item: Schema, report: Report) -> Schema:
        low, high = slot.minimum_cardinality, slot.maximum_cardinality
        if slot.exact_cardinality is not None:
            low = high = slot.exact_cardinality
        low = max(low or 0, 1) if slot.required else low
        if value.form in ("dict", "simple_dict"):
            return self._dict(value, low, high)
        schema: Schema = {"type": "array", "items": item}
        for _ in range(value.dimensions - 1):
            schema = {"type": "array", "items": schema}
        if low:
            schema["minItems"] = low
        if high is not None:
            schema["maxItems"] = high
        identified = any(
            a.kind == "object" and self.model.classes[a.name].identifier is not None for a in value.alternatives
        )
        if slot.list_elements_unique or (identified and not value.dimensions):
            schema["uniqueItems"] = True
        if identified:
            report("identifier", "checker")
        if slot.has_member is not None:
            schema["contains"] = facets(slot.has_member, self._kind(value.alternatives[0]), report)
        if slot.all_members is not None:
            schema["items"] = merged(item, facets(slot.all_members, self._kind(value.alternatives[0]), report))
        return schema

    def _dict(self, value: Value, low: int | None, high: int | None) -> Schema:
        cls = self.model.classes[value.alternatives[0].name]
        member: Schema = self.object(cls, without=value.key_slot)
        if value.form == "simple_dict":
            member = {"anyOf": [member, self.property(cls, cls.slots[value.value_slot])]}
        schema: Schema = {"type": "object", "additionalProperties": member}
        if low:
            schema["minProperties"] = low
        if high is not None:
            schema["maxProperties"] = high
        return schema

    def _class_expression(self, cls: Class, expression: ClassExpression, present: bool = False) -> Schema:
        """Conditions on an object; `present` also demands the slots, as preconditions of rules do."""
        properties: Schema = {}
        required: list[str] = []
        for name, condition in expression.slot_conditions.items():
            slot = cls.slots.get(name)
            if slot is None:
                continue
            if condition.value_presence == "ABSENT":
                properties[slot.key] = False
                continue
            found = self._condition(cls, slot, condition)
            if found:
                properties[slot.key] = found
            if condition.required or condition.value_presence == "PRESENT" or (present and found):
                required.append(slot.key)
        parts: list[Schema] = [{"properties": properties}] if properties else []
        parts += [{"required": required}] if required else []
        for field, keyword in BOOLEAN:
            branches = [self._class_expression(cls, b, present) for b in getattr(expression, field)]
            parts += [{keyword: branches}] if branches else []
        parts += [{"not": found} for b in expression.none_of if (found := self._class_expression(cls, b, present))]
        return merged(*parts)

    def _condition(self, cls: Class, slot: Slot, condition: Expression) -> Schema:
        value = self.wire.value(slot)
        kind = self._kind(value.alternatives[0]) if value.alternatives else "string"
        report = self._report(f"{cls.name}.{slot.name}")
        found = facets(condition, kind, report)
        if condition.range and condition.range != slot.range:
            found = merged(found, self._range(condition.range))
        return {"items": found} if found and value.form == "list" else found

    def _rule(self, cls: Class, rule: ClassRule) -> Schema:
        """A rule as if/then/else; one without preconditions binds nothing (LinkML's compliance suite)."""
        if rule.preconditions is None:
            return {}
        before = self._class_expression(cls, rule.preconditions, present=True)
        schema: dict[str, Any] = {"if": before}
        if rule.postconditions is not None:
            schema["then"] = self._class_expression(cls, rule.postconditions)
        if rule.elseconditions is not None:
            schema["else"] = self._class_expression(cls, rule.elseconditions)
        if rule.bidirectional and rule.postconditions is not None:
            after = self._class_expression(cls, rule.postconditions, present=True)
            return {"allOf": [schema, {"if": after, "then": before}]}
        return schema if len(schema) > 1 else {}
