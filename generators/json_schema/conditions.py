"""Conditions on objects: boolean combinations of slot conditions, and rules."""

from __future__ import annotations

from generators.json_schema.facets import BOOLEAN, NEVER, Schema, merged
from generators.json_schema.values import Values
from generators.model.nodes import Class, ClassExpression, ClassRule, Expression, Slot
from generators.model.wire import Value


class Conditions(Values):
    """Makes the schemas of what a class says about its slots together."""

    def class_expression(self, cls: Class, expression: ClassExpression, present: bool = False) -> Schema:
        """Conditions on an object; `present` also demands the slots, as preconditions of rules do."""
        if expression.is_a and expression.is_a not in (cls.name, *cls.ancestors):
            return NEVER
        properties: Schema = {}
        required: list[str] = []
        for name, condition in expression.slot_conditions.items():
            slot = cls.slots.get(name)
            if slot is None:
                continue
            value = self.wire.value(slot)
            if condition.value_presence == "ABSENT":
                properties[slot.key] = False if value.form == "single" else self.empty(value)
                continue
            found = self._condition(cls, slot, condition)
            demanded = condition.required or condition.value_presence == "PRESENT"
            if demanded or (present and condition != Expression()):
                required.append(slot.key)
                found = merged(found, self.filled(value))
            elif value.form != "single" and found.keys() - {"items"}:
                found = {"anyOf": [self.empty(value), found]}
            if found:
                properties[slot.key] = found
        parts: list[Schema] = [{"properties": properties}] if properties else []
        parts += [{"required": required}] if required else []
        for field, keyword in BOOLEAN:
            parts += self._combined(cls, getattr(expression, field), field, keyword, present)
        for branch in expression.none_of:
            negated = self.exactly(lambda b=branch: self.class_expression(cls, b, present))  # type: ignore[misc]
            if negated is None:
                self.report(cls.name)("none_of", "checker")
            else:
                parts.append({"not": negated})
        return merged(*parts)

    def empty(self, value: Value) -> Schema:
        """A list or mapping without members, which is as good as none (XML cannot tell them apart)."""
        if value.form == "list":
            return {"type": "array", "items": {}, "maxItems": 0}
        return {"type": "object", "maxProperties": 0}

    def filled(self, value: Value) -> Schema:
        """A list or mapping with members, as a slot demands that must be there; nothing for single values."""
        if value.form == "single":
            return {}
        return {"minItems" if value.form == "list" else "minProperties": 1}

    def _combined(
        self, cls: Class, branches: tuple[ClassExpression, ...], field: str, keyword: str, present: bool
    ) -> list[Schema]:
        if not branches:
            return []
        if keyword != "oneOf":
            return [{keyword: [self.class_expression(cls, b, present) for b in branches]}]
        made = self.exactly(lambda: {keyword: [self.class_expression(cls, b, present) for b in branches]})
        if made is None:
            self.report(cls.name)(field, "checker")
        return [made] if made else []

    def _condition(self, cls: Class, slot: Slot, condition: Expression) -> Schema:
        value = self.wire.value(slot)
        kind = self.kind(value.alternatives[0]) if value.alternatives else "string"
        report = self.report(f"{cls.name}.{slot.name}")
        if len({self.kind(a) for a in value.alternatives}) > 1:
            kind = "any"
        found = self.says(slot, condition, kind, report)
        if value.form == "single":
            return found
        if value.form != "list" or value.dimensions > 1:
            if found or condition.all_members or condition.has_member:
                report("slot_conditions", "checker")
            return merged(*self.counted(condition, "Properties" if value.form != "list" else "Items"))
        parts = [{"items": found}] if found else []
        parts += self.counted(condition, "Items")
        if condition.has_member is not None:
            parts.append({"contains": self.says(slot, condition.has_member, kind, report)})
        if condition.all_members is not None:
            parts.append({"items": self.says(slot, condition.all_members, kind, report)})
        return merged(*parts)

    def counted(self, expression: Expression, members: str) -> list[Schema]:
        """Cardinalities as keywords on `Items` or `Properties`."""
        low, high = expression.minimum_cardinality, expression.maximum_cardinality
        exact = expression.exact_cardinality
        if exact is not None:
            low, high = max(low or 0, exact), exact if high is None else min(high, exact)
        found: Schema = {}
        if low:
            found[f"min{members}"] = low
        if high is not None:
            found[f"max{members}"] = high
        return [found] if found else []

    def rule(self, cls: Class, rule: ClassRule) -> Schema:
        """A rule as if/then/else; one without preconditions binds nothing (LinkML's compliance suite)."""
        before_, after_ = rule.preconditions, rule.postconditions
        if before_ is None:
            return {}
        before = self.exactly(lambda: self.class_expression(cls, before_, present=True))
        if before is None:
            self.report(cls.name)("rules", "checker")
            return {}
        schema: Schema = {"if": before}
        if after_ is not None:
            schema["then"] = self.class_expression(cls, after_)
        if rule.elseconditions is not None:
            schema["else"] = self.class_expression(cls, rule.elseconditions)
        if rule.bidirectional and after_ is not None:
            after = self.exactly(lambda: self.class_expression(cls, after_, present=True))
            if after is not None:
                return {"allOf": [schema, {"if": after, "then": before}]}
            self.report(cls.name)("rules", "checker")
        return schema if len(schema) > 1 else {}
