"""What all parts of the checker share while a model is compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generators.artifact import Inexpressible
from generators.checker.violation import Place, Run
from generators.model.nodes import DataModel
from generators.model.wire import Wire

Check = Callable[[Any, Place, Run], None]
"""Notes in the run what is wrong with a value at a place."""


class Missing:
    """Stands for the value of a slot that an object does not have."""


MISSING = Missing()


class Context:
    """A model in the making: its encoding, its classes as far as they are compiled, and what nobody enforces."""

    def __init__(self, model: DataModel, on: str) -> None:
        """Prepare for `model`; codes must be valid `on` a day, empty for no matter when."""
        self.model = model
        self.wire = Wire(model)
        self.on = on
        self.objects: dict[str, Check] = {}
        self.object: Callable[[str, str], Check]
        self.gaps: set[Inexpressible] = set()

    def gap(self, element: str, constraint: str) -> None:
        """Note a constraint that the checker does not enforce."""
        self.gaps.add(Inexpressible("checker", element, constraint))


def passes(check: Check, value: Any, place: Place, run: Run) -> bool:
    """Whether a check has nothing to note; the objects it meets then count in `run`."""
    trial = Run()
    check(value, place, trial)
    if trial.failures:
        return False
    run.members += trial.members
    return True


def every(checks: Iterable[Check]) -> Check:
    """The conjunction of checks."""
    found = tuple(checks)
    if len(found) == 1:
        return found[0]

    def check(value: Any, place: Place, run: Run) -> None:
        for each in found:
            each(value, place, run)

    return check


def combined(keyword: str, branches: Iterable[Check], element: str) -> Check:
    """A boolean combination of checks by its LinkML name; it fails as a whole."""
    checks = tuple(branches)
    accepted: dict[str, Callable[[int], bool]] = {
        "any_of": lambda count: count >= 1,
        "all_of": lambda count: count == len(checks),
        "exactly_one_of": lambda count: count == 1,
        "none_of": lambda count: count == 0,
    }
    wanted = accepted[keyword]

    def check(value: Any, place: Place, run: Run) -> None:
        if not wanted(sum(passes(each, value, place, run) for each in checks)):
            run.fail(place, keyword, element, None if value is MISSING else value)

    return check
