"""Dependencies that nothing imports."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, foreign_imports
from generators.checks.nodes import nodes
from generators.checks.payloads import payloads
from generators.checks.subject import Flag, Subject
from generators.model.interface import Parameter
from generators.model.process import Step


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry in `dependencies` that no file imports from, or that no part of an interface or process names."""
    of_data = subject.standard.model is not None
    used = {found.name for found in foreign_imports(subject)} if of_data else set(_named(subject))
    for dependency in dependencies(subject):
        if dependency.name not in used:
            said = "imported" if of_data else "used"
            yield Flag(dependency.place, f"dependency '{dependency.name}' is not {said}", subject.standard.name)


def _named(subject: Subject) -> Iterator[str]:
    """The standards whose classes, types or operations are named."""
    yield from (payload.standard for payload in payloads(subject))
    for node in nodes(subject):
        if isinstance(node, Parameter):
            yield node.type.partition(":")[0]
        elif isinstance(node, Step):
            yield node.operation.partition(":")[0]
