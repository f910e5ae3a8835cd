"""Commands that are imported when they are asked for, so that starting one does not cost what all others need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module

import click


class Deferred(MutableMapping[str, click.Command]):
    """The commands of a group, by name."""

    def __init__(self, places: Mapping[str, str]) -> None:
        """Take where each command is defined, as `module:attribute`."""
        self._found: dict[str, click.Command | str] = dict(places)

    def __getitem__(self, name: str) -> click.Command:
        """A command, imported when it is not there yet."""
        found = self._found[name]
        if isinstance(found, str):
            module, _, attribute = found.partition(":")
            found = self._found[name] = getattr(import_module(module), attribute)
        return found

    def __setitem__(self, name: str, command: click.Command) -> None:
        """Add a command that is there."""
        self._found[name] = command

    def __delitem__(self, name: str) -> None:
        """Remove a command."""
        del self._found[name]

    def __iter__(self) -> Iterator[str]:
        """The names, none of them imported."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)
