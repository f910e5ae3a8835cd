"""What targets hand over: artifacts, and what they could not say in them."""

from __future__ import annotations

import msgspec


class Artifact(msgspec.Struct, frozen=True):
    """A file to be written; targets yield it and never touch the disk.

    path: POSIX path relative to the folder of the standard's artifacts, e.g. `xsd/basis.xsd`.
    origin: name of the element (or standard) it was made from.
    """

    path: str
    content: bytes
    origin: str = ""


class Inexpressible(msgspec.Struct, frozen=True, order=True):
    """A constraint that a target cannot say.

    target: name of the target. element: `Class.slot`, class, enum or type. constraint: LinkML metaslot or phrase.
    enforced_by: who checks it instead (`checker`, `json_schema`, `xsd`, `schematron`), or empty when nobody does.
    """

    target: str
    element: str
    constraint: str
    enforced_by: str = ""
