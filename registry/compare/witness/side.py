"""One version with what makes and judges its documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from random import Random
from typing import Any

from generators.instances import Impossible, Instances
from generators.instances.build import Builder
from generators.instances.choices import Chance, Choices, Filled
from generators.instances.heights import Heights
from generators.model.nodes import Class, Slot, Standard
from generators.rules import rules_by_standard
from generators.vectors.pruning import Pruner
from generators.verdict import Verdicts
from registry.compare.effect import ENCODINGS

SEEDS = 12
NUMBERS = (-1, 1_000_000)
DEPTH = 2
RANDOM = 6
"""How deep the fullest value of a slot is, and how many random ones are made besides."""
Document = tuple[str, Any]
"""The class of a document and its value."""


class Side:
    """One version; documents are those of its roots, and whatever is costly is made when first needed."""

    def __init__(self, standard: Standard) -> None:
        """Prepare to make and to judge documents of `standard`."""
        self.standard = standard
        self.verdicts = Verdicts(standard)
        self.instances = Instances(standard.data, rules_by_standard(standard))
        self.pruner = Pruner(self.instances.judge)
        self._values: dict[tuple[str, str], list[Any]] = {}

    @cached_property
    def known(self) -> list[Document]:
        """A few valid documents that show much: the examples, and the fullest document of each root."""
        judge, roots = self.instances.judge, self.standard.data.roots
        examples = [(e.root, e.value) for e in self.standard.examples if e.root in roots]
        valid = [(root, value) for root, value in examples if not judge.document(value, root).failures]
        return [*valid, *((root, value) for root in roots for value in self._made(root, 0))]

    def documents(self) -> Iterator[Document]:
        """Valid documents of every root: the fullest, then random ones."""
        for root in self.standard.data.roots:
            for seed in range(SEEDS):
                yield from ((root, value) for value in self._made(root, seed))

    def almost(self) -> Iterator[Document]:
        """Documents that are invalid in one place, and that another version may accept."""
        for root in self.standard.data.roots:
            for value in self._made(root, 0):
                for broken in self.instances.all_broken(root, value):
                    yield root, broken.value
                if isinstance(value, dict):
                    yield root, {**value, "undeclared": "x"}

    def accepts(self, document: Document) -> bool:
        """Whether a document is one of this version in both encodings, by schemas and checker."""
        return document[0] in self.standard.data.roots and not self.rejected_by(document, self.written(document))

    def values(self, cls: Class, slot: Slot) -> list[Any]:
        """Values of a slot: every code, numbers out of the common, the fullest one, and random ones."""
        key = (cls.name, slot.name)
        if key not in self._values:
            self._values[key] = list(self._of(cls, slot))
        return self._values[key]

    def _of(self, cls: Class, slot: Slot) -> Iterator[Any]:
        judge = self.instances.judge
        listed, enum = judge.wire.value(slot).form == "list", judge.model.enums.get(slot.range)
        for code in enum.codes if enum is not None else ():
            yield [code] if listed else code
        base = judge.model.types[slot.range].base if slot.range in judge.model.types else ""
        for number in NUMBERS if base in ("integer", "decimal") else ():
            yield [number] if listed else number
        policies: tuple[Choices, ...] = (Filled(DEPTH), *(Chance(Random(seed)) for seed in range(RANDOM)))
        for choices in policies:
            with suppress(Impossible):
                yield Builder(judge, self._heights, choices).slot(cls, slot, (cls.name,))

    @cached_property
    def _heights(self) -> Heights:
        return Heights(self.instances.judge.wire)

    def rejected_by(self, document: Document, content: bytes | None, check: bool = True) -> tuple[str, ...]:
        """The encodings in which a document is not accepted; without `check` by the schemas alone."""
        root, value = document
        json = root not in self.standard.data.roots or bool(self.verdicts.json(value, root, check))
        xml = content is None or bool(self.verdicts.xml(content, check))
        return tuple(name for name, wrong in zip(ENCODINGS, (xml, json), strict=True) if wrong)

    def violated(self, document: Document) -> frozenset[tuple[str, str]]:
        """What the checker says a document violates: class and slot, or undeclared key, or nothing for the class."""
        root, value = document
        if root not in self.standard.data.classes:
            return frozenset()
        failures = self.instances.judge.document(value, root).failures
        return frozenset(
            (f.element, str(f.place[1])) if f.constraint == "extra_slots" else _parted(f.element) for f in failures
        )

    def written(self, document: Document) -> bytes | None:
        """A document as XML; None where it has none."""
        encoded = self.verdicts.codec.encode(document[1], document[0])
        return None if encoded.problems else encoded.content

    def _made(self, root: str, seed: int) -> Iterator[Any]:
        """The fullest document of a root, or a random one; none where there cannot be any."""
        try:
            yield self.instances.sample(root) if seed == 0 else self.instances.generate(root, Random(seed))
        except Impossible:
            return


def _parted(element: str) -> tuple[str, str]:
    cls, _, slot = element.partition(".")
    return cls, slot
