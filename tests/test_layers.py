"""Imports run one way: cli → conformance → registry → generators; inside, targets and checks → model → findings."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
LAYERS = ("generators", "registry", "conformance", "cli")


def imports_of(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
    return found


def test_no_package_imports_upwards() -> None:
    upward = []
    for level, layer in enumerate(LAYERS[:-1]):
        for path in sorted((ROOT / layer).rglob("*.py")):
            upward += [(str(path), name) for name in imports_of(path) if name.split(".")[0] in LAYERS[level + 1 :]]
    assert upward == []


def test_model_imports_neither_targets_nor_checks() -> None:
    allowed = ("generators.model", "generators.findings")
    for path in sorted((ROOT / "generators" / "model").rglob("*.py")):
        ours = [name for name in imports_of(path) if name.startswith("generators.")]
        assert [name for name in ours if not name.startswith(allowed)] == [], path


def test_no_linkml_import_outside_the_rdf_target() -> None:
    for path in sorted((ROOT / "generators").rglob("*.py")):
        if "rdf" not in path.parts:
            assert [name for name in imports_of(path) if name.startswith("linkml")] == [], path
