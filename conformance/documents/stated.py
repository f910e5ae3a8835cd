"""The standard that a file of XML, JSON or YAML says it follows, found without reading all of it."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import msgspec
from lxml import etree

from conformance.documents.detection import Detection
from conformance.documents.flaw import Unjudged, said
from conformance.library import Library, Subject
from generators.codec import Unreadable
from generators.codec.files import YAML, unreadable_json, yaml_document
from generators.codec.unreadable import SAFE


class _Stated(msgspec.Struct):
    """What a JSON document says about itself; the rest is passed over."""

    address: Any = msgspec.field(name="$schema", default=None)
    standard: Any = None
    version: Any = None


def subject_stated(library: Library, path: Path) -> Subject:
    """The standard that a document in a file names.

    Raises Unjudged where it names none that is at hand, Unreadable where it is no document, OSError, and Unsound.
    """
    detection = Detection(library)
    kind = path.suffix.lower()
    if kind == ".xml":
        return detection.of_xml(*_root(path))
    value = yaml_document(path.read_bytes()) if kind in YAML else _members(path)
    return detection.of_json(value)


def _root(path: Path) -> tuple[str, dict[str, str]]:
    """Name, in Clark notation, and attributes of the root element."""
    with path.open("rb") as file:
        try:
            for _, element in etree.iterparse(file, events=("start",), **SAFE):
                return str(element.tag), {str(name): str(value) for name, value in element.attrib.items()}
        except etree.XMLSyntaxError as error:
            raise Unreadable.xml(error) from error
        except ValueError as error:
            raise Unreadable(str(error)) from error
    raise Unjudged(said("no_standard"))


def _members(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        if not file.seek(0, 2):
            raise Unreadable("the file is empty")
        with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
            try:
                found = msgspec.json.decode(content, type=_Stated)
            except msgspec.ValidationError as error:
                raise Unjudged(said("no_standard")) from error
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                raise unreadable_json(error, content) from error
    return {"$schema": found.address, "standard": found.standard, "version": found.version}
