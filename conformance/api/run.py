"""A run: everything that is tried against one server, as one report."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from conformance.api.plan import Plan
from conformance.api.steps import Play
from conformance.report import Case, Report, report_on
from generators.model.scenario import Scenario
from generators.openapi.examples import Examples

Further = Callable[[Plan], Iterator[Case]]
"""Tests beyond the scenarios."""


def report(plan: Plan, target: str, only: tuple[str, ...] = (), further: Further | None = None) -> Report:
    """Carry out the scenarios, all or those named, then what there is besides.

    Raises Unknown or Unsound where a standard that is needed cannot be had.
    """
    return report_on(plan.subject, "api", target, _cases(plan, chosen(plan, only), further), plan.claims.profile)


def chosen(plan: Plan, only: tuple[str, ...]) -> list[Scenario]:
    """The scenarios of some ids, all without any."""
    return [scenario for scenario in plan.standard.scenarios if not only or scenario.id in only]


def _cases(plan: Plan, scenarios: list[Scenario], further: Further | None) -> Iterator[Case]:
    examples = Examples(plan.standard)
    for scenario in scenarios:
        plan.progress(scenario.id)
        yield from Play(plan, scenario, examples).cases()
    if further is not None:
        yield from further(plan)
