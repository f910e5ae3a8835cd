"""Every test vector of every published data standard gets its verdict, for the requirement and at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.documents.checking import Checking
from conformance.library import Library, Vectors
from conformance.report import Verdict
from generators.vectors.entry import Entry

RELEASES = Path(__file__).parents[3] / "registry" / "releases"
LIBRARY = Library(RELEASES, RELEASES)
TODAY = "2027-05-01"
STANDARDS = sorted({r.name for store, r in LIBRARY.releases() if (store.folder(r.name, r.version) / "xsd").is_dir()})


def deviation(checking: Checking, entry: Entry, content: bytes) -> str:
    """How a check contradicts the manifest; empty where it does not."""
    checking.root = entry.root if entry.encoding == "json" else ""
    case = checking.checked(content, entry.file)
    if case.verdict is not (Verdict.PASSED if entry.verdict == "valid" else Verdict.FAILED):
        return f"{entry.file}: {case.verdict}"
    if entry.verdict == "valid":
        return ""
    wanted = entry.pointer if entry.encoding == "json" else entry.xpath
    assert wanted is not None
    errors = [fault for fault in case.faults if fault.severity == "error"]
    others = {fault.requirement for fault in errors} - {entry.requirement, *entry.also}
    named = [fault.path for fault in errors if fault.requirement == entry.requirement]
    # An element that stands in the wrong place, or that nobody knows, is named itself; the manifest names its parent.
    placed = any(path == wanted or (entry.encoding == "xml" and path.rpartition("/")[0] == wanted) for path in named)
    if not placed or not all(fault.line and fault.column for fault in errors):
        return (
            f"{entry.file}: {[(f.requirement, f.path, f.line) for f in errors]} instead of {entry.requirement} {wanted}"
        )
    return f"{entry.file}: also {others}" if others and not FOLLOWING & {r.rpartition("/")[2] for r in others} else ""


FOLLOWING = {"range", "pattern", "multivalued", "required", "minimum_cardinality"}
"""What a member of a mapping without a readable key violates besides, since nothing can be found under its key."""


@pytest.mark.parametrize("name", STANDARDS)
def test_vectors_get_their_verdicts(name: str) -> None:
    subject = LIBRARY.subject(name)
    vectors = Vectors(subject)
    checking = Checking(LIBRARY, subject, "", TODAY)
    assert len(vectors) > 100
    deviations = [deviation(checking, entry, vectors.content(entry.file)) for entry in vectors]
    assert "\n".join(each for each in deviations if each) == ""
