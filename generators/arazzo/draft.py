"""A document in the making: what the steps of a scenario share."""

from __future__ import annotations

import uuid

from generators.arazzo.expressions import Names
from generators.artifact import Inexpressible
from generators.model.interface import Interface
from generators.model.nodes import Standard
from generators.model.scenario import Scenario, ScenarioStep
from generators.openapi.draft import main_language
from generators.openapi.examples import Examples


class Draft:
    """The scenario, the interface it speaks of, and what collects while its steps are made."""

    def __init__(self, standard: Standard, interface: Interface, scenario: Scenario, examples: Examples) -> None:
        """A document without steps."""
        self.standard = standard
        self.interface = interface
        self.scenario = scenario
        self.examples = examples
        self.language = main_language(standard)
        self.names = Names(scenario.inputs)
        self.tokens: dict[str, None] = {}
        self.gaps: list[Inexpressible] = []

    def gap(self, step: str, constraint: str, enforced_by: str = "") -> None:
        """Note what the document cannot say."""
        self.gaps.append(Inexpressible("arazzo", f"{self.scenario.id}.{step}", constraint, enforced_by))

    def key(self, step: ScenarioStep) -> str:
        """The idempotency key of a step: always the same, and of no other step."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.standard.base}scenarios/{self.scenario.id}#{step.id}"))
