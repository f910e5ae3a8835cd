"""The vectors of a standard as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from generators.outline.rows import table
from generators.vectors.entry import Entry, Manifest, Missing


def about(found: Manifest, requirement: str) -> Manifest:
    """The manifest with what concerns one requirement."""
    vectors = tuple(v for v in found.vectors if requirement in (v.requirement, *v.also, *v.requirements))
    missing = tuple(m for m in found.missing if m.requirement == requirement)
    return msgspec.structs.replace(found, vectors=vectors, missing=missing)


def summary_lines(found: Manifest, language: str) -> Iterator[str]:
    """How many vectors there are of each document, then what has none."""
    counts = Counter((v.root, v.verdict, v.encoding) for v in found.vectors)
    roots = dict.fromkeys(v.root for v in found.vectors)
    encodings = dict.fromkeys(v.encoding for v in found.vectors)
    cells = [(verdict, encoding) for verdict in ("valid", "invalid") for encoding in encodings]
    head = ("of", *(f"{verdict} {encoding}" for verdict, encoding in cells))
    rows = [(root, *(str(counts[root, *cell]) for cell in cells)) for root in roots]
    total = ("all", *(str(sum(counts[root, *cell] for root in roots)) for cell in cells))
    yield from table([head, *rows, total])
    if found.missing:
        yield ""
        yield from missing_lines(found.missing, language)


def missing_lines(missing: tuple[Missing, ...], language: str) -> Iterator[str]:
    """Requirements without a vector, with the reason, those with the same reason together."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for one in missing:
        groups.setdefault((one.encoding, one.verdict, one.reason.get(language, "")), []).append(one.requirement)
    for (encoding, verdict, why), requirements in groups.items():
        yield f"no {verdict} {encoding}: {why}"
        yield from (f"  {requirement}" for requirement in requirements)


def vector_lines(vectors: tuple[Entry, ...], language: str) -> Iterator[str]:
    """One line for each file: where it is, and what is in it."""
    for vector in vectors:
        place = f" [{vector.requirement} at {vector.pointer or '/'}]" if vector.requirement else ""
        yield f"vectors/{vector.file}: {vector.description.get(language, '')}{place}"
