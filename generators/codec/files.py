"""Documents in files: read without trust, written in one step; large ones in memory that does not grow with them."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

import msgspec

from generators.codec.codec import Codec
from generators.codec.duplicates import repeated_keys
from generators.codec.json_text import EXACT, json_text, json_value
from generators.codec.large_json import LargeJson
from generators.codec.large_xml import LargeXml
from generators.codec.places import in_json, in_xml, in_yaml
from generators.codec.problem import Problem
from generators.codec.reading import xml_document
from generators.codec.unreadable import Unreadable
from generators.findings import Finding
from generators.model.nodes import DataModel
from generators.writer import write

YAML = (".yaml", ".yml")
LARGE = 4 << 20
"""Bytes from which a file of XML or JSON is converted part by part."""


class Converted(NamedTuple):
    """A converted document, and what the other encoding cannot carry.

    content: None where the document has no known root, or a large one went to its target.
    """

    content: bytes | None
    root: str
    problems: list[Problem]


def json_document(content: bytes) -> Any:
    """The value of a JSON text, numbers with their digits; raises Unreadable."""
    try:
        return json_value(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise unreadable_json(error, content) from error


def unreadable_json(error: Exception, content: bytes | mmap) -> Unreadable:
    """An error of msgspec, which names a byte, with its line and column in characters."""
    message = str(error)
    found = re.search(r" \(byte (\d+)\)", message)
    if found is None:
        return Unreadable(message)
    before = content[: int(found[1])]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    return Unreadable(message.replace(found[0], ""), before.count(b"\n") + 1, column)


def yaml_document(content: bytes) -> Any:
    """The value of a YAML text, dates as texts; raises Unreadable."""
    from generators.model.source import parse_yaml

    document, findings = parse_yaml(content, "")
    if findings:
        first: Finding = findings[0]
        raise Unreadable(first.message, first.span.line, first.span.column)
    return document.data


def convert_file(model: DataModel, source: Path, to: str, target: Path | None, root: str = "") -> Converted:
    """Convert a document (by its suffix .xml, .json, .yaml, .yml) to `xml`, `json` or `yaml`.

    Writes `target` in one step unless there are problems. Raises Unreadable for a file that holds no document, and
    OSError for one that cannot be read or written.
    """
    codec = Codec(model)
    kind = source.suffix.lower()
    if (kind, to) in ((".xml", "json"), (".json", "xml")) and source.stat().st_size >= LARGE:
        return _convert_large(codec, source, to, target, root)
    content = source.read_bytes()
    problems: list[Problem] = []
    if kind == ".xml":
        found, value, problems, *_ = codec.decode(xml_document(content), root)
    else:
        value = yaml_document(content) if kind in YAML else json_document(content)
        found = root or codec.root_of(value)
        twice = () if kind in YAML else repeated_keys(content, value)
        problems = [Problem(pointer, f"key '{key}' stands twice in one object") for key, pointer in twice]
    if not found:
        return Converted(None, "", _located(problems, kind, content) or [_no_root(model)])
    written, lost = _written(codec, value, found, to)
    problems = _located([*problems, *lost], kind, content)
    if target is not None and not problems:
        write(target, written)
    return Converted(written, found, problems)


def _located(problems: list[Problem], kind: str, content: bytes) -> list[Problem]:
    """Problems with their places in the source."""
    if not problems:
        return problems
    text = content.decode("utf-8", "replace")
    if kind == ".xml":
        return in_xml(problems, text)
    if kind in YAML:
        from generators.model.source import parse_yaml

        return in_yaml(problems, parse_yaml(content, "")[0])
    return in_json(problems, text)


def _no_root(model: DataModel) -> Problem:
    return Problem("", f"the document is of no root of '{model.name}'")


def _written(codec: Codec, value: Any, root: str, to: str) -> tuple[bytes, list[Problem]]:
    if to == "xml":
        return codec.encode(value, root)
    if to == "yaml":
        import yaml

        plain = msgspec.json.decode(EXACT.encode(value))
        text = yaml.dump(plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)
        return text.encode(), []
    return json_text(value), []


def _convert_large(codec: Codec, source: Path, to: str, target: Path | None, root: str) -> Converted:
    with _draft(target) as (draft, out):
        with source.open("rb") as file:
            if to == "json":
                found, problems = LargeXml(codec.reader, out).convert(file, root)
            else:
                found, problems = _large_json(codec, file, out, root)
        out.flush()
        if problems:
            problems = _located(problems, source.suffix.lower(), source.read_bytes())
        if not found:
            return Converted(None, "", problems or [_no_root(codec.model)])
        if target is None:
            return Converted(draft.read_bytes(), found, problems)
        if not problems:
            _move(draft, target)
        return Converted(None, found, problems)


def _large_json(codec: Codec, file: BinaryIO, out: BinaryIO, root: str) -> tuple[str, list[Problem]]:
    with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        try:
            return LargeJson(codec, out).convert(content, root)
        except msgspec.ValidationError:
            return "", []
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise unreadable_json(error, content) from error


@contextmanager
def _draft(target: Path | None) -> Iterator[tuple[Path, BinaryIO]]:
    """A file beside the target that is not there any more afterwards, unless it has become the target."""
    folder = None
    if target is not None and not _is_device(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = target.resolve().parent
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".", suffix=".part", delete=False) as out:
        draft = Path(out.name)
        try:
            yield draft, cast(BinaryIO, out)
        finally:
            draft.unlink(missing_ok=True)


def _move(draft: Path, target: Path) -> None:
    """Replace a file by a draft beside it; a device or a pipe is written to."""
    if _is_device(target):
        with draft.open("rb") as file, target.open("wb") as out:
            shutil.copyfileobj(file, out)
        return
    draft.chmod(0o644)
    try:
        draft.replace(target.resolve())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _is_device(target: Path) -> bool:
    """Whether something else than a file or a folder is there, which must not be replaced."""
    return target.exists() and not target.is_file() and not target.is_dir()
