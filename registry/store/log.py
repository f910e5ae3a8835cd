"""The log: one line of canonical JSON for each event, each with the digest of the line before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from registry.store.canonical import NotCanonical, canonical, digest, read_canonical

LOG = "log.jsonl"
CHECKPOINT = "checkpoint"
DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One event in the life of a release.

    number: counts from 1. date: day of the event, YYYY-MM-DD. digest: of the released manifest. successor: the version
    that supersedes, or what takes the place of a deprecated one, as `version` or `name@version`. reason: why.
    previous: digest of the line before, empty in the first.
    """

    number: int
    date: str
    event: str
    name: str
    version: str
    previous: str
    digest: str = ""
    successor: str = ""
    reason: str = ""

    @property
    def line(self) -> bytes:
        """The entry as it stands in the log, without the line break."""
        return canonical(self)


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the log goes: number of entries and digest of the last; `origin` is the base address of the registry."""

    origin: str
    size: int
    head: str

    @property
    def content(self) -> bytes:
        """The bytes of the file, which are what is signed."""
        return canonical(self) + b"\n"


class Fault(NamedTuple):
    """What is wrong with a line of the log; `line` counts from 1."""

    rule: str
    line: int
    message: str


class Log(NamedTuple):
    """The entries that could be read, and what is wrong with the others or with how they hang together."""

    entries: list[Entry]
    faults: list[Fault]

    @property
    def head(self) -> str:
        """Digest of the last entry; empty without entries."""
        return digest(self.entries[-1].line) if self.entries else ""

    def digests(self) -> Iterator[str]:
        """The digest of each entry."""
        return (digest(entry.line) for entry in self.entries)


def read_log(content: bytes) -> Log:
    """The log in some bytes. Reading stops at the first line that is none, for what follows it proves nothing."""
    if content and not content.endswith(b"\n"):
        last = content.count(b"\n") + 1
        return Log([], [Fault("damaged-log", last, "the last line of the log is cut off")])
    entries: list[Entry] = []
    previous = ""
    for number, line in enumerate(content.split(b"\n")[:-1], 1):
        try:
            entry = read_canonical(line, Entry)
        except NotCanonical as error:
            return Log(entries, [Fault("damaged-log", number, f"line {number} of the log is no entry: {error}")])
        if entry.number != number or entry.previous != previous:
            message = f"entry {entry.number} of the log does not continue the line before"
            return Log(entries, [Fault("broken-chain", number, message)])
        entries.append(entry)
        previous = digest(line)
    return Log(entries, [])


def read_checkpoint(content: bytes) -> Checkpoint:
    """The checkpoint in some bytes; raises NotCanonical for anything else."""
    if not content.endswith(b"\n"):
        raise NotCanonical("cut off")
    return read_canonical(content[:-1], Checkpoint)


def checkpoint_faults(checkpoint: Checkpoint, log: Log, origin: str) -> Iterator[str]:
    """How a checkpoint contradicts the log, or the address of the registry where that is known."""
    if checkpoint.size != len(log.entries):
        yield f"the checkpoint counts {checkpoint.size} entries, the log has {len(log.entries)}"
    elif checkpoint.head != log.head:
        yield "the checkpoint ends in another entry than the log"
    if origin and checkpoint.origin != origin:
        yield f"the checkpoint belongs to the registry '{checkpoint.origin}'"
