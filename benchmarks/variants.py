"""Variants of real schemas: whether comparing tells every edit, tells nothing else, and is not belied by documents.

Each editor of `benchmarks.edits` changes each schema of the corpus in a few ways. An edit is missed where its rule is
not told; what is told beyond it is listed to be read. A comparison is belied where it claims that old documents stay
valid and one of them does not. Ends with 1 where an edit is missed, belied or not mirrored when undone; 3 without the
corpus.
"""

from __future__ import annotations

import argparse
import copy
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from benchmarks.corpus import CORPUS
from benchmarks.edits import EDITORS, Edit
from benchmarks.history import mirrored
from generators.findings import Severity
from generators.model.nodes import Standard
from generators.workspace import read_bare
from registry.compare import Judged, Level, compare
from registry.compare.effect import ENCODINGS
from registry.compare.witness import Side

MOST_DOCUMENTS = 40


class Variant(NamedTuple):
    """An edited schema."""

    schema: str
    edit: Edit
    old: Standard
    new: Standard


def schemas() -> list[Path]:
    """The real schemas."""
    return sorted((*CORPUS.glob("real/*/model/*.yaml"), *CORPUS.glob("real/*/*/*-schema.yaml")))


def variants(path: Path, seeds: int, folder: Path) -> Iterator[Variant]:
    """Each edit of a schema that keeps it free of errors; the schema stands among those that it imports."""
    data = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    around = path.parents[1]
    tree = folder / path.stem
    shutil.copytree(around, tree, ignore=shutil.ignore_patterns("data", "examples"))
    place = tree / path.relative_to(around)
    old = _read(place, data)
    for editor in EDITORS:
        for seed in range(seeds):
            changed = copy.deepcopy(data)
            edit = editor(changed, Random(seed))
            new = _read(place, changed) if edit is not None else None
            if old is not None and new is not None and edit is not None:
                yield Variant(path.stem, edit, old, new)


def _read(place: Path, data: dict[str, Any]) -> Standard | None:
    place.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True), "utf-8")
    read = read_bare(place)
    return None if any(f.severity is Severity.ERROR for f in read.findings) else read.standard


def belied(old: Side, new: Side, found: list[Judged]) -> list[str]:
    """Encodings in which the new version rejects a document of the old one that it claims to accept."""
    claimed = {e for e in ENCODINGS if all(getattr(f.effect, e).backward is not False for f in found)}
    if not claimed:
        return []
    for document in islice(old.known, MOST_DOCUMENTS):
        if old.accepts(document):
            wrong = claimed & set(new.rejected_by(document, old.written(document)))
            if wrong:
                return sorted(wrong)
    return []


def judged(variant: Variant, old: Side) -> tuple[list[str], list[Judged]]:
    """What is wrong with the comparison, and what it tells beyond the edit."""
    found = compare(variant.old, variant.new)
    told = {finding.rule for finding in found}
    wrong = [f"missed {rule}" for rule in variant.edit.rules if rule not in told]
    if not mirrored(found, compare(variant.new, variant.old)):
        wrong.append("not mirrored")
    wrong += [f"belied in {encoding}" for encoding in belied(old, Side(variant.new), found)]
    return wrong, [f for f in found if f.rule not in variant.edit.rules and f.level > Level.PATCH]


def main() -> int:
    """Print what is wrong and what is told besides; see above for what it ends with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2, help="edits of each kind and schema")
    seeds = parser.parse_args().seeds
    if not CORPUS.is_dir():
        print(f"no corpus at {CORPUS}", file=sys.stderr)
        return 3
    count, failed, beside = 0, 0, Counter[str]()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for path in schemas():
            side: Side | None = None
            for variant in variants(path, seeds, Path(folder)):
                side = side if side is not None and side.standard is variant.old else Side(variant.old)
                wrong, more = judged(variant, side)
                count += 1
                failed += bool(wrong)
                for finding in more:
                    beside[f"{variant.edit.rules or 'no change'} → {finding.rule}"] += 1
                for line in (*wrong, *(f"beside: {f.message} [{f.rule}]" for f in more)):
                    print(f"{variant.schema}: {variant.edit.what}: {line}")
    print(f"{count} variants in {time.perf_counter() - began:.1f} s, {failed} wrong; told besides:")
    for what, number in beside.most_common():
        print(f"  {number:>4} {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
