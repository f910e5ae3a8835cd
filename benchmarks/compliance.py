"""LinkML's compliance suite, judged by what the targets make of its schemas.

Values that are null count as absent, as they do when LinkML loads data. An instance reaches XSD through the codec; one
that XML cannot carry (a value of another kind, an unknown property) counts as rejected. A schema with errors accepts
nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generators import json_schema, xsd
from generators.artifact import Inexpressible
from generators.findings import Severity
from generators.model.nodes import Standard
from generators.verdict import Fault, Verdicts
from generators.workspace import read_bare

JSON, JSON_CHECKED, XSD, XSD_CHECKED = CHAINS = (
    "JSON Schema",
    "JSON Schema + checker",
    "XSD",
    "XSD + checker",
)
_ALONE = {JSON: (JSON_CHECKED, json_schema.emit), XSD: (XSD_CHECKED, xsd.emit)}

UNEXPLAINED = "not explained"
WHOLE_FLOAT = "JSON does not tell 1 from 1.0 (RFC 8259), and XML Schema's double admits both"
KNOWN = {
    "test_date_types/date": "a JSON Schema date (RFC 3339) has no time zone; XML forbids it, to agree",
    "test_date_types/datetime": "a JSON Schema date-time (RFC 3339) has a time zone; XML demands one, to agree",
    "test_type_range/float": WHOLE_FLOAT,
    "test_type_range/double": WHOLE_FLOAT,
    "test_typeof/float": WHOLE_FLOAT,
}
"""Why schema and checker together differ from the suite, by schema."""


class Judged(NamedTuple):
    """A case of the suite with the verdict of each chain, and the reason for each that differs from the suite's."""

    feature: str
    name: str
    valid: bool
    accepted: dict[str, bool]
    reasons: dict[str, str]


def judged(suite: Path) -> Iterator[Judged]:
    """Every case of a suite."""
    for path in sorted(suite.glob("*/*/cases.json")):
        standard, findings = read_bare(path.parent / "schema.yaml")
        assert standard is not None
        model = msgspec.structs.replace(standard.data, roots=tuple(standard.data.classes))
        schema = Schema(
            msgspec.structs.replace(standard, model=model), any(f.severity is Severity.ERROR for f in findings)
        )
        place = f"{path.parent.parent.name}/{path.parent.name}"
        for case in json.loads(path.read_text("utf-8"))["cases"]:
            instance = without_nulls(case["object"])
            faults = schema.faults(instance, case["target_class"])
            accepted = {chain: not found for chain, found in faults.items()}
            wrong = [chain for chain in CHAINS if accepted[chain] != case["valid"]]
            left = {chain: "" if case["valid"] else schema.left_to_checker(chain, faults) for chain in wrong}
            reasons = {chain: left[chain] or KNOWN.get(place, UNEXPLAINED) for chain in wrong}
            name = f"{place}: {json.dumps(instance, ensure_ascii=False)[:100]}"
            yield Judged(path.parent.parent.name, name, case["valid"], accepted, reasons)


class Schema:
    """A schema of the suite, every class of which is a document."""

    def __init__(self, standard: Standard, refused: bool) -> None:
        """Prepare to judge; a `refused` schema accepts nothing."""
        self.standard, self.refused = standard, refused
        self.verdicts = Verdicts(standard)

    def faults(self, instance: Any, root: str) -> dict[str, list[Fault]]:
        """What each chain finds wrong with an instance of a class."""
        cls = self.standard.data.classes[root]
        if cls.any:
            return {chain: [] for chain in CHAINS}
        if self.refused or not cls.instantiable:
            return {chain: [Fault("", "", "no documents of this class")] for chain in CHAINS}
        encoded = self.verdicts.codec.encode(instance, root)
        lost = [Fault("codec", p.pointer, p.message) for p in encoded.problems]
        return {
            JSON: self.verdicts.json(instance, root, check=False),
            JSON_CHECKED: self.verdicts.json(instance, root),
            XSD: lost or self.verdicts.xml(encoded.content, check=False),
            XSD_CHECKED: lost or self.verdicts.xml(encoded.content),
        }

    def left_to_checker(self, chain: str, faults: dict[str, list[Fault]]) -> str:
        """How a schema alone accepts what the checker rejects, and what it reports; empty where it is not that."""
        checked, emit = _ALONE.get(chain, ("", None))
        if emit is None or not faults[checked]:
            return ""
        reported = {
            item.constraint
            for item in emit(self.standard)
            if isinstance(item, Inexpressible) and "checker" in item.enforced_by
        }
        said = ", ".join(sorted(reported)) or "nothing"
        return f"the checker rejects it ({faults[checked][0].message}); the schema reports as not expressed: {said}"


def without_nulls(value: Any) -> Any:
    """The value with null members left out."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    return [without_nulls(v) for v in value] if isinstance(value, list) else value
