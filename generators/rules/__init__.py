"""Business rules in CEL: read, checked against the model, evaluated on documents, translated to XPath 2.

syntax → (resolve, by the model) typed → evaluate | xpath
"""

from generators.rules.checks import checker_by_standard, rules_by_standard
from generators.rules.emit import emit
from generators.rules.rule import CompiledRule, Examined, RuleProblem, examined_rule

__all__ = [
    "CompiledRule",
    "Examined",
    "RuleProblem",
    "checker_by_standard",
    "emit",
    "examined_rule",
    "rules_by_standard",
]
