"""The profiles that two versions of a standard offer to implementations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generators.model.nodes import Standard
from generators.model.profile import Profile
from generators.model.requirements import Claim, Requirements
from generators.requirements import Derivation, Profiles, requirements
from registry.compare.change import Change
from registry.compare.effect import ENCODINGS
from registry.compare.pairing import paired
from registry.compare.walk.named import Both, by_id, come_and_gone, pairs, text_changes
from registry.compare.walk.standards import placed


def profile_changes(old: Standard, new: Standard) -> Iterator[Change]:
    """Profiles that came, went, or are declared to comprise something else of what both versions have."""
    if not (old.profiles or new.profiles):
        return
    whole = Both(placed(old), placed(new), "")
    old = replace(old, profiles=_as_named_now(old, new))
    profiles = by_id(old.profiles), by_id(new.profiles)
    yield from come_and_gone(whole, "profile", *profiles)
    redeclared = []
    for before, after, both in pairs(whole, *profiles):
        yield from text_changes(both.change("profile"), before, after)
        if _declaration(before) != _declaration(after):
            redeclared.append(both.change("profile"))
    if redeclared:
        yield from _extent_changes(redeclared, old, new)


def _as_named_now(old: Standard, new: Standard) -> tuple[Profile, ...]:
    """The profiles of the old version with the names that documents have in the new one."""
    if old.model is None or new.model is None:
        return old.profiles
    names = {was.name: now.name for was, now in paired(old.model.classes, new.model.classes).both}
    return tuple(replace(p, roots=tuple(names.get(root, root) for root in p.roots)) for p in old.profiles)


def _declaration(profile: Profile) -> Profile:
    return replace(profile, title={}, description={})


def _extent_changes(redeclared: list[Change], old: Standard, new: Standard) -> Iterator[Change]:
    """What each comprises more and less of what both versions have.

    Both declarations are read with the new version: what follows from a change of the standard is told as that.
    """
    listed = requirements(new)
    shared = set(_names(new, listed)) & set(_names(old, requirements(old)))
    had, has = (_Offer(replace(new, profiles=side.profiles), listed) for side in (old, new))
    for change in redeclared:
        one, other = ([n for n in offer.comprised(change.path) if n in shared] for offer in (had, has))
        more, fewer = tuple(n for n in other if n not in one), tuple(n for n in one if n not in other)
        if more:
            yield replace(change, aspect="more", new=more, facts=has.binding(more))
        if fewer:
            yield replace(change, aspect="fewer", old=fewer, facts=has.binding(fewer))


class _Offer:
    """What each profile of a standard comprises."""

    def __init__(self, standard: Standard, listed: Requirements) -> None:
        self._standard, self._listed = standard, listed
        self._claims: dict[str, Claim] = {claim.id: claim for claim in Profiles(standard, listed).claims()}

    def comprised(self, profile: str) -> tuple[str, ...]:
        """Parts of the standard that an implementation has to have for a profile, then ids of what it has to meet."""
        claim = self._claims[profile]
        sorts = (claim.roots, claim.operations, claim.participants)
        named = {name for sort in sorts for name in sort}
        parts = (name for name in _parts(self._standard) if name in named or not any(sorts))
        return (*parts, *(claim.encodings or ENCODINGS), *claim.requirements)

    def binding(self, names: Iterable[str]) -> frozenset[str]:
        """The fact that some of what is comprised is more than advice: a part of the standard, or a MUST."""
        levels = {requirement.id: requirement.level for requirement in self._listed.requirements}
        if self._listed.used:
            derivation = Derivation(self._standard.data)
            levels |= {r.id: r.level for module in self._listed.used for r in derivation.of_module(module)}
        return frozenset(["binding"] if any(levels.get(name, "MUST") == "MUST" for name in names) else [])


def _names(standard: Standard, listed: Requirements) -> Iterator[str]:
    """Everything that a profile can comprise."""
    yield from (*ENCODINGS, *_parts(standard))
    yield from (requirement.id for requirement in listed.requirements)
    yield from (identity for ids in listed.used.values() for identity in ids)


def _parts(standard: Standard) -> Iterator[str]:
    """Documents, operations, events and participants: what profiles name."""
    if standard.model is not None:
        yield from standard.model.roots
    if standard.interface is not None:
        yield from (part.id for part in (*standard.interface.operations, *standard.interface.events))
    if standard.process is not None:
        yield from (participant.id for participant in standard.process.participants)
