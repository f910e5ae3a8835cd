"""Base paths that do not end in the major version."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

VERSION = re.compile(r"v(0|[1-9][0-9]*)")


def check(subject: Subject) -> Iterator[Flag]:
    """A base path whose last part is not `v` and the major version of the standard; before 1.0.0 any will do."""
    path, major = subject.interface.base_path, subject.standard.version.partition(".")[0]
    stated = VERSION.fullmatch(path.rpartition("/")[2])
    if not path:
        return
    if stated is None:
        yield subject.flag(f"base path '{path}' does not end in a version", subject.interface, "base_path")
    elif major != "0" and stated[1] != major:
        message = f"base path '{path}' ends in another version than {subject.standard.version}"
        yield subject.flag(message, subject.interface, "base_path")
