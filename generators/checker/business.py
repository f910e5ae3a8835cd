"""Business rules about the objects of a document, whoever compiled them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from generators.checker.violation import Failure, Member, Run
from generators.model.nodes import DataModel
from generators.model.rules import BusinessRule

BUSINESS_RULE = "business_rule"
MET, BROKEN, VOID = "met", "broken", "void"


class Rule(Protocol):
    """A rule that judges objects of its class."""

    @property
    def rule(self) -> BusinessRule:
        """The rule as it was authored."""

    def verdict(self, value: Any) -> tuple[str, str]:
        """What the rule says about an object: `met`, `broken`, or `void` with the reason why it says nothing."""


R = TypeVar("R", bound=Rule)


class BusinessRules(Generic[R]):
    """The rules of one model by the classes that they are about."""

    def __init__(self, model: DataModel, rules: Iterable[R]) -> None:
        """Prepare to judge objects of `model`."""
        self._model = model
        self._rules = tuple(rules)
        self._by_class: dict[str, Sequence[R]] = {}

    def of(self, name: str) -> Sequence[R]:
        """The rules about objects of a class: its own, and those of the classes that it inherits from."""
        if name not in self._by_class:
            names = {name, *self._model.classes[name].ancestors}
            self._by_class[name] = [rule for rule in self._rules if rule.rule.class_name in names]
        return self._by_class[name]

    def judge(self, run: Run) -> None:
        """Note the rules that objects of a document break, and those that cannot be evaluated on them.

        The latter is no news about an object in a document that is wrong anyway: it may be so for that reason.
        """
        if not self._rules:
            return
        sound = not run.failures
        seen: set[tuple[int, str, str]] = set()
        for member in run.members:
            for rule in self.of(member.cls):
                key = (id(member.value), rule.rule.standard, rule.rule.id)
                if key in seen:
                    continue
                seen.add(key)
                said, reason = rule.verdict(member.value)
                if said == BROKEN or (said == VOID and sound):
                    told = _failure(rule.rule, member, reason)
                    (run.warnings if rule.rule.level == "warning" else run.failures).append(told)


def _failure(rule: BusinessRule, member: Member, reason: str) -> Failure:
    return Failure(member.place, BUSINESS_RULE, member.cls, None, reason, rule.message, None, rule.id)
