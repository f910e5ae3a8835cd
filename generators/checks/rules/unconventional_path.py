"""Paths that depart from the conventions for public interfaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

SEGMENT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = re.compile(r"v[0-9]+")


def check(subject: Subject) -> Iterator[Flag]:
    """Each path with an empty part, a slash at its end, a version, or a part that is not in kebab-case."""
    interface = subject.interface
    message = _wrong(interface.base_path.rpartition("/")[0] + "/x") if interface.base_path else ""
    if message:
        yield subject.flag(f"base path '{interface.base_path}' {message}", interface, "base_path")
    for operation in interface.operations:
        message = _wrong(operation.path)
        if message:
            yield subject.flag(f"path '{operation.path}' {message}", operation, "path")


def _wrong(path: str) -> str:
    parts = path.split("/")[1:]
    if len(parts) > 1 and not parts[-1]:
        return "ends in a slash"
    for part in parts if path != "/" else []:
        if not part:
            return "has an empty part"
        if VERSION.fullmatch(part):
            return f"has the version '{part}'"
        if "{" not in part and not SEGMENT.fullmatch(part):
            return f"has the part '{part}', which is not in kebab-case"
    return ""
