"""The text of a requirement in one language, from the constraint itself."""

from __future__ import annotations

from collections.abc import Callable

from generators.model.nodes import Class, ClassExpression, DataModel, Enum, Type
from generators.model.wire import speaks_of_whole
from generators.requirements.conditions import Conditions, only_given
from generators.requirements.statement import Statement
from generators.requirements.words import LANGUAGES, SENTENCES

TEMPORAL = ("date", "time", "datetime", "date_or_datetime")
LONGEST_PATTERN = 120
COMBINATIONS = ("any_of", "all_of", "exactly_one_of", "none_of")


class Sentences:
    """Says in one language what statements of a model demand."""

    def __init__(self, model: DataModel, language: str) -> None:
        """Language is `de` or `en`."""
        self.model, self.language = model, language
        self.conditions = Conditions(model, language)
        self._place = LANGUAGES.index(language)
        self._special: dict[str, Callable[[Statement], str]] = {
            "range": self._range,
            "rules": self._rule,
            "permissible_values": self._codes,
            **dict.fromkeys(COMBINATIONS, self._combination),
            **dict.fromkeys(("minimum_value", "maximum_value"), self._bound),
        }

    def of(self, statement: Statement) -> str:
        """The sentence of a statement."""
        special = self._special.get(statement.constraint)
        if special is not None:
            return special(statement)
        key, parts = self._variant(statement)
        return self.say(key, self.subject(statement), *parts)

    def say(self, key: str, *parts: str) -> str:
        """A sentence with its parts."""
        return SENTENCES[key][self._place].format(*parts)

    def subject(self, statement: Statement) -> str:
        """What a sentence is about: a slot in its class, or the class."""
        label = statement.cls.label(self.language)
        if statement.slot is None:
            return self.conditions.say("class", label)
        return self.conditions.say("slot", statement.slot.label(self.language), label)

    def _variant(self, statement: Statement) -> tuple[str, tuple[str, ...]]:
        """The sentence of a constraint whose values need no words of their own, with these values."""
        key, says, words = statement.constraint, statement.says, self.conditions
        match key:
            case "required" if statement.name:
                return "required_part", (statement.name,)
            case "required":
                many = statement.slot is not None and statement.slot.multivalued
                return ("required_many" if many else key), ()
            case "multivalued":
                return ("multivalued" if says.form == "list" else "multivalued_dict"), ()
            case "array":
                return key, (str(says.dimensions),)
            case "designates_type":
                return key, (", ".join(self.model.classes[name].label(self.language) for name in says),)
            case "pattern" if len(says.pattern) > LONGEST_PATTERN and isinstance(says, Type):
                return "pattern_of", (says.label(self.language),)
            case "pattern" | "equals_expression":
                return key, (getattr(says, key),)
            case "minimum_cardinality" | "maximum_cardinality" | "exact_cardinality":
                return key, (str(getattr(says, key)),)
            case "check_digit":
                return key, (", ".join(says.annotation("check_digit")),)
            case "equals_string" if statement.name:
                return "equals_part", (statement.name, words.quoted(says.code_list.uri))
            case "equals_string" | "equals_number":
                return "equals", (words.quoted(getattr(says, key)),)
            case "equals_string_in":
                return "equals", (words.joined("or", [words.quoted(value) for value in says.equals_string_in]),)
            case "subproperty_of":
                return key, (", ".join(says.subproperties),)
            case "id_prefixes":
                return key, (", ".join(says.id_prefixes),)
            case "unique_keys":
                return key, (words.joined("or", [words.label(statement.cls, slot) for slot in says.slots]),)
            case "has_member":
                return key, (words.all(self._label(statement), says.has_member),)
        return key, ()

    def _range(self, statement: Statement) -> str:
        subject, says, words = self.subject(statement), statement.says, self.conditions
        match says:
            case None:
                return self.say("range_object", subject)
            case Enum() if says.code_list is not None and says.code_list.binding > 2:
                return self.say("range_code", subject)
            case Enum():
                return self.say("range", subject, words.named(says.name))
            case Type():
                return self.say("range", subject, words.typed(says))
        return self.say("range", subject, words.joined("or", [words.alternative(a) for a in says]))

    def _codes(self, statement: Statement) -> str:
        enum: Enum = statement.says
        if enum.open or not enum.codes:
            return self.say("permissible_values_open", self.subject(statement))
        label = self.conditions.quoted(enum.label(self.language))
        return self.say("permissible_values", self.subject(statement), label, self.conditions.codes(enum))

    def _bound(self, statement: Statement) -> str:
        value, slot = getattr(statement.says, statement.constraint), statement.slot
        found = self.model.types.get(slot.range) if slot is not None else None
        key = statement.constraint
        if found is not None and found.base in TEMPORAL:
            key = key.replace("value", "moment")
        return self.say(key, self.subject(statement), str(value))

    def _rule(self, statement: Statement) -> str:
        rule, words = statement.says, self.conditions

        def told(expression: ClassExpression | None) -> str:
            return words.object(expression, statement.cls) if expression is not None else words.say("anything")

        title = rule.title.get(self.language) or next(iter(rule.title.values()), "")
        text = f"{title}: " if title else ""
        text += self.say("rules", self.subject(statement), told(rule.preconditions), told(rule.postconditions))
        text += self.say("rules_else", told(rule.elseconditions)) if rule.elseconditions is not None else ""
        return text + (self.say("rules_reverse") if rule.bidirectional else "")

    def _combination(self, statement: Statement) -> str:
        key, says, words = statement.constraint, statement.says, self.conditions
        subject = self.subject(statement)
        if isinstance(says, Type) and says.union_of and key == "any_of":
            return self.say("range", subject, words.joined("or", [words.named(name) for name in says.union_of]))
        branches = getattr(says, key)
        if isinstance(says, ClassExpression):
            given = self._all_given(says, key, statement.cls)
            if given:
                return self.say(f"{key}_given", subject, ", ".join(given))
            shown = [words.object(branch, statement.cls) for branch in branches]
        else:
            plain = key == "any_of" and all(b.range for b in branches) and not any(map(speaks_of_whole, branches))
            if plain and all(len(words.value("", b)) == 1 for b in branches):
                return self.say("range", subject, words.joined("or", [words.named(b.range) for b in branches]))
            shown = [words.all(self._label(statement), branch) for branch in branches]
        return self.say(key, subject, "; ".join(f"({s})" for s in shown))

    def _all_given(self, says: ClassExpression, key: str, cls: Class) -> list[str]:
        """The slots that the branches merely demand to be given, if all of them do and there is a sentence for it."""
        slots = [only_given(branch, cls) for branch in getattr(says, key)] if f"{key}_given" in SENTENCES else []
        found = [self.conditions.quoted(slot.label(self.language)) for slot in slots if slot is not None]
        return found if len(found) == len(slots) else []

    def _label(self, statement: Statement) -> str:
        assert statement.slot is not None
        return self.conditions.quoted(statement.slot.label(self.language))
