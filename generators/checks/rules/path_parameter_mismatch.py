"""Parameters of a path that are not declared, or declared and not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.model.interface import Operation

NAME = re.compile(r"\{([^{}/]+)\}")


def check(subject: Subject) -> Iterator[Flag]:
    """Each name in braces without a path parameter, each path parameter without braces, and braces that do not pair."""
    for operation in subject.interface.operations:
        yield from _operation(subject, operation)
    if re.search(r"[{}]", subject.interface.base_path):
        message = f"base path '{subject.interface.base_path}' has braces"
        yield subject.flag(message, subject.interface, "base_path")


def _operation(subject: Subject, operation: Operation) -> Iterator[Flag]:
    names = NAME.findall(operation.path)
    parameters = {p.name: p for p in operation.parameters if p.place == "path"}
    if re.search(r"[{}]", NAME.sub("", operation.path)):
        yield subject.flag(f"braces in path '{operation.path}' do not pair", operation, "path")
        return
    for index, name in enumerate(names):
        if name in names[:index]:
            yield subject.flag(f"'{{{name}}}' stands a second time in path '{operation.path}'", operation, "path")
        elif name not in parameters:
            message = f"'{{{name}}}' in path '{operation.path}' is no path parameter{similar_to(name, parameters)}"
            yield subject.flag(message, operation, "path")
    for name, parameter in parameters.items():
        if name not in names:
            message = f"path parameter '{name}' is not in path '{operation.path}'"
            yield subject.flag(message, parameter, "name")
