"""Where the files of a standard lie: in a workspace, or in a release, which keeps them as they were in one."""

from __future__ import annotations

import re

STANDARDS = "standards"
RELEASES = "registry/releases"
_RELEASED = rf"{RELEASES}/[^/\"]+/[^/\"]+/source/"
_SOURCES = re.compile(rf"(?:{STANDARDS}/|{_RELEASED})(?P<name>[^/]+)/")
_IN_JSON = re.compile(rf'"{_RELEASED}'.encode())


def owner_of(file: str) -> str:
    """The standard that a file, named relative to a workspace, belongs to the sources of; empty for any other file."""
    match = _SOURCES.match(file)
    return match["name"] if match else ""


def inside(file: str) -> str:
    """The path of a file below the sources of its standard; the file itself where it belongs to none."""
    match = _SOURCES.match(file)
    return file[match.end() :] if match else file


def as_written(file: str) -> str:
    """Where a file lay when people wrote it: what artifacts say, so that releasing what they build on changes none."""
    owner = owner_of(file)
    return f"{STANDARDS}/{owner}/{inside(file)}" if owner else file


def json_as_written(content: bytes) -> bytes:
    """JSON whose texts that name a file name it as `as_written` does."""
    return _IN_JSON.sub(f'"{STANDARDS}/'.encode(), content)
