"""Lint: rules over a standard, each a pair of code and page in the folder `rules`."""

from generators.checks.catalogue import Rule
from generators.checks.lint import lint, lint_file, linted_file

__all__ = ["Rule", "lint", "lint_file", "linted_file"]
