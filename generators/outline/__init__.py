"""A standard and its elements as plain text for a terminal (`fabrik show`)."""

from generators.outline.elements import element_lines, element_named
from generators.outline.parts import part_lines, part_named
from generators.outline.rows import table
from generators.outline.standards import standard_lines

__all__ = ["element_lines", "element_named", "part_lines", "part_named", "standard_lines", "table"]
