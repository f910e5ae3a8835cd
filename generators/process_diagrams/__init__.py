"""Processes as drawings: the collaboration in terms of BPMN, its layout, and the drawing as accessible SVG.

The pipeline: `collaboration` (process → elements) → `placing` (columns, rows) → `drawing` (flows, labels) → `svg`.
"""

from generators.process_diagrams.collaboration import collaboration_by_process
from generators.process_diagrams.drawing import charted
from generators.process_diagrams.elements import Collaboration, Element, Pool, SequenceFlow
from generators.process_diagrams.identifiers import Identifiers
from generators.process_diagrams.spoken import described, summary
from generators.process_diagrams.svg import drawn
from generators.process_diagrams.words import LANGUAGES, main_language, payload_name, said

__all__ = [
    "LANGUAGES",
    "Collaboration",
    "Element",
    "Identifiers",
    "Pool",
    "SequenceFlow",
    "charted",
    "collaboration_by_process",
    "described",
    "drawn",
    "main_language",
    "payload_name",
    "said",
    "summary",
]
