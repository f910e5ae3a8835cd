"""Imports run one way: cli → conformance → registry → generators; inside, targets and checks → model → findings."""

from __future__ import annotations

from graphlib import TopologicalSorter

import pytest

from tests.meta.sources import PACKAGES, ROOT, imports_of, modules, part_of, parts_imported

pytestmark = pytest.mark.xdist_group("sources")
LAYERS = (*PACKAGES, "cli")
BELOW = {"findings": set(), "writer": set(), "artifact": set(), "exports": set(), "model": {"findings", "exports"}}


SUBJECT_AND_REPORT = {"library", "report"}
CONFORMANCE = {
    "library": set(),
    "report": set(),
    "signatures": set(),
    "documents": SUBJECT_AND_REPORT,
    "bulk": {*SUBJECT_AND_REPORT, "documents"},
    "data": SUBJECT_AND_REPORT,
    "process": SUBJECT_AND_REPORT,
    "api": {*SUBJECT_AND_REPORT, "documents", "signatures"},
    "mock": {"library", "signatures", "api"},
    "verification": SUBJECT_AND_REPORT,
}
"""Part of `conformance` → the parts that it may build on; only the commands know them all."""


def test_no_package_imports_upwards() -> None:
    upward = []
    for level, layer in enumerate(PACKAGES):
        for path in modules(layer):
            upward += [(str(path), name) for name in imports_of(path) if name.split(".")[0] in LAYERS[level + 1 :]]
    assert upward == []


@pytest.mark.parametrize("part", sorted(BELOW))
def test_what_everything_stands_on_imports_nothing_above(part: str) -> None:
    paths = [path for path in modules("generators") if part_of(path) == part]
    assert paths
    assert {name for path in paths for name in parts_imported(path)} <= BELOW[part]


@pytest.mark.parametrize("layer", PACKAGES)
def test_parts_of_a_package_form_no_cycle(layer: str) -> None:
    TopologicalSorter(parts_by_part(layer)).prepare()


def test_parts_of_conformance_build_on_what_they_are_about() -> None:
    found = parts_by_part("conformance")
    assert found.keys() - {"__init__", "commands"} == CONFORMANCE.keys()
    assert {part: found[part] - allowed for part, allowed in CONFORMANCE.items() if found[part] - allowed} == {}


def test_mock_knows_no_more_of_the_runner_than_messages() -> None:
    """A reference server that shared the judgement of the runner would agree with its mistakes."""
    names = {name for path in modules("conformance") if part_of(path) == "mock" for name in imports_of(path)}
    assert {name for name in names if name.startswith("conformance.api.")} <= {
        "conformance.api.message",
        "conformance.api.message.Answer",
        "conformance.api.message.Request",
    }


def parts_by_part(layer: str) -> dict[str, set[str]]:
    """The parts of a package and which others of them each imports."""
    graph: dict[str, set[str]] = {}
    for path in modules(layer):
        graph.setdefault(part_of(path), set()).update(parts_imported(path))
    return graph


def test_every_target_stands_alone() -> None:
    """A target is known to who builds, and builds on others only where it says what they say."""
    from generators import targets

    names = set(targets.TARGETS)
    checks = {part for path in modules("generators") if part_of(path) in names for part in parts_imported(path)}
    assert not checks & {"checks", "workspace", "builder"}


def test_imports_are_absolute() -> None:
    relative = [
        (path, name) for layer in PACKAGES for path in modules(layer) for name in imports_of(path) if name[0] == "."
    ]
    assert relative == []


def test_no_linkml_import_outside_the_rdf_target() -> None:
    paths = [ROOT / "cli.py", *(path for layer in PACKAGES for path in modules(layer))]
    importing = [path for path in paths if any(name.split(".")[0].startswith("linkml") for name in imports_of(path))]
    assert {part_of(path) for path in importing} == {"rdf"}
