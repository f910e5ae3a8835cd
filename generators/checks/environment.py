"""What the parts of a test environment have in common: documents that begin with an example, and expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.model.environment import Answer, Behaviour, Effect, Environment, Preset, Refusal, Transition

BRACES = re.compile(r"\{([^{}]*)\}")


class Expression(NamedTuple):
    """An expression, and where it stands: a key path below a node. names: what `let` before it has named."""

    text: str
    node: Any
    keys: tuple[str | int, ...]
    names: frozenset[str]


def beginnings(environment: Environment | None) -> Iterator[Preset | Effect | Answer]:
    """Everything that may begin with an example."""
    if environment is None:
        return
    for collection in environment.collections:
        yield from collection.records
        for transition in collection.transitions:
            yield from transition.effects
    for behaviour in environment.operations:
        yield from behaviour.effects
        yield from behaviour.answers


def expressions(environment: Environment) -> Iterator[Expression]:
    """All expressions: conditions, and what stands in braces."""
    nothing = frozenset[str]()
    for collection in environment.collections:
        for record in collection.records:
            yield from _templates(record, ("key", "values"), nothing)
        for transition in collection.transitions:
            yield from _conditional(transition, nothing)
            for effect in transition.effects:
                yield from _effect(effect, nothing)
    for behaviour in environment.operations:
        yield from _templates(behaviour, ("key", "let"), frozenset(behaviour.let))
        yield from _of_behaviour(behaviour, frozenset(behaviour.let))


def _of_behaviour(behaviour: Behaviour, names: frozenset[str]) -> Iterator[Expression]:
    for refusal in behaviour.refusals:
        yield from _conditional(refusal, names)
    for effect in behaviour.effects:
        yield from _effect(effect, names)
    for answer in behaviour.answers:
        yield from _conditional(answer, names)
        yield from _templates(answer, ("headers", "values", "content"), names)


def _effect(effect: Effect, names: frozenset[str]) -> Iterator[Expression]:
    yield from _conditional(effect, names)
    yield from _templates(effect, ("let", "key", "values"), names | set(effect.let))


def _conditional(node: Refusal | Effect | Answer | Transition, names: frozenset[str]) -> Iterator[Expression]:
    if node.when:
        yield Expression(node.when, node, ("when",), names)


def _templates(node: Any, fields: tuple[str, ...], names: frozenset[str]) -> Iterator[Expression]:
    for field in fields:
        value = getattr(node, field)
        for key, member in value.items() if isinstance(value, dict) else [(None, value)]:
            keys = (field,) if key is None else (field, key)
            texts = [*_texts(member), *([] if key is None else [key])]
            yield from (Expression(match, node, keys, names) for text in texts for match in BRACES.findall(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for member in value if isinstance(value, list) else (*value, *value.values()):
            yield from _texts(member)
