"""Every definition of a schema file, typed by LinkML's metamodel, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from generators.findings import Span
from generators.model.linkml.forms import expected, fits, given
from generators.model.linkml.metaslots import METASLOTS, Metaslot

if TYPE_CHECKING:
    from generators.model.linkml.schema import Schema


# Collections whose members may be given as a text: that of a description, or of what a name stands for.
_SAID = ("permissible_values", "prefixes", "settings", "local_names", "alt_descriptions")
_NAMES = ("name", "text", "unique_key_name", "prefix_prefix", "setting_key")


class Definition(NamedTuple):
    """A mapping of a schema file.

    kind: key of METASLOTS. name: as authored, empty for anonymous definitions. data: never changed.
    owner: class or enum that names in the definition are looked up in, empty when there is none.
    element: the nearest named definition, this one included, as messages name it. path: the same as findings name it.
    within: the key whose value holds the definition, such as `attributes` or `any_of`. place: where it begins: at its
    name, or at its first entry.
    """

    kind: str
    name: str
    data: dict[str, Any]
    schema: Schema
    owner: str = ""
    element: str = "schema"
    path: str = ""
    within: str = ""
    place: Span = Span("")

    def span(self, key: object, index: object = None) -> Span:
        """The place of a key, or of an item of its value."""
        document = self.schema.document
        if index is not None:
            span = document.span(self.data.get(key), index)  # type: ignore[call-overload]
            if span.line:
                return span
        span = document.span(self.data, key)
        return span if span.line else self.place


def definitions(schema: Schema) -> list[Definition]:
    """All definitions of a schema file, outer ones first.

    A value that has not the form of its key is reported and left out of the data, and so is one that is null: whoever
    reads a definition later finds what LinkML admits, or nothing.
    """
    found: list[Definition] = []
    place = schema.document.span(schema.data)
    _walk(Definition("schema", schema.name, schema.data, schema, place=place), found)
    return found


def _walk(outer: Definition, found: list[Definition]) -> None:
    found.append(outer)
    table, document = METASLOTS[outer.kind], outer.schema.document
    for key, value in list(outer.data.items()):
        metaslot = table.get(key)
        if metaslot is None or metaslot.form == "any":
            continue
        if value is None or not fits(metaslot.form, value):
            if value is not None:
                message = f"'{key}' is {given(value)}, not {expected(metaslot.form)}"
                outer.schema.report("wrong-shape", message, outer.span(key), outer.path)
            del outer.data[key]
        elif metaslot.kind and metaslot.form == "named":
            for index, name, data in _named(outer, key, value):
                _walk(_member(outer, key, metaslot, name, data, document.span(value, index)), found)
        elif metaslot.kind and metaslot.form in ("one", "list"):
            for item in value if isinstance(value, list) else [value]:
                _walk(_anonymous(outer, key, metaslot, item, document.span(item)), found)


def _named(outer: Definition, key: str, value: Any) -> Iterator[tuple[object, str, dict[str, Any]]]:
    """Key or index, name and definition of each member, from either form of a collection; misfits are left out."""
    document = outer.schema.document
    if isinstance(value, list):
        for index, item in enumerate(value):
            name = member_name(item)
            if name and (key == "permissible_values" or _prints(name)):
                yield index, name, item if isinstance(item, dict) else {}
            else:
                message = f"item {index} of '{key}' has no name"
                outer.schema.report("wrong-shape", message, document.span(value, index), outer.path)
                value[index] = None
        return
    for name, data in list(value.items()):
        said = (isinstance(data, str) and key in _SAID) or (key == "settings" and fits("bound", data))
        good = key == "permissible_values" or _prints(name)
        if good and (data is None or said or isinstance(data, dict)):
            yield name, str(name), data if isinstance(data, dict) else {}
        else:
            problem = f"is {given(data)}, not a mapping" if good else "is no name"
            message = f"'{name}' of '{key}' {problem}"
            outer.schema.report("wrong-shape", message, document.span(value, name), outer.path)
            del value[name]


def member_name(item: Any) -> str:
    """The name of a member of a collection in list form; empty when it has none."""
    if not isinstance(item, dict):
        return item if isinstance(item, str) else ""
    return next((item[key] for key in _NAMES if isinstance(item.get(key), str)), "")


def _prints(name: Any) -> bool:
    """Whether something can be a name of anything but a code: it is seen in print."""
    return name is not None and str(name).isprintable() and str(name).strip() != ""


def _member(outer: Definition, key: str, metaslot: Metaslot, name: str, data: Any, place: Span) -> Definition:
    kind = metaslot.kind
    label = f"{'slot' if kind == 'condition' else kind} '{name}'"
    if outer.kind == "schema":
        owner = name if kind in ("class", "enum") else ""
        return Definition(kind, name, data, outer.schema, owner, label, name, key, place)
    element = f"{label} of {outer.kind} '{outer.owner}'" if outer.kind in ("class", "enum") else outer.element
    return Definition(kind, name, data, outer.schema, outer.owner, element, f"{outer.path}.{name}", key, place)


def _anonymous(outer: Definition, key: str, metaslot: Metaslot, data: dict[str, Any], place: Span) -> Definition:
    """A definition without a name; an expression with `is_a` talks about the slots of that class."""
    owner = outer.owner
    if key == "range_expression" or (metaslot.kind.endswith("expression") and data.get("is_a")):
        owner = str(data.get("is_a") or "")
    return Definition(metaslot.kind, "", data, outer.schema, owner, outer.element, outer.path, key, place)
