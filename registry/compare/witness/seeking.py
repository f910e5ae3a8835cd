"""Seeks for each finding the smallest document that shows it: where in the documents of both versions, then which."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from generators.instances.breaks.change import changed
from registry.compare.effect import ENCODINGS
from registry.compare.finding import Judged, Witness
from registry.compare.witness.places import Place, Places
from registry.compare.witness.side import Document, Side

TRIES = 200
EFFORT = 300_000
"""How many documents are judged for one finding in one direction, and how many bytes these are together."""


class Rejection(NamedTuple):
    """A document that one version accepts, and the encodings in which the other one does not.

    elements: what it violates, as class and slot; empty where only the schemas tell.
    """

    document: Document
    encodings: tuple[str, ...]
    elements: frozenset[tuple[str, str]]


def witnessed(findings: list[Judged], old: Side, new: Side) -> list[Judged]:
    """Findings with a small document that shows them, and if there is any such one, nothing else.

    Both versions judge as if they had the same number: documents state by which version they are to be judged.
    """
    search = _Search(findings, old, Side(replace(new.standard, version=old.standard.version)))
    return [replace(finding, witness=search.witness(finding)) for finding in findings]


class _Search:
    """The search for the findings of one comparison."""

    def __init__(self, findings: list[Judged], old: Side, new: Side) -> None:
        self._findings = findings
        self._sides = {"old": old, "new": new}
        self._places = Places(old, new)

    def witness(self, finding: Judged) -> Witness | None:
        """The smallest of the documents tried that show a finding."""
        for valid_in in ("old", "new"):
            if finding.effect.conduct is None and _broken(finding, valid_in):
                found = list(self._shown(finding, valid_in))
                if found:
                    least = min(found, key=lambda shown: (not shown[0], len(msgspec.json.encode(shown[1].document[1]))))
                    return Witness(*least[1].document, valid_in, least[1].encodings)
        return None

    def _shown(self, finding: Judged, valid_in: str) -> Iterator[tuple[bool, Rejection]]:
        """Documents that show a finding, and whether they show it alone; none beyond the first place that has such."""
        own, other = self._sides[valid_in], self._sides["new" if valid_in == "old" else "old"]
        at: Place | None = None
        effort = 0
        for place, document in islice(self._documents(finding), TRIES):
            effort += len(msgspec.json.encode(document[1]))
            if effort > EFFORT or (at is not None and place is not at):
                return
            rejection = _rejection(document, own, other)
            if rejection is None or set(rejection.encodings) - _broken(finding, valid_in):
                continue
            if self._alone(finding, valid_in, rejection, other):
                at = place
                yield True, rejection
            elif any(self._places.concern(finding, frozenset([each]), other) for each in rejection.elements):
                yield False, rejection

    def _documents(self, finding: Judged) -> Iterator[tuple[Place, Document]]:
        """At each place that a finding is about: the document cut down to it, then each with one change there."""
        for place in self._places.of(finding):
            root, value = place.document
            yield place, place.document
            for change in self._places.changes(place, finding):
                yield place, (root, changed(value, change))

    def _alone(self, finding: Judged, valid_in: str, rejection: Rejection, other: Side) -> bool:
        """Whether a rejection is due to this finding and to no other one."""
        claiming = [f for f in self._findings if set(rejection.encodings) <= _broken(f, valid_in)]
        about = (f for f in claiming if self._places.concern(f, rejection.elements, other))
        return [f.fingerprint for f in about] == [finding.fingerprint]


def _rejection(document: Document, own: Side, other: Side) -> Rejection | None:
    """What the other version says against a document of this one; None for no such document."""
    if document[0] not in own.standard.data.roots or own.verdicts.json(document[1], document[0]):
        return None
    content = own.written(document)
    encodings = other.rejected_by(document, content)
    if content is None or not encodings or own.rejected_by(document, content):
        return None
    return Rejection(document, encodings, other.violated(document))


def _broken(finding: Judged, valid_in: str) -> set[str]:
    """The encodings in which a finding claims that documents of a version are rejected by the other one."""
    claims = {name: getattr(finding.effect, name) for name in ENCODINGS}
    return {name for name, c in claims.items() if (c.backward if valid_in == "old" else c.forward) is False}
