"""What the project's own Python files import, read from their syntax trees."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("generators", "registry", "conformance")


@cache
def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@cache
def imports_of(path: Path) -> set[str]:
    """Modules and names that a file imports, those of functions included; relative ones with their dots."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def part_of(path: Path) -> str:
    """The part of its package, a package or module directly below it, that a file belongs to."""
    return path.relative_to(ROOT).parts[1].removesuffix(".py")


@cache
def parts_imported(path: Path) -> set[str]:
    """The parts of its own package that a file imports, its own part left out."""
    layer = path.relative_to(ROOT).parts[0]
    names = {name.split(".")[1] for name in imports_of(path) if name.startswith(f"{layer}.")}
    known = {part_of(p) for p in modules(layer)}
    return (names & known) - {part_of(path)}
