"""The standards below a root folder."""

from __future__ import annotations

from pathlib import Path

import msgspec

from generators.findings import Finding, Severity, sorted_by_place
from generators.model.around import root_around
from generators.model.linkml import Closure, Schema, resolve
from generators.model.nodes import DataModel, Example, Module, Standard
from generators.model.source import Document, read_yaml
from generators.model.uri import uri_by_iri
from generators.workspace.authored import Authored
from generators.workspace.bare import Read
from generators.workspace.content import MAIN_FILES, read_content
from generators.workspace.entries import mapping, versions, words
from generators.workspace.examples import read_examples
from generators.workspace.identity import identity_findings, module_node, standard_node
from generators.workspace.past import published_requirements
from generators.workspace.prose import read_prose
from generators.workspace.registry import read_registry
from generators.workspace.rules import read_rules


class Workspace:
    """The standards below a root folder."""

    def __init__(self, root: Path) -> None:
        """Read the registry's settings; `findings` says what is wrong with them, and so does every read standard."""
        self.root = root.resolve()
        self.registry, self.findings = read_registry(self.root)
        self._identities: dict[str, tuple[Document, list[Finding]]] = {}
        self._reads: dict[str, Read] = {}
        self._sources: dict[str, Closure] = {}
        self._authored: dict[str, tuple[Authored, ...]] = {}

    @classmethod
    def around(cls, place: Path) -> Workspace | None:
        """The workspace that a folder lies in: the nearest one upwards with folders `standards` and `registry`."""
        root = root_around(place)
        return cls(root) if root is not None else None

    def names(self) -> list[str]:
        """Names of all folders under `standards`, sorted; hidden ones do not count."""
        try:
            folders = [path for path in (self.root / "standards").iterdir() if path.is_dir()]
        except OSError:
            return []
        return sorted(path.name for path in folders if not path.name.startswith("."))

    def read(self, name: str) -> Read:
        """A standard with its content, read once."""
        if name not in self._reads:
            standard, findings = self._read(name)
            self._reads[name] = Read(standard, sorted_by_place([*self.findings, *findings]))
        return self._reads[name]

    def identity(self, name: str) -> Document:
        """The `standard.yaml` of a standard, with positions; empty when it cannot be read."""
        return self._identity(name)[0]

    def sources(self, name: str) -> Closure | None:
        """The LinkML files behind a data standard, with positions; None when there are none."""
        self.read(name)
        return self._sources.get(name)

    def authored(self, name: str) -> tuple[Authored, ...]:
        """The files behind an interface or process standard, the main one first; of a data standard its rules."""
        self.read(name)
        return self._authored.get(name, ())

    def dependents(self, name: str) -> list[str]:
        """Names of the standards that declare a dependency on a standard, sorted."""
        return [n for n in self.names() if name in versions(mapping(self.identity(n).data).get("dependencies"))]

    def _read(self, name: str) -> Read:
        document, findings = self._identity(name)
        if not isinstance(document.data, dict):
            return Read(None, findings)
        standard, found = self._with_requirements(standard_node(document, name, self.registry))
        findings = [*findings, *found]
        if standard.kind in MAIN_FILES:
            return self._with_content(standard, findings)
        read = self._with_rules(self._with_model(standard, document, findings))
        if read.standard is None or any(f.severity is Severity.ERROR for f in read.findings):
            return read
        examples = read_examples(read.standard, self.root)
        return Read(msgspec.structs.replace(read.standard, examples=examples), read.findings)

    def _with_requirements(self, standard: Standard) -> tuple[Standard, list[Finding]]:
        """A standard with the requirements of its prose and those of its last published version."""
        stated, findings = read_prose(self.root, standard.folder, self.registry.languages)
        published, found = published_requirements(self.root, standard.name)
        return msgspec.structs.replace(standard, stated=stated, published=published), [*findings, *found]

    def _with_content(self, standard: Standard, findings: list[Finding]) -> Read:
        """An interface or process with the data models that it depends on, and what is wrong with any of them."""
        standard, self._authored[standard.name], found = read_content(standard, self.root)
        models: dict[str, DataModel] = {}
        examples: list[Example] = []
        for name in standard.dependencies:
            if name in self.names() and self._kind(name) not in MAIN_FILES:
                other = self.read(name)
                found += other.findings
                if other.standard is not None and other.standard.model is not None:
                    models[name] = other.standard.model
                    examples += other.standard.examples
        shown = tuple(examples) if standard.kind == "interface" else ()
        return Read(msgspec.structs.replace(standard, models=models, examples=shown), [*findings, *found])

    def _with_rules(self, read: Read) -> Read:
        """A data standard with its business rules and those of all standards it depends on, and what is wrong."""
        if read.standard is None:
            return read
        name = read.standard.name
        authored, rules, findings = read_rules(name, self.root)
        self._authored[name] = (authored,) if authored is not None else ()
        for other in self._dependencies(name):
            rules = (*rules, *read_rules(other, self.root)[1])
        return Read(msgspec.structs.replace(read.standard, rules=rules), [*read.findings, *findings])

    def _dependencies(self, name: str) -> list[str]:
        """The standards of this workspace that a standard depends on, at any depth, nearest first."""
        found, known = [name], set(self.names())
        for one in found:
            declared = versions(mapping(self.identity(one).data).get("dependencies"))
            found += [other for other in declared if other in known and other not in found]
        return found[1:]

    def _kind(self, name: str) -> str:
        return str(mapping(self.identity(name).data).get("kind"))

    def _with_model(self, standard: Standard, document: Document, findings: list[Finding]) -> Read:
        name = standard.name
        closure = self._sources[name] = Closure(self.root / standard.folder / "model.yaml", self.root)
        roots = words(mapping(document.data).get("roots"))
        model, found = resolve(closure, roots, self._module)
        documents = roots or tuple(c.name for c in model.own(model.classes) if c.tree_root)
        model = msgspec.structs.replace(model, roots=documents, languages=self.registry.languages)
        unresolved = [
            Finding(
                "unresolved-root",
                Severity.ERROR,
                f"root '{root}' is no class of '{name}'",
                document.span_at("roots", index),
                name,
            )
            for index, root in enumerate(roots)
            if root not in model.classes
        ]
        return Read(msgspec.structs.replace(standard, model=model), [*findings, *found, *unresolved])

    def _identity(self, name: str) -> tuple[Document, list[Finding]]:
        if name not in self._identities:
            self._identities[name] = self._read_identity(name)
        return self._identities[name]

    def _read_identity(self, name: str) -> tuple[Document, list[Finding]]:
        file = f"standards/{name}/standard.yaml"
        document, findings = read_yaml(self.root / file, file)
        if document.data is None and findings:
            return document, findings
        return document, [*findings, *identity_findings(document, name)]

    def _module(self, schema: Schema) -> Module:
        """The module of a schema file: the standard whose folder it lies in."""
        parts = Path(schema.document.file).parts
        if len(parts) < 3 or parts[0] != "standards":
            namespace = uri_by_iri(schema.id) or uri_by_iri(f"urn:{schema.module}")
            return Module(name=schema.module, id=schema.id, namespace=namespace, location=schema.module)
        return module_node(self.identity(parts[1]), parts[1], self.registry)
