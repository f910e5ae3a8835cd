"""A test vector in its encodings."""

from __future__ import annotations

import msgspec

from generators.model.nodes import Text
from generators.vectors.obligation import Obligation


class Vector(msgspec.Struct, frozen=True, kw_only=True):
    """A document with the verdict that it must get.

    name: file name without ending, unique among the valid or invalid vectors of a root. json, xml: None where the
    encoding cannot be written so; `only` is then the deviation that tells why. violates: the obligations that an
    invalid one breaks, keyword: the constraint that must be named, pointer: where. base: the valid vector from which
    it differs in one place. second: in XML, the second one of two elements is wrong.
    """

    name: str
    root: str
    valid: bool = True
    json: bytes | None = None
    xml: bytes | None = None
    violates: tuple[Obligation, ...] = ()
    keyword: str = ""
    pointer: str = ""
    base: str = ""
    says: Text = {}
    only: str = ""
    second: bool = False
