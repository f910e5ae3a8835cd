"""Profiles: which requirements belong to what an implementation claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import cached_property
from typing import NamedTuple

from generators.model.nodes import DataModel, Standard
from generators.model.profile import Profile
from generators.model.requirements import Claim, Requirements
from generators.requirements.derive import Derivation, reached
from generators.requirements.ids import id_by_rule

SORTS = ("roots", "operations", "participants")
"""What a profile names beside requirements."""


class Unmatched(NamedTuple):
    """An entry of a profile, by the positions of both, that matches nothing in the standard."""

    profile: int
    key: str
    entry: int


class Profiles:
    """The profiles of one standard."""

    def __init__(self, standard: Standard, listed: Requirements) -> None:
        """Resolve the profiles of `standard`, whose requirements are `listed`."""
        self._standard = standard
        self._own = listed.requirements
        foreign = (identity for ids in listed.used.values() for identity in ids)
        self._every = tuple(dict.fromkeys((*(r.id for r in listed.requirements), *foreign)))

    def claims(self) -> Iterator[Claim]:
        """What is claimed with each profile, in order of declaration."""
        for profile in self._standard.profiles:
            yield Claim(
                id=profile.id,
                title=profile.title,
                description=profile.description,
                roots=profile.roots,
                encodings=profile.encodings,
                operations=profile.operations,
                participants=self._with_lanes(profile.participants),
                requirements=self._requirements(profile),
            )

    def unmatched(self) -> Iterator[Unmatched]:
        """Every entry that the standard has nothing for."""
        for number, profile in enumerate(self._standard.profiles):
            for key in SORTS:
                for place, name in enumerate(getattr(profile, key)):
                    if name not in self._named[key]:
                        yield Unmatched(number, key, place)
            for key in ("requirements", "without"):
                for place, pattern in enumerate(getattr(profile, key)):
                    if not any(_matches(identity, pattern) for identity in self._every):
                        yield Unmatched(number, key, place)

    @cached_property
    def _named(self) -> dict[str, tuple[str, ...]]:
        """Sort → names that a profile can use."""
        standard = self._standard
        interface, process = standard.interface, standard.process
        return {
            "roots": tuple(standard.model.roots) if standard.model is not None else (),
            "operations": tuple(p.id for p in (*interface.operations, *interface.events)) if interface else (),
            "participants": tuple(p.id for p in process.participants) if process else (),
        }

    def _requirements(self, profile: Profile) -> tuple[str, ...]:
        chosen = set(self._by_elements(profile)) | {i for i in self._every if _any(i, profile.requirements)}
        if not profile.requirements and not any(getattr(profile, sort) for sort in SORTS):
            chosen = set(self._every)
        return tuple(i for i in self._every if i in chosen and not _any(i, profile.without))

    def _by_elements(self, profile: Profile) -> Iterator[str]:
        """Ids of what belongs to the documents, operations or participants of a profile, or to the whole."""
        standard = self._standard
        if standard.model is not None and profile.roots:
            yield from self._of_documents(standard.model, [r for r in profile.roots if r in standard.model.roots])
        elements = set(profile.operations)
        if standard.process is not None:
            acting = self._with_lanes(profile.participants)
            elements |= {step.id for step in standard.process.steps if step.participant in acting}
        if any(getattr(profile, sort) for sort in SORTS):
            yield from (r.id for r in self._own if not r.element or r.element in elements)

    def _of_documents(self, model: DataModel, roots: list[str]) -> Iterator[str]:
        derivation = Derivation(model)
        classes = reached(model, derivation.statements, roots) if roots else []
        for cls in classes:
            yield from (derivation.id_of(statement) for statement in derivation.statements.of_class(cls))
        names = {name for cls in classes for name in (cls.name, *cls.ancestors)}
        yield from (id_by_rule(r.standard, r.id) for r in self._standard.rules if r.class_name in names)
        lists = {slot.range for cls in classes for slot in cls.slots.values()}
        yield from (r.id for r in self._own if r.element in lists)

    def _with_lanes(self, participants: Iterable[str]) -> tuple[str, ...]:
        """Participants with the lanes of those that are pools."""
        process, named = self._standard.process, tuple(participants)
        lanes = (p.id for p in process.participants if p.within in named) if process is not None else ()
        return tuple(dict.fromkeys((*named, *lanes)))


def _any(identity: str, patterns: Iterable[str]) -> bool:
    return any(_matches(identity, pattern) for pattern in patterns)


def _matches(identity: str, pattern: str) -> bool:
    """Whether an id is meant; only `*` stands for something else."""
    return fnmatchcase(identity, pattern.replace("[", "[[]").replace("?", "[?]"))
