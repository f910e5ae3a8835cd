"""All targets, listed once; each names a package here with `emit(standard)`. Importing this imports nothing else."""

from __future__ import annotations

TARGETS_BY_KIND = {
    "data": (
        "xsd",
        "json_schema",
        "schematron",
        "genericode",
        "examples",
        "requirements",
        "vectors",
        "rules",
        "model_json",
        "rdf",
    ),
    "interface": ("openapi", "arazzo", "requirements", "vectors", "model_json"),
    "process": ("bpmn", "requirements", "vectors", "model_json"),
}
"""Kind of standard → its targets in the order in which they run."""

TARGETS = tuple(dict.fromkeys(target for targets in TARGETS_BY_KIND.values() for target in targets))

BARE = tuple(target for target in TARGETS_BY_KIND["data"] if target not in ("rdf", "vectors"))
"""Targets of a bare file unless others are asked for: RDF needs LinkML, whose import takes longer than all others, and
a bare file has no documents for vectors."""
