"""Requirements for people who ask: of a version on disk, and those of interest."""

from __future__ import annotations

from pathlib import Path

import msgspec

from generators.model.requirements import Requirements, UnreadableRequirements, requirements_by_json
from generators.requirements.emit import PATH


def requirements_at(place: Path) -> Requirements:
    """The requirements in a file, or in the folder of a version.

    Raises OSError when there are none, and UnreadableRequirements for other content.
    """
    path = place / PATH if place.is_dir() else place
    try:
        return requirements_by_json(path.read_bytes())
    except UnreadableRequirements as error:
        raise UnreadableRequirements(f"{path}: {error}") from error


def chosen(found: Requirements, level: str, only_open: bool) -> Requirements:
    """Those of a level (all where it is empty), or only observable ones without a test."""
    kept = tuple(
        requirement
        for requirement in found.requirements
        if level in ("", requirement.level) and not (only_open and (requirement.tests or not requirement.observable))
    )
    return msgspec.structs.replace(found, requirements=kept)
