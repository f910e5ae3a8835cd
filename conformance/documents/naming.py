"""Flaws as faults of a report: by the requirement that they violate, with what it demands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from conformance.documents.flaw import Flaw
from conformance.report import Fault
from generators.model.node import Text

if TYPE_CHECKING:
    from conformance.documents.judge import Judge
    from generators.requirements.ids import Ids

LONGEST_VALUE = 200


class Naming:
    """Names what is wrong with documents of one version of a standard."""

    def __init__(self, judge: Judge) -> None:
        """Name by the requirements of the standard and of those that it builds on."""
        self._judge = judge
        self._texts: dict[str, dict[str, Text]] = {}

    @cached_property
    def _ids(self) -> Ids:
        from generators.requirements.ids import Ids

        return Ids(self._judge.model, self._judge.standard.rules)

    def requirement(self, flaw: Flaw) -> str:
        """The id of the requirement that a flaw violates; empty for what none says."""
        if not flaw.constraint or flaw.constraint == "depth":
            return ""
        try:
            return self._judge.renamed(flaw) or self._ids.of(flaw.about, flaw.constraint, flaw.name)
        except KeyError:
            return ""

    def fault(self, flaw: Flaw, file: str, encoding: str) -> Fault:
        """A flaw as fault of a document in a file."""
        requirement = self.requirement(flaw)
        return Fault(
            message=flaw.message,
            requirement=requirement,
            severity=flaw.level,
            file=file,
            line=flaw.line,
            column=flaw.column,
            path=flaw.xpath if encoding == "xml" else flaw.pointer,
            value=shown(flaw.value),
            expected=self.expected(requirement),
        )

    def expected(self, requirement: str) -> Text:
        """What a requirement demands, as its standard says; raises Unsound where that cannot be read."""
        standard = requirement.partition(":")[0]
        if not requirement or standard not in self._judge.model.modules:
            return {}
        if standard not in self._texts:
            listed = self._judge.of_module(standard).requirements.requirements
            self._texts[standard] = {each.id: each.text for each in listed}
        return self._texts[standard].get(requirement, {})


def shown(value: Any) -> str:
    """A value as JSON, cut to what anybody reads; empty for none."""
    if value is None:
        return ""
    try:
        text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    except (TypeError, ValueError, RecursionError):
        text = "…"
    text = text.encode("utf-8", "backslashreplace").decode()
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
