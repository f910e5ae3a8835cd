"""What the properties are tried on: every standard here, and every schema of the corpus beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from generators.findings import Severity
from generators.instances import Instances
from generators.model.nodes import Standard
from generators.rules import rules_by_standard
from generators.verdict import Verdicts
from generators.workspace import Workspace, read_bare
from tests.built import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
SCHEMAS = [
    *sorted((CORPUS / "linkml-compliance").glob("*/*/schema.yaml")),
    *sorted((CORPUS / "real" / "ukgov" / "model").glob("*.yaml")),
    *sorted((CORPUS / "real" / "fint").glob("*/*-schema.yaml")),
]


class Subject:
    """A model with what judges its documents and what makes them; roots are the classes that have any."""

    def __init__(self, standard: Standard) -> None:
        self.verdicts = Verdicts(standard)
        self.instances = Instances(standard.data, rules_by_standard(standard))
        classes = [standard.data.classes[name] for name in standard.data.roots]
        # Two slots of one key (lint reports them) have no encoding.
        self.roots = [
            c.name
            for c in classes
            if (c.instantiable or c.designator) and len({s.key for s in c.slots.values()}) == len(c.slots)
        ]


@cache
def standard_by_name(name: str) -> Subject:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    return Subject(standard)


@cache
def schema_by_path(path: Path) -> Subject | None:
    """A bare schema with every class as a document; None where it has errors."""
    standard, findings = read_bare(path)
    if standard is None or any(f.severity is Severity.ERROR for f in findings):
        return None
    roots = tuple(name for name, cls in standard.data.classes.items() if not cls.any)
    return Subject(msgspec.structs.replace(standard, model=msgspec.structs.replace(standard.data, roots=roots)))


def name_of(path: Path) -> str:
    """A schema's place in the corpus as a test's name."""
    return "/".join(path.relative_to(CORPUS).with_suffix("").parts[1:])
