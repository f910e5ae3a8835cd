"""Change notes: what the authors say comes first, and everything is told in every language of the registry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generators.workspace import Workspace
from registry.compare.baseline import Baselines
from registry.compare.comparing import compare_standard
from registry.pages.notes import notes_in
from registry.release import Outcome
from tests.registry.release.standards import advance, edit, keep

Release = Callable[..., Outcome]
SAID = """\
notes:
  de: |
    Stämme dürfen jetzt **Äste** nennen.
  en: |
    Trunks may state **branches** now.
changes:
  - rule: slot-made-required
    path: Stamm.ast
    reason: {de: Ohne Ast | kein Baum., en: No tree without a branch.}
  - rule: namespace-changed
    path: stamm
    reason: {de: Neue Hauptversion., en: New major version.}
"""
SLOT = """\
      ast:
        range: string
        title: Ast
        description: Ein Ast.
        annotations: {title_en: Branch, description_en: A branch.}
"""


def grown(released: Release, root: Path) -> Outcome:
    """The release of 1.1.0 after 1.0.0, with an optional slot more."""
    assert released("stamm").findings == []
    advance(root, "stamm", "1.0.0", "1.1.0")
    with (root / "standards/stamm/model.yaml").open("a", encoding="utf-8") as file:
        file.write(SLOT)
    say(root, "1.1.0.yaml", SAID.partition("changes:")[0])
    return released("stamm")


def say(root: Path, name: str, text: str) -> None:
    folder = root / "standards/stamm/changes"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    keep(root)


def test_notes_lead_and_tables_follow_in_each_language(released: Release, root: Path) -> None:
    (bundle,) = grown(released, root).releases
    sections = [part.splitlines()[0] for part in f"\n{bundle.notes}".split("\n# ")[1:]]
    assert sections == ["Stamm 1.1.0", "Stamm 1.1.0", "Änderungen seit 1.0.0", "Changes since 1.0.0"]
    german, english = (notes_in(bundle.notes, ("de", "en"), language) for language in ("de", "en"))
    assert german.startswith("Stämme dürfen jetzt **Äste** nennen.\n\nÄnderungen seit 1.0.0: 1 kompatibel.")
    assert english.startswith("Trunks may state **branches** now.\n\nChanges since 1.0.0: 1 minor.")
    assert "| kompatibel | `Stamm.ast` | Optionales Feld hinzugefügt | Empfänger zuerst |  |" in bundle.notes
    assert "| minor | `Stamm.ast` | slot 'Stamm.ast' is new and optional | receivers first |  |" in bundle.notes


def test_a_reason_is_told_in_both_languages(released: Release, root: Path) -> None:
    grown(released, root)
    advance(root, "stamm", "1.1.0", "2.0.0")
    edit(root, "stamm/model.yaml", "        title: Ast", "        required: true\n        title: Ast")
    edit(root, "stamm/examples/Stamm-eins.yaml", "nummer: 1", "nummer: 1\nast: a")
    say(root, "2.0.0.yaml", SAID)
    outcome = released("stamm")
    assert outcome.findings == []
    notes = outcome.releases[0].notes
    assert "| Sender zuerst | Ohne Ast \\| kein Baum. |" in notes
    assert "| senders first | No tree without a branch. |" in notes


def test_what_is_said_about_a_published_version_stays_and_is_not_stale(released: Release, root: Path) -> None:
    grown(released, root)
    say(root, "1.1.0.yaml", SAID)
    with Baselines(Workspace(root), "published") as baselines:
        assert compare_standard(baselines, "stamm").problems == ()
    advance(root, "stamm", "1.1.0", "1.2.0")
    with Baselines(Workspace(root), "published") as baselines:
        assert compare_standard(baselines, "stamm").problems == ()
    say(root, "anything.yaml", SAID)
    with Baselines(Workspace(root), "published") as baselines:
        assert [f.rule for f in compare_standard(baselines, "stamm").problems] == 2 * ["stale-acceptance"]
