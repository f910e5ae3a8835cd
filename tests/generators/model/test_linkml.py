"""The resolver against LinkML's own SchemaView, class by class and slot by slot; and its findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import linkml_runtime
import pytest
from linkml_runtime.utils.schemaview import SchemaView

from generators.model.linkml import load_model
from generators.model.nodes import Slot

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
LINKML = Path(linkml_runtime.__file__).parent
OWN = [
    *sorted((LINKML / "linkml_model" / "model" / "schema").glob("*.yaml")),
    *sorted((Path(__file__).parent / "features").glob("*.yaml")),
]
STANDARDS = sorted((ROOT / "standards").glob("*/model.yaml"))
SCHEMAS = (
    sorted(CORPUS.glob("linkml-compliance/*/*/schema.yaml"))
    + sorted(CORPUS.glob("real/fint/*/*-schema.yaml"))
    + sorted(CORPUS.glob("real/ukgov/model/*.yaml"))
)
COMPARED = (
    "required",
    "multivalued",
    "identifier",
    "designates_type",
    "minimum_value",
    "maximum_value",
    "equals_string",
    "minimum_cardinality",
    "maximum_cardinality",
    "exact_cardinality",
)
# Patterns that SchemaView writes otherwise, with ours. LinkML specification, part 4, "Generation of patterns from
# structured patterns": without `interpolated`, the syntax is used directly (SchemaView escapes braces); with
# `partial_match`, no anchors are added (LinkML's `pattern` matches from the start, so that ours says what may precede).
PATTERNS = {"^(?:\\{letter\\})$": "^(?:{letter})$", "[A-Z]": "[\\s\\S]*(?:[A-Z])"}


def ours(slot: Slot) -> dict[str, Any]:
    found = {name: getattr(slot, name) for name in COMPARED}
    return {**found, "range": slot.range, "pattern": slot.pattern, "key": slot.is_key, "inlined": bool(slot.inlined)}


def theirs(slot: Any) -> dict[str, Any]:
    found = {name: getattr(slot, name) for name in COMPARED}
    flags = {name: bool(found[name]) for name in ("required", "multivalued", "identifier", "designates_type")}
    rest = {
        "range": str(slot.range),
        "pattern": PATTERNS.get(slot.pattern, slot.pattern or ""),
        "key": bool(slot.key),
        "inlined": bool(slot.inlined),
    }
    return {**found, **flags, **rest}


def assert_agreement(path: Path, root: Path) -> None:
    model, _ = load_model(path, root)
    view = SchemaView(str(path))
    assert set(model.classes) == {str(name) for name in view.all_classes()}
    for name, cls in model.classes.items():
        induced = {str(s.name): s for s in view.class_induced_slots(name)}
        assert set(cls.slots) == set(induced), name
        for slot_name, slot in cls.slots.items():
            expected = theirs(induced[slot_name])
            # SchemaView fills in the default range of the importing schema; LinkML's specification says that the
            # default range belongs to the schema that declares the slot.
            if slot.default_range:
                expected["range"] = slot.range
            assert ours(slot) == expected, f"{name}.{slot_name}"


@pytest.mark.skipif(not SCHEMAS, reason="the corpus of real schemas is not beside the checkout")
@pytest.mark.parametrize("path", SCHEMAS, ids=lambda p: f"{p.parent.parent.name}/{p.parent.name}"[:60])
def test_resolver_agrees_with_schemaview_on_the_corpus(path: Path) -> None:
    assert_agreement(path, path.parent)


@pytest.mark.parametrize("path", OWN, ids=lambda p: p.stem)
def test_resolver_agrees_with_schemaview_on_features_and_on_linkml_itself(path: Path) -> None:
    assert_agreement(path, path.parent)


@pytest.mark.parametrize("path", STANDARDS, ids=lambda p: p.parent.name)
def test_resolver_agrees_with_schemaview_on_the_standards(path: Path) -> None:
    assert_agreement(path, ROOT)


def findings_of(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    (tmp_path / "s.yaml").write_text(text, "utf-8")
    return [(f.rule, f.span.line) for f in load_model(tmp_path / "s.yaml", tmp_path).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("classes:\n  A:\n    is_a: B\n", ("unresolved-class", 3)),
        ("classes:\n  A:\n    is_a: A\n", ("cyclic-inheritance", 3)),
        ("classes:\n  A: {is_a: B}\n  B: {is_a: A}\n", ("cyclic-inheritance", 3)),
        ("classes:\n  A:\n    slots: [x]\n", ("unresolved-slot", 3)),
        ("classes:\n  A:\n    slot_usage:\n      x: {required: true}\n", ("unresolved-slot", 4)),
        ("classes:\n  A:\n    attributes:\n      x: {range: Nothing}\n", ("unresolved-range", 4)),
        ("classes:\n  A:\n    attributes:\n      x: {required: maybe}\n", ("wrong-shape", 4)),
        ("classes: 7\n", ("wrong-shape", 1)),
        ("classes:\n  A: 3\n", ("wrong-shape", 2)),
        (
            "classes:\n  A:\n    attributes:\n      x: {range: integer, ifabsent: string(y)}\n",
            ("default-not-in-range", 4),
        ),
        ("classes:\n  A:\n    attributes:\n      x: {range: boolean, ifabsent: int(1)}\n", ("default-not-in-range", 4)),
        ("imports: [nowhere]\n", ("unresolved-import", 1)),
        ("types:\n  T: {typeof: Nothing}\n", ("unresolved-type", 2)),
        ("enums:\n  E: {inherits: [F]}\n", ("unresolved-enum", 2)),
        ("- 1\n", ("not-a-schema", 1)),
        ("", ("not-a-schema", 1)),
    ],
)
def test_wrong_schema_gives_a_finding(tmp_path: Path, text: str, expected: tuple[str, int]) -> None:
    assert expected in findings_of(tmp_path, text)


@pytest.mark.parametrize("name", ["a" * 300, "ä" * 150])
def test_module_of_a_long_name_can_be_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "s.yaml").write_text(f"id: https://example.org/s\nname: {name}\n", "utf-8")
    module = load_model(tmp_path / "s.yaml", tmp_path).model.module
    assert module.startswith(name[:60])
    assert len(f"{module}.bundle.schema.json".encode()) <= 255
