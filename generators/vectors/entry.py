"""The content of `vectors/manifest.json`, the same for all kinds of standards."""

from __future__ import annotations

import hashlib

import msgspec

from generators.model.node import Text


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file.

    file, base: paths below `vectors`. encoding: json | xml | xes | csv. root: class of the document, operation, or the
    process itself. verdict: valid | invalid. requirement: what an invalid one violates (`also`: what it violates with
    that), requirements: what a valid one shows to be met. base: the valid file from which it differs in one place.
    keyword: the constraint as the checker names it, else the kind of deviation. pointer: JSON pointer, xpath: path in
    XML, of what is wrong; line: where that stands in the file. Of event logs: deviation, step, event: what replaying
    has to name, and where (events count from 1; one more than the last for a case that does not end). Of exchanges:
    statuses: answers to a request that say so.
    """

    file: str
    sha256: str
    encoding: str
    root: str
    verdict: str
    requirement: str = ""
    also: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    keyword: str = ""
    pointer: str | None = None
    xpath: str = ""
    line: int = 0
    deviation: str = ""
    step: str = ""
    event: int = 0
    statuses: tuple[int, ...] = ()
    base: str = ""
    description: Text = {}


class Missing(msgspec.Struct, frozen=True):
    """A requirement without an invalid (or valid) vector in an encoding, and why."""

    requirement: str
    encoding: str
    verdict: str
    reason: Text


class Manifest(msgspec.Struct, frozen=True):
    """The vectors of one standard, sorted by file; namespaces of the prefixes in `xpath`; `frame`: the test frame."""

    standard: str
    version: str
    vectors: tuple[Entry, ...]
    missing: tuple[Missing, ...] = ()
    namespaces: dict[str, str] = {}
    frame: tuple[str, ...] = ()


def manifest_by_json(content: bytes) -> Manifest:
    """The manifest in a file; raises msgspec.DecodeError for anything else."""
    return msgspec.json.decode(content, type=Manifest)


def json_by_manifest(found: Manifest) -> bytes:
    """The content as indented JSON; the same vectors give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def digest(content: bytes) -> str:
    """The SHA-256 of a file, as the manifest states it."""
    return hashlib.sha256(content).hexdigest()
