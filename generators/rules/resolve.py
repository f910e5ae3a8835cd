"""From syntax to typed expressions: what names mean in a model, and everything that is wrong with an expression."""

from __future__ import annotations

from generators.model.nodes import DataModel
from generators.model.wire import Wire
from generators.rules import syntax as s
from generators.rules import typed as t
from generators.rules.functions import FUNCTIONS, METHODS, NAMES, Function
from generators.rules.known import false_facts, path_of, true_facts
from generators.rules.operators import ORDER, binding_of, comparison_problems, result_of
from generators.rules.problem import Problem, Scope
from generators.rules.types import (
    BOOLEAN,
    CODE_PARTS,
    INTEGER,
    NOTHING,
    NUMBER,
    NUMBERS,
    OTHER,
    TEXT,
    UNKNOWN,
    Type,
    list_of,
    surely_present,
    type_of_slot,
)
from generators.rules.undefined import Undefined

MOST_NESTED = 3


class Resolver:
    """Resolves expressions of one model; problems are collected."""

    def __init__(self, model: DataModel, wire: Wire) -> None:
        """Prepare to resolve names of `model`."""
        self.model, self.wire = model, wire
        self.problems: list[Problem] = []

    def condition(self, syntax: s.Syntax, scope: Scope) -> t.Typed:
        """An expression that has to be true or false."""
        found = self.value(syntax, scope)
        self._expect(found, "boolean")
        return found

    def value(self, syntax: s.Syntax, scope: Scope, given: bool = True) -> t.Typed:
        """An expression; `given` demands that optional members in it are surely there."""
        match syntax:
            case s.Literal(value=value):
                return t.Constant(_type_of_constant(value), syntax.at, value)
            case s.Name():
                return self._name(syntax, scope)
            case s.Select():
                return self._select(syntax, scope, given)
            case s.Has(member=member):
                found = self._select(member, scope, given=False)
                return t.Present(BOOLEAN, syntax.at, found) if isinstance(found, (t.Member, t.Part)) else _lost(syntax)
            case s.Index():
                return self._index(syntax, scope)
            case s.Listed(items=items):
                return self._listed(syntax, [self.value(item, scope) for item in items])
            case s.Unary():
                return self._unary(syntax, scope)
            case s.Binary():
                return self._binary(syntax, scope)
            case s.Conditional():
                return self._conditional(syntax, scope)
            case s.Macro():
                return self._macro(syntax, scope)
            case _:
                assert isinstance(syntax, s.Call)
                return self._call(syntax, scope)

    def problem(self, kind: str, at: int, message: str, unknown: str = "", known: tuple[str, ...] = ()) -> None:
        """Note a problem."""
        self.problems.append(Problem(kind, at, message, unknown, known))

    def _expect(self, found: t.Typed, *kinds: str) -> bool:
        if found.type.kind in (*kinds, "unknown"):
            return found.type.kind != "unknown"
        self.problem("type", found.at, f"{found.type} stands where {' or '.join(str(Type(k)) for k in kinds)} belongs")
        return False

    def _name(self, name: s.Name, scope: Scope) -> t.Typed:
        found = scope.variables.get(name.name)
        if found is None:
            self.problem("name", name.at, f"variable '{name.name}' is not known", name.name, tuple(scope.variables))
        return t.Variable(found or UNKNOWN, name.at, name.name)

    def _select(self, select: s.Select, scope: Scope, given: bool) -> t.Typed:
        owner = self.value(select.owner, scope)
        found: t.Member | t.Part | None
        if owner.type.kind == "object":
            found, certain = self._slot(owner, select)
        elif owner.type.kind in ("code", "standard"):
            found, certain = self._part(owner, select)
        else:
            if owner.type.known:
                self.problem("type", select.field_at, f"{owner.type} has no members such as '{select.field}'")
            found, certain = None, True
        if found is None:
            return t.Variable(UNKNOWN, select.field_at, select.field)
        if given and not certain and path_of(found) not in scope.facts:
            self.problem("optional", select.field_at, f"'{select.field}' may be absent")
        return found

    def _slot(self, owner: t.Typed, select: s.Select) -> tuple[t.Member | None, bool]:
        """The slot of an object that a name means, and whether every object has it."""
        cls = self.model.classes[owner.type.name]
        slot = next((each for each in cls.slots.values() if each.key == select.field), None)
        if slot is None:
            keys = tuple(each.key for each in cls.slots.values())
            message = f"class '{cls.name}' has no '{select.field}'"
            self.problem("name", select.field_at, message, select.field, keys)
            return None, True
        type_ = type_of_slot(self.model, self.wire, slot)
        if type_ == OTHER:
            message = f"'{cls.name}.{slot.name}' holds what rules do not read"
            self.problem("untranslatable", select.field_at, message)
            return None, True
        return t.Member(type_, select.field_at, owner, cls.name, slot), surely_present(slot)

    def _part(self, owner: t.Typed, select: s.Select) -> tuple[t.Part | None, bool]:
        """The part of a code or of `standard` that a name means, and whether it is never absent."""
        name, is_code = select.field, owner.type.kind == "code"
        parts = CODE_PARTS if is_code else {"name": True, "version": True}
        if name not in parts:
            self.problem("name", select.field_at, f"{owner.type} has no '{name}'", name, tuple(parts))
            return None, True
        stated = is_code and name == "listURI" and binding_of(self.model, owner.type.name) > 3
        certain = parts[name] or stated
        type_ = Type("text", owner.type.name if is_code and name == "code" else "")
        return t.Part(type_, select.field_at, owner, name, certain), certain

    def _index(self, syntax: s.Index, scope: Scope) -> t.Typed:
        listing, index = self.value(syntax.owner, scope), self.value(syntax.index, scope)
        self._expect(index, "integer")
        if not self._expect(listing, "list") or listing.type.item is None:
            return _lost(syntax)
        if isinstance(index, t.Constant) and isinstance(index.value, int) and index.value < 0:
            self.problem("undefined", index.at, f"a list has no member {index.value}")
        return t.ItemAt(listing.type.item, syntax.at, listing, index)

    def _listed(self, syntax: s.Listed, items: list[t.Typed]) -> t.Typed:
        kinds = {item.type.kind for item in items if item.type.known}
        if len(kinds) > 1:
            self.problem("type", syntax.at, f"a list holds both {' and '.join(sorted(str(Type(k)) for k in kinds))}")
        if not items:
            self.problem("type", syntax.at, "a list without members has no type")
        for item in items:
            if item.type.kind in ("list", "object", "code", "nothing", "standard"):
                self.problem("type", item.at, f"{item.type} is no member of a written list")
        return t.Listing(list_of(items[0].type if items else UNKNOWN), syntax.at, tuple(items))

    def _unary(self, syntax: s.Unary, scope: Scope) -> t.Typed:
        operand = self.value(syntax.operand, scope)
        if syntax.operator == "!":
            self._expect(operand, "boolean")
            return t.Not(BOOLEAN, syntax.at, operand)
        self._expect(operand, *NUMBERS)
        return t.Negative(operand.type, syntax.at, operand)

    def _binary(self, syntax: s.Binary, scope: Scope) -> t.Typed:
        operator = syntax.operator
        left = self.value(syntax.left, scope)
        if operator in ("&&", "||"):
            facts = true_facts(left) if operator == "&&" else false_facts(left)
            right = self.value(syntax.right, scope.knowing(facts))
            self._expect(left, "boolean")
            self._expect(right, "boolean")
            return (t.Both if operator == "&&" else t.Either)(BOOLEAN, syntax.at, left, right)
        right = self.value(syntax.right, scope)
        if operator == "in":
            return self._membership(syntax, left, right)
        if operator in ("==", "!=", *ORDER):
            return self._comparison(syntax, left, right)
        return self._arithmetic(syntax, left, right)

    def _membership(self, syntax: s.Binary, item: t.Typed, listing: t.Typed) -> t.Typed:
        if self._expect(listing, "list") and listing.type.item is not None and item.type.known:
            if isinstance(listing, t.Listing):
                for each in listing.items:
                    self._comparable("==", item, each)
            else:
                self._comparable("==", item, t.Variable(listing.type.item, item.at, ""))
        return t.Membership(BOOLEAN, syntax.at, item, listing)

    def _comparison(self, syntax: s.Binary, left: t.Typed, right: t.Typed) -> t.Typed:
        self._comparable(syntax.operator, left, right)
        return t.Comparison(BOOLEAN, syntax.at, syntax.operator, left, right)

    def _comparable(self, operator: str, left: t.Typed, right: t.Typed) -> None:
        self.problems += comparison_problems(self.model, operator, left, right)

    def _arithmetic(self, syntax: s.Binary, left: t.Typed, right: t.Typed) -> t.Typed:
        operator, one, other = syntax.operator, left.type.kind, right.type.kind
        type_ = result_of(operator, one, other)
        if left.type.known and right.type.known and type_ is UNKNOWN:
            self.problem("type", left.at, f"{left.type} and {right.type} cannot be joined by '{operator}'")
        if operator in ("/", "%") and isinstance(right, t.Constant) and right.value == 0:
            self.problem("undefined", right.at, "a number is divided by zero")
        return t.Arithmetic(type_, syntax.at, operator, left, right)

    def _conditional(self, syntax: s.Conditional, scope: Scope) -> t.Typed:
        condition = self.condition(syntax.condition, scope)
        then = self.value(syntax.then, scope.knowing(true_facts(condition)))
        otherwise = self.value(syntax.otherwise, scope.knowing(false_facts(condition)))
        if then.type.known and otherwise.type.known and then.type.kind != otherwise.type.kind:
            self.problem("type", then.at, f"{then.type} and {otherwise.type} are results of one condition")
        return t.Choice(then.type, syntax.at, condition, then, otherwise)

    def _macro(self, syntax: s.Macro, scope: Scope) -> t.Typed:
        over = self.value(syntax.over, scope)
        if syntax.variable in scope.variables:
            self.problem("name", syntax.at, f"variable '{syntax.variable}' stands for something else already")
        if scope.depth >= MOST_NESTED:
            message = f"'{syntax.kind}' stands within {scope.depth} comprehensions"
            self.problem("nested", syntax.at, message)
        if not self._expect(over, "list") or over.type.item is None:
            return _lost(syntax)
        inner = Scope({**scope.variables, syntax.variable: over.type.item}, scope.facts, scope.depth + 1)
        if syntax.kind == "map":
            body = self.value(syntax.body, inner)
            if body.type.kind == "list":
                self.problem("untranslatable", body.at, "a list of lists is nothing that XPath has")
            return t.Each(list_of(body.type), syntax.at, "map", over, syntax.variable, body)
        body = self.condition(syntax.body, inner)
        type_ = over.type if syntax.kind == "filter" else BOOLEAN
        return t.Each(type_, syntax.at, syntax.kind, over, syntax.variable, body)

    def _call(self, call: s.Call, scope: Scope) -> t.Typed:
        if call.function == "codes" and not call.method:
            return self._codes(call)
        arguments = [self.value(argument, scope) for argument in call.arguments]
        if call.function not in NAMES or (call.method and call.function not in METHODS):
            known = tuple(sorted({*(METHODS if call.method else NAMES), *(() if call.method else ("codes", "has"))}))
            self.problem("name", call.at, f"function '{call.function}' is not known", call.function, known)
            return _lost(call)
        if not all(argument.type.known for argument in arguments):
            return _lost(call)
        for function in FUNCTIONS:
            if function.name == call.function and _takes(function, arguments):
                self._check_literals(function, arguments)
                return t.Applied(function.result, call.at, function, tuple(arguments))
        given = ", ".join(str(argument.type) for argument in arguments) or "nothing"
        self.problem("type", call.at, f"function '{call.function}' does not take {given}")
        return _lost(call)

    def _check_literals(self, function: Function, arguments: list[t.Typed]) -> None:
        for kind, argument in zip(function.parameters, arguments, strict=True):
            if kind == "literal" and isinstance(argument, t.Constant) and function.literal is not None:
                wrong = function.literal(str(argument.value))
                if wrong:
                    self.problem("undefined", argument.at, wrong)
            elif function.name in ("date", "timestamp") and isinstance(argument, t.Constant):
                try:
                    function.python(argument.value)
                except Undefined as error:
                    self.problem("undefined", argument.at, str(error))

    def _codes(self, call: s.Call) -> t.Typed:
        name = call.arguments[0] if len(call.arguments) == 1 else None
        if not isinstance(name, s.Literal) or not isinstance(name.value, str):
            self.problem("type", call.at, "function 'codes' takes the name of a code list as a constant")
            return _lost(call)
        enum = self.model.enums.get(name.value)
        if enum is None:
            known = tuple(self.model.enums)
            self.problem("name", name.at, f"code list '{name.value}' is not known", name.value, known)
            return _lost(call)
        if enum.open or not enum.codes:
            self.problem("undefined", name.at, f"the codes of '{enum.name}' are not known")
        return t.Codes(list_of(Type("text", enum.name)), call.at, enum.name, tuple(enum.codes))


def _takes(function: Function, arguments: list[t.Typed]) -> bool:
    if len(function.parameters) != len(arguments):
        return False
    return all(_fits(kind, argument) for kind, argument in zip(function.parameters, arguments, strict=True))


def _fits(kind: str, argument: t.Typed) -> bool:
    if kind == "literal":
        return isinstance(argument, t.Constant) and isinstance(argument.value, str)
    return argument.type.kind == kind


def _lost(syntax: s.Syntax) -> t.Typed:
    return t.Variable(UNKNOWN, syntax.at, "")


_CONSTANTS: tuple[tuple[type, Type], ...] = ((bool, BOOLEAN), (int, INTEGER), (float, NUMBER), (str, TEXT))


def _type_of_constant(value: object) -> Type:
    return next((type_ for kind, type_ in _CONSTANTS if isinstance(value, kind)), NOTHING)
