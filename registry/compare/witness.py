"""Instances that one version accepts and the other rejects, judged by the schemas that the factory makes of both."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

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

    def written(self, document: Document) -> bytes | None:
        """A document as XML; None where it has none."""
        encoded = self.verdicts.codec.encode(document[1], document[0])
        return None if encoded.problems else encoded.content

    def _made(self, root: str, seed: int) -> Any:
        return self._instances.sample(root) if seed == 0 else self._instances.generate(root, Random(seed))


def rejections(own: Side, other: Side, check: bool = True) -> Iterator[tuple[Document, tuple[str, ...]]]:
    """Documents that `own` accepts in both encodings, with the encodings in which `other` rejects them."""
    for document in (*own.documents(), *other.almost()):
        if document[0] not in own.standard.data.roots:
            continue
        content = own.written(document)
        if own.rejected_by(document, content, True):
            continue
        rejected = other.rejected_by(document, content, check)
        if rejected:
            yield document, rejected


def with_witness(finding: Judged, old: Side, new: Side) -> Judged:
    """A finding with a smallest instance found that only one version accepts; as it was where none is found.

    The versions should differ in nothing else.
    """
    claimed = finding.compatibility()
    for holds, own, other, name in ((claimed.backward, old, new, "old"), (claimed.forward, new, old, "new")):
        if holds is False:
            found = sorted(rejections(own, other), key=lambda pair: len(repr(pair[0][1])))
            if found:
                (root, value), rejected = found[0]
                return replace(finding, witness=Witness(root, value, name, rejected))
    return finding


def measured(old: Side, new: Side, check: bool = True) -> dict[str, Compatibility]:
    """What the documents that were tried say about two versions, by encoding."""
    back = {name for _, names in rejections(old, new, check) for name in names}
    forth = {name for _, names in rejections(new, old, check) for name in names}
    return {name: Compatibility(name not in back, name not in forth) for name in ENCODINGS}
