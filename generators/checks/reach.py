"""What the roots of a standard reach."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Subject
from generators.model.nodes import Class, Expression


def reached(subject: Subject) -> frozenset[str]:
    """Names of all classes, enums and types that a document can contain, or that one of these is derived from."""
    return subject.once("reached elements", lambda: frozenset(_reached(subject)))


def _reached(subject: Subject) -> set[str]:
    model = subject.model
    found: set[str] = set()
    queue = [*model.roots]
    while queue:
        name = queue.pop()
        if name in found:
            continue
        found.add(name)
        if name in model.classes:
            queue += _by_class(subject, model.classes[name])
        elif name in model.types:
            type_ = model.types[name]
            queue += [*type_.chain, *type_.union_of, *ranges(type_)]
        elif name in model.enums:
            queue += model.enums[name].inherits
    return found


def _by_class(subject: Subject, cls: Class) -> Iterator[str]:
    yield from cls.ancestors
    yield from cls.union_of
    yield from subject.wire.descendants(cls.name) if cls.designator or not cls.instantiable else ()
    for slot in cls.slots.values():
        yield from ranges(slot)
    if cls.extra_slots is not None:
        yield from ranges(cls.extra_slots)


def ranges(expression: Expression) -> Iterator[str]:
    """The range of an expression and of all its branches."""
    if expression.range:
        yield expression.range
    for branch in (*expression.any_of, *expression.all_of, *expression.exactly_one_of, *expression.none_of):
        yield from ranges(branch)
    for part in (expression.all_members, expression.has_member):
        if part is not None:
            yield from ranges(part)
