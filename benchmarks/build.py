"""Whole processes, cold: LinkML file to XSD and JSON Schema, against `linkml generate json-schema` alone.

Prints seconds of both and their ratio for a small schema and for synthetic ones; the target is a ratio of 10.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(sys.executable).parent


def synthetic(classes: int) -> str:
    """A schema of that many classes in chains of inheritance, five attributes each, with references and patterns."""
    lines = [
        "id: https://example.org/synthetic",
        "name: synthetic",
        "prefixes: {linkml: https://w3id.org/linkml/}",
        "imports: [linkml:types]",
        "default_range: string",
        "enums:",
        "  Kind: {permissible_values: {a: {}, b: {}, c: {}}}",
        "classes:",
    ]
    for number in range(classes):
        lines.append(f"  Class{number}:")
        if number % 5:
            lines.append(f"    is_a: Class{number - 1}")
        lines += [
            "    attributes:",
            f"      text{number}: {{required: true, pattern: '^[A-Z][a-z]*$'}}",
            f"      number{number}: {{range: integer, minimum_value: 0}}",
            f"      day{number}: {{range: date}}",
            f"      kind{number}: {{range: Kind}}",
            f"      part{number}: {{range: Class{max(number - 7, 0)}, multivalued: true}}",
        ]
    return "\n".join(lines) + "\n"


def seconds(command: list[str], repeat: int) -> float:
    """The best wall time of a command."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Print one line per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="5,100,1000,4000", help="numbers of classes, comma-separated")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    print(f"{'classes':>8} {'fabrik s':>9} {'linkml s':>9} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, options.sizes.split(",")):
            path = Path(folder) / f"s{size}.yaml"
            path.write_text(synthetic(size), "utf-8")
            out = ["--out", f"{folder}/out{size}", "--target", "xsd", "--target", "json_schema"]
            ours = seconds([str(HERE / "fabrik"), "build", str(path), *out], options.repeat)
            theirs = seconds([str(HERE / "linkml"), "generate", "json-schema", str(path)], 1)
            print(f"{size:>8} {ours:>9.2f} {theirs:>9.2f} {theirs / ours:>6.1f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
