"""The checker of one model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from generators.artifact import Inexpressible
from generators.checker.business import BusinessRules, Rule
from generators.checker.classes import exact_check, object_check
from generators.checker.context import Context
from generators.checker.messages import message_of
from generators.checker.references import References
from generators.checker.rest import Rest, Unsaid
from generators.checker.simple import anything
from generators.checker.unique import unique_in_document
from generators.checker.violation import Failure, Run, Violation, pointer
from generators.model.nodes import DataModel


class Checker:
    """Judges decoded documents by a resolved model, whatever XSD and JSON Schema can say.

    A document is JSON-shaped: dict, list, str, bool, None, and int, float or Decimal for numbers. Instances are safe to
    use again; parts of the model are compiled when a document first needs them.
    """

    def __init__(self, model: DataModel, on: str = "", rules: Iterable[Rule] = ()) -> None:
        """Check by `model` and business rules; with `on`, an ISO date, codes must be valid on that day."""
        self.model = model
        self._context = Context(model, on)
        self._context.object = partial(object_check, self._context)
        self._rules = BusinessRules(model, rules)
        self._references = References(model, self._context.wire)

    def check(self, value: Any, root: str) -> list[Violation]:
        """All violations of a document whose root is an instance of class `root`, in order of the document's text.

        Those of business rules come last. Raises KeyError for a class that the model does not have.
        """
        return [violation for violation in self.judge(value, root) if violation.level == "error"]

    def judge(self, value: Any, root: str) -> list[Violation]:
        """As `check`, with warnings behind the errors: of business rules, and of references that lead nowhere."""
        return self._judged(value, root, self._check_root)

    def after(self, gaps: Iterable[tuple[str, str]] | None = None) -> Callable[[Any, str], list[Violation]]:
        """As `judge`, for documents that a schema has found valid, in a fraction of the time.

        gaps: what the schema does not say (`Inexpressible`: element and constraint); it is the JSON Schema of the model
        where that is not known. All texts of a document have to be within the characters of XML.
        """
        rest = Rest(self._context, self._remembered, None if gaps is None else Unsaid(gaps))

        def check(value: Any, root: str, run: Run) -> None:
            if self.model.classes[root].any or type(value) is not dict:
                self._check_root(value, root, run)
            else:
                rest.check(root)(value, (), run)

        return lambda value, root: self._judged(value, root, check)

    def _remembered(self, name: str) -> bool:
        return bool(self._rules.of(name)) or self._references.has(name)

    def _judged(self, value: Any, root: str, check: Callable[[Any, str, Run], None]) -> list[Violation]:
        run = Run()
        try:
            check(value, root, run)
            unique_in_document(self.model, run)
            self._rules.judge(run)
            self._references.judge(run)
            return [*map(_violation, run.failures), *(_violation(f, "warning") for f in run.warnings)]
        except RecursionError:
            return [_violation(Failure((), "depth", root, None, "", {}))]

    def _check_root(self, value: Any, root: str, run: Run) -> None:
        cls = self.model.classes[root]
        if cls.any:
            anything(root)(value, (), run)
        elif cls.designator is None and not cls.instantiable:
            run.fail((), "abstract", root, None, root)
        else:
            object_check(self._context, root, root)(value, (), run)

    def unenforced(self) -> list[Inexpressible]:
        """What the model says and nobody checks, sorted; compiles every class."""
        for name in self.model.classes:
            check = exact_check(self._context, name)
            _ = (check.slots, check.conditions, check.extra)
        return sorted(self._context.gaps)


def _violation(failure: Failure, level: str = "error") -> Violation:
    return Violation(
        path=pointer(failure.place),
        constraint=failure.constraint,
        element=failure.element,
        message=message_of(failure),
        value=failure.value,
        name=failure.name,
        level=level,
    )
