"""The standards below a root folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec

from generators.findings import Finding, Severity, sorted_by_place
from generators.model.linkml import Closure, Schema, resolve
from generators.model.nodes import DataModel, Example, Module, Standard
from generators.model.place import inside, owner_of
from generators.model.source import Document, read_yaml
from generators.model.uri import uri_by_iri
from generators.workspace.authored import Authored
from generators.workspace.bare import Read
from generators.workspace.content import MAIN_FILES, read_content
from generators.workspace.entries import mapping, versions, words
from generators.workspace.examples import read_examples
from generators.workspace.identity import identity_findings, module_node, standard_node
from generators.workspace.past import published_requirements
from generators.workspace.pins import IDENTITY, Need, Source, needs, worked_on
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
        self._needs: dict[str, list[Need]] = {}
        self._closures: dict[str, dict[str, Source]] = {}
        self._reads: dict[str, Read] = {}
        self._sources: dict[str, Closure] = {}
        self._authored: dict[str, tuple[Authored, ...]] = {}

    @classmethod
    def around(cls, place: Path) -> Workspace | None:
        """The workspace that a folder lies in: the nearest one upwards with folders `standards` and `registry`."""
        for folder in (place.resolve(), *place.resolve().parents):
            if (folder / "standards").is_dir() and (folder / "registry").is_dir():
                return cls(folder)
        return None

    def names(self) -> list[str]:
        """Names of all folders under `standards`, sorted; hidden ones do not count."""
        try:
            folders = [path for path in (self.root / "standards").iterdir() if path.is_dir()]
        except OSError:
            return []
        return sorted(path.name for path in folders if not path.name.startswith("."))

    def read(self, name: str) -> Read:
        """A standard with its content, read once."""
        read = self._read(worked_on(name))
        return Read(read.standard, sorted_by_place([*self.findings, *read.findings]))

    def read_source(self, source: Source) -> Read:
        """A standard as one that builds on it sees it, read once."""
        return self._read(source)

    def identity(self, name: str) -> Document:
        """The `standard.yaml` of a standard, with positions; empty when it cannot be read."""
        return self.identity_in(worked_on(name).folder)

    def identity_in(self, folder: str) -> Document:
        """The `standard.yaml` in a folder of sources, with positions; empty when it cannot be read."""
        return self._identity(folder)[0]

    def sources(self, name: str) -> Closure | None:
        """The LinkML files behind a data standard, with positions; None when there are none."""
        self.read(name)
        return self._sources.get(worked_on(name).folder)

    def authored(self, name: str) -> tuple[Authored, ...]:
        """The files behind an interface or process standard, the main one first; of a data standard its rules."""
        self.read(name)
        return self._authored.get(worked_on(name).folder, ())

    def dependents(self, name: str) -> list[str]:
        """Names of the standards that declare a dependency on a standard, sorted."""
        return [n for n in self.names() if name in versions(mapping(self.identity(n).data).get("dependencies"))]

    def needs(self, name: str) -> list[Need]:
        """All that a standard builds on, at any depth and nearest first, whether it exists or not."""
        return self._needs_of(worked_on(name))

    def built_on(self, name: str) -> dict[str, Source]:
        """Where the standards come from that a standard builds on, by name; of several versions the nearest one."""
        return self._built_on(worked_on(name))

    def _needs_of(self, source: Source) -> list[Need]:
        if source.folder not in self._needs:
            self._needs[source.folder] = list(needs(source, self.root, self.identity_in))
        return self._needs[source.folder]

    def _built_on(self, source: Source) -> dict[str, Source]:
        if source.folder not in self._closures:
            known, found = set(self.names()), dict[str, Source]()
            for need in self._needs_of(source):
                if need.source.released or need.source.name in known:
                    found.setdefault(need.source.name, need.source)
            self._closures[source.folder] = found
        return self._closures[source.folder]

    def _read(self, source: Source) -> Read:
        if source.folder not in self._reads:
            self._reads[source.folder] = self._read_anew(source)
        return self._reads[source.folder]

    def _read_anew(self, source: Source) -> Read:
        document, findings = self._identity(source.folder)
        if not isinstance(document.data, dict):
            return Read(None, findings)
        standard = standard_node(document, source.name, source.folder, self.registry)
        standard, found = self._with_requirements(standard, source)
        findings = [*findings, *found]
        if standard.kind in MAIN_FILES:
            return self._with_content(standard, source, findings)
        read = self._with_rules(self._with_model(standard, source, document, findings), source)
        if read.standard is None or any(f.severity is Severity.ERROR for f in read.findings):
            return read
        examples = read_examples(read.standard, self.root)
        return Read(msgspec.structs.replace(read.standard, examples=examples), read.findings)

    def _with_requirements(self, standard: Standard, source: Source) -> tuple[Standard, list[Finding]]:
        """A standard with the requirements of its prose and those of its last published version."""
        stated, findings = read_prose(self.root, standard.folder, self.registry.languages)
        if source.released:
            return msgspec.structs.replace(standard, stated=stated), findings
        published, found = published_requirements(self.root, standard.name)
        return msgspec.structs.replace(standard, stated=stated, published=published), [*findings, *found]

    def _with_content(self, standard: Standard, source: Source, findings: list[Finding]) -> Read:
        """An interface or process with the data models that it depends on, and what is wrong with any of them."""
        standard, self._authored[source.folder], found = read_content(standard, self.root)
        models: dict[str, DataModel] = {}
        examples: list[Example] = []
        built_on = self._built_on(source)
        for name in standard.dependencies:
            if name in built_on and self._kind(built_on[name]) not in MAIN_FILES:
                other = self._read(built_on[name])
                found += other.findings
                if other.standard is not None and other.standard.model is not None:
                    models[name] = other.standard.model
                    examples += other.standard.examples
        shown = tuple(examples) if standard.kind == "interface" else ()
        return Read(msgspec.structs.replace(standard, models=models, examples=shown), [*findings, *found])

    def _with_rules(self, read: Read, source: Source) -> Read:
        """A data standard with its business rules and those of all standards it depends on, and what is wrong."""
        if read.standard is None:
            return read
        authored, rules, findings = read_rules(source, self.root)
        self._authored[source.folder] = (authored,) if authored is not None else ()
        for other in self._built_on(source).values():
            rules = (*rules, *read_rules(other, self.root)[1])
        return Read(msgspec.structs.replace(read.standard, rules=rules), [*read.findings, *findings])

    def _kind(self, source: Source) -> str:
        return str(mapping(self.identity_in(source.folder).data).get("kind"))

    def _with_model(self, standard: Standard, source: Source, document: Document, findings: list[Finding]) -> Read:
        name = standard.name
        path = self.root / standard.folder / "model.yaml"
        closure = self._sources[source.folder] = Closure(path, self.root, partial(self._place, source))
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

    def _place(self, source: Source, path: Path) -> Path:
        """Where a file lies that a schema of a standard imports: with the sources of the version that is pinned."""
        if not path.is_relative_to(self.root):
            return path
        file = path.relative_to(self.root).as_posix()
        owner = owner_of(file)
        other = source if owner == source.name else self._built_on(source).get(owner)
        return self.root / other.folder / inside(file) if other is not None else path

    def _identity(self, folder: str) -> tuple[Document, list[Finding]]:
        if folder not in self._identities:
            self._identities[folder] = self._read_identity(folder)
        return self._identities[folder]

    def _read_identity(self, folder: str) -> tuple[Document, list[Finding]]:
        file = f"{folder}/{IDENTITY}"
        document, findings = read_yaml(self.root / file, file)
        if document.data is None and findings:
            return document, findings
        return document, [*findings, *identity_findings(document, folder.rpartition("/")[2])]

    def _module(self, schema: Schema) -> Module:
        """The module of a schema file: the standard whose sources it is one of."""
        file = schema.document.file
        owner = owner_of(file)
        if not owner:
            namespace = uri_by_iri(schema.id) or uri_by_iri(f"urn:{schema.module}")
            return Module(name=schema.module, id=schema.id, namespace=namespace, location=schema.module)
        folder = file.removesuffix(f"/{inside(file)}")
        return module_node(self.identity_in(folder), owner, self.registry)
