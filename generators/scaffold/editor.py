"""Settings with which editors complete and check YAML while it is written, from our own JSON Schemas.

The schemas lie in `build/editor`, so that nothing generated is committed; nothing is fetched from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from generators.artifact import Artifact
from generators.json_schema import emit
from generators.metamodel import AUTHORED, editor_schema
from generators.workspace import read_bare
from generators.writer import write

FOLDER = "build/editor"
SETTINGS = ".vscode/settings.json"
EXTENSIONS = Artifact(".vscode/extensions.json", b'{\n  "recommendations": ["redhat.vscode-yaml"]\n}\n', "editor")
"""Which extension reads the settings; VS Code offers to install it."""

# What each schema describes, as globs relative to the root of the workspace.
GLOBS = {
    "standard": "standards/*/standard.yaml",
    "model": "standards/*/model.yaml",
    "interface": "standards/*/interface.yaml",
    "process": "standards/*/process.yaml",
    "scenario": "standards/*/scenarios/*.yaml",
    "environment": "standards/*/environment.yaml",
    "rules": "standards/*/rules.yaml",
    "change": "standards/*/changes/*.yaml",
    "registry": "registry/registry.yaml",
}


def editor_schemas() -> Iterator[Artifact]:
    """The JSON Schemas for editors: ours for authored files, and LinkML's metamodel compiled by our own target."""
    for name in AUTHORED:
        yield Artifact(f"{FOLDER}/{name}.schema.json", editor_schema(name), name)
    content = _linkml_schema()
    if content:
        yield Artifact(f"{FOLDER}/model.schema.json", content, "linkml")


def renew(root: Path, compiler: str) -> None:
    """Write the schemas anew where settings point to them and they are of another compiler; raises OSError."""
    stamp = root / FOLDER / ".compiler"
    if (root / SETTINGS).is_file() and not (stamp.is_file() and stamp.read_text("utf-8") == compiler):
        for artifact in editor_schemas():
            write(root / artifact.path, artifact.content)
        write(stamp, compiler.encode())


def editor_files(root: Path) -> Iterator[Artifact]:
    """The schemas, and settings that map them to files; settings that exist are kept and only completed.

    Settings that are not plain JSON, for instance because they hold comments, are left alone.
    """
    yield from editor_schemas()
    settings = _settings(root / SETTINGS)
    if settings is not None:
        yield Artifact(SETTINGS, msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n", "editor")
    if not (root / EXTENSIONS.path).exists():
        yield EXTENSIONS


def _settings(path: Path) -> dict[str, Any] | None:
    try:
        known = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        known = {}
    except (OSError, ValueError):
        return None
    schemas = known.get("yaml.schemas", {}) if isinstance(known, dict) else None
    if not isinstance(schemas, dict):
        return None
    ours = {f"./{FOLDER}/{name}.schema.json": glob for name, glob in GLOBS.items()}
    return {**known, "yaml.schemas": {**ours, **schemas}}


def _linkml_schema() -> bytes:
    """LinkML's metamodel as JSON Schema, for `model.yaml`; empty where LinkML's runtime is not installed."""
    package = find_spec("linkml_runtime")
    if package is None or package.origin is None:
        return b""
    path = Path(package.origin).parent / "linkml_model" / "model" / "schema" / "meta.yaml"
    standard = read_bare(path).standard
    found = [] if standard is None else [a for a in emit(standard) if isinstance(a, Artifact)]
    bundles = [a.content for a in found if a.path.endswith(".bundle.schema.json")]
    return msgspec.json.format(bundles[0], indent=0) + b"\n" if bundles else b""
