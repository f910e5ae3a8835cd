"""The profiles that two versions of a standard offer to implementations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generators.model.nodes import Standard
from generators.model.requirements import Claim, Requirements
from generators.requirements import Derivation, requirements
from registry.compare.change import Change
from registry.compare.effect import ENCODINGS
from registry.compare.walk.named import Both, by_id, come_and_gone, pairs, text_changes
from registry.compare.walk.standards import placed


def profile_changes(old: Standard, new: Standard) -> Iterator[Change]:
    """Profiles that came, went, or comprise something else of what both versions have."""
    whole = Both(placed(old), placed(new), "")
    profiles = by_id(old.profiles), by_id(new.profiles)
    yield from come_and_gone(whole, "profile", *profiles)
    kept = list(pairs(whole, *profiles))
    if not kept:
        return
    one, other = _Offer(old), _Offer(new)
    for before, after, both in kept:
        change = both.change("profile")
        yield from text_changes(change, before, after)
        yield from _extent_changes(change, one, other)


class _Offer:
    """What a version demands, and what of it each of its profiles comprises."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self.listed: Requirements = requirements(standard)
        self.parts = frozenset(_parts(standard))
        self.ids = frozenset(_ids(self.listed))
        self.claims: dict[str, Claim] = {claim.id: claim for claim in self.listed.profiles}

    def comprised(self, profile: str) -> tuple[str, ...]:
        """Parts of the standard that an implementation has to have for a profile, then ids of what it has to meet."""
        claim = self.claims[profile]
        sorts = (claim.roots, claim.operations, claim.participants)
        named = {name for sort in sorts for name in sort}
        parts = (name for name in _parts(self.standard) if name in named or not any(sorts))
        return (*parts, *(claim.encodings or ENCODINGS), *claim.requirements)

    def binding(self, identity: str) -> bool:
        """Whether something comprised is more than advice: a part of the standard, or a MUST."""
        levels = {requirement.id: requirement.level for requirement in self.listed.requirements}
        if identity in self.ids and identity not in levels:
            levels |= self._levels_of_used()
        return levels.get(identity, "MUST") == "MUST"

    def _levels_of_used(self) -> dict[str, str]:
        derivation = Derivation(self.standard.data)
        return {found.id: found.level for module in self.listed.used for found in derivation.of_module(module)}


def _extent_changes(change: Change, old: _Offer, new: _Offer) -> Iterator[Change]:
    """What a profile comprises more and less; what only one version has is told as a change of the standard."""
    shared = (old.parts & new.parts) | (old.ids & new.ids) | set(ENCODINGS)
    had, has = ([name for name in side.comprised(change.path) if name in shared] for side in (old, new))
    more, fewer = tuple(n for n in has if n not in had), tuple(n for n in had if n not in has)
    if more:
        yield replace(change, aspect="more", new=more, facts=_binding(more, new))
    if fewer:
        yield replace(change, aspect="fewer", old=fewer, facts=_binding(fewer, old))


def _binding(names: Iterable[str], side: _Offer) -> frozenset[str]:
    return frozenset(["binding"] if any(side.binding(name) for name in names) else [])


def _parts(standard: Standard) -> Iterator[str]:
    """Documents, operations, events and participants: what profiles name."""
    if standard.model is not None:
        yield from standard.model.roots
    if standard.interface is not None:
        yield from (part.id for part in (*standard.interface.operations, *standard.interface.events))
    if standard.process is not None:
        yield from (participant.id for participant in standard.process.participants)


def _ids(listed: Requirements) -> Iterator[str]:
    yield from (requirement.id for requirement in listed.requirements)
    yield from (identity for ids in listed.used.values() for identity in ids)
