"""Names that an earlier version had and a later one gave up: they may come back, but not with another meaning.

Whoever still has data, code or documentation of the earlier version would read the new thing as the old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from generators.findings import Finding, Severity, Span
from generators.model.nodes import DataModel, Standard
from registry.compare.comparison import compare
from registry.compare.effect import Level
from registry.compare.finding import Judged

RULE = "name-used-again"


def reused_names(published: Iterable[Standard], new: Standard) -> Iterator[Finding]:
    """Each element of a version whose name meant something else in a published one that is not the last.

    published: the versions of the standard, oldest first.
    """
    versions = list(published)
    places = dict(names(new))
    told: set[str] = set()
    for old, following in reversed(list(pairwise(versions))):
        gone = {name for name, _ in names(old)} - {name for name, _ in names(following)} - told
        back = [name for name in places if name in gone]
        found = compare(old, new) if back else []
        for name in back:
            told.add(name)
            worst = next((change for change in found if _is_about(change, name)), None)
            if worst is not None:
                message = (
                    f"'{name}' was given up after version {old.version} and means something else now: {worst.message}"
                )
                yield Finding(RULE, Severity.ERROR, message, places[name], name)


def _is_about(change: Judged, name: str) -> bool:
    """Whether a change is one of an element, and more than editorial."""
    own = change.path == name or change.path.startswith(f"{name}.")
    return own and (change.review or change.level > Level.PATCH)


def names(standard: Standard) -> Iterator[tuple[str, Span]]:
    """What a standard gives a name to, as the comparison calls it, with its place."""
    if standard.model is not None:
        yield from _of_model(standard.model)
    if standard.interface is not None:
        for part in (*standard.interface.operations, *standard.interface.events):
            yield part.id, part.span
    if standard.process is not None:
        for step in (*standard.process.steps, *standard.process.participants, *standard.process.outcomes):
            yield step.id, step.span


def _of_model(model: DataModel) -> Iterator[tuple[str, Span]]:
    for cls in model.own(model.classes):
        yield cls.name, cls.span
        yield from ((f"{cls.name}.{slot.name}", slot.span) for slot in cls.slots.values() if slot.name in cls.own_slots)
    for enum in model.own(model.enums):
        yield enum.name, enum.span
        yield from ((f"{enum.name}.{code.name}", code.span) for code in enum.codes.values())
    yield from ((found.name, found.span) for found in model.own(model.types) if not found.builtin)
