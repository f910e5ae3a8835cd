"""The levels that a standard sets for rules: `lint` in its `standard.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from generators.checks.catalogue import rules
from generators.findings import Finding, Severity, Span
from generators.model.source import Document

OFF = "off"


class Setting(NamedTuple):
    """What a standard says about one rule; `place` is that of the rule's name."""

    rule: str
    level: str
    reason: str
    place: Span


def settings(identity: Document | None) -> Iterator[Setting]:
    """The settings of a standard as authored, whether or not they may hold."""
    data = identity.data if identity is not None else None
    lint = data.get("lint") if isinstance(data, dict) else None
    if identity is None or not isinstance(lint, dict):
        return
    for rule, said in lint.items():
        values: dict[str, Any] = said if isinstance(said, dict) else {"level": said}
        # YAML reads a bare `off` as false.
        level = OFF if values.get("level") is False else str(values.get("level") or "")
        yield Setting(str(rule), level, str(values.get("reason") or "").strip(), identity.span(lint, rule))


def with_levels(findings: Iterable[Finding], identity: Document | None) -> Iterator[Finding]:
    """The findings at the levels that the standard sets, without those of rules that it switches off.

    A setting counts when the rule may be adjusted and a reason is given.
    """
    adjustable = {rule.id for rule in rules() if rule.adjustable}
    labels = {severity.label: severity for severity in Severity}
    levels = {s.rule: s.level for s in settings(identity) if s.reason and s.rule in adjustable}
    for finding in findings:
        level = levels.get(finding.rule, "")
        if level in labels:
            yield msgspec.structs.replace(finding, severity=labels[level])
        elif level != OFF:
            yield finding
