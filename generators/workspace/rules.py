"""The business rules of a data standard: `rules.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, cast

import msgspec

from generators.findings import Finding
from generators.metamodel import violations
from generators.model.rules import BusinessRule, RuleFile
from generators.model.source import read_yaml
from generators.workspace.authored import Authored

FILE = "rules.yaml"


class ReadRules(NamedTuple):
    """The file with its positions, None without one; its rules; and what is wrong with it."""

    authored: Authored | None
    rules: tuple[BusinessRule, ...]
    findings: list[Finding]


def read_rules(standard: str, root: Path) -> ReadRules:
    """The rules that a standard of the workspace at `root` states."""
    path = f"standards/{standard}/{FILE}"
    if not (root / path).exists():
        return ReadRules(None, (), [])
    document, findings = read_yaml(root / path, path)
    if document.data is not None or not findings:
        findings = [*findings, *violations(document, "rules")]
    authored = Authored(document, RuleFile)
    rules = cast(RuleFile, authored.node).rules
    return ReadRules(authored, tuple(msgspec.structs.replace(rule, standard=standard) for rule in rules), findings)
