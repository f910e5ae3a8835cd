"""Real schemas: whether what the targets make of them compiles, and whether their instances are judged right."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import jsonschema_rs
import msgspec
import xmlschema
from lxml import etree

from generators import json_schema, xsd
from generators.artifact import Artifact
from generators.codec.files import yaml_document
from generators.model.nodes import Standard
from generators.verdict import Verdicts
from generators.workspace import read_bare


def libxml2(path: Path) -> None:
    """Compile an XSD with libxml2."""
    etree.XMLSchema(etree.parse(path))


def xml_schema(path: Path) -> None:
    """Compile an XSD with the Python package xmlschema."""
    xmlschema.XMLSchema10(str(path))


def rust(path: Path) -> None:
    """Compile a JSON Schema with jsonschema_rs."""
    jsonschema_rs.Draft202012Validator(msgspec.json.decode(path.read_bytes()))


def python(path: Path) -> None:
    """Check a JSON Schema against its metaschema with the Python package jsonschema, and resolve what it refers to."""
    schema = msgspec.json.decode(path.read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    for name in schema["$defs"]:
        jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"}).is_valid({})


COMPILERS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "libxml2": ("xsd", libxml2),
    "xmlschema": ("xsd", xml_schema),
    "jsonschema_rs": ("json", rust),
    "jsonschema": ("json", python),
}


class Case(NamedTuple):
    """An instance, whether it is meant to be valid, and what each encoding says first against it; empty for nothing."""

    name: str
    valid: bool
    in_json: str
    in_xml: str


def compiled(path: Path) -> Iterator[tuple[str, str]]:
    """Each compiler's name, and why it does not compile what the targets make of a schema; empty where it does."""
    standard, findings = read_bare(path)
    if standard is None:
        yield from ((name, findings[0].message) for name in COMPILERS)
        return
    with tempfile.TemporaryDirectory() as folder:
        main = {kind: Path(folder) / file for kind, file in written(standard, Path(folder)).items()}
        for name, (kind, compile_) in COMPILERS.items():
            try:
                compile_(main[kind])
            except Exception as error:
                yield name, f"{type(error).__name__}: {error}"
            else:
                yield name, ""


def written(standard: Standard, folder: Path) -> dict[str, str]:
    """Write both schemas of a bare file; the main file of each kind."""
    for item in (*xsd.emit(standard), *json_schema.emit(standard)):
        if isinstance(item, Artifact):
            target = folder / item.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(item.content)
    name = standard.data.module
    return {"xsd": f"xsd/{name}.xsd", "json": f"json/{name}.bundle.schema.json"}


def cases(path: Path, data: Path) -> Iterator[Case]:
    """The instances in `data/<Class>/valid|invalid/`, by the schema at `path`."""
    standard, _ = read_bare(path)
    assert standard is not None
    verdicts = Verdicts(standard)
    for file in sorted(data.glob("*/*/*.yaml")):
        root = file.parent.parent.name
        name = file.relative_to(data).as_posix()
        yield Case(name, file.parent.name == "valid", *said(verdicts, yaml_document(file.read_bytes()), root))


def said(verdicts: Verdicts, value: Any, root: str) -> tuple[str, str]:
    """What JSON Schema and checker, and codec, XSD and checker, say first against a value."""
    in_json = [fault.message for fault in verdicts.json(value, root)]
    encoded = verdicts.codec.encode(value, root)
    in_xml = [problem.message for problem in encoded.problems]
    in_xml += [] if in_xml else [fault.message for fault in verdicts.xml(encoded.content)]
    return (in_json or [""])[0], (in_xml or [""])[0]
