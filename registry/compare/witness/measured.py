"""The effect of all changes together, measured: which documents of one version the other one rejects."""

from __future__ import annotations

from collections.abc import Iterator

from registry.compare.effect import ENCODINGS, Compatibility
from registry.compare.witness.side import Document, Side


def measured(old: Side, new: Side, check: bool = True) -> dict[str, Compatibility]:
    """What the documents that were tried say about two versions, by encoding; without `check` by the schemas alone."""
    back = {name for encodings in _rejections(old, new, check) for name in encodings}
    forth = {name for encodings in _rejections(new, old, check) for name in encodings}
    return {name: Compatibility(name not in back, name not in forth) for name in ENCODINGS}


def _rejections(own: Side, other: Side, check: bool) -> Iterator[tuple[str, ...]]:
    """The encodings in which `other` rejects each document that `own` accepts."""
    for document in (*own.documents(), *other.almost()):
        if own.accepts(document) and not _anticipated(document, own, other):
            yield other.rejected_by(document, own.written(document), check)


def _anticipated(document: Document, own: Side, other: Side) -> bool:
    """Whether a document holds something undeclared under a name that the other version declares.

    Where classes are open anybody may have used any name already; what a change does is told of all other documents.
    """
    root, value = document
    for member in own.instances.judge.document(value, root).members:
        mine, theirs = (side.standard.data.classes.get(member.cls) for side in (own, other))
        if isinstance(member.value, dict) and mine is not None and theirs is not None:
            undeclared = member.value.keys() - {slot.key for slot in mine.slots.values()}
            if undeclared & {slot.key for slot in theirs.slots.values()}:
                return True
    return False
