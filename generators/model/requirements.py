"""A requirement as `requirements.json` lists it, and what is left of one that was removed."""

from __future__ import annotations

import msgspec

from generators.model.node import Text


class Requirement(msgspec.Struct, frozen=True, omit_defaults=True):
    """A statement that implementations and documents are measured by.

    id: minted once, says neither level nor status. level: MUST | SHOULD | MAY (RFC 2119). kind: derived (from a
    constraint of the model) | authored. element: `Class.slot`, class, operation, step … as it is called now.
    constraint: LinkML metaslot, as the checker names it; name: which one, where an element has several of it.
    source: `file:line`. observable: it can be tested from outside; otherwise `evidence` says what an auditor looks at.
    enforced_by: xsd | json_schema | schematron | checker. tests: names of test vectors or scenarios.
    replaces: ids that its element had before it was split or moved, as far as it has not kept them.
    since, changed: version that lists it first, and the last one that changed its text.
    """

    id: str
    level: str
    kind: str
    observable: bool
    text: Text = {}
    element: str = ""
    constraint: str = ""
    name: str = ""
    source: str = ""
    legal_basis: tuple[str, ...] = ()
    deprecated: bool = False
    evidence: Text = {}
    enforced_by: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    since: str = ""
    changed: str = ""


class Tombstone(msgspec.Struct, frozen=True, omit_defaults=True):
    """What keeps the id of a removed requirement from being used again.

    since: the version that does not have it any more. reason: constraint-removed | element-removed | element-split |
    element-replaced | withdrawn (an authored one). successors: ids of the requirements that took its place. text: its
    last one.
    """

    id: str
    since: str
    reason: str
    successors: tuple[str, ...] = ()
    text: Text = {}


class Claim(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an implementation claims that names a profile.

    roots, encodings, operations, participants: those that the profile is limited to; none of a sort for all of it.
    requirements: ids of what has to be met, those of other standards included.
    """

    id: str
    title: Text = {}
    description: Text = {}
    roots: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()


class Requirements(msgspec.Struct, frozen=True):
    """The content of `requirements.json`: requirements and tombstones of one version of a standard.

    used: standard → ids of its requirements that documents of this standard have to meet as well. profiles: what can be
    claimed instead of everything.
    """

    standard: str
    version: str = ""
    requirements: tuple[Requirement, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    used: dict[str, tuple[str, ...]] = {}
    profiles: tuple[Claim, ...] = ()


class UnreadableRequirements(ValueError):
    """The bytes are no `requirements.json`."""


def json_by_requirements(found: Requirements) -> bytes:
    """The content as indented JSON; the same requirements give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def requirements_by_json(content: bytes) -> Requirements:
    """The requirements that were written; raises UnreadableRequirements for anything else."""
    try:
        return msgspec.json.decode(content, type=Requirements)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableRequirements(str(error)) from error
