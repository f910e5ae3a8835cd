"""What `{name}` stands for while a scenario runs: inputs, and what earlier steps have captured."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from typing import Any

from generators.arazzo.expressions import PLACEHOLDER, Names
from generators.arazzo.request import IDEMPOTENCY
from generators.model.scenario import Scenario, ScenarioStep

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class NotCaptured(Exception):
    """A value that an earlier step should have captured and did not."""

    def __init__(self, name: str) -> None:
        """Name the value."""
        super().__init__(name)
        self.name = name


class Values(Names):
    """The values of names; braces around others stay text."""

    def __init__(self, scenario: Scenario, inputs: dict[str, Any]) -> None:
        """The inputs are known, what steps capture is awaited."""
        super().__init__({})
        self._values = {**scenario.inputs, **inputs}
        self._awaited = {capture.name for step in scenario.steps for capture in step.captures}

    def keep(self, name: str, value: Any) -> None:
        """A step has captured a value."""
        self._values[name] = value

    def whole(self, name: str, text: str) -> Any:
        """The value of a name; raises NotCaptured."""
        if name not in self._values and name in self._awaited:
            raise NotCaptured(name)
        return self._values.get(name, text)

    def part(self, name: str, text: str) -> str:
        """The value of a name as text; raises NotCaptured."""
        return str(self.whole(name, text))


def minted(scenario: Scenario, run: str) -> dict[str, str]:
    """New values for the identifiers that a client makes up itself: the same for a scenario and a run.

    Those are inputs in the form of a UUID that stand in a payload or as idempotency key; all others name what the test
    environment knows.
    """
    made_up = {name for step in scenario.steps for name in _made_up(step)}
    own = {name for name, value in scenario.inputs.items() if isinstance(value, str) and _UUID.fullmatch(value)}
    return {name: fresh(scenario.inputs[name], run) for name in sorted(made_up & own)}


def fresh(value: str, run: str) -> str:
    """A UUID in place of another one: always the same for a run, and of no other run."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{run}#{value}"))


def _made_up(step: ScenarioStep) -> Iterator[str]:
    keys = (value for name, value in step.parameters.items() if name.lower() == IDEMPOTENCY)
    for value in (*step.payload.values(), *keys):
        yield from PLACEHOLDER.findall(str(value))
