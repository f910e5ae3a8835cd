"""Expressions of a test environment that have no value, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.environment import expressions
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.rules import syntax as s

GIVEN = frozenset(("body", "path", "query", "headers", "record", "key", "now", "base"))
"""What every expression may name; collections, values of `let` and variables of comprehensions come on top."""


def check(subject: Subject) -> Iterator[Flag]:
    """Each text that is no expression in CEL, and each name in it that nothing stands for."""
    environment = subject.standard.environment
    if environment is None:
        return
    collections = {collection.id for collection in environment.collections}
    for expression in expressions(environment):
        known = GIVEN | collections | expression.names
        try:
            tree = s.syntax_by_text(expression.text)
        except s.SyntaxProblem as problem:
            message = f"'{expression.text}' is no expression: {problem.message}"
            yield subject.flag(message, expression.node, *expression.keys)
            continue
        for name in sorted(set(_unknown(tree, known))):
            message = f"'{name}' stands for nothing{similar_to(name, known)}"
            yield subject.flag(message, expression.node, *expression.keys)


def _unknown(part: s.Syntax, known: frozenset[str]) -> Iterator[str]:
    match part:
        case s.Name(name=name):
            if name not in known:
                yield name
        case s.Select(owner=inner) | s.Has(member=inner) | s.Unary(operand=inner):
            yield from _unknown(inner, known)
        case s.Index(owner=one, index=other) | s.Binary(left=one, right=other):
            yield from (*_unknown(one, known), *_unknown(other, known))
        case s.Listed(items=parts) | s.Call(arguments=parts):
            for inner in parts:
                yield from _unknown(inner, known)
        case s.Conditional(condition=condition, then=then, otherwise=otherwise):
            yield from (*_unknown(condition, known), *_unknown(then, known), *_unknown(otherwise, known))
        case s.Macro(over=over, variable=variable, body=body):
            yield from (*_unknown(over, known), *_unknown(body, known | {variable}))
