"""Which operation a request means."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from generators.model.interface import Interface, Operation


class Route(NamedTuple):
    """An operation, and the values in its path."""

    operation: Operation
    path: dict[str, str]


class Routes:
    """The operations of an interface by method and path."""

    def __init__(self, interface: Interface) -> None:
        """Prepare; paths without parameters go before those with."""
        self._base = interface.base_path
        operations = sorted(interface.operations, key=lambda o: o.path.count("{"))
        self._patterns = [(_pattern(o.path), re.findall(r"\{([^}]*)\}", o.path), o) for o in operations]

    def found(self, method: str, path: str) -> Route | list[str]:
        """The operation of a request, or the methods that its path knows; none for an unknown path."""
        if not path.startswith(f"{self._base}/"):
            return []
        rest = path.removeprefix(self._base)
        matches = [(pattern.fullmatch(rest), names, operation) for pattern, names, operation in self._patterns]
        routes = [
            Route(operation, {name: unquote(value) for name, value in zip(names, match.groups(), strict=True)})
            for match, names, operation in matches
            if match
        ]
        asked = "GET" if method == "HEAD" else method
        own = next((r for r in routes if r.operation.method.upper() == asked), None)
        return own or sorted({r.operation.method.upper() for r in routes})


def _pattern(path: str) -> re.Pattern[str]:
    """A path template as expression, with a group for each parameter."""
    parts = re.split(r"\{[^}]*\}", path)
    return re.compile("([^/]+)".join(map(re.escape, parts)))
