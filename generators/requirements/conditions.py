"""Conditions of a model as parts of sentences, in German or in English."""

from __future__ import annotations

from generators.model.nodes import Class, ClassExpression, DataModel, Element, Enum, Expression, Slot, Type
from generators.model.wire import Alternative
from generators.requirements.words import BUILTIN_TYPES, FRAGMENTS, LANGUAGES

BRANCHES = ("any_of", "all_of", "exactly_one_of", "none_of")
FEW = 8


class Conditions:
    """Puts conditions of one model into words of one language."""

    def __init__(self, model: DataModel, language: str) -> None:
        """Language is `de` or `en`."""
        self.model, self.language = model, language
        self._place = LANGUAGES.index(language)

    def say(self, key: str, *parts: str) -> str:
        """A fragment with its parts."""
        return FRAGMENTS[key][self._place].format(*parts)

    def joined(self, key: str, parts: list[str]) -> str:
        """The parts as `a, b und c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self.say(key, ", ".join(parts[:-1]), parts[-1])

    def quoted(self, value: object) -> str:
        """A value in quotation marks."""
        return self.say("value", str(value))

    def label(self, cls: Class, slot: str) -> str:
        """A slot of a class by its title."""
        found = cls.slots.get(slot)
        return self.quoted(found.label(self.language) if found is not None else slot)

    def object(self, expression: ClassExpression, cls: Class) -> str:
        """What a class expression says about an object."""
        parts = [self.say("is_a", self.named(expression.is_a))] if expression.is_a else []
        for name, condition in expression.slot_conditions.items():
            parts += self.value(self.label(cls, name), condition)
        for key in BRANCHES:
            branches: tuple[ClassExpression, ...] = getattr(expression, key)
            parts += self._combined(key, [self.object(b, cls) for b in branches])
        return self.joined("and", parts) or self.say("anything")

    def value(self, subject: str, condition: Expression) -> list[str]:
        """What an expression says about the value that the subject stands for."""
        parts = [self.say("given", subject)] if condition.required or condition.value_presence == "PRESENT" else []
        parts += [self.say("absent", subject)] if condition.value_presence == "ABSENT" else []
        fixed = fixed_values(condition)
        parts += [self.say("equals", subject, self.joined("or", [self.quoted(v) for v in fixed]))] if fixed else []
        if condition.range and not condition.default_range:
            parts.append(self.say("range", subject, self.named(condition.range)))
        for key, value in (
            ("pattern", condition.pattern),
            ("minimum", condition.minimum_value),
            ("maximum", condition.maximum_value),
            ("at_least", condition.minimum_cardinality),
            ("at_most", condition.maximum_cardinality),
            ("exactly", condition.exact_cardinality),
            ("computed", condition.equals_expression),
        ):
            parts += [self.say(key, subject, str(value))] if value not in (None, "") else []
        for key in ("has_member", "all_members"):
            inner: Expression | None = getattr(condition, key)
            parts += [self.say(key, self.all(subject, inner))] if inner is not None else []
        for key in BRANCHES:
            branches: tuple[Expression, ...] = getattr(condition, key)
            parts += self._combined(key, [self.all(subject, b) for b in branches])
        return parts

    def all(self, subject: str, condition: Expression) -> str:
        """What an expression says, as one fragment."""
        return self.joined("and", self.value(subject, condition)) or self.say("anything")

    def _combined(self, key: str, branches: list[str]) -> list[str]:
        return [self.say(key, "; ".join(f"({b})" for b in branches))] if branches else []

    def named(self, name: str) -> str:
        """A type, enum or class as what a value is one of."""
        found = self.model.types.get(name) or self.model.enums.get(name) or self.model.classes.get(name)
        if isinstance(found, Type):
            return self.typed(found)
        key = "code" if isinstance(found, Enum) else "object"
        return self.say(key, found.label(self.language) if found is not None else name)

    def typed(self, found: Type) -> str:
        """A type by what it comes down to, with its title where it has one of its own."""
        base = BUILTIN_TYPES[found.base][self._place]
        return base if found.builtin or base.endswith(")") else self.say("typed", base, found.label(self.language))

    def alternative(self, alternative: Alternative) -> str:
        """One of the things that a value can be."""
        if alternative.kind == "any":
            return self.say("any")
        if alternative.kind == "reference":
            return self.say("reference", self.model.classes[alternative.name].label(self.language))
        return self.named(alternative.name)

    def codes(self, enum: Enum) -> str:
        """The codes of a list, or the first and the last of many with their number."""
        codes = list(enum.codes)
        if len(codes) <= FEW:
            return ", ".join(codes)
        return self.say("codes", ", ".join(codes[:2]), codes[-1], str(len(codes)))


def fixed_values(condition: Expression) -> list[str]:
    """The values of which an expression admits one; empty where it fixes none."""
    fixed = [*condition.equals_string_in]
    fixed += [condition.equals_string] if condition.equals_string is not None else []
    return fixed + ([str(condition.equals_number)] if condition.equals_number is not None else [])


def only_given(expression: ClassExpression, cls: Class) -> Slot | None:
    """The slot that an expression demands to be given and says nothing else about; None for other expressions."""
    conditions = expression.slot_conditions
    if len(conditions) != 1 or expression != ClassExpression(slot_conditions=conditions):
        return None
    ((name, condition),) = conditions.items()
    said = {field for field in _CONSTRAINTS if getattr(condition, field) != getattr(_NOTHING, field)}
    if condition.default_range:
        said -= {"range", "default_range"}
    return cls.slots.get(name) if said == {"required"} else None


_NOTHING = Expression()
_CONSTRAINTS = set(Expression.__struct_fields__) - set(Element.__struct_fields__)
