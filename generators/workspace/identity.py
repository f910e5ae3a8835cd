"""Who a standard is: its `standard.yaml`, checked against the metamodel and turned into a node."""

from __future__ import annotations

from typing import Any

from generators.findings import Finding, Severity
from generators.metamodel import violations
from generators.model.node import Node
from generators.model.nodes import Module, Standard
from generators.model.profile import Profile
from generators.model.source import Document
from generators.model.uri import uri_by_iri
from generators.workspace.authored import Authored
from generators.workspace.bare import BARE_VERSION
from generators.workspace.entries import by_language, legal_bases, mapping, party, versions, word
from generators.workspace.registry import Registry

# Wrong values under these keys are flagged by rules of their own: version-not-semantic, unpinned-dependency.
_FLAGGED_BY_RULES = ("version", "dependencies")


class Claimable(Node, frozen=True, kw_only=True):
    """The part of `standard.yaml` that consists of nodes."""

    profiles: tuple[Profile, ...] = ()


def identity_findings(document: Document, name: str) -> list[Finding]:
    """What is wrong with the `standard.yaml` in the folder `name`, apart from what lint rules say about it."""
    found = [
        finding
        for finding in violations(document, "standard")
        if finding.rule != "wrong-entry" or finding.path.partition(".")[0] not in _FLAGGED_BY_RULES
    ]
    stated = mapping(document.data).get("name")
    if isinstance(stated, str) and stated != name:
        message = f"name '{stated}' differs from the folder '{name}'"
        found.append(Finding("wrong-identity", Severity.ERROR, message, document.span_at("name"), name))
    return found


def standard_node(document: Document, name: str, folder: str, registry: Registry) -> Standard:
    """The standard in a folder of sources without its model; the registry's publisher where it names none."""
    data = mapping(document.data)
    return Standard(
        name=name,
        kind=word(data.get("kind"), "data"),
        purpose=word(data.get("purpose"), "content"),
        version=version_of(data),
        status=word(data.get("status"), "draft"),
        title=by_language(data.get("title")),
        description=by_language(data.get("description")),
        publisher=party(data.get("publisher")) or registry.publisher,
        license=word(data.get("license")),
        legal_basis=legal_bases(data.get("legal_basis")),
        dependencies=versions(data.get("dependencies")),
        valid_from=word(data.get("valid_from")),
        transition_until=word(data.get("transition_until")),
        profiles=profiles(document),
        folder=folder,
        base=registry.address_of(name, version_of(data)),
    )


def profiles(document: Document) -> tuple[Profile, ...]:
    """The conformance classes that a `standard.yaml` declares."""
    node = Authored(document, Claimable).node
    return node.profiles if isinstance(node, Claimable) else ()


def module_node(document: Document, name: str, registry: Registry) -> Module:
    """The module that the schema files in the standard's folder form together."""
    data = mapping(document.data)
    version = version_of(data)
    xml = mapping(data.get("xml"))
    return Module(
        name=name,
        id=f"{registry.base_uri}standards/{name}",
        version=version,
        namespace=uri_by_iri(word(xml.get("namespace"))) or registry.namespace_of(name, version),
        prefix=word(xml.get("prefix"), name),
        base=registry.address_of(name, version),
        location=f"{name}/{version}",
        title=by_language(data.get("title")),
        description=by_language(data.get("description")),
    )


def version_of(data: dict[str, Any]) -> str:
    """The version being worked on."""
    version = data.get("version")
    return str(version) if isinstance(version, (str, int, float)) and version else BARE_VERSION
