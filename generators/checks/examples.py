"""The examples on a rule's page: files of a workspace, and the places that the rule flags.

A fence without title is `standards/muster/model.yaml`. Fences that follow each other with titles of their own form
one example; text between them begins the next. In a flagged file a comment `# <- rule-id` marks the line; the column
is that of the first key or item, or of a text named by `at "…"`. Files without comments say it on the fence:
`flagged="line:column"`, or `flagged="path"` for a finding about a file as a whole.
`encoding="…"` writes the file in another encoding, and `repeat="n"` repeats the character before each `…`.
"""

from __future__ import annotations

import re
from itertools import groupby

import msgspec

MODEL = "standards/muster/model.yaml"

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^(`{3,})(\w+)(.*)\n([\s\S]*?)^\1\s*$", re.MULTILINE)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_MARK = re.compile(r'#\s*<-\s*([\w-]+)((?: at "[^"]+")*)\s*$')
_AT = re.compile(r' at "([^"]+)"')
_START = re.compile(r"^\s*(?:- +)*")


class ExampleFile(msgspec.Struct, frozen=True):
    """One file of an example.

    path: POSIX, relative to the root of the workspace. language: for highlighting. text: as the page shows it.
    content: as it lies on the disk. places: (file, line, column) of each flagged place, 0 for a file as a whole.
    """

    path: str
    language: str
    text: str
    content: bytes
    places: tuple[tuple[str, int, int], ...] = ()


class Example(msgspec.Struct, frozen=True):
    """A workspace in small; files that it leaves out and that a workspace needs are supplied by who runs it."""

    files: tuple[ExampleFile, ...]

    @property
    def places(self) -> list[tuple[str, int, int]]:
        """All flagged places, sorted."""
        return sorted(place for file in self.files for place in file.places)


def examples_by_heading(body: str) -> dict[str, tuple[Example, ...]]:
    """The examples of a page's body by the heading they stand under."""
    parts = _HEADING.split(body)
    return {heading.strip(): tuple(_examples(text)) for heading, text in zip(parts[1::2], parts[2::2], strict=True)}


def _examples(text: str) -> list[Example]:
    """Groups of fences between which nothing but blank lines stands."""
    found: list[tuple[int, ExampleFile]] = []
    group, end = 0, 0
    for fence in _FENCE.finditer(text):
        attributes = dict(_ATTRIBUTE.findall(fence[3]))
        known = {file.path for number, file in found if number == group}
        if text[end : fence.start()].strip() or attributes.get("title", MODEL) in known:
            group += 1
        end = fence.end()
        found.append((group, _file(fence[2], attributes, fence[4])))
    return [Example(tuple(file for _, file in files)) for _, files in groupby(found, key=lambda pair: pair[0])]


def _file(language: str, attributes: dict[str, str], text: str) -> ExampleFile:
    content = text
    if "repeat" in attributes:
        content = re.sub("(.)…", lambda m: m[1] * int(attributes["repeat"]), text)
    path = attributes.get("title", MODEL)
    places = [(path, *place) for place in _marked(text)]
    places += [_place(path, flagged) for flagged in attributes.get("flagged", "").split()]
    return ExampleFile(
        path=path,
        language=language,
        text=text,
        content=content.encode(attributes.get("encoding", "utf-8")),
        places=tuple(places),
    )


def _place(path: str, flagged: str) -> tuple[str, int, int]:
    line, colon, column = flagged.partition(":")
    return (path, int(line), int(column)) if colon else (flagged, 0, 0)


def _marked(text: str) -> list[tuple[int, int]]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = _MARK.search(line)
        if mark is None:
            continue
        starts = [line.index(named) for named in _AT.findall(mark[2])]
        if not starts:
            start = _START.match(line)
            assert start is not None
            starts = [start.end()]
        found += [(number, start + 1) for start in starts]
    return found
