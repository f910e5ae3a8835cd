"""Semantic versions: their order and the ranges in which vendors ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import total_ordering
from typing import NamedTuple

from generators.model.semantic_version import SEMANTIC_VERSION

_RANGE = re.compile(r"\^(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.(0|[1-9]\d*))?")


@total_ordering
class _Identifier(NamedTuple):
    """A dot-separated part of a pre-release; numbers come before words (SemVer 11.4)."""

    word: bool
    number: int
    text: str

    @classmethod
    def of(cls, text: str) -> _Identifier:
        return cls(False, int(text), "") if text.isdigit() else cls(True, 0, text)


class Version(NamedTuple):
    """A version in the order of Semantic Versioning 2.0.0, section 11; build metadata takes no part in it."""

    major: int
    minor: int
    patch: int
    final: bool
    pre: tuple[_Identifier, ...]

    @classmethod
    def of(cls, text: str) -> Version:
        """The version that a text writes; raises ValueError for anything else."""
        if not SEMANTIC_VERSION.match(text):
            raise ValueError(f"'{text}' is no semantic version")
        core, _, pre = text.partition("+")[0].partition("-")
        major, minor, patch = map(int, core.split("."))
        parts = tuple(map(_Identifier.of, pre.split("."))) if pre else ()
        return cls(major, minor, patch, not pre, parts)

    @property
    def stable(self) -> bool:
        """Whether implementers may rely on it: at least 1.0.0 and no pre-release (SemVer 4 and 9)."""
        return self.final and self.major > 0


def is_version(text: str) -> bool:
    """Whether a text is a semantic version."""
    return SEMANTIC_VERSION.match(text) is not None


def is_range(text: str) -> bool:
    """Whether a text is a range such as `^1`, `^1.2` or `^1.2.3`."""
    return _RANGE.fullmatch(text) is not None


def newest(versions: Iterable[str], wanted: str = "") -> str:
    """The newest of some versions within what is wanted, an exact version, a range, or anything; empty without any.

    A range and an empty text mean final versions, and pre-releases only where nothing else exists; `^0.2` stays
    within 0.2, for below 1.0.0 a minor version may break (SemVer 4).
    """
    found = [text for text in versions if wanted in ("", text) or (is_range(wanted) and _within(text, wanted))]
    return max(found, key=lambda text: (Version.of(text).final, Version.of(text)), default="")


def _within(text: str, wanted: str) -> bool:
    version, match = Version.of(text), _RANGE.fullmatch(wanted)
    assert match is not None
    least = tuple(int(part or 0) for part in match.groups())
    if version[:3] < least or version.major != least[0]:
        return False
    return version.major > 0 or match[2] is None or version.minor == least[1]
