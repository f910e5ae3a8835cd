"""Assertions for the constraints of the model that its XSD does not say."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Inexpressible
from generators.codec.layout import Field
from generators.model.nodes import Class, ClassExpression, ClassRule, Element, Enum, Expression, Slot, Text, Type
from generators.model.pattern import Untranslatable
from generators.schematron.assertion import Assertion
from generators.schematron.conditions import COMBINATIONS, Conditions, combined, conjunction
from generators.schematron.paths import Paths
from generators.schematron.unique import unique_keys, unique_values
from generators.schematron.xpath import literal
from generators.xsd.context import Shared
from generators.xsd.schema import schema_by_module

TARGET = "schematron"
FACETS = ("equals_string", "minimum_value", "equals_number", "has_member", "all_members", *COMBINATIONS)


class Constraints:
    """The constraints of one model."""

    def __init__(self, paths: Paths) -> None:
        """Prepare for the model behind `paths`."""
        self.paths, self.model = paths, paths.model
        self.conditions = Conditions(paths)
        self.gaps: list[Inexpressible] = []

    def assertions(self) -> Iterator[Assertion]:
        """What the XSD leaves to others, as far as XPath says it; the rest is in `gaps`."""
        shared = Shared(self.model)
        lost = [gap for module in self.model.modules.values() for gap in schema_by_module(shared, module, True)[1]]
        seen: set[tuple[tuple[str, ...], str]] = set()
        for gap in sorted(set(lost)):
            for assertion in self._guarded(gap) if gap.enforced_by else ():
                if (assertion.classes, assertion.test) not in seen:
                    seen.add((assertion.classes, assertion.test))
                    yield assertion

    def _guarded(self, gap: Inexpressible) -> Iterator[Assertion]:
        try:
            yield from list(self._of(gap))
        except Untranslatable:
            self.gaps.append(Inexpressible(TARGET, gap.element, gap.constraint, "checker"))

    def _of(self, gap: Inexpressible) -> Iterator[Assertion]:
        element, constraint = gap.element, gap.constraint
        name, _, slot_name = element.partition(".")
        cls = self.model.classes.get(element) or self.model.classes.get(name)
        slot = cls.slots.get(slot_name) if cls is not None else None
        if constraint == "rules" and cls is not None:
            for number, rule in enumerate(cls.rules, 1):
                yield from self._of_rule(cls, rule, number)
        elif cls is not None and slot is None and constraint in (*COMBINATIONS, "slot_conditions"):
            yield from self._of_class(cls, constraint)
        elif cls is not None and constraint == "unique_keys":
            yield from unique_keys(self.conditions, cls)
        elif cls is not None and slot is not None and constraint == "list_elements_unique":
            yield from unique_values(self.conditions, cls, slot)
        elif cls is not None and slot is not None and constraint == "check_digit":
            yield from self._check_digits(cls, slot, slot)
        elif element in self.model.types and constraint in ("check_digit", *COMBINATIONS):
            yield from self._of_type(self.model.types[element], constraint)
        elif constraint == "permissible_values" and element in self.model.enums:
            yield from self._of_enum(self.model.enums[element])
        elif cls is not None and slot is not None and constraint in FACETS:
            yield from self._of_slot(cls, slot, constraint)
        else:
            raise Untranslatable(constraint, 0)

    def _of_rule(self, cls: Class, rule: ClassRule, number: int) -> Iterator[Assertion]:
        if rule.preconditions is None:
            return
        on_object = self.conditions.on_object
        before, parts = on_object(cls, rule.preconditions, present=True), []
        if rule.postconditions is not None:
            parts.append(f"(not({before}) or {on_object(cls, rule.postconditions)})")
        if rule.elseconditions is not None:
            parts.append(f"({before} or {on_object(cls, rule.elseconditions)})")
        if rule.bidirectional and rule.postconditions is not None:
            parts.append(f"({before} or not({on_object(cls, rule.postconditions, present=True)}))")
        if parts:
            yield Assertion(f"{cls.name}.rules-{number}", (cls.name,), conjunction(parts), _of_title(rule))

    def _of_class(self, cls: Class, constraint: str) -> Iterator[Assertion]:
        for number, expression in enumerate(cls.constraints, 1):
            if constraint == "slot_conditions":
                if expression.slot_conditions:
                    only = ClassExpression(slot_conditions=expression.slot_conditions)
                    test = self.conditions.on_object(cls, only)
                    yield Assertion(f"{cls.name}.{constraint}-{number}", (cls.name,), test, _all_of(cls))
                continue
            branches = getattr(expression, constraint)
            if branches:
                test = combined(constraint, [self.conditions.on_object(cls, branch) for branch in branches])
                message = _of_branches(cls, constraint, branches)
                yield Assertion(f"{cls.name}.{constraint}-{number}", (cls.name,), test, message)

    def _of_slot(self, cls: Class, slot: Slot, constraint: str) -> Iterator[Assertion]:
        fields = {name: getattr(slot, name) for name in _SAID_BY.get(constraint, (constraint,))}
        test = self.conditions.on_slot(cls, slot, Expression(**fields))
        yield Assertion(f"{cls.name}.{slot.name}.{constraint}", self.paths.alike(cls), test, _of_value(slot))

    def _of_type(self, type_: Type, constraint: str) -> Iterator[Assertion]:
        """Check digits and combinations of a type, wherever a class has values of it alone."""
        for cls in self.model.classes.values():
            for field in self.paths.layouts.of(cls.name).fields if not (cls.any or cls.union_of) else ():
                if type_ not in self.conditions.types_of(field) or not _owned(self.paths, cls, field):
                    continue
                if len(field.value.alternatives) != 1 or field.value.dimensions > 1:
                    raise Untranslatable(f"'{cls.name}.{field.slot.name}' has values of several types", 0)
                if constraint == "check_digit":
                    yield from self._check_digits(cls, field.slot, type_)
                else:
                    combinations = {name: getattr(type_, name) for name in COMBINATIONS}
                    test = self.conditions.on_slot(cls, field.slot, Expression(**combinations))
                    name = f"{cls.name}.{field.slot.name}.{type_.name}"
                    yield Assertion(name, self.paths.alike(cls), test, _of_value(field.slot))

    def _check_digits(self, cls: Class, slot: Slot, element: Element) -> Iterator[Assertion]:
        field = self.paths.field(cls.name, slot)
        if field is None or field.value.dimensions > 1:
            raise Untranslatable("check digits of an array", 0)
        for test in self.conditions.check_digits(field, element):
            every = f"every $v in $this/{self.paths.step(field)} satisfies {test}"
            message = {
                "de": f"Die Prüfziffer von „{slot.label('de')}“ ist falsch.",
                "en": f"The check digit of “{slot.label('en')}” is wrong.",
            }
            yield Assertion(f"{cls.name}.{slot.name}.check_digit", self.paths.alike(cls), every, message)

    def _of_enum(self, enum: Enum) -> Iterator[Assertion]:
        """Codes of a list that travels with its address: those of the version that the model knows."""
        listing = enum.code_list
        if listing is None or enum.open or not enum.codes:
            return
        codes = ", ".join(map(literal, enum.codes))
        for cls in self.model.classes.values():
            for field in self.paths.layouts.of(cls.name).fields if not (cls.any or cls.union_of) else ():
                here = [a.name for a in field.value.alternatives] == [enum.name] and not field.value.dimensions
                if not here or not _owned(self.paths, cls, field):
                    continue
                code = f"$v/{self.paths.code_step(enum, 'code')}/normalize-space(.)"
                known = f"$v/@listVersionID/normalize-space(.) = {literal(listing.version)}"
                if listing.binding >= 4:
                    known += f" and $v/@listURI/normalize-space(.) = {literal(listing.uri)}"
                test = f"{code} = ({codes})"
                if listing.binding >= 3:
                    test = f"(not({known}) or {test})"
                nodes = f"$this/{self.paths.step(field)}"
                yield Assertion(
                    f"{cls.name}.{field.slot.name}.permissible_values",
                    self.paths.alike(cls),
                    f"every $v in {nodes} satisfies {test}",
                    {
                        "de": f"Der Code von „{field.slot.label('de')}“ steht nicht in der Liste „{enum.label('de')}“.",
                        "en": f"The code of “{field.slot.label('en')}” is not in the list “{enum.label('en')}”.",
                    },
                )


_SAID_BY: dict[str, tuple[str, ...]] = {
    "equals_string": ("equals_string", "equals_string_in"),
    "minimum_value": ("minimum_value", "maximum_value"),
    **dict.fromkeys(COMBINATIONS, COMBINATIONS),
}
"""What the XSD reports under one name; combinations stand within each other."""


def _owned(paths: Paths, cls: Class, field: Field) -> bool:
    """Whether no class that the class inherits from has the same field, whose assertion then holds here, too."""
    parents = (paths.model.classes[a] for a in cls.ancestors if a in paths.model.classes)
    return not any(field.slot in parent.slots.values() and cls.name in paths.alike(parent) for parent in parents)


def _of_title(rule: ClassRule) -> Text:
    texts = {"de": "Regel verletzt: {}.", "en": "Rule violated: {}."}
    plain = {"de": "Eine Regel des Datenmodells ist verletzt.", "en": "A rule of the data model is violated."}
    return {lang: text.format(rule.title[lang]) if lang in rule.title else plain[lang] for lang, text in texts.items()}


def _all_of(cls: Class) -> Text:
    return {
        "de": f"Die Angaben zu „{cls.label('de')}“ erfüllen eine Bedingung nicht.",
        "en": f"The data on “{cls.label('en')}” do not meet a condition.",
    }


_WORDS = {
    "exactly_one_of": ("Genau eine der Angaben {} ist erforderlich.", "Exactly one of {} is required."),
    "any_of": ("Mindestens eine der Angaben {} ist erforderlich.", "At least one of {} is required."),
}


def _of_branches(cls: Class, constraint: str, branches: tuple[ClassExpression, ...]) -> Text:
    """Which slots are required, where branches say no more than that."""
    demanded = [list(branch.slot_conditions) for branch in branches]
    plain = all(
        len(names) == 1 and branch.slot_conditions[names[0]] == Expression(required=True) and names[0] in cls.slots
        for names, branch in zip(demanded, branches, strict=True)
    )
    if not plain or constraint not in _WORDS:
        return _all_of(cls)
    found = {}
    for index, language in enumerate(("de", "en")):
        labels = ", ".join(f"'{cls.slots[names[0]].label(language)}'" for names in demanded)
        found[language] = _WORDS[constraint][index].format(labels)
    return found


def _of_value(slot: Slot) -> Text:
    return {
        "de": f"Der Wert von „{slot.label('de')}“ ist hier nicht zulässig.",
        "en": f"The value of “{slot.label('en')}” is not permitted here.",
    }
