"""Deviations that are worth trying at a slot; the checker says which of them violate what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generators.vectors.deviation import Deviation
from generators.vectors.proposals import bounds, codes, constants, entries, kinds, members, presence, texts
from generators.vectors.proposals.presence import forbidden
from generators.vectors.proposals.presence import of_class as class_proposals
from generators.vectors.proposals.subject import Subject

__all__ = ["Subject", "class_proposals", "forbidden", "proposals"]

PROPOSALS: tuple[Callable[[Subject], Iterator[Deviation]], ...] = (
    presence.deviations,
    kinds.deviations,
    codes.deviations,
    texts.deviations,
    bounds.deviations,
    constants.deviations,
    members.deviations,
    entries.deviations,
)


def proposals(subject: Subject, held: bool = False) -> Iterator[Deviation]:
    """All deviations of a slot's value, in the order of the subjects; `held`: only of what a test frame holds."""
    for deviations in PROPOSALS[1:] if held else PROPOSALS:
        yield from deviations(subject)
