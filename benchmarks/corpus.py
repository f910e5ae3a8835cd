"""Scoreboard over LinkML's compliance suite: which instances the generated schemas judge as the suite does.

Run it with `make corpus`; it prints a line per feature, each miss, and the shares in total: for JSON Schema and for
XSD alone, and for each together with the checker, which enforces what the schemas report as inexpressible. Values that
are null count as absent, as they do when LinkML loads data. An instance reaches XSD through the codec; one that XML
cannot carry (a value of another kind, an unknown property) counts as rejected. A schema with errors accepts nothing.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generators.findings import Severity
from generators.verdict import Verdicts
from generators.workspace import read_bare

SUITE = Path(__file__).parents[2] / "shared" / "corpus" / "linkml-compliance"
CHAINS = ("JSON Schema", "JSON Schema + checker", "XSD", "XSD + checker")


class Judged(NamedTuple):
    """A case of the suite with the verdict of each chain."""

    feature: str
    case: str
    valid: bool
    accepted: dict[str, bool]


def without_nulls(value: Any) -> Any:
    """The value with null members left out."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    return [without_nulls(v) for v in value] if isinstance(value, list) else value


def judged(suite: Path) -> Iterator[Judged]:
    """Every case of a suite."""
    for path in sorted(suite.glob("*/*/cases.json")):
        standard, findings = read_bare(path.parent / "schema.yaml")
        assert standard is not None
        refused = any(f.severity is Severity.ERROR for f in findings)
        cases = json.loads(path.read_text("utf-8"))["cases"]
        model = msgspec.structs.replace(standard.data, roots=tuple(standard.data.classes))
        verdicts = Verdicts(msgspec.structs.replace(standard, model=model))
        for case in cases:
            cls = model.classes[case["target_class"]]
            instance = without_nulls(case["object"])
            accepted = dict.fromkeys(CHAINS, False)
            if not refused and (cls.instantiable or cls.any):
                accepted = (
                    verdict_by_chain(verdicts, instance, cls.name) if not cls.any else dict.fromkeys(CHAINS, True)
                )
            name = f"{path.parent.parent.name}/{path.parent.name}: {json.dumps(instance, ensure_ascii=False)[:100]}"
            yield Judged(path.parent.parent.name, name, case["valid"], accepted)


def verdict_by_chain(verdicts: Verdicts, instance: Any, root: str) -> dict[str, bool]:
    """Whether each chain accepts an instance."""
    encoded = verdicts.codec.encode(instance, root)
    sound = not encoded.problems
    return {
        "JSON Schema": not verdicts.json(instance, root, check=False),
        "JSON Schema + checker": not verdicts.json(instance, root),
        "XSD": sound and not verdicts.xml(encoded.content, check=False),
        "XSD + checker": sound and not verdicts.xml(encoded.content),
    }


def main() -> int:
    """Print the scoreboard; 3 without the suite."""
    if not SUITE.is_dir():
        print(f"no compliance suite at {SUITE}", file=sys.stderr)
        return 3
    right: Counter[tuple[str, bool]] = Counter()
    total: Counter[bool] = Counter()
    features: dict[str, Counter[str]] = {}
    for case in judged(SUITE):
        total[case.valid] += 1
        feature = features.setdefault(case.feature, Counter())
        feature["cases"] += 1
        for chain, accepted in case.accepted.items():
            right[chain, case.valid] += accepted == case.valid
            feature[chain] += accepted == case.valid
            if accepted != case.valid:
                print(f"{chain}: wrongly {'accepted' if accepted else 'rejected'}: {case.case}")
    print(f"\n{'feature':<50} {'cases':>5}" + "".join(f" {chain:>21}" for chain in CHAINS))
    for name, counts in features.items():
        print(f"{name[:50]:<50} {counts['cases']:>5}" + "".join(f" {counts[chain]:>21}" for chain in CHAINS))
    for chain in CHAINS:
        for truth, verb in ((True, "valid accepted"), (False, "invalid rejected")):
            count, of = right[chain, truth], total[truth]
            print(f"{chain}: {count} of {of} {verb} ({count / of:.1%})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
