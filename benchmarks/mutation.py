"""How many single constraints of each standard's schemas its test vectors would miss (`make mutation`).

Every standard's score goes to `build/mutation/<name>.json`, which the next build reads into its quality.
Exit code 1 where a score is below the least one.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from generators.mutation import mutation
from generators.outline.rows import table
from generators.quality.quality import Mutation
from generators.workspace import Workspace
from generators.writer import write

LEAST = 98.0
ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "mutation"


def measured(name: str) -> tuple[str, Mutation, float] | None:
    """The score of a standard and the seconds that it took; None for one that is no data standard."""
    start = time.perf_counter()
    standard = Workspace(ROOT).read(name).standard
    if standard is None or standard.kind != "data":
        return None
    found = mutation(standard)
    write(OUT / f"{name}.json", msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")
    return name, found, time.perf_counter() - start


def main(names: list[str]) -> int:
    """Measure the standards of these names, or all, and print a table with the survivors below it."""
    with ProcessPoolExecutor() as pool:
        found = [one for one in pool.map(measured, names or Workspace(ROOT).names()) if one is not None]
    rows = [("standard", "mutants", "noticed", "score", "seconds")]
    rows += [(n, str(m.mutants), str(m.killed), f"{m.percent} %", f"{seconds:.0f}") for n, m, seconds in found]
    print("\n".join(table(rows)))
    for name, one, _ in found:
        for survivor in one.survivors:
            print(f"{name}: {survivor.artifact} {survivor.place}: {survivor.reason}")
    return int(any((one.percent or 0) < LEAST for _, one, _ in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
