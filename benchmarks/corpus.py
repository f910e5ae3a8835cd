"""Scoreboard over LinkML's compliance suite: which instances the generated JSON Schema judges as the suite does.

Run it with `make corpus`; it prints a line per feature with misses, each miss, and the shares in total. Values that
are null count as absent, as they do when LinkML loads data. A schema that has error findings accepts nothing.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema_rs

from generators.artifact import Artifact
from generators.findings import Severity
from generators.json_schema import emit
from generators.workspace import read_bare

SUITE = Path(__file__).parents[2] / "shared" / "corpus" / "linkml-compliance"


def without_nulls(value: Any) -> Any:
    """The value with null members left out."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    return [without_nulls(v) for v in value] if isinstance(value, list) else value


def accepts(schema: dict[str, Any], target: str, instance: Any) -> bool:
    """Whether the definition of a class in a bundled schema accepts an instance."""
    entry = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{target}"}
    return jsonschema_rs.Draft202012Validator(entry, validate_formats=True).is_valid(instance)


def main() -> int:
    """Print the scoreboard; 3 without the suite."""
    if not SUITE.is_dir():
        print(f"no compliance suite at {SUITE}", file=sys.stderr)
        return 3
    total: Counter[tuple[bool, bool]] = Counter()
    for path in sorted(SUITE.glob("*/*/cases.json")):
        standard, findings = read_bare(path.parent / "schema.yaml")
        assert standard is not None
        refused = any(f.severity is Severity.ERROR for f in findings)
        bundle = next(a for a in emit(standard) if isinstance(a, Artifact) and a.path.endswith("bundle.schema.json"))
        schema = json.loads(bundle.content)
        for case in json.loads(path.read_text("utf-8"))["cases"]:
            cls = standard.data.classes[case["target_class"]]
            instance = without_nulls(case["object"])
            found = not refused and cls.instantiable and (cls.any or accepts(schema, cls.name, instance))
            total[case["valid"], found] += 1
            if found != case["valid"]:
                verdict = "accepted" if found else "rejected"
                print(f"{path.parent.parent.name}/{path.parent.name}: wrongly {verdict}: {json.dumps(instance)[:100]}")
    for truth, right in ((True, "accepted"), (False, "rejected")):
        count = total[truth, truth]
        of = count + total[truth, not truth]
        print(f"JSON Schema: {count} of {of} {'valid' if truth else 'invalid'} instances {right} ({count / of:.1%})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
