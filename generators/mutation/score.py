"""How many mutants of a standard's schemas its vectors notice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, cast

import jsonschema_rs
import msgspec
from lxml import etree

from generators.artifact import Artifact
from generators.codec import xml_document
from generators.json_schema.emit import bundled_by, definitions_of, modules_by, name_by_reference
from generators.model.nodes import Standard
from generators.mutation import json_schema, xsd
from generators.mutation.mutant import Mutant
from generators.quality.quality import Mutation, Survivor
from generators.vectors import emit
from generators.vectors.entry import Manifest
from generators.vectors.frame import framed, held_by
from generators.verdict.schemas import JsonSchemas, xml_files
from generators.xsd.compiled import compiled

UNNOTICED = "no vector notices it"


HIDING = ("anyOf", "oneOf", "not", "propertyNames", "contains")
"""Keywords whose errors do not say what is wrong inside, or from where it was looked at."""
OPAQUE = ("",)
"""Stands among the places of a vector with such an error."""


class Rejected(msgspec.Struct):
    """A vector that the schema alone refuses, with the places in the schema or the document that its errors name."""

    file: str
    root: str
    document: Any
    places: frozenset[Any]


def mutation(standard: Standard) -> Mutation:
    """The mutation score of a standard, over its own definitions in JSON Schema and its own XSD."""
    return score(standard, {a.path: a.content for a in emit(standard) if isinstance(a, Artifact)})


def score(standard: Standard, artifacts: dict[str, bytes]) -> Mutation:
    """The mutation score by the vectors among artifacts."""
    content = artifacts["vectors/manifest.json"]
    manifest = msgspec.json.decode(content, type=Manifest)
    files = {e.file: artifacts[f"vectors/{e.file}"] for e in manifest.vectors if e.verdict == "invalid"}
    roots = {e.file: e.root for e in manifest.vectors}
    whole = framed(standard)
    survivors: list[Survivor] = []
    count = 0
    for mutant, noticed in (*_json(whole, files, roots), *_xml(whole, files, roots)):
        count += 1
        if not noticed:
            survivors.append(Survivor(mutant.artifact, f"{mutant.place}: {mutant.what}", mutant.said_by or UNNOTICED))
    digest = hashlib.sha256(content).hexdigest()
    return Mutation("measured", count, count - len(survivors), tuple(survivors), digest)


def _json(standard: Standard, files: dict[str, bytes], roots: dict[str, str]) -> Iterator[tuple[Mutant, bool]]:
    """Mutants of the standard's own definitions, each with whether some vector is accepted that was not before."""
    schemas = JsonSchemas(standard)
    model = standard.data
    definitions = definitions_of(model)
    bundled = bundled_by(definitions)
    reached = json_schema.reached([definitions.document(root) for root in model.roots], bundled)
    own = [n for n, module in modules_by(definitions).items() if module == model.module and n in reached]
    own = [n for n in own if n not in model.classes or not held_by(model, model.classes[n])]
    rejected = []
    for file, content in files.items():
        if file.endswith(".json"):
            value = msgspec.json.decode(content)
            start = definitions.document(roots[file])
            errors = schemas.validator(roots[file]).iter_errors(value)
            paths = [e.evaluation_path for e in errors]
            if paths:
                places = {place for path in paths for place in _passed(start, bundled, path)}
                places |= {OPAQUE} if any(path[-1] in HIDING or "$defs" in path for path in paths) else set()
                rejected.append(Rejected(file, roots[file], value, frozenset(places)))
    for mutant in json_schema.mutants(bundled, own, f"json/{model.module}.schema.json"):
        name, schema = mutant.schema
        path = mutant.touches[:-1] if mutant.touches[-1:] == ("if",) else mutant.touches
        near = [r for r in rejected if path in r.places or OPAQUE in r.places]
        validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        noticed = False
        for vector in near:
            if vector.root not in validators:
                validators[vector.root] = schemas.validator(vector.root, {name: schema})
            if validators[vector.root].is_valid(vector.document):
                noticed = True
                break
        yield mutant, noticed


def _passed(start: Any, definitions: dict[str, Any], tokens: list[Any]) -> Iterator[tuple[Any, ...]]:
    """The places (definition and path in it) on the way of an error from a document's schema to the keyword."""
    place: tuple[Any, ...]
    schema, place = start, ("",)
    for token in tokens:
        if token == "$defs":
            schema, place = definitions, ()
            continue
        place = (*place, token)
        yield place
        schema = schema[token]
        if token == "$ref":
            name = name_by_reference(schema)
            schema, place = definitions[name], (name,)
            yield place


def _xml(standard: Standard, files: dict[str, bytes], roots: dict[str, str]) -> Iterator[tuple[Mutant, bool]]:
    """Mutants of the standard's own XSD, each with whether some vector is accepted that was not before."""
    model = standard.data
    schemas = {name: etree.tostring(xsd.bare(content)) for name, content in xml_files(standard).items()}
    main = f"{model.module}.xsd"
    held = {f"{c.name}Type" for c in model.own(model.classes) if held_by(model, c)}
    original = compiled(schemas, main)
    rejected = []
    for file, content in files.items():
        if file.endswith(".xml"):
            element = xml_document(content)
            if not original.validate(element):
                named = {_local(e.path) for e in cast(Any, original.error_log)}
                rejected.append(Rejected(file, roots[file], element, frozenset(named)))
    for mutant in xsd.mutants(schemas[main], f"xsd/{main}", xsd.simple_types(schemas.values())):
        if mutant.touches[0] in held:
            continue
        try:
            schema = compiled({**schemas, main: mutant.schema}, main)
        except etree.XMLSchemaParseError:
            continue
        yield mutant, any(schema.validate(vector.document) for vector in _near(rejected, mutant))


def _near(rejected: list[Rejected], mutant: Mutant) -> list[Rejected]:
    """The vectors, those first whose errors name the element that the mutant changes."""
    return sorted(rejected, key=lambda vector: mutant.touches[1] not in vector.places)


def _local(path: str | None) -> str:
    return (path or "").rpartition("/")[2].rpartition(":")[2].partition("[")[0]
