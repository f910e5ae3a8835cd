"""Documents of a test frame: parts of a standard that no document of it holds, as its test vectors show them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from conformance.documents.flaw import Flaw
from conformance.documents.judge import Judge
from conformance.library import Vectors
from generators.requirements.ids import Ids
from generators.vectors.frame import framed
from generators.vectors.obligation import Obligation, Requirements

if TYPE_CHECKING:
    from lxml import etree


class FrameJudge(Judge):
    """Judges by the schemas that lie beside the vectors."""

    def __init__(self, judge: Judge) -> None:
        """Judge what the frame of a judge's standard adds to it."""
        super().__init__(judge.subject, judge.library, judge.on, judge.schema_only, framed(judge.standard))
        self._vectors = Vectors(judge.subject)

    @cached_property
    def _bundle(self) -> dict[str, Any]:
        return self._json_schema(self._vectors.content("frame.schema.json"))

    @cached_property
    def xsd(self) -> etree.XMLSchema:
        """The XSD of the frame, in which the parts of the standard are documents."""
        return self._compiled(f"{self.model.module}.xsd", self._vectors.content("frame.xsd"))

    @cached_property
    def _requirements(self) -> Requirements:
        return Requirements(self.model, Ids(self.model, self.standard.rules))

    def renamed(self, flaw: Flaw) -> str:
        """The requirement of the code list or type that a class of the frame holds."""
        return self._requirements.id(Obligation(flaw.about, flaw.constraint, flaw.name))
