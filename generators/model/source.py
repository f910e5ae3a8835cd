"""YAML with positions: plain data, and where each key and item of it stands.

Built on libyaml's C parser. Everything that makes a file unreadable or ambiguous is a finding: syntax, encoding,
duplicate keys, aliases that contain themselves or unfold to huge documents, nesting without end.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from errno import EINVAL
from pathlib import Path
from typing import Any

import yaml

from generators.findings import Finding, Severity, Span

MAX_DEPTH = 100
MAX_NODES = 5_000_000
MAX_DIGITS = 4_000
MAX_PARSED_DEPTH = 2_000
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1
_BRACKET = re.compile(r"[\[\]{}]")
_LONG_BEGINNING = re.compile(rf"^[ \-?:]{{{MAX_PARSED_DEPTH}}}", re.MULTILINE)
_COLLECTIONS = ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")

Mark = tuple[int, int]


class Document:
    """A parsed file: `data` is plain, `marks` remembers the place of every key and item by container identity."""

    def __init__(self, file: str) -> None:
        """An empty document that stands for `file` (POSIX path relative to the root)."""
        self.file = file
        self.data: Any = None
        self.marks: dict[int, dict[Any, Mark]] = {}
        self.unquoted_dates: list[tuple[Span, str]] = []

    def span(self, container: object, key: object = None) -> Span:
        """The place of a key or index of a container, or of the container's first entry; the file when unknown."""
        marks = self.marks.get(id(container), {})
        mark = marks.get(key) if key is not None else next(iter(marks.values()), None)
        return Span(self.file, *mark) if mark else Span(self.file)

    def span_at(self, *path: str | int) -> Span:
        """The place of a key path, or of its longest known beginning."""
        place, current = Span(self.file, 1, 1), self.data
        for key in path:
            if not isinstance(current, (dict, list)):
                break
            mark = self.marks.get(id(current), {}).get(key)
            if mark is None:
                break
            place = Span(self.file, *mark)
            current = current[key]  # type: ignore[index]
        return place

    def odd_keys(self) -> Iterator[tuple[Any, Span]]:
        """The keys that are no texts, so that JSON cannot have them, with their places."""
        todo = [self.data]
        while todo:
            current = todo.pop()
            if isinstance(current, dict):
                yield from ((key, self.span(current, key)) for key in current if not isinstance(key, str))
                todo.extend(current.values())
            elif isinstance(current, list):
                todo.extend(current)


def carried_by_json(number: float) -> bool:
    """Whether programs that read JSON agree on a number: it is finite, and an integer has at most 64 bits."""
    return math.isfinite(number) if isinstance(number, float) else _SMALLEST <= number <= _LARGEST


def read_yaml(path: Path, file: str) -> tuple[Document, list[Finding]]:
    """The document in `path`, known as `file`, and what is wrong with it; unreadable files give empty data."""
    try:
        content = content_of(path)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        return Document(file), [_finding("unreadable-file", f"{file} cannot be read: {reason}", Span(file))]
    return parse_yaml(content, file)


def content_of(path: Path) -> bytes:
    """The bytes of a regular file; raises OSError for anything else, a pipe that would never end included."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(EINVAL, "not a regular file", str(path))
    return path.read_bytes()


def parse_yaml(content: bytes, file: str) -> tuple[Document, list[Finding]]:
    """As `read_yaml`, for bytes at hand."""
    document = Document(file)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return document, [_finding("not-utf-8", f"byte {error.start} is not UTF-8", Span(file, line, 1))]
    if depth_exceeded(text):
        return document, [_finding("nested-too-deep", f"nesting exceeds {MAX_DEPTH} levels", Span(file, 1, 1))]
    try:
        loader = yaml.CSafeLoader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        unclosed = (error.context or "").startswith("while scanning a quoted scalar")
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        lines = text.splitlines() or [""]
        beyond = mark is not None and mark.line >= len(lines)
        span = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)
        span = Span(file, len(lines), len(lines[-1]) + 1) if beyond else span
        return document, [_finding("yaml-syntax", error.problem or error.context or "not YAML", span)]
    except yaml.reader.ReaderError as error:
        line = content[: error.position].count(b"\n") + 1
        reason = f"{error.reason}: {error.character!r}"
        return document, [_finding("yaml-syntax", reason, Span(file, line, 1))]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return document, [_finding("yaml-syntax", str(error).splitlines()[0], Span(file))]
    builder = _Builder(document)
    document.data = builder.build(node, 0) if node is not None else None
    return document, builder.findings


def depth_exceeded(text: str) -> bool:
    """Whether a document is nested deeper than a recursive parser survives."""
    return _may_be_deep(text) and _depth(text) > MAX_PARSED_DEPTH


def _may_be_deep(text: str) -> bool:
    """Whether brackets or the beginnings of lines leave it possible; in most documents they do not."""
    depth = 0
    for character in _BRACKET.findall(text):
        depth += 1 if character in "[{" else -1
        if depth > MAX_PARSED_DEPTH:
            return True
    return _LONG_BEGINNING.search(text) is not None


def _depth(text: str) -> int:
    """How deep collections are nested, by events, which libyaml reports without recursion."""
    depth = deepest = 0
    try:
        for event in yaml.parse(text, yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            deepest = max(deepest, depth)
            if deepest > MAX_PARSED_DEPTH:
                break
    except (yaml.YAMLError, ValueError):
        pass  # whoever parses the document meets the same error
    return deepest


def _finding(rule: str, message: str, span: Span) -> Finding:
    return Finding(rule, Severity.ERROR, message, span)


class _Builder:
    """Turns a node graph into plain data; a node reached twice by aliases is built once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self._built: dict[int, Any] = {}
        self._weight: dict[int, int] = {}
        self._open: set[int] = set()
        self._constructor = yaml.constructor.SafeConstructor()

    def build(self, node: yaml.Node, depth: int) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        known = id(node)
        if known in self._open:
            self._report("alias-cycle", "an alias contains itself", node)
            return None
        if known in self._built:
            return self._built[known]
        if depth > MAX_DEPTH:
            self._report("nested-too-deep", f"nesting exceeds {MAX_DEPTH} levels", node)
            return None
        if node.tag not in _COLLECTIONS:
            self._report("unknown-tag", f"tag '{node.tag}' is not known", node)
            return None
        self._open.add(known)
        value: Any = self._mapping(node, depth) if isinstance(node, yaml.MappingNode) else self._sequence(node, depth)
        self._open.discard(known)
        self._weight[known] = self._unfolded(node)
        if self._weight[known] > MAX_NODES:
            self._report("aliases-unfold", f"aliases unfold to more than {MAX_NODES} nodes", node)
            self._weight[known], value = 1, None
        self._built[known] = value
        return value

    def _unfolded(self, node: yaml.Node) -> int:
        """The number of nodes that a tree without aliases would have, when those of its children are known."""
        if isinstance(node, yaml.SequenceNode):
            return 1 + sum(self._weight.get(id(item), 1) for item in node.value)
        return 1 + sum(1 + self._weight.get(id(value), 1) for _, value in node.value)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[Any, Any]:
        value: dict[Any, Any] = {}
        marks: dict[Any, Mark] = {}
        self.document.marks[id(value)] = marks
        merged: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if key_node.tag == "tag:yaml.org,2002:merge":
                merged = {**self._merged(value_node, depth + 1), **merged}
                continue
            key = self._scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if key is None and not (isinstance(key_node, yaml.ScalarNode) and key_node.value == ""):
                self._report("yaml-syntax", "a key is not a plain text", key_node)
                continue
            if key in value:
                first = marks[key][0]
                self._report("duplicate-key", f"key '{key}' stands a second time, first in line {first}", key_node)
                continue
            marks[key] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            value[key] = self.build(value_node, depth + 1)
        for key, inherited in merged.items():
            value.setdefault(key, inherited)
        return value

    def _merged(self, node: yaml.Node, depth: int) -> dict[Any, Any]:
        """What a merge key brings in; of several mappings the first one counts."""
        sources = self.build(node, depth)
        merged: dict[Any, Any] = {}
        for source in sources if isinstance(sources, list) else [sources]:
            if isinstance(source, dict):
                merged = {**source, **merged}
            elif source is not None or isinstance(node, yaml.ScalarNode):
                self._report("yaml-syntax", "a merge key has a value that is no mapping", node)
        return merged

    def _sequence(self, node: yaml.Node, depth: int) -> list[Any]:
        value: list[Any] = []
        self.document.marks[id(value)] = {
            index: (item.start_mark.line + 1, item.start_mark.column + 1) for index, item in enumerate(node.value)
        }
        value.extend(self.build(item, depth + 1) for item in node.value)
        return value

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        kind = node.tag.rpartition(":")[2]
        if kind == "str":
            return node.value
        if kind == "timestamp":
            place = Span(self.document.file, node.start_mark.line + 1, node.start_mark.column + 1)
            self.document.unquoted_dates.append((place, node.value))
            return node.value
        if kind in ("int", "float") and len(node.value) > MAX_DIGITS:
            self._report("huge-number", f"a number has {len(node.value)} digits", node)
            return None
        construct = {
            "null": lambda _: None,
            "bool": self._constructor.construct_yaml_bool,
            "int": self._constructor.construct_yaml_int,
            "float": self._constructor.construct_yaml_float,
        }.get(kind)
        if construct is None:
            self._report("unknown-tag", f"tag '{node.tag}' is not known", node)
            return None
        try:
            return construct(node)
        except (ValueError, KeyError):
            self._report("yaml-syntax", f"'{node.value}' is no {kind}", node)
            return None

    def _report(self, rule: str, message: str, node: yaml.Node) -> None:
        span = Span(self.document.file, node.start_mark.line + 1, node.start_mark.column + 1)
        self.findings.append(_finding(rule, message, span))
