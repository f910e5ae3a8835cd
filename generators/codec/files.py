"""Documents in files: read without trust, written in one step."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgspec
from lxml import etree

from generators.codec.codec import Codec
from generators.codec.problem import Problem
from generators.findings import Finding
from generators.model.nodes import DataModel
from generators.model.source import read_yaml
from generators.writer import write

_EXACT = msgspec.json.Encoder(decimal_format="number")


class Unreadable(ValueError):
    """A file that holds no document in its format; `line` is 0 where the whole file is meant."""

    def __init__(self, message: str, line: int = 0) -> None:
        """What is wrong, and where."""
        super().__init__(message)
        self.line = line


class Converted(NamedTuple):
    """A converted document, None when it has no known root, and what the other encoding cannot carry."""

    content: bytes | None
    root: str
    problems: list[Problem]


def xml_document(content: bytes) -> etree._Element:
    """The root element; raises Unreadable. Entities, external parts and a document type are refused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(str(error.msg), int(error.lineno or 0)) from error
    except ValueError as error:
        raise Unreadable(str(error)) from error
    if cast(Any, root.getroottree().docinfo).doctype:
        raise Unreadable("the document has a document type declaration", 1)
    return root


def json_document(content: bytes) -> Any:
    """The value of a JSON text, numbers with their digits; raises Unreadable."""
    try:
        return msgspec.json.Decoder(float_hook=_number).decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(str(error)) from error


def _number(text: str) -> Decimal | float:
    """A float where it keeps the digits."""
    exact, short = Decimal(text), float(text)
    return short if abs(short) != float("inf") and Decimal(repr(short)) == exact else exact


def yaml_document(path: Path) -> Any:
    """The value of a YAML file, dates as texts; raises Unreadable."""
    document, findings = read_yaml(path, path.as_posix())
    if findings:
        first: Finding = findings[0]
        raise Unreadable(first.message, first.span.line)
    return document.data


def convert_file(model: DataModel, source: Path, to: str, target: Path | None, root: str = "") -> Converted:
    """Convert a document (by its suffix .xml, .json, .yaml, .yml) to `xml`, `json` or `yaml`.

    Writes `target` in one step unless there are problems. Raises Unreadable for a file that holds no document, and
    OSError for one that cannot be read or written.
    """
    codec = Codec(model)
    if source.suffix.lower() == ".xml":
        found, value, problems, _ = codec.decode(xml_document(source.read_bytes()), root)
    else:
        value = (
            yaml_document(source) if source.suffix.lower() in (".yaml", ".yml") else json_document(source.read_bytes())
        )
        found, problems = root or codec.root_of(value), []
    if not found:
        return Converted(None, "", problems or [Problem("", f"the document is of no root of '{model.name}'")])
    content, more = _written(codec, value, found, to)
    problems = [*problems, *more]
    if target is not None and not problems:
        write(target, content)
    return Converted(content, found, problems)


def _written(codec: Codec, value: Any, root: str, to: str) -> tuple[bytes, list[Problem]]:
    if to == "xml":
        return codec.encode(value, root)
    if to == "yaml":
        import yaml

        plain = msgspec.json.decode(_EXACT.encode(value))
        text = yaml.dump(plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)
        return text.encode(), []
    return msgspec.json.format(_EXACT.encode(value), indent=2) + b"\n", []
