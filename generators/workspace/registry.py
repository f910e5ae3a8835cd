"""What all standards of a workspace share: `registry/registry.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from generators.findings import Finding, Severity, Span
from generators.metamodel import violations
from generators.model.nodes import Party
from generators.model.source import Document, read_yaml
from generators.model.uri import uri_by_iri
from generators.workspace.entries import mapping, party, word, words

FILE = "registry/registry.yaml"


class Registry(msgspec.Struct, frozen=True):
    """The settings; templates know `{base_uri}`, `{name}`, `{version}` and `{major}`, the version's first number."""

    publisher: Party | None = None
    base_uri: str = "https://standardfabrik.example/"
    languages: tuple[str, ...] = ("de", "en")
    main_language: str = "de"
    namespace: str = "{base_uri}ns/{name}/{major}"
    artifacts: str = "{base_uri}standards/{name}/{version}/"
    public_keys: tuple[str, ...] = ()
    contributor_id: str = ""

    def namespace_of(self, name: str, version: str) -> str:
        """The XML namespace of a version of a standard."""
        return uri_by_iri(self._filled(self.namespace, name, version))

    def address_of(self, name: str, version: str) -> str:
        """Where the files of a version are published; ends in a slash."""
        return self._filled(self.artifacts, name, version)

    @property
    def address(self) -> str:
        """Below which all versions are published: what the template says before the name."""
        return self.artifacts.partition("{name}")[0].format(base_uri=self.base_uri)

    def _filled(self, template: str, name: str, version: str) -> str:
        major = version.partition(".")[0]
        return template.format(base_uri=self.base_uri, name=name, version=version, major=major)


class ReadRegistry(NamedTuple):
    """Settings with what is wrong with them; each wrong one has its default."""

    registry: Registry
    findings: list[Finding]


def read_registry(root: Path) -> ReadRegistry:
    """The settings of the workspace at `root`."""
    path = root / FILE
    if not path.exists() and not path.is_symlink():
        message = f"{FILE} is missing, so that default addresses and languages hold"
        return ReadRegistry(Registry(), [Finding("missing-registry", Severity.WARNING, message, Span(FILE))])
    document, findings = read_yaml(path, FILE)
    if findings:
        return ReadRegistry(Registry(), findings)
    findings = violations(document, "registry")
    wrong = {f.path.partition(".")[0].partition("[")[0] for f in findings}
    data = {key: value for key, value in mapping(document.data).items() if key not in wrong}
    default = Registry()
    registry = Registry(
        publisher=party(data.get("publisher")),
        base_uri=word(data.get("base_uri"), default.base_uri),
        languages=words(data.get("languages")) or default.languages,
        main_language=word(data.get("main_language"), default.main_language),
        namespace=word(data.get("namespace"), default.namespace),
        artifacts=word(data.get("artifacts"), default.artifacts),
        public_keys=words(data.get("public_keys")),
        contributor_id=word(data.get("contributor_id"), ""),
    )
    if not findings:
        findings = _foreign_main_language(registry, document)
    return ReadRegistry(registry, findings)


def _foreign_main_language(registry: Registry, document: Document) -> list[Finding]:
    if registry.main_language in registry.languages:
        return []
    message = f"main_language '{registry.main_language}' is none of the languages {', '.join(registry.languages)}"
    return [Finding("wrong-entry", Severity.ERROR, message, document.span_at("main_language"), "main_language")]
