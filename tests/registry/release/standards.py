"""Two standards without a fault: `zweig` on top of `stamm`."""

from __future__ import annotations

from pathlib import Path

from tests.registry import made

IDENTITY = """\
name: {name}
kind: data
version: 1.0.0
status: approved
title: {{de: {title}, en: {title}}}
description: {{de: Ein Beispiel., en: An example.}}
license: CC-BY-4.0
roots: [{title}]
{more}"""
MODEL = """\
id: https://registry.example/{name}
name: {name}
version: 1.0.0
title: {title}
description: Ein Beispiel.
annotations: {{title_en: {title}, description_en: An example.}}
in_language: de
license: CC-BY-4.0
prefixes: {{linkml: https://w3id.org/linkml/, b: https://registry.example/}}
default_prefix: b
default_range: string
imports: [linkml:types{imports}]
classes:
  {title}:
    title: {title}
    description: Ein Ding.
    annotations: {{title_en: {title}, description_en: A thing.}}
    attributes:
      nummer:
        range: integer
        required: true
        title: Nummer
        description: Eine Zahl.
        annotations: {{title_en: Number, description_en: A number.}}
"""


def write(root: Path) -> Path:
    """Both standards in a repository with one commit."""
    made.workspace(root)
    _standard(root / "standards" / "stamm", "stamm", "", "")
    _standard(root / "standards" / "zweig", "zweig", "dependencies: {stamm: 1.0.0}\n", ", ../stamm/model")
    (root / ".gitignore").write_text("/build/\n", "utf-8")
    made.git(root, "init", "--quiet")
    keep(root)
    return root


def _standard(folder: Path, name: str, more: str, imports: str) -> None:
    (folder / "examples").mkdir(parents=True)
    title = name.title()
    (folder / "standard.yaml").write_text(IDENTITY.format(name=name, title=title, more=more), "utf-8")
    (folder / "model.yaml").write_text(MODEL.format(name=name, title=title, imports=imports), "utf-8")
    (folder / "examples" / f"{title}-eins.yaml").write_text("nummer: 1\n", "utf-8")


def keep(root: Path) -> None:
    """Commit everything."""
    made.git(root, "add", ".")
    made.git(root, "commit", "--quiet", "--message", "Go on")


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Change a file below `standards` and commit it."""
    file = root / "standards" / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    keep(root)


def advance(root: Path, name: str, old: str, new: str) -> None:
    """Work on another version from now on."""
    for file in ("standard.yaml", "model.yaml"):
        edit(root, f"{name}/{file}", f"version: {old}", f"version: {new}")
