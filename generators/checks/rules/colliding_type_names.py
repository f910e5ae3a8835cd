"""Names that become the same type name in schemas and code."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.names import upper_camel


def check(subject: Subject) -> Iterator[Flag]:
    """Each class, enum or type whose name in UpperCamelCase is that of another one, also of an imported one."""
    model = subject.model
    first: dict[str, str] = {}
    types = {name: type_ for name, type_ in model.types.items() if not type_.builtin}
    for elements in (types, model.enums, model.classes):
        for element in elements.values():
            other = first.setdefault(upper_camel(element.name), element.name)
            if other != element.name and element.module in subject.modules:
                message = f"'{element.name}' and '{other}' both become the type name '{upper_camel(other)}'"
                yield Flag(element.span, message, element.name)
