"""Requirements marked in prose chapters, `text/<nn>-<title>.<language>.md`.

A paragraph or list item becomes a requirement by a last line that gives it an id and a level:

    Onlinedienste DÜRFEN das Datum NICHT in Protokolle aufnehmen.
    {: #WA-3 .must data-evidence="Protokolle einer Testsendung" data-law="Art. 9 DSGVO" }

This is the attribute list of Python-Markdown, so that the site makes an anchor of it. Levels are `.must`, `.should` and
`.may`; with `data-evidence` an auditor decides, without it a test has to. Both languages carry the same ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.findings import Finding, Severity, Span
from generators.model.node import Requirement

LEVELS = {"must": "MUST", "should": "SHOULD", "may": "MAY"}
_CHAPTER = re.compile(r"\.([a-z]{2,3})\.md$")
_MARKER = re.compile(r"^\s*\{:?\s*#(?P<id>[^\s{}]+)(?P<rest>(\s[^{}]*)?)\}\s*$")
_CLASS = re.compile(r"(?<!\S)\.([\w-]+)")
_ATTRIBUTE = re.compile(r"(?<!\S)data-(evidence|law)=\"([^\"]*)\"")
_MINTED = re.compile(r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]+$")
_BULLET = re.compile(r"^\s*([-*+]|\d+[.)])\s+")


class Marked(NamedTuple):
    """A requirement as one chapter states it."""

    id: str
    language: str
    level: str
    text: str
    evidence: str
    law: tuple[str, ...]
    span: Span


class Prose(NamedTuple):
    """The requirements of all chapters, and what is wrong with them."""

    requirements: tuple[Requirement, ...]
    findings: list[Finding]


def read_prose(root: Path, folder: str, languages: tuple[str, ...]) -> Prose:
    """The requirements of a standard's chapters; `folder` lies below `root`, each is wanted in all `languages`."""
    marked: dict[str, dict[str, Marked]] = {}
    findings: list[Finding] = []
    for path in sorted((root / folder / "text").glob("*.md")):
        for found in _in_chapter(path, path.relative_to(root).as_posix()):
            if not found.level:
                message = f"requirement '{found.id}' has no level"
                findings.append(Finding("requirement-without-level", Severity.ERROR, message, found.span, found.id))
                continue
            said = marked.setdefault(found.id, {})
            first = said.setdefault(found.language, found)
            if first is not found:
                message = f"requirement '{found.id}' stands a second time, first in {first.span}"
                findings.append(Finding("duplicate-requirement", Severity.ERROR, message, found.span, found.id))
    for said in marked.values():
        findings += _unequal(said, languages)
    return Prose(tuple(_requirement(list(said.values())) for said in marked.values()), findings)


def _in_chapter(path: Path, file: str) -> Iterator[Marked]:
    match = _CHAPTER.search(path.name)
    if match is None:
        return
    block: list[str] = []
    fenced = False
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
        fenced ^= line.lstrip().startswith("```")
        marker = None if fenced else _MARKER.match(line)
        classes = _CLASS.findall(marker["rest"] or "") if marker else []
        level = next((LEVELS[name] for name in classes if name in LEVELS), "")
        if marker and (level or _MINTED.match(marker["id"])):
            given = dict(_ATTRIBUTE.findall(marker["rest"] or ""))
            law = (given["law"],) if given.get("law") else ()
            span = Span(file, number, line.index("#") + 1)
            text = " ".join(_BULLET.sub("", part).strip() for part in block)
            yield Marked(marker["id"], match[1], level, text, given.get("evidence", ""), law, span)
        if not line.strip() or marker or _BULLET.match(line):
            block = []
        if line.strip() and not marker:
            block.append(line)


def _unequal(said: dict[str, Marked], languages: tuple[str, ...]) -> Iterator[Finding]:
    first = next(iter(said.values()))
    faults = [(first.span, f"is not marked in language '{name}'") for name in languages if name not in said]
    faults += [
        (other.span, f"has another level or evidence in language '{other.language}'")
        for other in said.values()
        if (other.level, bool(other.evidence)) != (first.level, bool(first.evidence))
    ]
    for span, fault in faults:
        message = f"requirement '{first.id}' {fault}"
        yield Finding("requirement-in-one-language", Severity.ERROR, message, span, first.id)


def _requirement(said: list[Marked]) -> Requirement:
    first = said[0]
    return Requirement(
        id=first.id,
        span=first.span,
        level=first.level,
        text={found.language: found.text for found in said},
        observable=not first.evidence,
        evidence={found.language: found.evidence for found in said if found.evidence},
        legal_basis=first.law,
    )
