"""The last published version of a standard, as far as its requirements go."""

from __future__ import annotations

import re
from pathlib import Path

from generators.findings import Finding, Severity, Span
from generators.model.requirements import Requirements, UnreadableRequirements, requirements_by_json

_VERSION = re.compile(r"^(\d+)\.(\d+)\.(\d+)$")


def published_requirements(root: Path, name: str) -> tuple[Requirements | None, list[Finding]]:
    """The requirements of the highest version under `registry/releases`; None where there is none."""
    found = [path for path in root.glob(f"registry/releases/{name}/*/requirements.json") if _number(path) is not None]
    if not found:
        return None, []
    last = max(found, key=lambda path: _number(path) or ())
    place = Span(last.relative_to(root).as_posix())
    try:
        return requirements_by_json(last.read_bytes()), []
    except (OSError, UnreadableRequirements) as error:
        message = f"requirements of '{name}' {last.parent.name} cannot be read: {error}"
        return None, [Finding("unreadable-requirements", Severity.ERROR, message, place, name)]


def _number(path: Path) -> tuple[int, ...] | None:
    match = _VERSION.match(path.parent.name)
    return tuple(map(int, match.groups())) if match else None
