"""Values in braces that nothing before them gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.model.scenario import ScenarioStep

VARIABLE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_\-]*)\}")
# Fields of a step and of its expectation in which values may stand.
IN_STEP, IN_EXPECTATION = ("parameters", "payload"), ("headers", "values")


def check(subject: Subject) -> Iterator[Flag]:
    """Each `{name}` in a step that is neither an input of the scenario nor captured by an earlier step."""
    for scenario in subject.standard.scenarios:
        known = set(scenario.inputs)
        for step in scenario.steps:
            yield from _step(subject, step, known)
            known |= {capture.name for capture in step.captures}


def _step(subject: Subject, step: ScenarioStep, known: set[str]) -> Iterator[Flag]:
    for node, fields in ((step, IN_STEP), (step.expect, IN_EXPECTATION)):
        for field in fields:
            for key, value in getattr(node, field).items():
                for name in _variables(value) if field != "headers" else ():
                    if name not in known:
                        message = f"'{{{name}}}' is neither an input nor captured before{similar_to(name, known)}"
                        yield subject.flag(message, node, field, key)


def _variables(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from VARIABLE.findall(value)
    elif isinstance(value, (list, dict)):
        for item in value if isinstance(value, list) else value.values():
            yield from _variables(item)
