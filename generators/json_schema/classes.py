"""Classes as closed objects; slots as properties; enums and types."""

from __future__ import annotations

from generators.json_schema.conditions import Conditions
from generators.json_schema.facets import NEVER, Report, Schema, merged
from generators.json_schema.values import Reference
from generators.model.nodes import Class, Element, Enum, Slot
from generators.model.wire import Value, Wire, extra_slot, varies

ENTRY = ".entry"
"""What follows the class in the name of the definition of its entries."""
INTEGER_KEY = "^(0|-?[1-9][0-9]*)$"
TOKEN: Schema = {"type": "string", "pattern": "^[^ \\t\\n\\r]+( [^ \\t\\n\\r]+)*$"}
"""What XML's white space normalisation leaves as it is (xs:token), and is not empty."""
LINE: Schema = {"type": "string", "pattern": "^[^\\t\\n\\r]*$"}
"""What xs:normalizedString leaves as it is."""


class Definitions(Conditions):
    """Makes the definitions of one model."""

    def __init__(self, wire: Wire, reference: Reference) -> None:
        """Definitions over `wire`, with texts in the model's main language.

        Those of classes as entries of a dict, where the key stands outside, collect in `entries` by class.
        """
        super().__init__(wire, reference)
        self.language = wire.model.language
        self.entries: dict[str, Schema] = {}

    def of(self, element: Element) -> Schema:
        """The definition of a class, enum or type."""
        if isinstance(element, Class):
            return {**self._texts(element), **self.object(element)}
        if isinstance(element, Enum):
            return {**self._texts(element), **self._enum(element)}
        return {**self._texts(element), **self.type_schema(self.model.types[element.name])}

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
        if cls.union_of:
            return {"anyOf": [self.range(n) for n in cls.union_of if n in self.model.classes]}
        slots = cls.slots.values()
        schema: Schema = {"type": "object", "properties": {s.key: self.property(cls, s) for s in slots}}
        present = (s for s in slots if s.required or s.value_presence == "PRESENT")
        required = [s.key for s in present if s.name != without]
        if required:
            schema["required"] = required
        if cls.extra_slots is None:
            schema["additionalProperties"] = False
        elif (extra := extra_slot(cls)) is not None and (extra != Slot(name=extra.name, inlined=True)):
            schema["additionalProperties"] = self.item(cls, extra, self.report(f"{cls.name}.extra_slots"))
        conditions = [c for e in cls.constraints if (c := self.class_expression(cls, e))]
        conditions += [c for r in cls.rules if (c := self.rule(cls, r))]
        if conditions:
            schema["allOf"] = conditions
        if cls.unique_keys:
            self.report(cls.name)("unique_keys", "checker")
        return schema

    def _enum(self, enum: Enum) -> Schema:
        binding = enum.code_list.binding if enum.code_list else 0
        if enum.dynamic:
            self.report(enum.name)(", ".join(enum.dynamic), "")
        bare: Schema = {"type": "string"}
        if not enum.open and binding in (0, 1):
            if any(c.title or c.description for c in enum.codes.values()):
                bare["oneOf"] = [{"const": c.name, **self._texts(c)} for c in enum.codes.values()]
            else:
                bare["enum"] = list(enum.codes)
        elif binding > 1:
            bare = TOKEN
            self.report(enum.name)("permissible_values", "checker")
        if binding < 3:
            return bare
        assert enum.code_list is not None
        uri = {"type": "string", "const": enum.code_list.uri} if binding == 3 else TOKEN
        properties = {"code": bare, "name": LINE, "listURI": uri, "listVersionID": TOKEN}
        required = ["code", "listVersionID"] if binding == 3 else ["code", "listURI", "listVersionID"]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def property(self, cls: Class, slot: Slot) -> Schema:
        """A slot as a property."""
        value = self.wire.value(slot)
        report = self.report(f"{cls.name}.{slot.name}")
        if slot.value_presence == "ABSENT":
            return NEVER if value.form == "single" else self.empty(value)
        objects = (self.model.classes[a.name].identifier for a in value.alternatives if a.kind == "object")
        if any(identifier is not None and identifier.identifier for identifier in objects):
            report("identifier", "checker")
        item = self.item(cls, slot, report)
        schema = item if value.form == "single" else self._collection(cls, slot, value, item, report)
        default = {"default": slot.default} if slot.default is not None and value.form == "single" else {}
        return merged(self._texts(slot), schema, default)

    def _collection(self, cls: Class, slot: Slot, value: Value, item: Schema, report: Report) -> Schema:
        kind = self.kind(value.alternatives[0]) if value.alternatives else "string"
        if slot.all_members is not None:
            item = merged(item, self.says(slot, slot.all_members, kind, report))
        if value.form in ("dict", "simple_dict"):
            return self._dict(slot, value, report)
        if value.dimensions:
            return self._array(slot, value, item, report)
        schema: Schema = merged({"type": "array", "items": item}, *self.counted(slot, "Items"))
        if _demanded(slot):
            schema["minItems"] = max(schema.get("minItems", 0), 1)
        objects = [self.model.classes[a.name] for a in value.alternatives if a.kind == "object"]
        identified = any(cls.identifier is not None for cls in objects)
        if slot.list_elements_unique or identified:
            schema["uniqueItems"] = True
        if identified:
            report("identifier", "checker")
        if slot.has_member is not None:
            schema["contains"] = self.says(slot, slot.has_member, kind, report)
        return schema

    def _array(self, slot: Slot, value: Value, item: Schema, report: Report) -> Schema:
        """Nested lists, the innermost dimension made first."""
        if varies(slot):
            report("array", "")
        sizes = slot.array.dimensions if slot.array is not None else ()
        schema = item
        for depth in reversed(range(value.dimensions)):
            low, high = sizes[depth] if depth < len(sizes) else (None, None)
            schema = {"type": "array", "items": schema}
            schema |= {"minItems": low} if low else {}
            schema |= {"maxItems": high} if high is not None else {}
        if _demanded(slot) and "minItems" not in schema:
            schema["minItems"] = 1
        if slot.list_elements_unique and value.dimensions == 1:
            schema["uniqueItems"] = True
        if slot.has_member is not None:
            report("has_member", "checker")
        return merged(schema, *self.counted(slot, "Items"))

    def _dict(self, slot: Slot, value: Value, report: Report) -> Schema:
        cls = self.model.classes[value.alternatives[0].name]
        member = self._entry(cls, value.key_slot)
        if value.alternatives[0].polymorphic:
            member = self._designated(cls, lambda name: self._entry(self.model.classes[name], value.key_slot))
        if value.form == "simple_dict":
            member = {"anyOf": [member, self.property(cls, cls.slots[value.value_slot])]}
            if cls.rules or cls.constraints:
                report("rules", "checker")
        schema: Schema = merged({"type": "object", "additionalProperties": member}, *self.counted(slot, "Properties"))
        schema |= self._keys(cls, cls.slots[value.key_slot], report)
        if _demanded(slot):
            schema["minProperties"] = max(schema.get("minProperties", 0), 1)
        for name in ("has_member", "all_members"):
            if getattr(slot, name) is not None:
                report(name, "checker")
        report("identifier", "checker")
        return schema

    def _entry(self, cls: Class, key: str) -> Schema:
        """The class as an entry of a dict; a definition of its own, since entries may hold dicts of their class."""
        if cls.name not in self.entries:
            self.entries[cls.name] = {}
            self.entries[cls.name] = self.object(cls, without=key)
        return {"$ref": f"{self.reference(cls, '')}{ENTRY}"}

    def _keys(self, cls: Class, key: Slot, report: Report) -> Schema:
        """What keys of a JSON object can be: the texts of the identifiers they stand for."""
        kinds = {self.kind(a) for a in self.wire.value(key).alternatives}
        if kinds == {"integer"}:
            return {"propertyNames": {"pattern": INTEGER_KEY}}
        if not kinds <= {"string", "date"}:
            return {}
        names = self.item(cls, key, report)
        return {} if names == {"type": "string"} else {"propertyNames": names}


def _demanded(slot: Slot) -> bool:
    """Whether every object has a value of the slot; an empty list or mapping is none."""
    return slot.required or slot.value_presence == "PRESENT"
