"""Keys of LinkML that the compiler leaves without effect."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.metaslots import METASLOTS


def check(subject: Subject) -> Iterator[Flag]:
    """Each key that constrains data in LinkML and that no target and no check follows."""
    for definition in subject.definitions:
        known = METASLOTS[definition.kind]
        for key, value in definition.data.items():
            if key in known and not known[key].supported and value not in (None, [], {}, ""):
                message = f"{definition.element} has key '{key}', which has no effect here"
                yield Flag(definition.span(key), message, definition.path)
