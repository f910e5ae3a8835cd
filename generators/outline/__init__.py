"""A standard and its elements as plain text for a terminal (`fabrik show`)."""

from generators.outline.elements import element_lines, element_named
from generators.outline.standards import standard_lines, table

__all__ = ["element_lines", "element_named", "standard_lines", "table"]
