"""The records of a test environment, and what happens to them by themselves."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from generators.model.environment import Collection, Effect


class Record:
    """A record; addresses: event → where it is to be sent, as the request said that made the record."""

    def __init__(self, collection: str, key: str, value: Any, addresses: dict[str, str]) -> None:
        """Begin with a value."""
        self.collection, self.key, self.value, self.addresses = collection, key, value, addresses
        self.since: dict[int, float] = {}


class Records:
    """All records by collection and key, in the order in which they were made."""

    def __init__(self, collections: tuple[Collection, ...]) -> None:
        """Begin without records."""
        self._collections = {c.id: c for c in collections}
        self._found: dict[str, dict[str, Record]] = {c.id: {} for c in collections}

    def get(self, collection: str, key: str) -> Record | None:
        """The record of a key."""
        return self._found.get(collection, {}).get(key)

    def store(self, record: Record) -> None:
        """Take a record up, in the place of one with its key."""
        self._found[record.collection][record.key] = record

    def remove(self, record: Record) -> None:
        """Forget a record."""
        self._found[record.collection].pop(record.key, None)

    def kept(self) -> dict[str, dict[str, Record]]:
        """All records as they are now, for `restore`."""
        return copy.deepcopy(self._found)

    def restore(self, kept: dict[str, dict[str, Record]]) -> None:
        """Go back to earlier records."""
        self._found = kept

    def values(self) -> dict[str, list[Any]]:
        """The values of all records by collection, as expressions name them."""
        return {name: [record.value for record in found.values()] for name, found in self._found.items()}

    def due(self, now: float, holds: Callable[[str, Record], bool]) -> Iterator[tuple[Record, tuple[Effect, ...]]]:
        """Transitions whose time has come, each with its record; a transition that has happened starts anew."""
        for name, collection in self._collections.items():
            for record in list(self._found[name].values()):
                for number, transition in enumerate(collection.transitions):
                    if not holds(transition.when, record):
                        record.since.pop(number, None)
                    elif now - record.since.setdefault(number, now) >= transition.after:
                        del record.since[number]
                        yield record, transition.effects
