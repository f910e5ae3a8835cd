"""JSON pointers (RFC 6901) into documents, and documents changed at them."""

from __future__ import annotations

import copy
from typing import Any


def tokens(pointer: str) -> list[str]:
    """The parts of a pointer, unescaped; none for the whole document."""
    return [t.replace("~1", "/").replace("~0", "~") for t in pointer.split("/")[1:]]


MISSING = object()


def found_at(document: Any, pointer: str) -> Any:
    """What stands at a pointer; MISSING where nothing does."""
    for token in tokens(pointer):
        if isinstance(document, dict) and token in document:
            document = document[token]
        elif isinstance(document, list) and token.isascii() and token.isdigit() and int(token) < len(document):
            document = document[int(token)]
        else:
            return MISSING
    return document


def changed(document: Any, changes: dict[str, Any]) -> Any:
    """A copy of a document with other values at pointers; None removes what is there.

    Objects on the way are made where they are missing, `-` and the length of a list append to it (RFC 6901, section 4).
    Raises KeyError for a pointer that leads through a single value or past the end of a list.
    """
    found = copy.deepcopy(document)
    for pointer, value in changes.items():
        path = tokens(pointer)
        if not path:
            found = copy.deepcopy(value)
            continue
        container = found
        for token in path[:-1]:
            container = _member(container, token, pointer)
        _put(container, path[-1], copy.deepcopy(value), pointer)
    return found


def _member(container: Any, token: str, pointer: str) -> Any:
    if isinstance(container, dict):
        return container.setdefault(token, {})
    return container[_index(container, token, pointer, end=-1)]


def _put(container: Any, token: str, value: Any, pointer: str) -> None:
    if isinstance(container, dict):
        if value is None:
            container.pop(token, None)
        else:
            container[token] = value
        return
    index = _index(container, token, pointer, end=0)
    if value is None:
        del container[index : index + 1]
    else:
        container[index : index + 1] = [value]


def _index(container: Any, token: str, pointer: str, end: int) -> int:
    """A place in a list; `end` 0 admits the one after the last member."""
    if not isinstance(container, list):
        raise KeyError(pointer)
    index = len(container) if token == "-" else int(token) if token.isascii() and token.isdigit() else -1
    if not 0 <= index <= len(container) + end:
        raise KeyError(pointer)
    return index
