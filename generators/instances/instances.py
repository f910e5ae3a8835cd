"""Whole documents of one model: built, judged, and built again with less where that is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from generators.instances.breaks import Broken, all_broken, break_one
from generators.instances.build import Builder
from generators.instances.choices import Chance, Choices, Filled
from generators.instances.heights import Heights
from generators.instances.impossible import Impossible
from generators.instances.judge import Judge
from generators.instances.references import resolved
from generators.model.nodes import DataModel
from generators.rules import CompiledRule

ATTEMPTS = 12
DEPTHS = (6, 4, 3, 2, 1, 0)


class Instances:
    """Makes instances of one model; what it learns about the model is kept."""

    def __init__(self, model: DataModel, rules: Iterable[CompiledRule] = ()) -> None:
        """Prepare to make instances of `model` that keep to business rules."""
        self.model = model
        self.judge = Judge(model, rules)
        self._heights = Heights(self.judge.wire)

    def sample(self, root: str) -> Any:
        """The same readable instance of a class every time, as full as it may be; raises Impossible."""
        chances: Iterable[Choices] = (Chance(Random(seed)) for seed in range(ATTEMPTS))
        return self._first_valid(root, _chained((Filled(depth) for depth in DEPTHS), chances))

    def generate(self, root: str, random: Random) -> Any:
        """A random valid instance of a class, of few objects; raises Impossible."""
        return self._first_valid(root, _chained((Chance(random) for _ in range(ATTEMPTS)), (Filled(0), Filled())))

    def break_one(self, root: str, value: Any, random: Random) -> Broken | None:
        """A valid instance made invalid in exactly one random place; None where no change does that."""
        return break_one(self.judge, value, root, random)

    def all_broken(self, root: str, value: Any) -> Iterator[Broken]:
        """Every known way to make a valid instance invalid in exactly one place."""
        return all_broken(self.judge, value, root)

    def _first_valid(self, root: str, policies: Iterable[Choices]) -> Any:
        reason = f"no instance found for '{root}'"
        for choices in policies:
            try:
                found = Builder(self.judge, self._heights, choices).document(root)
            except Impossible as error:
                reason = str(error)
                continue
            run = self.judge.document(found, root)
            if not run.failures:
                return resolved(self.judge, found, root, run)
            failure = run.failures[0]
            reason = f"'{failure.element}' does not meet its {failure.constraint}"
        raise Impossible(reason)


def _chained(*parts: Iterable[Choices]) -> Iterator[Choices]:
    for part in parts:
        yield from part
