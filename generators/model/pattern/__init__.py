"""Regular expressions of LinkML's `pattern`, and the same language in XSD, JSON Schema and Python.

LinkML's compliance suite reads a pattern as a match from the start, open at the end unless it says `$`. Every
dialect written here accepts exactly those strings (of the characters XML admits), or says what it cannot express.
"""

from generators.model.pattern.ecma import ecma_by_pattern
from generators.model.pattern.errors import PatternError, Untranslatable
from generators.model.pattern.lengths import intersect_length
from generators.model.pattern.nodes import Node
from generators.model.pattern.parser import parse
from generators.model.pattern.python import python_by_pattern
from generators.model.pattern.samples import counterexample, sample
from generators.model.pattern.xsd import xsd_by_pattern

__all__ = [
    "Node",
    "PatternError",
    "Untranslatable",
    "counterexample",
    "ecma_by_pattern",
    "intersect_length",
    "parse",
    "python_by_pattern",
    "sample",
    "xsd_by_pattern",
]
