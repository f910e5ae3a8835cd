"""Instances that one version accepts and the other rejects, judged by the schemas that the factory makes of both."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from msgspec.structs import replace

from generators.instances import Impossible, Instances
from generators.model.nodes import Standard
from generators.verdict import Verdicts
from registry.compare.effect import ENCODINGS, Compatibility
from registry.compare.finding import Judged, Witness

SEEDS = 12
Document = tuple[str, Any]


class Side:
    """One version with what judges its documents."""

    def __init__(self, standard: Standard) -> None:
        """Prepare to make and to judge documents of `standard`."""
        self.standard = standard
        self.verdicts = Verdicts(standard)
        self._instances = Instances(standard.data)

    def documents(self) -> Iterator[Document]:
        """Valid documents of every root: the fullest, then random ones."""
        for root in self.standard.data.roots:
            for seed in range(SEEDS):
                try:
                    yield root, self._made(root, seed)
                except Impossible:
                    break

    def almost(self) -> Iterator[Document]:
        """Documents that are invalid in one place, and that another version may accept."""
        for root in self.standard.data.roots:
            try:
                value = self._made(root, 0)
            except Impossible:
                continue
            for broken in self._instances.all_broken(root, value):
                yield root, broken.value
            if isinstance(value, dict):
                yield root, {**value, "undeclared": "x"}

    def rejected_by(self, document: Document, content: bytes | None, check: bool) -> tuple[str, ...]:
        """The encodings in which a document is not accepted; without `check` by the schemas alone."""
        root, value = document
        json = root not in self.standard.data.roots or bool(self.verdicts.json(value, root, check))
        xml = content is None or bool(self.verdicts.xml(content, check))
        return tuple(name for name, wrong in zip(ENCODINGS, (xml, json), strict=True) if wrong)

    def violated(self, document: Document) -> frozenset[str]:
        """What the checker says a document violates, class by class and slot by slot."""
        root, value = document
        if root not in self.standard.data.classes:
            return frozenset()
        return frozenset(f.element for f in self._instances.judge.document(value, root).failures)

    def written(self, document: Document) -> bytes | None:
        """A document as XML; None where it has none."""
        encoded = self.verdicts.codec.encode(document[1], document[0])
        return None if encoded.problems else encoded.content

    def _made(self, root: str, seed: int) -> Any:
        return self._instances.sample(root) if seed == 0 else self._instances.generate(root, Random(seed))


class Rejection(NamedTuple):
    """A document that one version accepts in both encodings, and the other does not accept in `encodings`.

    elements: what it violates, as `Class.slot` or a class; empty where only the schemas tell.
    """

    document: Document
    encodings: tuple[str, ...]
    elements: frozenset[str]


def rejections(own: Side, other: Side, check: bool = True) -> Iterator[Rejection]:
    """Documents that `own` accepts and `other` rejects."""
    for document in (*own.documents(), *other.almost()):
        if document[0] not in own.standard.data.roots:
            continue
        content = own.written(document)
        if own.rejected_by(document, content, True):
            continue
        rejected = other.rejected_by(document, content, check)
        if rejected:
            yield Rejection(document, rejected, other.violated(document))


def witnessed(findings: list[Judged], old: Side, new: Side) -> list[Judged]:
    """Findings with a smallest document found that shows them: one that violates nothing but what they are about."""
    found: dict[str, Witness] = {}
    for name, own, other in (("old", old, new), ("new", new, old)):
        for rejection in sorted(rejections(own, other), key=lambda r: len(repr(r.document[1]))):
            shown = [f for f in findings if _breaks(f, name, rejection) and _concerns(f, rejection, other)]
            if len(shown) == 1:
                root, value = rejection.document
                found.setdefault(shown[0].fingerprint, Witness(root, value, name, rejection.encodings))
    return [replace(f, witness=found.get(f.fingerprint)) for f in findings]


def _breaks(finding: Judged, valid_in: str, rejection: Rejection) -> bool:
    """Whether a finding claims that such documents are rejected."""
    claims = {name: getattr(finding.effect, name) for name in ENCODINGS}
    broken = {name for name, c in claims.items() if (c.backward if valid_in == "old" else c.forward) is False}
    return set(rejection.encodings) <= broken


def _concerns(finding: Judged, rejection: Rejection, other: Side) -> bool:
    """Whether what a document violates is what a finding is about, or nothing tells."""
    path = finding.path.rpartition(":")[2]
    subjects = set(path.replace(" ⊃ ", ".").split("."))
    for element in rejection.elements:
        cls, _, name = element.partition(".")
        slot = other.standard.data.classes[cls].slots.get(name) if cls in other.standard.data.classes else None
        about = {cls} if slot is None else {slot.range}
        if element != path and not about & subjects and not (cls in subjects and "." not in path):
            return False
    return True


def measured(old: Side, new: Side, check: bool = True) -> dict[str, Compatibility]:
    """What the documents that were tried say about two versions, by encoding."""
    back = {name for rejection in rejections(old, new, check) for name in rejection.encodings}
    forth = {name for rejection in rejections(new, old, check) for name in rejection.encodings}
    return {name: Compatibility(name not in back, name not in forth) for name in ENCODINGS}
