"""The example documents of a standard, `examples/*`, judged by its own schemas and checker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.checks.subject import Flag, Subject
from generators.findings import Span
from generators.model.source import Document, content_of, parse_yaml
from generators.workspace.examples import example_paths, nearest_root


class Example(NamedTuple):
    """An example document.

    root: the class it is one of, empty when none fits. flags: what is wrong with it. document: its source with
    positions; None for XML and unreadable files.
    """

    file: str
    root: str
    flags: list[Flag]
    document: Document | None = None


def documents(subject: Subject) -> list[Example]:
    """All example documents in order of their names; none while the sources have errors, for lack of a model."""
    return subject.once("example documents", lambda: list(_documents(subject)))


def _documents(subject: Subject) -> Iterator[Example]:
    if subject.workspace is None or not subject.sound or not subject.model.roots:
        return
    paths = example_paths(subject.workspace.root / subject.standard.folder)
    if paths:
        judge = _Judge(subject)
        for path in paths:
            yield judge.judged(path, path.relative_to(subject.workspace.root).as_posix())


class _Judge:
    def __init__(self, subject: Subject) -> None:
        from generators.verdict import Verdicts

        self.subject = subject
        self.verdicts = Verdicts(subject.standard)

    def judged(self, path: Path, file: str) -> Example:
        try:
            content = content_of(path)
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            return Example(file, "", [Flag(Span(file), f"{file} cannot be read: {reason}")])
        return self._xml(content, file) if path.suffix.lower() == ".xml" else self._plain(content, file, path.suffix)

    def _xml(self, content: bytes, file: str) -> Example:
        from generators.codec import Unreadable, xml_document

        lines = content.decode("utf-8", "replace").splitlines()
        faults = self.verdicts.xml(content)
        try:
            root = self.verdicts.codec.decode(xml_document(content)).root
        except Unreadable:
            root = ""
        return Example(file, root, [Flag(_in_line(file, lines, f.line), f.message, f.pointer) for f in faults])

    def _plain(self, content: bytes, file: str, suffix: str) -> Example:
        from generators.codec import Unreadable, json_document

        document, findings = parse_yaml(content, file)
        flags = [Flag(finding.span, finding.message) for finding in findings]
        flags += [Flag(place, f"key '{key}' is no text") for key, place in document.odd_keys()]
        value = document.data
        if suffix.lower() == ".json":
            try:
                value = json_document(content)
            except Unreadable as error:
                return Example(file, "", flags or [Flag(Span(file, 1, 1), str(error))])
        root = nearest_root(self.verdicts.codec, value)
        if not root or flags:
            nothing = f"the document is of no root of '{self.subject.model.name}'"
            return Example(file, root, flags or [Flag(Span(file, 1, 1), nothing)])
        faults = self.verdicts.json(value, root)
        told = {fault.pointer for fault in faults if fault.by == "checker"}
        return Example(
            file,
            root,
            [
                Flag(_at(document, fault.pointer), fault.message, fault.pointer)
                for fault in faults
                if fault.by == "checker" or not any(p.startswith(fault.pointer) for p in told)
            ],
            document,
        )


def _in_line(file: str, lines: list[str], number: int) -> Span:
    """The place of the first character of a line that is no space."""
    if not 0 < number <= len(lines):
        return Span(file, 1, 1)
    return Span(file, number, len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1)


def _at(document: Document, pointer: str) -> Span:
    """The place of a JSON pointer, or of its longest known beginning."""
    path: list[str | int] = []
    current = document.data
    for token in pointer.split("/")[1:]:
        key: str | int = token.replace("~1", "/").replace("~0", "~")
        if isinstance(current, list):
            key = int(key) if str(key).isdecimal() else key
            current = current[key] if isinstance(key, int) and key < len(current) else None
        else:
            current = current.get(key) if isinstance(current, dict) else None
        path.append(key)
    return document.span_at(*path)
