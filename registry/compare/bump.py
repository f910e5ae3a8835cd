"""Which version changes need."""

from __future__ import annotations

from collections.abc import Iterable

from generators.model.nodes import Standard
from registry.compare.effect import Level
from registry.compare.finding import Judged
from registry.version import Version, is_version


def needed(old: Standard, findings: Iterable[Judged]) -> str:
    """The lowest version that may hold changes since `old`; its own one where there are none.

    Before 1.0.0 and in drafts breaking needs a minor version (SemVer 2.0.0, section 4). Empty where the old version is
    none.
    """
    if not is_version(old.version):
        return ""
    worst = max((finding.level for finding in findings), default=None)
    major, minor, patch = Version.of(old.version)[:3]
    if worst is None:
        return old.version
    if worst >= Level.MAJOR and not unsettled(old):
        return f"{major + 1}.0.0"
    return f"{major}.{minor}.{patch + 1}" if worst is Level.PATCH else f"{major}.{minor + 1}.0"


def suffices(stated: str, least: str) -> bool:
    """Whether a version is high enough; a pre-release of the version needed is."""
    if not (is_version(stated) and is_version(least)):
        return False
    return Version.of(stated)[:3] >= Version.of(least)[:3]


def unsettled(standard: Standard) -> bool:
    """Whether a version promises nothing yet: it is a draft, or below 1.0.0; a bare LinkML file has no status."""
    return (standard.status == "draft" and bool(standard.folder)) or standard.version.startswith("0.")
