"""Who enforces a constraint: every schema that does not say it cannot, and the checker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.artifact import Inexpressible
from generators.model.nodes import DataModel, Expression
from generators.requirements.statement import Statement

SCHEMAS = ("xsd", "json_schema")


class Enforcers:
    """Answers for one model by what targets left out."""

    def __init__(self, model: DataModel, gaps: Iterable[Inexpressible]) -> None:
        """Remember the gaps of all targets."""
        self._model = model
        self._gaps = {(gap.target, gap.element, gap.constraint) for gap in gaps}

    def of(self, statement: Statement) -> tuple[str, ...]:
        """The enforcers of a statement: schemas, then the checker, which knows all but the order of XML."""
        if statement.constraint == "rank":
            return ("xsd",)
        return (*(target for target in SCHEMAS if self._says(target, statement)), "checker")

    def _says(self, target: str, statement: Statement) -> bool:
        if statement.constraint == "xml_characters":
            return (target, "string", "xml_characters") not in self._gaps
        constraints = (statement.constraint, "slot_usage") if statement.slot is not None else (statement.constraint,)
        return not any(
            (target, element, constraint) in self._gaps
            for element in self._elements(statement)
            for constraint in constraints
        )

    def _elements(self, statement: Statement) -> Iterator[str]:
        """The names under which a target may have noted a gap: the place itself, parents, types and lists."""
        cls, slot = statement.cls, statement.slot
        if slot is None:
            yield from (cls.name, *cls.ancestors)
            return
        yield from (f"{name}.{slot.name}" for name in (cls.name, *cls.ancestors))
        for name in _ranges(slot):
            found = self._model.types.get(name)
            yield from (name, *(found.chain if found is not None else ()))


def _ranges(expression: Expression) -> Iterator[str]:
    """The ranges that an expression names, in its branches as well."""
    if expression.range:
        yield expression.range
    for branch in (*expression.any_of, *expression.exactly_one_of, *expression.all_of):
        yield from _ranges(branch)
