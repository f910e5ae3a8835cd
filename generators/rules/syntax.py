"""The syntax of CEL expressions, as a tree with places; the parser is cel-python's, by the specified grammar.

Of the language the tree has what a model can have types for: no bytes, unsigned integers, maps or messages.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from celpy.celparser import CELParser

LONGEST = 4_000
DEEPEST = 80
MACROS = ("all", "exists", "exists_one", "filter", "map")

_DEEP = f"the expression is nested deeper than {DEEPEST} levels"

Value = bool | int | float | str | None


class Syntax(msgspec.Struct, frozen=True):
    """A part of an expression; `at` is the offset in its text."""

    at: int


class Literal(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A constant."""

    value: Value


class Name(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A variable."""

    name: str


class Select(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A member of an object."""

    owner: Tree
    field: str
    field_at: int


class Has(Syntax, frozen=True, tag=True, omit_defaults=True):
    """Whether an object has a member."""

    member: Select


class Index(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A member of a list by its number."""

    owner: Tree
    index: Tree


class Listed(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A list of values."""

    items: tuple[Tree, ...]


class Unary(Syntax, frozen=True, tag=True, omit_defaults=True):
    """`!` or `-`."""

    operator: str
    operand: Tree


class Binary(Syntax, frozen=True, tag=True, omit_defaults=True):
    """Two operands with one of `|| && == != < <= > >= in + - * / %` between them."""

    operator: str
    left: Tree
    right: Tree


class Conditional(Syntax, frozen=True, tag=True, omit_defaults=True):
    """`condition ? then : otherwise`."""

    condition: Tree
    then: Tree
    otherwise: Tree


class Call(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A function with its arguments; of a method the object is the first."""

    function: str
    arguments: tuple[Tree, ...]
    method: bool = False


class Macro(Syntax, frozen=True, tag=True, omit_defaults=True):
    """A comprehension over a list: `over.kind(variable, body)`."""

    kind: str
    over: Tree
    variable: str
    body: Tree


Tree = Literal | Name | Select | Has | Index | Listed | Unary | Binary | Conditional | Call | Macro
"""Any part of an expression."""


class SyntaxProblem(Exception):
    """A text that is no expression, or uses what rules do not have; `at` is the offset."""

    def __init__(self, at: int, message: str) -> None:
        """Say what is wrong at an offset."""
        super().__init__(message)
        self.at = at
        self.message = message


def syntax_by_text(text: str) -> Tree:
    """The tree of an expression; raises SyntaxProblem."""
    if len(text) > LONGEST:
        raise SyntaxProblem(0, f"an expression of {len(text)} characters is longer than {LONGEST}")
    deep = _too_deep(text)
    if deep is not None:
        raise SyntaxProblem(deep, _DEEP)
    from celpy.celparser import CELParseError

    try:
        tree = _parser().parse(text)
    except CELParseError as error:
        raise _misread(text, error.line, error.column) from error
    return _Reader().read(tree, 0)


@cache
def _parser() -> CELParser:
    from celpy.celparser import CELParser

    return CELParser()


def _too_deep(text: str) -> int | None:
    """Where brackets, or signs that follow each other, become too many for a recursive reader; None if nowhere."""
    depth = signs = 0
    for match in re.finditer(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\[({?]|[\])}]|[!\-]|\s+|[^\s]""", text):
        token = match[0]
        depth += (token in ("[", "(", "{", "?")) - (token in ("]", ")", "}"))
        signs = signs + 1 if token in ("!", "-") else signs if token.isspace() else 0
        if depth > DEEPEST or signs > DEEPEST:
            return match.start()
    return None


def _misread(text: str, line: int | None, column: int | None) -> SyntaxProblem:
    lines = text.split("\n")
    row = min((line or len(lines)) - 1, len(lines) - 1)
    at = min(sum(len(each) + 1 for each in lines[:row]) + (column or 1) - 1, len(text))
    rest = text[at:].split()
    return SyntaxProblem(
        at, f"the expression cannot be read at '{rest[0][:20]}'" if rest else "the expression is empty"
    )


_BINARY = {
    "relation_lt": "<", "relation_le": "<=", "relation_gt": ">", "relation_ge": ">=", "relation_eq": "==",
    "relation_ne": "!=", "relation_in": "in", "addition_add": "+", "addition_sub": "-", "multiplication_mul": "*",
    "multiplication_div": "/", "multiplication_mod": "%",
}  # fmt: skip
_LACKING = {
    "map_lit": "maps", "member_object": "messages", "dot_ident": "names that begin with a dot",
    "dot_ident_arg": "names that begin with a dot", "BYTES_LIT": "bytes", "UINT_LIT": "unsigned integers",
}  # fmt: skip


_OWN = frozenset(("ident", "literal", "list_lit", "ident_arg", *_LACKING))


class _Reader:
    """Turns the parser's tree, which has a level for every degree of precedence, into ours."""

    def read(self, tree: Any, depth: int, around: int = 0) -> Tree:
        """What a tree says; levels that hold nothing of their own are passed through.

        The parser does not say where `true` and `false` stand: these are taken to be where begins what is `around`.
        """
        while len(tree.children) == 1 and str(tree.data) not in _OWN:
            tree = tree.children[0]
        found = tree.meta.start_pos
        kind, children, at = str(tree.data), tree.children, around if found is None else found
        if kind in _LACKING:
            raise SyntaxProblem(at, f"{_LACKING[kind]} are not part of rules")
        if depth > DEEPEST:
            raise SyntaxProblem(at, _DEEP)
        depth += 1
        match kind:
            case "expr":
                return Conditional(at, *(self.read(child, depth, at) for child in children))
            case "conditionalor" | "conditionaland":
                operator = "||" if kind == "conditionalor" else "&&"
                return Binary(at, operator, *(self.read(child, depth, at) for child in children))
            case "relation" | "addition" | "multiplication":
                first, right = children
                return Binary(
                    at, _BINARY[first.data], self.read(first.children[0], depth, at), self.read(right, depth, at)
                )
            case "unary":
                sign = "!" if children[0].data == "unary_not" else "-"
                return Unary(at, sign, self.read(children[1], depth, at))
            case "member_dot":
                return Select(at, self.read(children[0], depth, at), str(children[1]), children[1].start_pos)
            case "member_index":
                return Index(at, self.read(children[0], depth, at), self.read(children[1], depth, at))
            case "ident":
                return Name(at, str(children[0]))
            case "literal":
                return _literal(children[0], at)
            case "list_lit":
                return Listed(at, self._arguments(children, depth, at))
            case "ident_arg":
                return self._call(children, depth)
            case _:
                assert kind == "member_dot_arg", kind
                return self._method(children, depth, at)

    def _arguments(self, children: list[Any], depth: int, around: int) -> tuple[Tree, ...]:
        return tuple(self.read(each, depth, around) for part in children for each in part.children)

    def _call(self, children: list[Any], depth: int) -> Tree:
        name = children[0]
        arguments = self._arguments(children[1:], depth, name.start_pos)
        if str(name) != "has":
            return Call(name.start_pos, str(name), arguments)
        if len(arguments) != 1 or not isinstance(arguments[0], Select):
            raise SyntaxProblem(name.start_pos, "'has' takes one member of an object")
        return Has(name.start_pos, arguments[0])

    def _method(self, children: list[Any], depth: int, around: int) -> Tree:
        owner, name = self.read(children[0], depth, around), children[1]
        arguments = self._arguments(children[2:], depth, name.start_pos)
        if str(name) not in MACROS:
            return Call(name.start_pos, str(name), (owner, *arguments), method=True)
        if len(arguments) != 2 or not isinstance(arguments[0], Name):
            raise SyntaxProblem(name.start_pos, f"'{name}' takes a variable and an expression")
        return Macro(name.start_pos, str(name), owner, arguments[0].name, arguments[1])


def _literal(token: Any, around: int) -> Literal:
    kind, text, at = token.type, str(token), around if token.start_pos is None else token.start_pos
    if kind in _LACKING:
        raise SyntaxProblem(at, f"{_LACKING[kind]} are not part of rules")
    if kind == "INT_LIT":
        value = int(text, 16 if "x" in text.lower() else 10)
        if not -(2**63) <= value < 2**63:
            raise SyntaxProblem(at, f"{text[:30]} is no integer of 64 bits")
        return Literal(at, value)
    if kind == "FLOAT_LIT":
        return Literal(at, float(text))
    if kind in ("BOOL_LIT", "NULL_LIT"):
        return Literal(at, {"true": True, "false": False, "null": None}[text])
    return Literal(at, _text(text, at))


_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|X[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2}|.)", re.DOTALL)
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def _text(literal: str, at: int) -> str:
    """What a quoted text says (CEL specification, lexis)."""
    raw = literal[0] in "rR"
    body = literal[1:] if raw else literal
    marks = 3 if body[:3] in ("'''", '"""') and len(body) >= 6 else 1
    body = body[marks:-marks]

    def character(match: re.Match[str]) -> str:
        code = match[1]
        if code[0] in "xXuU":
            return _character(int(code[1:], 16), at)
        return _character(int(code, 8), at) if code[0].isdigit() else _CONTROLS.get(code, code)

    return body if raw else _ESCAPE.sub(character, body)


def _character(number: int, at: int) -> str:
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise SyntaxProblem(at, f"{number:#x} is no character")
    return chr(number)
