"""The checker: a decoded document against the resolved model, independent of XSD and JSON Schema."""

from generators.checker.checker import Checker
from generators.checker.violation import Violation

__all__ = ["Checker", "Violation"]
