"""Each reason for which a release is refused, and that nothing is written then."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generators.findings import Severity
from generators.workspace import Workspace
from registry.release import Outcome, record
from registry.store import PLACE, Entry, Store
from registry.verify import verify
from tests.registry import made
from tests.registry.release.standards import advance, edit, keep

Release = Callable[..., Outcome]


def refused(released: Release, root: Path, *names: str) -> set[tuple[str, str]]:
    """The rules and files of the findings of a release that is refused and has changed nothing."""
    before = state(root)
    outcome = released(*names)
    findings = outcome.findings
    assert not outcome.releases
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert state(root) == before
    return {(finding.rule, finding.span.file) for finding in findings}


def state(root: Path) -> dict[str, bytes]:
    folder = root / PLACE
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def yaml(name: str, file: str = "standard.yaml") -> str:
    return f"standards/{name}/{file}"


def test_what_is_fit_is_released_and_found_sound(released: Release, root: Path) -> None:
    outcome = released("zweig", "stamm")
    assert [b.manifest.name for b in outcome.releases] == ["stamm", "zweig"]
    stamm, zweig = (bundle.manifest for bundle in outcome.releases)
    assert zweig.dependencies["stamm"].digest == stamm.digest
    assert zweig.commit == made.git(root, "rev-parse", "HEAD")
    assert {"CHANGES.md", "model.json", "requirements.json", "source/zweig/model.yaml"} <= set(zweig.files)
    assert [f.rule for f in verify(Workspace(root)).findings] == []


def test_dry_run_writes_nothing(released: Release, root: Path) -> None:
    outcome = released("stamm", "zweig", dry=True)
    assert len(outcome.releases) == 2
    assert state(root) == {}


def test_lint_error(released: Release, root: Path) -> None:
    edit(root, "stamm/model.yaml", "range: integer", "range: nothing")
    assert ("unresolved-range", yaml("stamm", "model.yaml")) in refused(released, root, "stamm")


def test_lint_warning(released: Release, root: Path) -> None:
    edit(root, "stamm/model.yaml", "      nummer:", "      Nummer:")
    edit(root, "stamm/examples/Stamm-eins.yaml", "nummer", "Nummer")
    assert ("slot-not-lower-camel-case", yaml("stamm", "model.yaml")) in refused(released, root, "stamm")


def test_missing_translation(released: Release, root: Path) -> None:
    edit(root, "stamm/model.yaml", "title_en: Number, ", "")
    assert refused(released, root, "stamm") == {("missing-translation", yaml("stamm", "model.yaml"))}


def test_missing_example(released: Release, root: Path) -> None:
    shutil.rmtree(root / "standards/stamm/examples")
    keep(root)
    assert {rule for rule, _ in refused(released, root, "stamm")} == {"root-without-example"}


def test_uncommitted_change(released: Release, root: Path) -> None:
    (root / yaml("stamm", "note.txt")).write_text("new", "utf-8")
    with (root / yaml("stamm")).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    expected = {("dirty-tree", yaml("stamm")), ("dirty-tree", yaml("stamm", "note.txt"))}
    assert refused(released, root, "stamm") == expected


def test_file_that_git_ignores(released: Release, root: Path) -> None:
    (root / ".gitignore").write_text("/build/\n*.log\n", "utf-8")
    keep(root)
    (root / yaml("stamm", "a.log")).write_text("x", "utf-8")
    assert refused(released, root, "stamm") == {("dirty-tree", yaml("stamm", "a.log"))}


def test_other_changes_do_not_matter(released: Release, root: Path) -> None:
    (root / yaml("zweig", "note.txt")).write_text("new", "utf-8")
    assert released("stamm", dry=True).findings == []


def test_no_repository(released: Release, root: Path) -> None:
    shutil.rmtree(root / ".git")
    assert refused(released, root, "stamm") == {("dirty-tree", "registry/registry.yaml")}


def test_already_published(released: Release, root: Path) -> None:
    released("stamm")
    assert refused(released, root, "stamm") == {("already-published", yaml("stamm"))}


def test_version_too_low(released: Release, root: Path) -> None:
    released("stamm")
    edit(root, "stamm/model.yaml", "        required: true\n", "")
    advance(root, "stamm", "1.0.0", "1.0.1")
    assert {rule for rule, _ in refused(released, root, "stamm")} == {"version-too-low"}
    advance(root, "stamm", "1.0.1", "1.1.0")
    outcome = released("stamm")
    assert outcome.findings == []
    (bundle,) = outcome.releases
    assert "| minor | `Stamm.nummer` |" in bundle.files["CHANGES.md"].decode()


def test_break_needs_a_reason_and_a_major_version(released: Release, root: Path) -> None:
    released("stamm")
    for file in ("model.yaml", "examples/Stamm-eins.yaml"):
        edit(root, f"stamm/{file}", "nummer:", "kennzahl:")
    advance(root, "stamm", "1.0.0", "2.0.0")
    findings = released("stamm").findings
    assert findings
    entries = "".join(
        f"  - {{rule: {f.rule}, path: '{f.path}', reason: {{de: Klarer, en: Clearer}}}}\n" for f in findings
    )
    (root / "standards/stamm/changes").mkdir()
    (root / "standards/stamm/changes/names.yaml").write_text(f"changes:\n{entries}", "utf-8")
    keep(root)
    outcome = released("stamm")
    assert outcome.findings == []
    assert "Klarer" in outcome.releases[0].notes


def test_change_that_nobody_has_classified(released: Release, root: Path) -> None:
    released("stamm")
    edit(root, "stamm/model.yaml", "description: Eine Zahl.", "description: Eine Zahl, die zählt.")
    advance(root, "stamm", "1.0.0", "1.0.1")
    assert "unclassified-change" in {rule for rule, _ in refused(released, root, "stamm")}


def test_version_overtaken(released: Release, root: Path) -> None:
    advance(root, "stamm", "1.0.0", "1.2.0")
    released("stamm")
    advance(root, "stamm", "1.2.0", "1.1.0")
    assert refused(released, root, "stamm") == {("version-overtaken", yaml("stamm"))}


def test_patch_of_an_older_line(released: Release, root: Path) -> None:
    released("stamm")
    advance(root, "stamm", "1.0.0", "1.1.0")
    released("stamm")
    advance(root, "stamm", "1.1.0", "1.0.1")
    assert released("stamm").findings == []


@pytest.mark.parametrize("status", ["draft", "consultation", "superseded"])
def test_final_version_without_approval(released: Release, root: Path, status: str) -> None:
    edit(root, "stamm/standard.yaml", "status: approved", f"status: {status}")
    assert refused(released, root, "stamm") == {("status-not-approved", yaml("stamm"))}


def test_unreleased_dependency(released: Release, root: Path) -> None:
    assert refused(released, root, "zweig") == {("unreleased-dependency", yaml("zweig"))}


def test_draft_dependency(released: Release, root: Path) -> None:
    edit(root, "stamm/standard.yaml", "status: approved", "status: draft")
    assert ("dependency-not-approved", yaml("zweig")) in refused(released, root, "stamm", "zweig")


def test_dependency_that_was_a_draft_when_it_was_released(released: Release, root: Path) -> None:
    edit(root, "stamm/standard.yaml", "status: approved", "status: draft")
    advance(root, "stamm", "1.0.0", "0.9.0")
    assert released("stamm").findings == []
    edit(root, "stamm/standard.yaml", "status: draft", "status: approved")
    edit(root, "zweig/standard.yaml", "stamm: 1.0.0", "stamm: 0.9.0")
    assert refused(released, root, "zweig") == {("dependency-not-approved", yaml("zweig"))}
    off = "lint: {dependency-not-approved: {level: off, reason: Keine Zeit}}\ndependencies:"
    edit(root, "zweig/standard.yaml", "dependencies:", off)
    place = yaml("zweig")
    assert refused(released, root, "zweig") == {("draft-dependency", place), ("dependency-differs", place)}


def test_a_published_dependency_is_built_on_whatever_is_worked_on(released: Release, root: Path) -> None:
    released("stamm")
    advance(root, "stamm", "1.0.0", "1.1.0")
    edit(root, "stamm/model.yaml", "      nummer:", "      zahl:")
    edit(root, "stamm/examples/Stamm-eins.yaml", "nummer", "zahl")
    (bundle,) = released("zweig").releases
    assert b"nummer:" in bundle.files["source/stamm/model.yaml"]
    assert bundle.manifest.dependencies["stamm"].version == "1.0.0"
    assert verify(Workspace(root)).findings == []


def test_yanked_dependency(released: Release, root: Path) -> None:
    released("stamm")
    entry = Entry(0, "2027-01-02", "yank", "stamm", "1.0.0", "", reason="falsch")
    assert record(Workspace(root), entry) == []
    assert refused(released, root, "zweig") == {("withdrawn-dependency", yaml("zweig"))}


def test_dependency_that_is_not_what_was_released(released: Release, root: Path) -> None:
    released("stamm")
    edit(root, "stamm/model.yaml", "description: Eine Zahl.", "description: Eine ganze Zahl.")
    assert refused(released, root, "zweig") == {("dependency-differs", yaml("zweig"))}


def test_name_of_a_file_of_the_registry(released: Release, root: Path) -> None:
    edit(root, "stamm/standard.yaml", "name: stamm", "name: checkpoint")
    (root / "standards/stamm").rename(root / "standards/checkpoint")
    edit(root, "checkpoint/model.yaml", "name: stamm", "name: checkpoint")
    assert ("reserved-name", yaml("checkpoint")) in refused(released, root, "checkpoint")


def test_names_that_collide(released: Release, root: Path) -> None:
    for name in ("Note.md", "note.md"):
        (root / yaml("stamm", name)).write_text("x", "utf-8")
    keep(root)
    assert ("unportable-path", yaml("stamm")) in refused(released, root, "stamm")


def test_registry_that_is_not_sound(released: Release, root: Path) -> None:
    released("stamm")
    (root / PLACE / "stamm/1.0.0/model.json").write_text("{}", "utf-8")
    assert ("changed-file", f"{PLACE}/stamm/1.0.0/model.json") in refused(released, root, "zweig")


def test_uncovered_must(released: Release, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generators.model.requirements import requirements_by_json
    from registry.release import preflight

    def untested(content: bytes) -> object:
        import msgspec

        found = requirements_by_json(content)
        bare = tuple(msgspec.structs.replace(r, tests=()) for r in found.requirements)
        return msgspec.structs.replace(found, requirements=bare)

    monkeypatch.setattr(preflight, "requirements_by_json", untested)
    assert {rule for rule, _ in refused(released, root, "stamm")} == {"uncovered-must"}


def test_key_that_is_missing_or_wrong(released: Release, root: Path, tmp_path: Path) -> None:
    from tests.registry import tampering

    (_, public), (other, _) = tampering.key(tmp_path, "one"), tampering.key(tmp_path, "two")
    with (root / "registry/registry.yaml").open("a", encoding="utf-8") as file:
        file.write(f"public_keys:\n  - {public}\n")
    keep(root)
    assert refused(released, root, "stamm") == {("missing-signature", f"{PLACE}/checkpoint.sig")}
    outcome = released("stamm", key=other)
    assert [f.rule for f in outcome.findings] == ["wrong-signature"]
    assert released("stamm", key=tmp_path / "one").findings == []
    assert verify(Workspace(root)).findings == []


def test_tag(released: Release, root: Path) -> None:
    assert released("stamm", tag=True).findings == []
    assert made.git(root, "rev-parse", "stamm/v1.0.0") == made.git(root, "rev-parse", "HEAD")


EVENTS = [
    ("deprecate", "1.0.0", "weil", "", True),
    ("deprecate", "1.0.0", "", "", False),
    ("deprecate", "9.0.0", "weil", "", False),
    ("supersede", "1.0.0", "", "1.1.0", True),
    ("supersede", "1.0.0", "", "", False),
    ("supersede", "1.0.0", "", "2.0.0", False),
    ("supersede", "1.0.0", "", "1.0.0", False),
    ("withdraw", "1.0.0", "weil", "", True),
    ("release", "1.1.0", "", "", False),
]


@pytest.mark.parametrize(("event", "version", "reason", "successor", "legal"), EVENTS)
def test_events(tmp_path: Path, event: str, version: str, reason: str, successor: str, legal: bool) -> None:
    root = made.workspace(tmp_path / "w")
    store = Store.of(root)
    made.release(store, "base", "1.0.0")
    made.release(store, "base", "1.1.0")
    entry = Entry(0, "2027-01-02", event, "base", version, "", successor=successor, reason=reason)
    assert {f.rule for f in record(Workspace(root), entry)} == (set() if legal else {"illegal-event"})
    assert len(store.log().entries) == (3 if legal else 2)
    if legal:
        again = [f.rule for f in record(Workspace(root), entry)]
        assert again == ["illegal-event"]


def test_what_no_test_can_show_needs_none_unless_people_stated_it() -> None:
    from generators.model.requirements import Requirement
    from generators.quality.coverage import Manifest, Missing
    from registry.release.preflight import impossible_tests

    derived = Requirement("A/rank", "MUST", "derived", True, constraint="rank")
    stated = Requirement("A-1", "MUST", "authored", True)
    cells = [(encoding, verdict) for encoding in ("json", "xml") for verdict in ("valid", "invalid")]
    said = [Missing(r.id, *cell, {"en": "why"}) for r in (derived, stated) for cell in cells]
    assert impossible_tests([derived, stated], Manifest((), tuple(said))) == {"A/rank"}
    assert impossible_tests([derived, stated], Manifest((), tuple(said[1:]))) == set()
    assert impossible_tests([derived, stated], None) == set()
