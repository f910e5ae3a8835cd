"""A business rule as a whole: what is wrong with it, and what it says about an object."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from generators.checker.business import BROKEN, MET, VOID
from generators.model.nodes import DataModel
from generators.model.rules import BusinessRule
from generators.model.wire import Wire
from generators.rules import typed as t
from generators.rules.evaluate import Evaluate, Run, evaluator
from generators.rules.known import true_facts, truth
from generators.rules.problem import Problem, Scope, scope_of
from generators.rules.resolve import Resolver
from generators.rules.syntax import SyntaxProblem, syntax_by_text
from generators.rules.trees import NO_TREES, Trees
from generators.rules.undefined import Undefined

if TYPE_CHECKING:
    from generators.rules.proposals import Place, Proposal


class RuleProblem(NamedTuple):
    """What is wrong with a rule: at an offset in one of its entries (`when`, `assert`, `class`)."""

    entry: str
    problem: Problem


class Examined(NamedTuple):
    """A rule with its conditions, None where they could not be read, and what is wrong with them."""

    rule: BusinessRule
    when: t.Typed | None
    demand: t.Typed | None
    problems: tuple[RuleProblem, ...]

    @property
    def sound(self) -> bool:
        """Whether the rule can be evaluated."""
        unsound = ("syntax", "name", "type", "untranslatable")
        return self.demand is not None and not any(found.problem.kind in unsound for found in self.problems)


def examined_rule(
    model: DataModel, wire: Wire, rule: BusinessRule, trees: Trees = NO_TREES, pointless: bool = True
) -> Examined:
    """Read and judge a rule by a model; expressions among `trees` need not be parsed.

    pointless: also say what is of no use, though it can be evaluated.
    """
    if rule.class_name not in model.classes:
        message = f"class '{rule.class_name}' is not known"
        problem = Problem("name", 0, message, rule.class_name, tuple(model.classes))
        return Examined(rule, None, None, (RuleProblem("class", problem),))
    problems: list[RuleProblem] = []
    scope = scope_of(rule.class_name)
    when = _condition(model, wire, rule.when, "when", scope, problems, trees) if rule.when.strip() else None
    if when is not None:
        scope = scope.knowing(true_facts(when))
    demand = _condition(model, wire, rule.demand, "assert", scope, problems, trees)
    if pointless and not problems:
        problems += _pointless(model, wire, rule, when, demand)
    return Examined(rule, when, demand, tuple(problems))


def _condition(
    model: DataModel, wire: Wire, text: str, entry: str, scope: Scope, problems: list[RuleProblem], trees: Trees
) -> t.Typed | None:
    resolver = Resolver(model, wire)
    try:
        found = resolver.condition(trees.get(text) or syntax_by_text(text), scope)
    except SyntaxProblem as error:
        problems.append(RuleProblem(entry, Problem("syntax", error.at, error.message)))
        return None
    problems += [RuleProblem(entry, problem) for problem in resolver.problems]
    return found


def _pointless(
    model: DataModel, wire: Wire, rule: BusinessRule, when: t.Typed | None, demand: t.Typed | None
) -> list[RuleProblem]:
    found = []
    from generators.rules.reach import reachable_classes

    if rule.class_name not in reachable_classes(model, wire):
        message = f"no document of '{model.name}' has an object of class '{rule.class_name}'"
        found.append(RuleProblem("class", Problem("unreachable", 0, message)))
    if when is not None and truth(when) is not None:
        said = "always" if truth(when) else "never"
        found.append(RuleProblem("when", Problem("unreachable", when.at, f"the condition is {said} met")))
    if demand is not None and truth(demand) is not None:
        said = "always" if truth(demand) else "never"
        found.append(RuleProblem("assert", Problem("unreachable", demand.at, f"the assertion is {said} met")))
    return found


class CompiledRule:
    """A rule ready to judge objects of its class; it is read when the first of them comes."""

    def __init__(self, rule: BusinessRule, examine: Callable[[], Examined], standard: dict[str, str]) -> None:
        """Prepare a rule; `standard` has name and version of the standard whose documents are judged."""
        self.rule = rule
        self._examine = examine
        self._standard = standard

    @cached_property
    def examined(self) -> Examined:
        """The conditions, and what is wrong with them."""
        return self._examine()

    @cached_property
    def _when(self) -> Evaluate | None:
        return evaluator(self.examined.when) if self.examined.when is not None else None

    @cached_property
    def _demand(self) -> Evaluate | None:
        examined = self.examined
        if examined.demand is None or not examined.sound or (self.rule.when.strip() and examined.when is None):
            return None
        return evaluator(examined.demand)

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    def distance(self, value: Any) -> int:
        """How many parts of the rule an object breaks; 0 where it keeps to it."""
        from generators.rules.proposals import distance

        said, _ = self.verdict(value)
        if said == MET or self.examined.demand is None:
            return 0
        return max(1, distance(self.examined.demand, Run({"this": value, "standard": self._standard})))

    @property
    def _conditions(self) -> list[t.Typed]:
        return [each for each in (self.examined.demand, self.examined.when) if each is not None]

    def places(self, value: Any) -> list[Place]:
        """The members of an object, and of those in it, that the rule reads."""
        from generators.rules.proposals import places

        return [place for condition in self._conditions for place in places(condition, value)]

    def proposals(self, model: DataModel, value: Any) -> Iterator[Proposal]:
        """Objects that differ from one in a member that the rule reads."""
        from generators.rules.proposals import proposals

        yield from proposals(model, self._conditions, value, self._standard)

    def verdict(self, value: Any) -> tuple[str, str]:
        """What a rule says about an object: `met`, `broken`, or `void` when it has no value, with the reason."""
        if self._demand is None:
            problem = self.examined.problems[0].problem.message if self.examined.problems else "it is incomplete"
            return VOID, problem
        run = Run({"this": value, "standard": self._standard})
        try:
            if self._when is not None and not self._when(run):
                return MET, ""
            return (MET, "") if self._demand(run) else (BROKEN, "")
        except Undefined as error:
            return VOID, str(error)
        except RecursionError:
            return VOID, "it is nested too deeply"


def compiled_rule(
    model: DataModel, wire: Wire, rule: BusinessRule, standard: dict[str, str], trees: Trees = NO_TREES
) -> CompiledRule:
    """A rule compiled by a model."""
    return CompiledRule(rule, lambda: examined_rule(model, wire, rule, trees, pointless=False), standard)
