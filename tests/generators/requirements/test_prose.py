"""Requirements in prose chapters: read with text, level, evidence and place, in every language alike."""

from __future__ import annotations

from pathlib import Path

from generators.workspace.prose import read_prose

GERMAN = """\
# Hinweise

Ein Absatz ohne Anforderung.

Onlinedienste DÜRFEN die Zugehörigkeit
NICHT in Protokolle aufnehmen.
{: #WA-3 .must data-evidence="Protokolle einer Testsendung" data-law="Art. 9 DSGVO" }

- Erster Punkt.
- Zweiter Punkt SOLL gelten.
  {: #WA-4 .should }

```markdown
Ein Beispiel.
{: #WA-9 .must }
```

## Nur ein Anker {: #anker }
"""
ENGLISH = """\
Online services MUST NOT log the membership.
{: #WA-3 .must data-evidence="Logs of a test" data-law="Art. 9 DSGVO" }

The second item SHOULD hold.
{: #WA-4 .should }
"""


def written(folder: Path, german: str = GERMAN, english: str = ENGLISH) -> Path:
    text = folder / "standards" / "amt" / "text"
    text.mkdir(parents=True)
    (text / "01-hinweise.de.md").write_text(german, "utf-8")
    (text / "01-notes.en.md").write_text(english, "utf-8")
    return folder


def test_a_marked_paragraph_is_a_requirement(tmp_path: Path) -> None:
    found = read_prose(written(tmp_path), "standards/amt", ("de", "en"))
    assert found.findings == []
    first, second = found.requirements
    assert (first.id, first.level, first.observable, first.legal_basis) == ("WA-3", "MUST", False, ("Art. 9 DSGVO",))
    assert first.text == {
        "de": "Onlinedienste DÜRFEN die Zugehörigkeit NICHT in Protokolle aufnehmen.",
        "en": "Online services MUST NOT log the membership.",
    }
    assert first.evidence == {"de": "Protokolle einer Testsendung", "en": "Logs of a test"}
    assert (first.span.file, first.span.line) == ("standards/amt/text/01-hinweise.de.md", 7)
    assert (second.id, second.level, second.observable) == ("WA-4", "SHOULD", True)
    assert second.text["de"] == "Zweiter Punkt SOLL gelten."


def test_languages_that_differ_are_findings(tmp_path: Path) -> None:
    english = ENGLISH.replace("#WA-4 .should", "#WA-5 .should").replace(
        "#WA-3 .must data-evidence", "#WA-3 .may data-x"
    )
    found = read_prose(written(tmp_path, english=english), "standards/amt", ("de", "en"))
    assert {(f.rule, f.path) for f in found.findings} == {
        ("requirement-in-one-language", "WA-3"),
        ("requirement-in-one-language", "WA-4"),
        ("requirement-in-one-language", "WA-5"),
    }


def test_markdown_makes_an_anchor_of_the_marker() -> None:
    import markdown

    html = markdown.markdown(GERMAN, extensions=["attr_list", "fenced_code"])
    assert '<p class="must" data-evidence="Protokolle einer Testsendung" data-law="Art. 9 DSGVO" id="WA-3">' in html
    assert 'id="WA-4"' in html
    assert "{: #WA-3" not in html
