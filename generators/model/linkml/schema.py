"""One schema file as plain data, its collections in dictionary form, and the closure of its imports."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generators.findings import Finding, Severity, Span
from generators.model.linkml.names import key_by_name
from generators.model.linkml.walk import definitions, member_name
from generators.model.source import Document, read_yaml

COLLECTIONS = ("classes", "slots", "enums", "types", "subsets")


class Schema:
    """A schema file.

    `module` is the name of the module it belongs to, filled when modules are formed.
    """

    def __init__(self, document: Document, path: Path) -> None:
        """Normalise the collections of a parsed document; `problems` says what had the wrong shape."""
        self.document = document
        self.path = path
        self.problems: list[Finding] = []
        self.data: dict[str, Any] = document.data if isinstance(document.data, dict) else {}
        if not isinstance(document.data, dict):
            self.report("not-a-schema", f"{document.file} holds no mapping", Span(document.file, 1, 1))
        self.name = str(self.data.get("name") or os.fsencode(path.stem).decode("utf-8", "replace"))
        self.id = str(self.data.get("id") or self.name)
        self.module = key_by_name(self.name)
        self.imports: list[Schema] = []
        self.definitions = definitions(self)
        self.collections = {c: self.named(self.data, c) for c in COLLECTIONS}

    def report(self, rule: str, message: str, span: Span, path: str = "") -> None:
        """Keep an error finding about this file."""
        self.problems.append(Finding(rule, Severity.ERROR, message, span, path))

    def named(self, owner: dict[str, Any], key: str) -> dict[str, dict[str, Any]]:
        """A collection as name → definition; LinkML also admits lists of names or of mappings with a name.

        A text that stands for a definition is its `value`, or the description of a code.
        """
        value = owner.get(key)
        if isinstance(value, list):
            return {member_name(item): item if isinstance(item, dict) else {} for item in value if member_name(item)}
        text = "description" if key == "permissible_values" else "value"
        return {
            str(name): said if isinstance(said, dict) else {} if said is None else {text: said}
            for name, said in (value or {}).items()
        }

    def prefixes(self) -> dict[str, str]:
        """Declared prefixes with their expansions."""
        return {
            p: str(v.get("prefix_reference") or v.get("value") or "")
            for p, v in self.named(self.data, "prefixes").items()
        }

    def vocabulary(self) -> str:
        """What the IRIs of elements without a URI of their own begin with (LinkML: `default_prefix`)."""
        prefix = str(self.data.get("default_prefix") or "")
        return self.prefixes().get(prefix) or (prefix if "://" in prefix else f"{self.id.rstrip('/#')}/")

    def settings(self) -> dict[str, str]:
        """Settings that structured patterns interpolate."""
        return {
            k: str(v.get("setting_value") or v.get("value") or "") for k, v in self.named(self.data, "settings").items()
        }


class Closure:
    """A schema with everything it imports, imports first; each file is read once."""

    def __init__(self, path: Path, root: Path, place: Callable[[Path], Path] = Path) -> None:
        """Read `path` and its imports; files are named relative to `root`.

        place: where a file lies that an import leads to, if it is to be read from elsewhere.
        """
        self.root = root
        self._place = place
        self.findings: list[Finding] = []
        self._schemas: dict[Path, Schema] = {}
        self._open: list[Path] = []
        self.order: list[Schema] = []
        self.main = self._read(Path(os.path.realpath(path)))

    def _file(self, path: Path) -> str:
        return Path(os.path.relpath(path, self.root)).as_posix()

    def _read(self, path: Path) -> Schema:
        document, findings = read_yaml(path, self._file(path))
        schema = Schema(document, path)
        self._schemas[path] = schema
        self.findings += findings or schema.problems
        schema.problems = []
        self._open.append(path)
        for target, span in self._imports(schema):
            if target in self._open:
                cycle = " → ".join(self._file(p) for p in [*self._open[self._open.index(target) :], target])
                self.findings.append(Finding("cyclic-import", Severity.WARNING, f"imports form a cycle: {cycle}", span))
            elif target not in self._schemas:
                self._read(target)
            schema.imports.append(self._schemas[target])
        self._open.pop()
        self.order.append(schema)
        return schema

    def imported(self, schema: Schema, name: str) -> Schema | None:
        """The schema that an import leads to; None where it leads to no file."""
        target = self._target(schema, name)
        return self._schemas.get(target) if target is not None else None

    def _imports(self, schema: Schema) -> Iterator[tuple[Path, Span]]:
        value = schema.data.get("imports")
        if value is None:
            return
        if not isinstance(value, list):
            self.findings.append(
                Finding(
                    "wrong-shape", Severity.ERROR, "'imports' is no list", schema.document.span(schema.data, "imports")
                )
            )
            return
        for index, name in enumerate(value):
            span = schema.document.span(value, index)
            if name == "linkml:types":
                continue
            target = self._target(schema, name) if isinstance(name, str) else None
            if target is None:
                self.findings.append(
                    Finding("unresolved-import", Severity.ERROR, f"import '{name}' leads to no file", span)
                )
            else:
                yield target, span

    def _target(self, schema: Schema, name: str) -> Path | None:
        """The file of an import: `linkml:` names come with LinkML's runtime, others are relative to the importer."""
        prefix, colon, rest = name.partition(":")
        if colon and prefix == "linkml":
            package = find_spec("linkml_runtime")
            if package is None or package.origin is None:
                return None
            folder = Path(package.origin).parent / "linkml_model" / "model" / "schema"
        else:
            folder = schema.path.parent
            expansion = schema.prefixes().get(prefix) if colon else None
            if expansion is not None and "://" in expansion:
                return None
            rest = f"{expansion}{rest}" if expansion is not None else name
        for candidate in (folder / f"{rest}.yaml", folder / rest):
            try:
                file = self._place(Path(os.path.normpath(candidate)))
                if file.is_file():
                    return Path(os.path.realpath(file))
            except (OSError, ValueError):
                return None
        return None
