"""Values of test environments: texts with expressions in braces, and documents that begin with an example."""

from __future__ import annotations

import copy
import re
from typing import Any

from conformance.mock.expressions import Names, valued
from generators.model.pointer import changed

_BRACES = re.compile(r"\{([^{}]*)\}")


def filled(template: Any, names: Names) -> Any:
    """A value with what its expressions stand for; a text that is one expression is its value."""
    if isinstance(template, dict):
        return {filled(key, names): filled(value, names) for key, value in template.items()}
    if isinstance(template, list):
        return [filled(item, names) for item in template]
    if not isinstance(template, str):
        return template
    whole = _BRACES.fullmatch(template)
    if whole:
        return copy.deepcopy(valued(whole[1], names))
    return _BRACES.sub(lambda match: str(valued(match[1], names)), template)


def document(start: Any, values: dict[str, Any], names: Names) -> Any:
    """A copy of a document with values of templates at pointers; raises KeyError for a pointer that leads nowhere."""
    return changed(start, {filled(pointer, names): filled(template, names) for pointer, template in values.items()})


def without_empty_lists(value: Any) -> Any:
    """A payload as it goes over the wire: a list without members is absent."""
    if isinstance(value, dict):
        return {key: without_empty_lists(member) for key, member in value.items() if member != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value
