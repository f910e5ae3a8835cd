"""Findings: the one currency for everything that is wrong, from YAML syntax to a refused release."""

from generators.findings.finding import Finding, Severity, Span, sorted_by_place

__all__ = ["Finding", "Severity", "Span", "sorted_by_place"]
