"""A conformance class as authored in `standard.yaml`."""

from __future__ import annotations

from generators.model.node import Named


class Profile(Named, frozen=True, kw_only=True):
    """A part of a standard that can be claimed: the union of what it names, or everything, minus `without`.

    roots: documents of a data standard; encodings: json | xml, all where none is named. operations: operations and
    events of an interface. participants: of a process. requirements, without: ids, in which `*` stands for any
    characters.
    """

    roots: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
