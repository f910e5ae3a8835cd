"""Keys of all records of a delivery, on disk, so that repeated ones are found in memory that does not grow."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from conformance.bulk.task import Key


class Keys:
    """The keys of a delivery; the table is gone with the object."""

    def __init__(self) -> None:
        """Begin without keys."""
        self._table: sqlite3.Connection | None = None

    def add(self, keys: Iterable[Key]) -> None:
        """Take keys whose records and lines count in the whole delivery; raises OSError where there is no room."""
        rows = [(key.digest, key.record, msgspec.json.encode(key)) for key in keys]
        if not rows:
            return
        try:
            if self._table is None:
                # An empty name means a file of its own that is removed when the connection is closed.
                self._table = sqlite3.connect("")
                self._table.execute("CREATE TABLE keys (digest BLOB, record INTEGER, key BLOB)")
            self._table.executemany("INSERT INTO keys VALUES (?, ?, ?)", rows)
        except sqlite3.Error as error:
            raise OSError(None, str(error)) from error

    def repeated(self) -> Iterator[tuple[Key, int]]:
        """Each key that an earlier record has, and that record, in order of the records."""
        if self._table is None:
            return
        query = (
            "SELECT k.key, f.record FROM keys k JOIN (SELECT digest, MIN(record) AS record FROM keys GROUP BY digest"
            " HAVING COUNT(*) > 1) f ON k.digest = f.digest WHERE k.record > f.record ORDER BY k.record"
        )
        for content, first in self._table.execute(query):
            yield msgspec.json.decode(content, type=Key), first
