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
from generators.workspace.pins import Source

FILE = "rules.yaml"


class ReadRules(NamedTuple):
    """The file with its positions, None without one; its rules; and what is wrong with it."""

    authored: Authored | None
    rules: tuple[BusinessRule, ...]
    findings: list[Finding]


def read_rules(source: Source, root: Path) -> ReadRules:
    """The rules that a standard states whose sources lie in the workspace at `root`."""
    path = f"{source.folder}/{FILE}"
    if not (root / path).exists():
        return ReadRules(None, (), [])
    document, findings = read_yaml(root / path, path)
    if document.data is not None or not findings:
        findings = [*findings, *violations(document, "rules")]
    authored = Authored(document, RuleFile)
    rules = cast(RuleFile, authored.node).rules
    return ReadRules(authored, tuple(msgspec.structs.replace(rule, standard=source.name) for rule in rules), findings)
