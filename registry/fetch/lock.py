"""`standards.lock`: what was fetched, from where, and how far the log of the registry went then."""

from __future__ import annotations

from pathlib import Path

import msgspec

from generators.findings import Finding, Severity, Span
from generators.writer import write
from registry.store.manifest import is_digest
from registry.store.paths import is_name
from registry.version import is_version

NAME = "standards.lock"


class Locked(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A release that was fetched. wanted: how it was asked for, None when another one needs it."""

    name: str
    version: str
    digest: str
    wanted: str | None = None


class Lock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of a registry. size, head: entries of its log and digest of the last. keys: of its signers."""

    registry: str
    size: int
    head: str
    keys: tuple[str, ...]
    standards: tuple[Locked, ...]


class UnreadableLock(ValueError):
    """The file is no lock; `finding` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        """Say why."""
        super().__init__(reason)
        self.finding = Finding("damaged-lock", Severity.ERROR, f"the lock cannot be read: {reason}", Span(str(path)))


def read_lock(path: Path) -> Lock | None:
    """The lock in a file, None when there is none; raises UnreadableLock, and OSError when it cannot be read."""
    try:
        lock = msgspec.json.decode(path.read_bytes(), type=Lock)
    except FileNotFoundError:
        return None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableLock(path, str(error)) from error
    for one in lock.standards:
        if not (is_name(one.name) and is_version(one.version) and is_digest(one.digest)):
            raise UnreadableLock(path, f"'{one.name}@{one.version}' is no release")
    return lock


def write_lock(path: Path, lock: Lock) -> None:
    """Write a lock in one step; raises OSError."""
    write(path, msgspec.json.format(msgspec.json.encode(lock), indent=2) + b"\n")
