"""Typed expressions of rules as XPath 2.

A value that an expression does not have is the empty sequence. So a condition is translated twice, into what is true
where it holds and into what is true where it does not; both are false where it has no value. The object of a rule is
`$this`; no part relies on the context item.
"""

from __future__ import annotations

from collections.abc import Callable

from generators.model.linkml.names import xml_name_by_key
from generators.model.pattern import PatternError, Untranslatable, xsd_by_pattern
from generators.rules import typed as t
from generators.rules.functions import searching, seconds_by_duration
from generators.rules.known import NONE, false_facts, total, true_facts
from generators.rules.types import NUMBERS
from generators.schematron.paths import Paths

OPERATORS = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
OPPOSITE = {"==": "ne", "!=": "eq", "<": "ge", "<=": "gt", ">": "le", ">=": "lt"}
_ABSENT_AS_EMPTY = ("string-length", "contains", "starts-with", "ends-with", "matches", "substring", "string(")
"""Functions of XPath that take an absent text for an empty one."""

Facts = frozenset[str]


class XPath:
    """Translates expressions about one model; `codes` are the code lists that they have named."""

    def __init__(self, paths: Paths, standard: dict[str, str]) -> None:
        """Prepare to translate; `standard` has name and version of the standard whose documents are judged."""
        self.paths = paths
        self.codes: dict[str, tuple[str, ...]] = {}
        self._standard = standard
        self._count = 0

    def rule(self, when: t.Typed | None, demand: t.Typed) -> str:
        """The test of a rule: true for objects that obey it. Raises Untranslatable."""
        if when is None:
            return self.true(demand, NONE)
        facts = true_facts(when)
        applies, not_applies = self.true(when, NONE), self.false(when, NONE)
        demanded = self.true(demand, facts)
        if total(when):
            return f"{not_applies} or {_grouped(demanded)}"
        return f"{not_applies} or ({applies} and {_grouped(demanded)})"

    def true(self, condition: t.Typed, facts: Facts) -> str:
        """What is true where a condition holds."""
        match condition:
            case t.Constant(value=value):
                return "true()" if value is True else "false()"
            case t.Present(member=member):
                return f"exists({self._node(member, facts)})"
            case t.Not(operand=operand):
                return self.false(operand, facts)
            case t.Both(left=left, right=right):
                return _all(self.true(left, facts), self.true(right, facts | true_facts(left)))
            case t.Either(left=left, right=right):
                return _any(self.true(left, facts), self.true(right, facts | false_facts(left)))
            case t.Choice():
                return self._choice(condition, facts, self.true)
            case t.Comparison():
                return self._comparison(condition, facts, OPERATORS)
            case t.Membership(item=item, listing=listing):
                return f"{self.value(item, facts)} = {self.sequence(listing, facts)}"
            case t.Each():
                return self._each(condition, facts, True)
            case _:
                return self.value(condition, facts)

    def false(self, condition: t.Typed, facts: Facts) -> str:
        """What is true where a condition does not hold."""
        match condition:
            case t.Constant(value=value):
                return "true()" if value is False else "false()"
            case t.Present(member=member):
                absent = f"empty({self._node(member, facts)})"
                owner = member.owner
                return absent if total(owner, facts) else _all(f"exists({self.value(owner, facts)})", absent)
            case t.Not(operand=operand):
                return self.true(operand, facts)
            case t.Both(left=left, right=right):
                return _any(self.false(left, facts), self.false(right, facts | true_facts(left)))
            case t.Either(left=left, right=right):
                return _all(self.false(left, facts), self.false(right, facts | false_facts(left)))
            case t.Choice():
                return self._choice(condition, facts, self.false)
            case t.Comparison():
                return self._comparison(condition, facts, OPPOSITE)
            case t.Each():
                return self._each(condition, facts, False)
            case t.Membership(item=item):
                absent = f"not({self.true(condition, facts)})"
                return absent if total(item, facts) else _all(f"exists({self.value(item, facts)})", absent)
            case _:
                return f"{self.value(condition, facts)} = false()"

    def value(self, expression: t.Typed, facts: Facts) -> str:
        """The value of an expression, or nothing."""
        match expression:
            case t.Constant(value=value):
                return literal(value)
            case t.Variable(name=name):
                return f"${name}"
            case t.Member():
                return self._member(expression, facts)
            case t.Part(owner=t.Variable(name="standard"), key=key):
                return literal(self._standard[key])
            case t.Part():
                return f"{self._node(expression, facts)}/normalize-space(.)"
            case t.Arithmetic():
                return self._arithmetic(expression, facts)
            case t.Negative(operand=operand):
                return f"(-{self.value(operand, facts)})"
            case t.ItemAt(listing=listing, index=index):
                return f"{self.sequence(listing, facts)}[{self.value(index, facts)} + 1]"
            case t.Choice(condition=condition, then=then, otherwise=otherwise):
                one, other = (
                    self.value(then, facts | true_facts(condition)),
                    self.value(otherwise, facts | false_facts(condition)),
                )
                return self._either_value(condition, facts, one, other)
            case t.Applied():
                return self._applied(expression, facts)
            case _ if expression.type.kind == "list":
                return self.sequence(expression, facts)
            case _:
                return self._either_value(expression, facts, "true()", "false()")

    def sequence(self, listing: t.Typed, facts: Facts) -> str:
        """The members of a list."""
        match listing:
            case t.Listing(items=items):
                return f"({', '.join(self.value(item, facts) for item in items)})"
            case t.Codes(enum=enum, codes=codes):
                self.codes[enum] = codes
                return f"${codes_name(enum)}"
            case t.Each(kind="filter", over=over, variable=name, body=body):
                kept = self.true(body, facts)
                return f"(for ${name} in {self.sequence(over, facts)} return if ({kept}) then ${name} else ())"
            case t.Each(kind="map", over=over, variable=name, body=body):
                return f"(for ${name} in {self.sequence(over, facts)} return {self.value(body, facts)})"
            case t.Choice():
                return self.value(listing, facts)
            case _:
                return self.value(listing, facts)

    def _defined(self, listing: t.Typed, facts: Facts) -> str:
        """What is true where a list has a value; empty where it always has."""
        match listing:
            case t.Each(over=over, variable=name, body=body):
                outer = self._defined(over, facts)
                inner = self._everywhere(over, name, body, facts)
                return _all(*(part for part in (outer, inner) if part)) if outer or inner else ""
            case t.Member() if not total(listing, facts):
                return f"exists({self.value(listing, facts)})"
            case _:
                return ""

    def _everywhere(self, over: t.Typed, name: str, body: t.Typed, facts: Facts) -> str:
        """What is true where an expression has a value for each member of a list; empty where it always has."""
        if total(body, facts):
            return ""
        decided = f"exists({self.value(body, facts)})"
        if body.type.kind == "boolean":
            decided = _any(self.true(body, facts), self.false(body, facts))
        return f"(every ${name} in {self.sequence(over, facts)} satisfies {decided})"

    def _node(self, member: t.Member | t.Part, facts: Facts) -> str:
        """The elements or the attribute of a member."""
        owner = self.value(member.owner, facts)
        if isinstance(member, t.Part):
            enum = self.paths.model.enums[member.owner.type.name]
            return f"{owner}/{self.paths.code_step(enum, member.key)}"
        field = self.paths.field(member.cls, member.slot)
        if field is None:
            raise Untranslatable(f"type designator '{member.slot.key}'", member.at)
        return f"{owner}/{self.paths.step(field)}"

    def _member(self, member: t.Member, facts: Facts) -> str:
        node = self._node(member, facts)
        type_ = member.type.item if member.type.kind == "list" and member.type.item else member.type
        if type_.kind in ("object", "code"):
            return node
        field = self.paths.field(member.cls, member.slot)
        assert field is not None
        return f"{node}/{self.paths.text(field)}"

    def _comparison(self, comparison: t.Comparison, facts: Facts, operators: dict[str, str]) -> str:
        left, right = comparison.left, comparison.right
        one, other = self.value(left, facts), self.value(right, facts)
        if {left.type.kind, right.type.kind} == set(NUMBERS):
            one, other = (
                f"xs:double({text})" if side.type.kind == "integer" else text
                for side, text in ((left, one), (right, other))
            )
        return f"{one} {operators[comparison.operator]} {other}"

    def _choice(self, choice: t.Choice, facts: Facts, translate: Callable[[t.Typed, Facts], str]) -> str:
        then = translate(choice.then, facts | true_facts(choice.condition))
        otherwise = translate(choice.otherwise, facts | false_facts(choice.condition))
        return _any(
            _all(self.true(choice.condition, facts), then), _all(self.false(choice.condition, facts), otherwise)
        )

    def _either_value(self, condition: t.Typed, facts: Facts, one: str, other: str) -> str:
        last = other if total(condition, facts) else f"if ({self.false(condition, facts)}) then {other} else ()"
        return f"(if ({self.true(condition, facts)}) then {one} else {last})"

    def _each(self, each: t.Each, facts: Facts, holds: bool) -> str:
        over, name, body = each.over, each.variable, each.body
        members, defined = self.sequence(over, facts), self._defined(over, facts)
        if each.kind == "exists_one":
            number = f"count(for ${name} in {members} return if ({self.true(body, facts)}) then 1 else ())"
            parts = (defined, self._everywhere(over, name, body, facts), f"{number} {'eq' if holds else 'ne'} 1")
            return _all(*(part for part in parts if part))
        every = (each.kind == "all") == holds
        inner = (self.true if holds else self.false)(body, facts)
        found = f"({'every' if every else 'some'} ${name} in {members} satisfies {inner})"
        return _all(defined, found) if every and defined else found

    def _arithmetic(self, expression: t.Arithmetic, facts: Facts) -> str:
        one, other = self.value(expression.left, facts), self.value(expression.right, facts)
        operator, kind = expression.operator, expression.type.kind
        if kind == "text":
            first, second = self._fresh(), self._fresh()
            return f"(for ${first} in {one}, ${second} in {other} return concat(${first}, ${second}))"
        if operator in "/%":
            name = self._fresh()
            word = "mod" if operator == "%" else "idiv" if kind == "integer" else "div"
            return f"(for ${name} in {other} return ({one})[${name} ne 0] {word} ${name})"
        found = f"({one} {operator} {other})"
        return f"{found}[. castable as xs:long]" if kind == "integer" else found

    def _applied(self, call: t.Applied, facts: Facts) -> str:
        function = call.function
        if function.name == "duration":
            return _duration(call)
        arguments, bound = [], []
        defined = ""
        careful = function.xpath.removeprefix("f:date(").startswith(_ABSENT_AS_EMPTY)
        for kind, argument in zip(function.parameters, call.arguments, strict=True):
            if kind == "list":
                arguments.append(self.sequence(argument, facts))
                defined = self._defined(argument, facts)
            elif kind == "literal" and function.name == "matches":
                arguments.append(literal(regular(str(_constant(argument)))))
            else:
                arguments.append(self.value(argument, facts))
                if careful and not total(argument, facts):
                    bound.append(f"${self._fresh()} in {arguments[-1]}")
                    arguments[-1] = bound[-1].partition(" ")[0]
        found = function.xpath.format(*arguments)
        if bound:
            found = f"(for {', '.join(bound)} return {found})"
        return f"(if ({defined}) then {found} else ())" if defined else found

    def _fresh(self) -> str:
        self._count += 1
        return f"value{self._count}"


def codes_name(enum: str) -> str:
    """The variable that holds the codes of an enumeration."""
    return f"codes-{xml_name_by_key(enum)}"


def literal(value: object) -> str:
    """A constant as XPath writes it."""
    if isinstance(value, bool):
        return "true()" if value else "false()"
    if isinstance(value, int):
        return str(value) if value >= 0 else f"({value})"
    if isinstance(value, float):
        return f"xs:double('{value!r}')"
    return "'" + str(value).replace("'", "''") + "'"


def regular(expression: str) -> str:
    """A regular expression of CEL in the dialect of XPath; raises Untranslatable."""
    return anchored(searching(expression))


def anchored(pattern: str) -> str:
    """A pattern of LinkML, which matches from the start, in the dialect of XPath; raises Untranslatable."""
    try:
        written = xsd_by_pattern(pattern)
    except PatternError as error:
        raise Untranslatable(str(error), 0) from error
    escaped, plain = [], False
    for character in written:
        escaped.append("\\$" if character == "$" and not plain else character)
        plain = character == "\\" and not plain
    return f"^({''.join(escaped)})$"


def _constant(argument: t.Typed) -> object:
    assert isinstance(argument, t.Constant)
    return argument.value


def _duration(call: t.Applied) -> str:
    seconds = seconds_by_duration(str(_constant(call.arguments[0])))
    assert seconds is not None
    sign, amount = ("-" if seconds < 0 else ""), abs(seconds)
    return f"xs:dayTimeDuration('{sign}PT{amount.normalize():f}S')"


def _grouped(test: str) -> str:
    return f"({test})" if " or " in test or " and " in test or test.startswith(("every ", "some ")) else test


def _all(*tests: str) -> str:
    return f"({' and '.join(tests)})"


def _any(*tests: str) -> str:
    return f"({' or '.join(tests)})"
