"""Constraints of LinkML on slots and objects as conditions of XPath 2, as the checker understands them.

Conditions are true or false for every object; where a value is none of its type, they are false or the XSD says so.
Raises Untranslatable for what has no XPath, or none that would be simple enough to be trusted.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

import msgspec

from generators.checker.check_digits import check_digit_by_name
from generators.codec.layout import Field
from generators.codec.simple import base_of
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, ClassExpression, Element, Expression, Slot, Type
from generators.model.pattern import Untranslatable
from generators.model.wire import speaks_of_whole
from generators.schematron.paths import Paths
from generators.schematron.xpath import anchored, literal

COMBINATIONS = ("any_of", "all_of", "exactly_one_of", "none_of")
_PLAIN_PART = frozenset("^$()[]{}+*?-,0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ")


class Conditions:
    """Conditions on objects of one model."""

    def __init__(self, paths: Paths) -> None:
        """Prepare for the model behind `paths`."""
        self.paths, self.model, self.wire = paths, paths.model, paths.layouts.wire

    def on_object(self, cls: Class, expression: ClassExpression, present: bool = False) -> str:
        """Conditions on `$this`; `present` also demands the slots, as preconditions of rules do."""
        parts = []
        if expression.is_a and expression.is_a not in (cls.name, *cls.ancestors):
            parts.append("false()")
        for name, condition in expression.slot_conditions.items():
            if name in cls.slots:
                parts.append(self.on_slot(cls, cls.slots[name], condition, present))
        for keyword in COMBINATIONS:
            branches = [self.on_object(cls, branch, present) for branch in getattr(expression, keyword)]
            parts += [combined(keyword, branches)] if branches else []
        return conjunction(parts)

    def on_slot(self, cls: Class, slot: Slot, expression: Expression, present: bool = False) -> str:
        """A condition on the value of a slot, or on its absence."""
        field, nodes = self._nodes(cls, slot)
        absent = expression.value_presence == "ABSENT"
        required = expression.required or expression.value_presence == "PRESENT"
        demanded = present and not absent and expression != Expression()
        parts = [f"exists({nodes})"] if required or demanded else []
        parts += [f"empty({nodes})"] if absent else []
        whole = [name for name in COMBINATIONS if any(speaks_of_whole(b) for b in getattr(expression, name))]
        rest = msgspec.structs.replace(expression, **dict.fromkeys(whole, ())) if whole else expression
        parts += self._of_members(field, slot, rest, nodes)
        for name in whole:
            branches = [self.on_slot(cls, slot, branch) for branch in getattr(expression, name)]
            parts.append(combined(name, branches))
        return conjunction(parts)

    def _nodes(self, cls: Class, slot: Slot) -> tuple[Field, str]:
        field = self.paths.field(cls.name, slot)
        if field is None or field.value.choice or field.value.dimensions > 1:
            raise Untranslatable(f"'{cls.name}.{slot.name}' has values in several forms", 0)
        return field, f"$this/{self.paths.step(field)}"

    def _of_members(self, field: Field, slot: Slot, expression: Expression, nodes: str) -> list[str]:
        parts = []
        member = self._on_value(field, slot, expression)
        if member:
            parts.append(f"(every $v in {nodes} satisfies {member})")
        if field.value.form != "single":
            exact, low, high = (
                expression.exact_cardinality,
                expression.minimum_cardinality,
                expression.maximum_cardinality,
            )
            bounds = [("eq", exact), ("ge", low), ("le", high)]
            parts += [f"(empty({nodes}) or count({nodes}) {sign} {n})" for sign, n in bounds if n is not None]
            for one, word in ((expression.has_member, "some"), (expression.all_members, "every")):
                inner = self._on_value(field, slot, one) if one is not None else ""
                if inner:
                    parts.append(f"(empty({nodes}) or ({word} $v in {nodes} satisfies {inner}))")
        return parts

    def _on_value(self, field: Field, slot: Slot, expression: Expression) -> str:
        """What an expression says about one value, the node `$v`; empty where it says nothing."""
        other = expression.range if expression.range != slot.range else ""
        parts = [*(self._in_range(field, other) if other else ()), *self._facets(field, expression)]
        if expression.equals_expression:
            raise Untranslatable("equals_expression", 0)
        for keyword in COMBINATIONS:
            branches = [self._on_value(field, slot, branch) or "true()" for branch in getattr(expression, keyword)]
            parts += [combined(keyword, branches)] if branches else []
        return conjunction(parts) if parts else ""

    def _in_range(self, field: Field, name: str) -> list[str]:
        """That a text is one of another type or enumeration than the slot's own."""
        enum, type_ = self.model.enums.get(name), self.model.types.get(name)
        if enum is not None and not enum.open and not enum.dynamic and self._kind(field) == "string":
            return [f"{self._text(field)} = ({', '.join(map(literal, enum.codes))})"]
        if type_ is None or type_.union_of or BUILTINS[type_.base].json != "string" or self._kind(field) != "string":
            raise Untranslatable(f"range '{name}'", 0)
        chain = [self.model.types[step] for step in (name, *type_.chain) if step in self.model.types]
        built_in = BUILTINS[type_.base].pattern
        parts = [f"matches({self._text(field)}, {literal(anchored(built_in))})"] if built_in else []
        for step in chain:
            if not step.builtin:
                parts += [*self._facets(field, step), *self.check_digits(field, step)]
        return parts

    def _facets(self, field: Field, expression: Expression) -> list[str]:
        parts = []
        if expression.pattern:
            if self._kind(field) != "string":
                raise Untranslatable("pattern of a number", 0)
            parts.append(f"matches({self._text(field)}, {literal(anchored(expression.pattern))})")
        for bound, sign in ((expression.minimum_value, "ge"), (expression.maximum_value, "le")):
            if bound is not None:
                parts.append(self._compared(field, sign, str(bound)))
        if expression.equals_string is not None:
            parts.append(self._equal(field, (expression.equals_string,)))
        if expression.equals_string_in:
            parts.append(self._equal(field, expression.equals_string_in))
        if expression.equals_number is not None:
            parts.append(self._compared(field, "eq", str(expression.equals_number)))
        return parts

    def _equal(self, field: Field, texts: tuple[str, ...]) -> str:
        if self._kind(field) == "string":
            return f"{self._text(field)} = ({', '.join(map(literal, texts))})"
        if self._kind(field) == "boolean":
            return f"string(xs:boolean({self._text(field)})) = ({', '.join(literal(t.lower()) for t in texts)})"
        return _any_of(self._compared(field, "eq", text) for text in texts)

    def _compared(self, field: Field, sign: str, bound: str) -> str:
        base = self._base(field)
        if self._kind(field) in ("integer", "number"):
            try:
                number = f"{Decimal(bound):f}"
            except InvalidOperation as error:
                raise Untranslatable(f"bound '{bound}'", 0) from error
            return f"xs:decimal({self._text(field)}[. castable as xs:decimal]) {sign} {number}"
        if base == "date" and len(bound) == 10:
            return f"{self._text(field)} {sign} {literal(bound)}"
        raise Untranslatable(f"bound of {base}", 0)

    def check_digits(self, field: Field, element: Element) -> list[str]:
        """That the texts of an element with the annotation `check_digit` have a right one."""
        parts = []
        part = next(iter(element.annotation("check_digit_part")), "")
        text = self._text(field)
        if part:
            if not set(part) <= _PLAIN_PART or part.count("(") != 1:
                raise Untranslatable(f"part '{part}'", 0)
            whole = literal("^" + part.strip("^$") + ".*$")
            text = f"replace({text}, {whole}, '$1')"
        for system in element.annotation("check_digit"):
            if check_digit_by_name(system) is None:
                raise Untranslatable(f"system '{system}'", 0)
            parts.append(f"f:check-digit({text}, {literal(system)})")
        return parts

    def types_of(self, field: Field) -> list[Type]:
        """The types of a slot's values, with what they are derived from."""
        found = []
        for alternative in field.value.alternatives:
            name = alternative.name
            if alternative.kind == "reference":
                identifier = self.model.classes[name].identifier
                name = identifier.range if identifier is not None else ""
            type_ = self.model.types.get(name)
            if type_ is not None:
                found += [self.model.types[n] for n in (name, *type_.chain) if n in self.model.types]
        return found

    def _base(self, field: Field) -> str:
        bases = {base_of(self.model, alternative) for alternative in field.value.alternatives}
        return bases.pop() if len(bases) == 1 else "string"

    def _kind(self, field: Field) -> str:
        return BUILTINS[self._base(field)].json

    def _text(self, field: Field) -> str:
        """The text of the value `$v`; of a code that of its code."""
        alternatives = field.value.alternatives
        kinds = {alternative.kind for alternative in alternatives}
        if kinds == {"code"}:
            enum = self.model.enums[alternatives[0].name]
            return f"$v/{self.paths.code_step(enum, 'code')}/normalize-space(.)"
        if not kinds <= {"simple", "reference"}:
            raise Untranslatable("a condition on the value of an object", 0)
        if self._kind(field) == "string":
            return f"$v/{self.paths.text(field)}"
        return "$v/normalize-space(.)"


def combined(keyword: str, branches: list[str]) -> str:
    """A boolean combination of conditions by its LinkML name."""
    match keyword:
        case "any_of":
            return _any_of(branches)
        case "all_of":
            return conjunction(branches)
        case "exactly_one_of":
            return f"(count(({', '.join(branches)})[.]) eq 1)"
        case _:
            return f"not({_any_of(branches)})"


def conjunction(parts: list[str]) -> str:
    """That all conditions hold; true without any."""
    if not parts:
        return "true()"
    return parts[0] if len(parts) == 1 else f"({' and '.join(parts)})"


def _any_of(parts: Iterable[str]) -> str:
    found = list(parts)
    return found[0] if len(found) == 1 else f"({' or '.join(found)})"
