"""A process as the text of `process.yaml`."""

from __future__ import annotations

from typing import Any

import msgspec
import yaml

from generators.model.node import Node
from generators.model.process import Process

WIDTH, SHORT = 118, 80
BY_ID = ("outcomes", "errors")
"""Lists that are written as mappings from id to entry."""


def yaml_by_process(process: Process) -> str:
    """The text; every key that holds more than its default, in the order of the metamodel."""
    return yaml.dump(
        _plain(process), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False
    )


class _Dumper(yaml.SafeDumper):
    """Lists stand two columns in, as the standards are written."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _Short(dict[str, str]):
    """A text in several languages that fits a line."""


_Dumper.add_representer(
    _Short, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)
)


def _plain(node: Node) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for field in msgspec.structs.fields(type(node)):
        value = getattr(node, field.name)
        default = field.default_factory() if field.default_factory is not msgspec.NODEFAULT else field.default
        if field.name == "span" or value == default:
            continue
        if field.name in BY_ID:
            plain[field.name] = {item.id: _without_id(item) for item in value}
        else:
            plain[field.name] = _value(value)
    return plain


def _value(value: Any) -> Any:
    if isinstance(value, Node):
        return _plain(value)
    if isinstance(value, dict) and sum(map(len, value.values())) <= SHORT and "\n" not in "".join(value.values()):
        return _Short(value)
    return [_value(item) for item in value] if isinstance(value, tuple) else value


def _without_id(node: Node) -> dict[str, Any]:
    plain = _plain(node)
    plain.pop("id", None)
    return plain
