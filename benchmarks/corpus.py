"""Scoreboard over real inputs: LinkML's compliance suite by feature, real schemas by compiler, real instances.

Run it with `make corpus`. The suite is judged by JSON Schema and by XSD alone, and by each together with the checker,
which enforces what the schemas report as inexpressible. Each verdict that differs is listed with its reason. Ends with
1 if one has none, or a real schema or instance fails.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.compliance import CHAINS, UNEXPLAINED, Judged, judged
from benchmarks.real import COMPILERS, cases, compiled

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
UK = CORPUS / "real" / "ukgov"
UK_MODEL = UK / "model" / "uk_cross_government_metadata_exchange_model.yaml"
NAMES = {True: "valid accepted", False: "invalid rejected"}


def suite(folder: Path) -> bool:
    """Print the scoreboard of the compliance suite; whether every miss has a reason."""
    found = list(judged(folder))
    print(f"LinkML's compliance suite: right verdicts, valid/invalid\n\n{'feature':<44}{'cases':>9}", end="")
    print("".join(f"{chain:>23}" for chain in CHAINS))
    for feature in dict.fromkeys(case.feature for case in found):
        cells = counted([case for case in found if case.feature == feature])
        print(f"{feature[:44]:<44}{cells[0]:>9}" + "".join(f"{cell:>23}" for cell in cells[1:]))
    print()
    for chain in CHAINS:
        print(f"{chain:<23}" + "".join(f"{share(found, chain, valid):>42}" for valid in (True, False)))
    return listed(found)


def counted(found: list[Judged]) -> list[str]:
    """Numbers of valid and invalid cases, then of those that each chain judges right."""
    numbers: list[Counter[bool]] = [Counter(case.valid for case in found)]
    numbers += [Counter(case.valid for case in found if case.accepted[chain] == case.valid) for chain in CHAINS]
    return [f"{number[True]}/{number[False]}" for number in numbers]


def share(found: list[Judged], chain: str, valid: bool) -> str:
    """How many of the valid, or the invalid, cases a chain judges right."""
    of = [case for case in found if case.valid == valid]
    right = sum(case.accepted[chain] == valid for case in of)
    return f"{right} of {len(of)} {NAMES[valid]} ({right / len(of):.2%})"


def listed(found: list[Judged]) -> bool:
    """Print each miss with its reason; whether all have one."""
    explained = True
    for chain in CHAINS:
        missed = [case for case in found if chain in case.reasons]
        print(f"\n{chain}: {len(missed)} differ from the suite" + ":" * bool(missed))
        for case in missed:
            print(f"  {'accepts' if case.accepted[chain] else 'rejects'} {case.name}\n    {case.reasons[chain]}")
            explained = explained and case.reasons[chain] != UNEXPLAINED
    return explained


def schemas(folder: Path) -> bool:
    """Print which compilers take the real schemas; whether all take all."""
    print(f"\n{'Real schemas':<50}" + "".join(f"{name:>15}" for name in COMPILERS))
    sound = True
    for path in sorted((*folder.glob("*/model/*.yaml"), *folder.glob("*/*/*-schema.yaml"))):
        results = dict(compiled(path))
        print(f"{path.stem:<50}" + "".join(f"{'fails' if results[name] else 'compiles':>15}" for name in COMPILERS))
        for name, reason in results.items():
            if reason:
                print(f"  {name}: {reason}")
                sound = False
    return sound


def instances() -> bool:
    """Print how the UK model's own instances are judged; whether all are judged right."""
    found = list(cases(UK_MODEL, UK / "data"))
    sound = True
    print("\nUK government's own instances")
    for encoding, field in (("JSON", "in_json"), ("XML", "in_xml")):
        wrong = [case for case in found if case.valid == bool(getattr(case, field))]
        print(f"{encoding}: {len(found) - len(wrong)} of {len(found)} right")
        for case in wrong:
            print(f"  wrongly {'rejected' if case.valid else 'accepted'}: {case.name} {getattr(case, field)}")
        sound = sound and not wrong
    return sound


def main() -> int:
    """Print the scoreboard; 3 without the corpus."""
    if not CORPUS.is_dir():
        print(f"no corpus at {CORPUS}", file=sys.stderr)
        return 3
    sound = [suite(CORPUS / "linkml-compliance"), schemas(CORPUS / "real"), instances()]
    return 0 if all(sound) else 1


if __name__ == "__main__":
    sys.exit(main())
