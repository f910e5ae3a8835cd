"""The promise of the encoding: equal verdicts in XML and JSON, and no loss on the way between them.

The law. For a document and for any document that differs from a valid one in one member (left out, doubled, or replaced
by another value of the same kind): JSON Schema with checker accepts it exactly when the codec can write it as XML and
XSD with checker accept that. What the codec cannot write (a control character, an unknown property) is invalid in JSON
too. Replacing a value by one of another kind is not compared: XML has no kinds.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.codec import xml_document
from generators.findings import Severity
from generators.instances import Impossible, generate, mutated
from generators.verdict import Verdicts
from generators.workspace import Workspace, read_bare

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
EXAMPLES = int(os.environ.get("FABRIK_EXAMPLES", "6"))
STANDARDS = sorted(path.parent.name for path in (ROOT / "standards").glob("*/standard.yaml"))
SCHEMAS = sorted((CORPUS / "linkml-compliance").glob("*/*/schema.yaml"))
LAW = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@cache
def of_standard(name: str) -> Verdicts:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    return Verdicts(standard)


@cache
def of_schema(path: Path) -> Verdicts | None:
    standard, findings = read_bare(path)
    if standard is None or any(f.severity is Severity.ERROR for f in findings):
        return None
    model = msgspec.structs.replace(
        standard.data, roots=tuple(n for n, c in standard.data.classes.items() if not c.any)
    )
    return Verdicts(msgspec.structs.replace(standard, model=model))


def documents(verdicts: Verdicts) -> list[str]:
    """Classes that have instances; two slots of one key (a collision that lint reports) have no encoding."""
    classes = [verdicts.standard.data.classes[name] for name in verdicts.standard.data.roots]
    return [c.name for c in classes if c.instantiable and len({s.key for s in c.slots.values()}) == len(c.slots)]


def assert_law(verdicts: Verdicts, root: str, seed: int) -> None:
    try:
        value = generate(verdicts.standard.data, root, Random(seed))
    except Impossible:
        return
    assert verdicts.json(value, root) == []
    encoded = verdicts.codec.encode(value, root)
    assert encoded.problems == []
    assert verdicts.xml(encoded.content) == []
    decoded = verdicts.codec.decode(xml_document(encoded.content))
    assert decoded.problems == []
    assert decoded.value == without_empty(value)
    assert verdicts.codec.encode(decoded.value, root).content == encoded.content
    if value:
        assert_equal_verdicts(verdicts, root, mutated(value, Random(seed + 1)).value)


def without_empty(value: Any) -> Any:
    """Lists and dicts without members are absent in XML; absence is absence."""
    if isinstance(value, dict):
        return {k: without_empty(v) for k, v in value.items() if v not in ([], {}) or isinstance(v, dict)}
    return [without_empty(v) for v in value] if isinstance(value, list) else value


def assert_equal_verdicts(verdicts: Verdicts, root: str, value: Any) -> None:
    in_json = verdicts.json(value, root)
    encoded = verdicts.codec.encode(value, root)
    in_xml = encoded.problems or verdicts.xml(encoded.content)
    assert bool(in_json) == bool(in_xml), (value, in_json, in_xml)


@pytest.mark.parametrize("name", STANDARDS)
@given(seed=st.integers(0, 2**32))
@LAW
def test_standards_give_equal_verdicts(name: str, seed: int) -> None:
    for root in of_standard(name).standard.data.roots:
        assert_law(of_standard(name), root, seed)


@pytest.mark.skipif(not SCHEMAS, reason="the compliance suite is not beside the checkout")
@pytest.mark.parametrize("path", SCHEMAS, ids=lambda p: f"{p.parent.parent.name}/{p.parent.name}"[:60])
@given(seed=st.integers(0, 2**32))
@LAW
def test_corpus_schemas_give_equal_verdicts(path: Path, seed: int) -> None:
    verdicts = of_schema(path)
    if verdicts is None:
        return
    for root in documents(verdicts):
        assert_law(verdicts, root, seed)
