"""Operations and events of which nobody knows who takes part."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each operation and event without a consumer or a provider, in interfaces that declare roles or not."""
    interface = subject.interface
    for kind, found in (("operation", interface.operations), ("event", interface.events)):
        for node in found:
            missing = [key for key in ("consumer", "provider") if not getattr(node, key)]
            if missing:
                yield subject.flag(f"{kind} '{node.id}' has no {' and no '.join(missing)}", node)
