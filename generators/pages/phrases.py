"""Conditions of a model in words: what a rule demands, in German and English."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.model.nodes import Class, ClassExpression, ClassRule, Expression, UniqueKey
from generators.pages.markdown import code

PHRASES: dict[str, tuple[str, str]] = {
    "required": ("{0} ist anzugeben", "{0} must be given"),
    "present": ("{0} ist angegeben", "{0} is given"),
    "absent": ("{0} fehlt", "{0} is absent"),
    "equals": ("{0} ist {1}", "{0} is {1}"),
    "pattern": ("{0} entspricht dem Muster {1}", "{0} matches the pattern {1}"),
    "minimum": ("{0} ist mindestens {1}", "{0} is at least {1}"),
    "maximum": ("{0} ist höchstens {1}", "{0} is at most {1}"),
    "range": ("{0} ist ein Wert von {1}", "{0} is a value of {1}"),
    "is_a": ("das Objekt ist ein {0}", "the object is a {0}"),
    "at_least": ("{0} kommt mindestens {1}-mal vor", "{0} occurs at least {1} times"),
    "at_most": ("{0} kommt höchstens {1}-mal vor", "{0} occurs at most {1} times"),
    "not": ("nicht: {0}", "not: {0}"),
    "and": ("{0} und {1}", "{0} and {1}"),
    "or": ("{0} oder {1}", "{0} or {1}"),
    "if": ("Wenn {0}, dann gilt: {1}.", "If {0}, then: {1}."),
    "always": ("Es gilt: {0}.", "This holds: {0}."),
    "else": (" Sonst gilt: {0}.", " Otherwise: {0}."),
    "both_ways": (" Das gilt auch umgekehrt.", " The reverse holds as well."),
    "exactly_one": ("Genau eine der Angaben {0}.", "Exactly one of {0}."),
    "any_one": ("Mindestens eine der Angaben {0}.", "At least one of {0}."),
    "none": ("Keine der Angaben {0}.", "None of {0}."),
    "exactly_one_case": ("Genau einer dieser Fälle: {0}.", "Exactly one of these cases: {0}."),
    "any_case": ("Mindestens einer dieser Fälle: {0}.", "At least one of these cases: {0}."),
    "none_case": ("Keiner dieser Fälle: {0}.", "None of these cases: {0}."),
    "all": ("{0}.", "{0}."),
    "unique": (
        "Die Werte von {0} kommen zusammen in einer Liste nur einmal vor.",
        "The values of {0} together occur only once in a list.",
    ),
    "unique_one": ("Der Wert von {0} kommt in einer Liste nur einmal vor.", "The value of {0} occurs only once."),
}


class Phrases:
    """Sentences in one language, as Markdown."""

    def __init__(self, language: str) -> None:
        """Language is `de` or `en`."""
        self._place = ("de", "en").index(language)

    def _say(self, key: str, *parts: str) -> str:
        return PHRASES[key][self._place].format(*parts)

    def _joined(self, key: str, parts: list[str]) -> str:
        """The parts as `a, b und c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self._say(key, ", ".join(parts[:-1]), parts[-1])

    def rule(self, rule: ClassRule, cls: Class) -> str:
        """What a class rule says."""
        when = self._object(rule.preconditions, cls) if rule.preconditions else ""
        then = self._object(rule.postconditions, cls) if rule.postconditions else ""
        otherwise = self._object(rule.elseconditions, cls) if rule.elseconditions else ""
        text = self._say("if", when, then) if when else self._say("always", then)
        text += self._say("else", otherwise) if otherwise else ""
        return text + (self._say("both_ways") if rule.bidirectional else "")

    def unique_key(self, key: UniqueKey, cls: Class) -> str:
        """What a unique key says."""
        names = [self._name(slot, cls) for slot in key.slots]
        return self._say("unique" if len(names) > 1 else "unique_one", self._joined("and", names))

    def constraints(self, constraint: ClassExpression, cls: Class) -> Iterator[tuple[str, str]]:
        """Metaslot and sentence of each boolean combination on class level."""
        for metaslot, simple, cases, joint in (
            ("exactly_one_of", "exactly_one", "exactly_one_case", "or"),
            ("any_of", "any_one", "any_case", "or"),
            ("none_of", "none", "none_case", "and"),
            ("all_of", "all", "all", "and"),
        ):
            branches: tuple[ClassExpression, ...] = getattr(constraint, metaslot)
            if not branches:
                continue
            names = [_only_required(branch) for branch in branches]
            if all(names) and metaslot != "all_of":
                shown = [self._name(name, cls) for name in names]
                yield metaslot, self._say(simple, self._joined(joint, shown))
            else:
                shown = [self._object(branch, cls) for branch in branches]
                yield metaslot, self._say(cases, self._joined(joint, [f"({s})" for s in shown]))
        if constraint.slot_conditions:
            bare = ClassExpression(slot_conditions=constraint.slot_conditions)
            yield "slot_conditions", self._say("always", self._object(bare, cls))

    def _object(self, expression: ClassExpression, cls: Class) -> str:
        parts = [self._say("is_a", code(expression.is_a))] if expression.is_a else []
        for slot, condition in expression.slot_conditions.items():
            parts += self.value(self._name(slot, cls), condition)
        for branches, joint in (
            (expression.any_of, "or"),
            (expression.exactly_one_of, "or"),
            (expression.all_of, "and"),
        ):
            if branches:
                parts.append(self._joined(joint, [f"({self._object(b, cls)})" for b in branches]))
        if expression.none_of:
            parts.append(self._say("not", self._joined("or", [self._object(b, cls) for b in expression.none_of])))
        return self._joined("and", parts)

    def value(self, name: str, condition: Expression) -> list[str]:
        """What an expression demands of the value that `name` (Markdown) stands for."""
        parts = []
        if condition.required:
            parts.append(self._say("required", name))
        if condition.value_presence:
            parts.append(self._say("present" if condition.value_presence == "PRESENT" else "absent", name))
        fixed = [*condition.equals_string_in]
        fixed += [condition.equals_string] if condition.equals_string is not None else []
        fixed += [str(condition.equals_number)] if condition.equals_number is not None else []
        if fixed:
            parts.append(self._say("equals", name, self._joined("or", [code(value) for value in fixed])))
        for key, value in (
            ("pattern", condition.pattern),
            ("minimum", condition.minimum_value),
            ("maximum", condition.maximum_value),
            ("range", "" if condition.default_range else condition.range),
            ("at_least", condition.minimum_cardinality),
            ("at_most", condition.maximum_cardinality),
        ):
            if value not in (None, ""):
                parts.append(self._say(key, name, code(str(value))))
        for branches, joint in ((condition.any_of, "or"), (condition.exactly_one_of, "or"), (condition.all_of, "and")):
            if branches:
                parts.append(self._joined(joint, [p for b in branches for p in self.value(name, b)]))
        if condition.none_of:
            parts.append(
                self._say("not", self._joined("or", [p for b in condition.none_of for p in self.value(name, b)]))
            )
        return parts

    def _name(self, slot: str, cls: Class) -> str:
        found = cls.slots.get(slot)
        return code(found.key if found else slot)


def _only_required(expression: ClassExpression) -> str:
    """The one slot that an expression demands to be given and says nothing else about, or empty."""
    conditions = expression.slot_conditions
    if len(conditions) != 1 or expression != ClassExpression(slot_conditions=conditions):
        return ""
    ((name, condition),) = conditions.items()
    bare = Expression(required=True, range=condition.range, default_range=condition.default_range)
    given = msgspec.structs.replace(condition, name="", module="") == bare
    return name if given and (condition.default_range or not condition.range) else ""
