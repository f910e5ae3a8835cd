"""The workspace: `registry/registry.yaml` and the folders under `standards/`; a bare LinkML file stands for itself."""

from __future__ import annotations

import os.path
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generators.findings import Finding, Severity, Span, sorted_by_place
from generators.model.linkml import load_model
from generators.model.linkml.schema import Schema
from generators.model.nodes import LegalBasis, Module, Party, Standard, Text
from generators.model.source import Document, read_yaml

BARE_VERSION = "0.0.0"


class Registry(msgspec.Struct, frozen=True):
    """What all standards of a workspace share; templates know `{base_uri}`, `{name}`, `{version}`, `{major}`."""

    base_uri: str = "https://standardfabrik.example/"
    languages: tuple[str, ...] = ("de", "en")
    main_language: str = "de"
    namespace: str = "{base_uri}ns/{name}/{major}"
    artifacts: str = "{base_uri}standards/{name}/{version}/"


class Read(NamedTuple):
    """A standard, None when it could not be read at all, with what is wrong with it."""

    standard: Standard | None
    findings: list[Finding]


class Workspace:
    """The standards below a root folder."""

    def __init__(self, root: Path) -> None:
        """Read the registry's settings; `findings` says what is wrong with them."""
        self.root = root.resolve()
        self.findings: list[Finding] = []
        self.registry = self._registry()
        self._identities: dict[str, tuple[Document, list[Finding]]] = {}

    @classmethod
    def around(cls, place: Path) -> Workspace | None:
        """The workspace that a folder lies in: the nearest one upwards with a folder `standards`."""
        for folder in (place.resolve(), *place.resolve().parents):
            if (folder / "standards").is_dir() and (folder / "registry").is_dir():
                return cls(folder)
        return None

    def names(self) -> list[str]:
        """Names of all standards, sorted."""
        return sorted(p.parent.name for p in (self.root / "standards").glob("*/standard.yaml"))

    def read(self, name: str) -> Read:
        """A standard with its data model."""
        document, findings = self._identity(name)
        data = document.data if isinstance(document.data, dict) else {}
        findings = [*findings, *_wrong_identity(document, name)]
        standard = self._standard(name, data)
        path = self.root / standard.folder / "model.yaml"
        if standard.kind == "data":
            model, found = load_model(path, self.root, tuple(data.get("roots") or ()), self._module)
            languages = self.registry.languages
            model = msgspec.structs.replace(model, roots=_texts(data.get("roots")), languages=languages)
            standard = msgspec.structs.replace(standard, model=model)
            findings += found
            for root in model.roots:
                if root not in model.classes:
                    message = f"root '{root}' is no class of '{name}'"
                    findings.append(
                        Finding("unresolved-root", Severity.ERROR, message, document.span_at("roots"), name)
                    )
        return Read(standard, sorted_by_place(findings))

    def _identity(self, name: str) -> tuple[Document, list[Finding]]:
        if name not in self._identities:
            file = f"standards/{name}/standard.yaml"
            self._identities[name] = read_yaml(self.root / file, file)
        return self._identities[name]

    def _standard(self, name: str, data: dict[str, Any]) -> Standard:
        return Standard(
            name=name,
            kind=str(data.get("kind") or "data"),
            purpose=str(data.get("purpose") or "content"),
            version=str(data.get("version") or BARE_VERSION),
            status=str(data.get("status") or "draft"),
            title=_text(data.get("title")),
            description=_text(data.get("description")),
            publisher=_party(data.get("publisher")),
            license=str(data.get("license") or ""),
            legal_basis=tuple(
                LegalBasis(citation=str(b.get("citation") or ""), uri=str(b.get("uri") or ""))
                for b in data.get("legal_basis") or []
                if isinstance(b, dict)
            ),
            dependencies={str(k): str(v) for k, v in _mapping(data.get("dependencies")).items()},
            valid_from=str(data.get("valid_from") or ""),
            transition_until=str(data.get("transition_until") or ""),
            folder=f"standards/{name}",
        )

    def _module(self, schema: Schema) -> Module:
        """The module of a schema file: the standard whose folder it lies in."""
        parts = Path(schema.document.file).parts
        if len(parts) < 3 or parts[0] != "standards":
            return Module(name=schema.module, id=schema.id, namespace=schema.id, location=schema.module)
        name = parts[1]
        document, _ = self._identity(name)
        data = _mapping(document.data)
        version = str(data.get("version") or BARE_VERSION)
        values = {
            "base_uri": self.registry.base_uri,
            "name": name,
            "version": version,
            "major": version.split(".")[0],
        }
        return Module(
            name=name,
            id=f"{self.registry.base_uri}standards/{name}",
            version=version,
            namespace=self.registry.namespace.format(**values),
            prefix=str(_mapping(data.get("xml")).get("prefix") or name),
            base=self.registry.artifacts.format(**values),
            location=f"{name}/{version}",
            title=_text(data.get("title")),
            description=_text(data.get("description")),
        )

    def _registry(self) -> Registry:
        path = self.root / "registry" / "registry.yaml"
        if not path.is_file():
            return Registry()
        document, findings = read_yaml(path, "registry/registry.yaml")
        self.findings += findings
        data = _mapping(document.data)
        default = Registry()
        return Registry(
            base_uri=str(data.get("base_uri") or default.base_uri),
            languages=_texts(data.get("languages")) or default.languages,
            main_language=str(data.get("main_language") or default.main_language),
        )


def read_bare(path: Path) -> Read:
    """A LinkML file that belongs to no workspace, as a standard of its own; each imported file is a module."""
    root = path.resolve().parent
    model, findings = load_model(path, root)
    modules = {
        name: msgspec.structs.replace(module, location=name, version=module.version or BARE_VERSION)
        for name, module in model.modules.items()
    }
    model = msgspec.structs.replace(model, modules=modules)
    module = modules[model.module]
    standard = Standard(
        name=module.name, version=module.version, title=module.title, description=module.description, model=model
    )
    return Read(standard, findings)


def relative_to_here(root: Path, span: Span) -> str:
    """The file of a place as the user reaches it from the current folder."""
    return Path(os.path.relpath(root / span.file)).as_posix()


def _wrong_identity(document: Document, name: str) -> list[Finding]:
    if not isinstance(document.data, dict):
        return [
            Finding("wrong-identity", Severity.ERROR, f"{document.file} holds no mapping", Span(document.file, 1, 1))
        ]
    found = []
    if document.data.get("name") != name:
        message = f"name '{document.data.get('name')}' differs from the folder '{name}'"
        found.append(Finding("wrong-identity", Severity.ERROR, message, document.span_at("name"), name))
    if document.data.get("kind") not in ("data", "process", "interface"):
        message = f"kind '{document.data.get('kind')}' is none of data, process, interface"
        found.append(Finding("wrong-identity", Severity.ERROR, message, document.span_at("kind"), name))
    return found


def _party(value: Any) -> Party | None:
    data = _mapping(value)
    if not data.get("name"):
        return None
    uri, contact = str(data.get("uri") or ""), str(data.get("contact") or "")
    return Party(name=str(data["name"]), uri=uri, contact=contact)


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> Text:
    return {str(k): str(v).strip() for k, v in _mapping(value).items()}


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(v) for v in value) if isinstance(value, list) else ()
