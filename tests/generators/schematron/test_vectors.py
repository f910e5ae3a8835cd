"""Every vector that the XSD admits gets its verdict from the Schematron, too, run by an independent engine."""

from __future__ import annotations

import pytest

from generators.verdict import Verdicts
from tests.built import STANDARDS, Built
from tests.generators.schematron.saxon import Saxon
from tests.generators.vectors.made import made


@pytest.mark.parametrize("name", STANDARDS)
def test_vectors_get_their_verdict_from_xsd_and_schematron(name: str, built: Built) -> None:
    found = made(built, name)
    entries = [e for e in found.manifest.vectors if e.encoding == "xml" and e.root in found.standard.data.roots]
    if not entries:
        assert not found.standard.data.roots
        return
    saxon, verdicts = Saxon(found.standard), Verdicts(found.standard)
    told = 0
    for entry in entries:
        content = found.files[entry.file]
        if verdicts.xml(content, check=False):
            assert entry.verdict == "invalid", entry.file
            continue
        failed = [f.id for f in saxon.failed(content) if f.role == "error"]
        told += bool(failed)
        assert bool(failed) == (entry.verdict == "invalid"), (entry, failed)
    assert told or not any(e.keyword == "business_rule" for e in entries), name
