"""Conversion of a large delivery both ways: seconds of CPU and the most memory, by size.

Each run is a process of its own; the sizes are numbers of records of 25 values. Memory includes the interpreter, and
of JSON the pages of the file that the system keeps at hand. The memory is read as Linux tells it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

MODEL = """\
id: https://example.org/delivery
name: delivery
imports: [linkml:types]
default_range: string
classes:
  Delivery:
    tree_root: true
    attributes: {id: {required: true}, body: {range: Body}}
  Body: {attributes: {persons: {range: Person, multivalued: true, inlined_as_list: true}}}
  Person:
    attributes:
      id: {identifier: true}
      name: {}
      born: {range: date}
      height: {range: decimal}
      active: {range: boolean}
      tags: {multivalued: true}
      addresses: {range: Address, multivalued: true}
  Address: {attributes: {street: {}, town: {}, code: {pattern: "^[0-9]{5}$"}, latitude: {range: float}}}
"""
CONVERT = """\
import re, sys, time
from pathlib import Path
from generators.codec import convert_file
from generators.workspace import read_bare
model, source, to, target = sys.argv[1:]
standard, _ = read_bare(Path(model))
before = time.process_time()
converted = convert_file(standard.data, Path(source), to, Path(target))
assert not converted.problems, converted.problems[:3]
seconds = time.process_time() - before
peak = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
print(f"{seconds:.2f} s, {peak / 1024:.0f} MB")
"""


def person(number: int) -> dict[str, object]:
    """A record."""
    return {
        "id": f"p{number}",
        "name": f"Müller & Söhne <{number}>",
        "born": "1980-02-03",
        "height": 1.5 + number % 50 / 100,
        "active": number % 2 == 0,
        "tags": ["a", "b & c", str(number)],
        "addresses": [
            {"street": f"Straße {n}", "town": "Köln", "code": "50667", "latitude": 50.9 + n / 8} for n in range(4)
        ],
    }


def main() -> int:
    """Print one line per size and direction."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="20000,100000,400000", help="numbers of records, comma-separated")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "delivery.yaml"
        model.write_text(MODEL, "utf-8")
        for size in map(int, options.sizes.split(",")):
            source = Path(folder) / "delivery.json"
            delivery = {"id": "d", "body": {"persons": [person(number) for number in range(size)]}}
            source.write_text(json.dumps(delivery, ensure_ascii=False), "utf-8")
            del delivery
            for start, to in ((source, "xml"), (source.with_suffix(".xml"), "json")):
                target = start.with_suffix(f".{to}")
                command = [sys.executable, "-c", CONVERT, str(model), str(start), to, str(target)]
                measured = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
                print(f"{size:>8} records, {start.stat().st_size / 1e6:.0f} MB {start.suffix[1:]} → {to}: {measured}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
