"""The files of interface and process standards.

These are `interface.yaml`, `scenarios/*.yaml` and `environment.yaml`, and `process.yaml`.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, cast

import msgspec

from generators.findings import Finding, Severity
from generators.metamodel import violations
from generators.model.environment import Environment
from generators.model.interface import Interface
from generators.model.node import Node
from generators.model.nodes import Standard
from generators.model.process import Process
from generators.model.scenario import Scenario
from generators.model.source import read_yaml
from generators.workspace.authored import Authored

MAIN_FILES: dict[str, type[Node]] = {"interface": Interface, "process": Process}
"""Kind of a standard → node of its main file, which is named like the kind."""

ENVIRONMENT = "environment.yaml"


class Content(NamedTuple):
    """A standard with its content, the files that this comes from, and what is wrong with them."""

    standard: Standard
    files: tuple[Authored, ...]
    findings: list[Finding]


def read_content(standard: Standard, root: Path) -> Content:
    """The content of an interface or process standard; its folder lies below `root`."""
    kind = standard.kind
    main, findings = _read(root, f"{standard.folder}/{kind}.yaml", kind, MAIN_FILES[kind])
    standard = msgspec.structs.replace(standard, **{kind: main.node})
    if kind != "interface":
        return Content(standard, (main,), findings)
    scenarios = []
    for file in _scenario_files(root, standard.folder):
        authored, found = _read(root, file, "scenario", Scenario, file=file)
        scenarios.append(authored)
        findings += [*found, *_misnamed(authored, Path(file).stem)]
    nodes = tuple(cast(Scenario, authored.node) for authored in scenarios)
    standard = msgspec.structs.replace(standard, scenarios=nodes)
    file = f"{standard.folder}/{ENVIRONMENT}"
    if not (root / file).exists():
        return Content(standard, (main, *scenarios), findings)
    authored, found = _read(root, file, "environment", Environment)
    standard = msgspec.structs.replace(standard, environment=authored.node)
    return Content(standard, (main, *scenarios, authored), [*findings, *found])


def _read(root: Path, path: str, schema: str, kind: type[Node], **known: str) -> tuple[Authored, list[Finding]]:
    document, findings = read_yaml(root / path, path)
    if document.data is not None or not findings:
        findings = [*findings, *violations(document, schema)]
    return Authored(document, kind, **known), findings


def _scenario_files(root: Path, folder: str) -> list[str]:
    """Paths of all scenarios relative to the root, sorted; hidden files do not count."""
    found = (path for path in (root / folder / "scenarios").rglob("*") if path.suffix in (".yaml", ".yml"))
    return sorted(path.relative_to(root).as_posix() for path in found if not path.name.startswith("."))


def _misnamed(authored: Authored, stem: str) -> list[Finding]:
    stated = cast(Scenario, authored.node).id
    if not stated or stated == stem:
        return []
    message = f"id '{stated}' differs from the name of the file, '{stem}'"
    return [Finding("wrong-identity", Severity.ERROR, message, authored.span(authored.node, "id"), stem)]
