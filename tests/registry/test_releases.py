"""What this repository has published: sound, readable by LinkML where it lies, and not edited in place since."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from generators.workspace import Workspace
from generators.workspace.entries import mapping
from generators.workspace.identity import version_of
from registry.catalogue.published import Published, shelf
from registry.release.authored import SOURCE, own_source
from registry.store import Store
from registry.store.manifest import File
from registry.verify import store_findings

ROOT = Path(__file__).parents[2]
STORE = Store.of(ROOT)
WORKSPACE = Workspace(ROOT)


def test_the_registry_is_sound() -> None:
    registry = WORKSPACE.registry
    assert store_findings(STORE, registry.public_keys, registry.base_uri) == []
    assert {release.name for release in STORE.releases().values()} >= set(WORKSPACE.names())


def test_versions_can_be_seen_at_work() -> None:
    found = shelf(STORE, WORKSPACE.registry)
    steps = [(one, other) for each in found.releases.values() for one, other in pairwise(each)]
    kinds = {other.standard.kind for _, other in steps}
    assert kinds == {"data", "interface", "process"}
    majors = [other for one, other in steps if major(other) > major(one)]
    assert majors and len(steps) - len(majors) > 1


def major(published: Published) -> int:
    return int(published.release.version.partition(".")[0])


@pytest.mark.parametrize("name", WORKSPACE.names())
def test_a_published_version_is_not_edited_in_place(name: str) -> None:
    version = version_of(mapping(WORKSPACE.identity(name).data))
    if f"{name}@{version}" not in STORE.releases():
        return
    files = STORE.manifest(name, version).files
    released = {path: file for path, file in files.items() if path.startswith(f"{SOURCE}/{name}/")}
    present = {path: File.of(content) for path, content in own_source(ROOT, name).items()}
    differing = sorted(path for path in {*released, *present} if released.get(path) != present.get(path))
    assert differing == [], f"{name} {version} is published; work on its next version"


def test_only_what_no_document_can_show_is_excused_from_a_test() -> None:
    """The order of parts of which a class has but one, what abstract classes demand, and what is only a warning."""
    for published in shelf(STORE, WORKSPACE.registry).all:
        coverage = msgspec.json.decode(STORE.content(f"{published.folder}/quality.json") or b"")["coverage"]
        excused = [name.rpartition(":")[2] for name in (one["requirement"] for one in coverage["excused"])]
        for name in (name for name in excused if name.endswith("/rank")):
            cls = published.standard.data.classes[name.removesuffix("/rank")]
            alternatives = [slot for c in cls.constraints for one in c.exactly_one_of for slot in one.slot_conditions]
            assert sorted(alternatives) == sorted(cls.slots), (published.folder, name)
        assert coverage["open"] == []


def test_linkml_reads_a_release_with_what_it_builds_on() -> None:
    from linkml_runtime import SchemaView

    view = SchemaView(str(STORE.folder("gewerbeanzeige", "2.0.0") / "source/gewerbeanzeige/model.yaml"))
    assert {"Gewerbeanmeldung", "Anschrift", "Betriebsart"} <= {*view.all_classes(), *view.all_enums()}
    assert "sprache" in view.class_slots("Anhang"), "of basis 1.1.0"
