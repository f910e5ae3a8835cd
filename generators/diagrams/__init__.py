"""Static diagrams as SVG: boxes in columns, arrows between them, no colours, no script.

Colours and fonts come from the page (classes `d-…`), so that a diagram is readable in a light and in a dark scheme.
"""

from generators.diagrams.boxes import Box, Row
from generators.diagrams.layout import arranged
from generators.diagrams.svg import drawn

__all__ = ["Box", "Row", "arranged", "drawn"]
