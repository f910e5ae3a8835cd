"""One fetch from beginning to end: prepared, carried out file by file, and settled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.findings import Finding, Severity
from registry.fetch.bringing import Step, brought, settle, steps
from registry.fetch.choice import Wanted
from registry.fetch.lock import Lock, UnreadableLock, read_lock, write_lock
from registry.fetch.plan import Limits, Plan, planned
from registry.fetch.source import Folder, Source
from registry.fetch.web import Patience, Web
from registry.store.log import Log


class Misused(ValueError):
    """What was asked for makes no sense as it is; the message says why."""


class Order(msgspec.Struct, frozen=True):
    """What is asked for. origin: address or folder of the registry, empty for that of the lock. lock: its file.

    locked: accept nothing but what the lock says, and leave it as it is. key: file with public keys.
    """

    wanted: tuple[str, ...]
    origin: str = ""
    into: Path = Path("fetched")
    lock: Path = Path("standards.lock")
    locked: bool = False
    key: Path | None = None
    limits: Limits = Limits()
    patience: Patience = Patience()


class Fetch:
    """A fetch under way. `plan` says what it brings, `todo` the files that are not there yet."""

    def __init__(self, order: Order) -> None:
        """Make the plan; raises Misused, and OSError when registry, lock or keys cannot be read."""
        self._order = order
        wanted = tuple(map(_wanted, order.wanted))
        try:
            lock = read_lock(order.lock)
        except UnreadableLock as error:
            self.plan, self.todo = Plan(Log([], []), [], [error.finding]), list[Step]()
            return
        self._origin = _origin(order, lock)
        self._source = _source(self._origin, order.patience)
        self._keys = _keys(order.key) if order.key is not None else lock.keys if lock is not None else ()
        self.plan = planned(self._source, wanted, lock, order.locked, self._keys, order.limits)
        self.todo = steps(self.plan.parts, order.into)

    def files(self) -> Iterator[list[Finding]]:
        """Bring one file after the other; the findings of each. Raises OSError when one cannot be had."""
        return brought(self._source, self.todo, self._order.into) if self.todo else iter(())

    def settle(self) -> list[Finding]:
        """Put what has arrived in its place and remember it; for a fetch without errors until here."""
        findings = settle(self.plan.parts, self.plan.top, self._order.into)
        if not self._order.locked and not any(f.severity is Severity.ERROR for f in findings):
            write_lock(self._order.lock, self.plan.lock(self._origin, self._keys))
        return findings


def _wanted(text: str) -> Wanted:
    try:
        return Wanted.of(text)
    except ValueError as error:
        raise Misused(str(error)) from error


def _origin(order: Order, lock: Lock | None) -> str:
    if lock is None and order.locked:
        raise Misused(f"there is no lock '{order.lock}'")
    if lock is None and not order.wanted:
        raise Misused(f"no standard is named, and there is no lock '{order.lock}'")
    if not order.origin and lock is None:
        raise Misused("no registry is named, and there is no lock that knows one")
    return order.origin or (lock.registry if lock is not None else "")


def _source(origin: str, patience: Patience) -> Source:
    if "://" not in origin:
        return Folder(Path(origin))
    try:
        return Web(origin, patience)
    except ValueError as error:
        raise Misused(str(error)) from error


def _keys(path: Path) -> tuple[str, ...]:
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    keys = tuple(line for line in lines if line and not line.startswith("#"))
    if not keys:
        raise Misused(f"'{path}' holds no public key")
    return keys
