"""The effect of all changes together, measured: which documents of one version the other one rejects."""

from __future__ import annotations

from collections.abc import Iterator

from registry.compare.effect import ENCODINGS, Compatibility
from registry.compare.witness.side import Side


def measured(old: Side, new: Side, check: bool = True) -> dict[str, Compatibility]:
    """What the documents that were tried say about two versions, by encoding; without `check` by the schemas alone."""
    back = {name for encodings in _rejections(old, new, check) for name in encodings}
    forth = {name for encodings in _rejections(new, old, check) for name in encodings}
    return {name: Compatibility(name not in back, name not in forth) for name in ENCODINGS}


def _rejections(own: Side, other: Side, check: bool) -> Iterator[tuple[str, ...]]:
    """The encodings in which `other` rejects each document that `own` accepts."""
    for document in (*own.documents(), *other.almost()):
        if own.accepts(document):
            yield other.rejected_by(document, own.written(document), check)
