"""Authored files as nodes: keys are the fields of the node, entries of the wrong shape count as absent.

One conversion serves `interface.yaml`, `process.yaml` and `scenarios/*.yaml`; the metamodel says what is wrong with
a file, so nothing is reported here.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

import msgspec

from generators.findings import Span
from generators.model.node import Node
from generators.model.source import Document, carried_by_json

N = TypeVar("N", bound=Node)


class Origin(NamedTuple):
    """Where a node comes from: its mapping in the document, its place, and its key path in words."""

    data: dict[Any, Any]
    span: Span
    path: str


class Authored:
    """An authored file with its node, and where each part of the node stands in it."""

    def __init__(self, document: Document, kind: type[Node], **known: Any) -> None:
        """Turn a document into a node of a kind; a document that is no mapping gives a node without content.

        known: fields that the file itself does not hold.
        """
        self.document = document
        self._origins: dict[int, Origin] = {}
        span = Span(document.file, 1, 1) if isinstance(document.data, dict) else Span(document.file)
        self.node: Node = self._node(kind, document.data, span, "", known)

    def holds(self, node: Node) -> bool:
        """Whether a node comes from this file."""
        return id(node) in self._origins

    def span(self, node: Node, *keys: str | int) -> Span:
        """The place of a key path below a node, or of its longest known beginning."""
        origin = self._origins[id(node)]
        place, current = origin.span, cast(Any, origin.data)
        for key in keys:
            if key not in self.document.marks.get(id(current), {}):
                break
            place = self.document.span(current, key)
            current = current[key]
        return place

    def path(self, node: Node) -> str:
        """The key path of a node, with ids for the items of lists, as `operations.abrufen.responses[0]`."""
        return self._origins[id(node)].path

    def _node(self, kind: type[N], data: Any, span: Span, path: str, given: dict[str, Any] | None = None) -> N:
        data = data if isinstance(data, dict) else {}
        values: dict[str, Any] = {"span": span}
        given = given or {}
        for name, (key, wanted) in _fields(kind).items():
            value = given.get(name, data.get(key))
            found = self._value(wanted, value, data, key, f"{path}.{key}" if path else key)
            if found is not None:
                values[name] = found
        for field in msgspec.structs.fields(kind):
            if field.required and field.name not in values:
                values[field.name] = _ABSENT[field.type]
        node = kind(**values)
        self._origins[id(node)] = Origin(data, span, path)
        return node

    def _value(self, wanted: Any, value: Any, holder: dict[Any, Any], key: str, path: str) -> Any:
        """A value of the wanted type; None where there is none."""
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin in (types.UnionType, typing.Union):
            return self._value(arguments[0], value, holder, key, path)
        if origin is tuple:
            return self._items(arguments[0], value, path)
        if origin is dict:
            return _mapping(value, arguments[1])
        if isinstance(wanted, type) and issubclass(wanted, Node):
            span = self.document.span(holder, key)
            return self._node(wanted, value, span, path) if isinstance(value, dict) else None
        return _plain(wanted, value)

    def _items(self, wanted: Any, value: Any, path: str) -> tuple[Any, ...] | None:
        if not (isinstance(wanted, type) and issubclass(wanted, Node)):
            return _simple_items(wanted, value)
        if isinstance(value, list):
            return tuple(self._listed(wanted, value, path))
        return tuple(self._keyed(wanted, value, path)) if isinstance(value, dict) else None

    def _listed(self, kind: type[N], items: list[Any], path: str) -> Iterator[N]:
        for index, item in enumerate(items):
            if isinstance(item, dict):
                name = item.get("id", item.get("name"))
                step = f"{path}.{name}" if isinstance(name, str) else f"{path}[{index}]"
                yield self._node(kind, item, self.document.span(items, index), step)

    def _keyed(self, kind: type[N], entries: dict[Any, Any], path: str) -> Iterator[N]:
        """Entries by id; one that is no mapping stands for the only further field that must be given."""
        required = [f.name for f in msgspec.structs.fields(kind) if f.required and f.name != "id"]
        for name, entry in entries.items():
            given: dict[str, Any] = {"id": name}
            if len(required) == 1 and not isinstance(entry, dict):
                given[required[0]] = entry
            if isinstance(name, str):
                yield self._node(kind, entry, self.document.span(entries, name), f"{path}.{name}", given)


_ABSENT: dict[Any, Any] = {str: "", int: 0}


@cache
def _fields(kind: type[Node]) -> dict[str, tuple[str, Any]]:
    """The fields that hold content, each with its key in the file and its type."""
    return {f.name: (f.encode_name, f.type) for f in msgspec.structs.fields(kind) if f.name != "span"}


def _mapping(value: Any, wanted: Any) -> dict[str, Any] | None:
    """Values by name; a text may also stand alone in a mapping of its own, as LinkML allows."""
    if not isinstance(value, dict):
        return None
    found = {}
    for key, item in value.items():
        if wanted is str and isinstance(item, dict) and len(item) == 1:
            item = next(iter(item.values()))
        plain = json_value(item) if wanted is Any else _plain(wanted, item)
        if isinstance(key, str) and (plain is not None or (wanted is Any and item is None)):
            found[key] = plain.rstrip("\n") if isinstance(plain, str) and wanted is str else plain
    return found


def _simple_items(wanted: Any, value: Any) -> tuple[Any, ...] | None:
    if not isinstance(value, list):
        return None
    return tuple(found for item in value if (found := _plain(wanted, item)) is not None)


def _plain(wanted: Any, value: Any) -> Any:
    """A single value if it is of the wanted type, else None."""
    if wanted is Any:
        return json_value(value)
    if wanted is bool or isinstance(value, bool):
        return value if wanted is bool and isinstance(value, bool) else None
    if wanted is str:
        return value if isinstance(value, str) else None
    if not isinstance(value, (int, float)) or not carried_by_json(value):
        return None
    if wanted is float:
        return float(value)
    return int(value) if value == int(value) else None


def json_value(value: Any) -> Any:
    """A value as JSON carries it; numbers that JSON or 64 bits do not hold and keys that are no texts are left out."""
    if isinstance(value, dict):
        return {key: json_value(item) for key, item in value.items() if isinstance(key, str)}
    if isinstance(value, list):
        return [json_value(item) for item in value]
    return None if isinstance(value, (int, float)) and not carried_by_json(value) else value
