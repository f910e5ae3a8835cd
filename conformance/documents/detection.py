"""Which version of which standard a document says that it follows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from conformance.documents.flaw import Unjudged, said
from conformance.library import Library, Subject, Unknown
from registry.version import is_version, newest

_HEAD = 1 << 16
_NAMESPACE = re.compile(rb"""\btargetNamespace\s*=\s*["']([^"']*)["']""")
_SCHEMA = re.compile(r"/([a-z][a-z0-9-]*)/([^/]+)/json/[^/]+\.schema\.json(?:#.*)?")


class Detection:
    """Finds the standard of documents among those of a library."""

    def __init__(self, library: Library) -> None:
        """Look among the standards of `library`."""
        self._library = library

    def of_xml(self, tag: str, attributes: Mapping[str, str]) -> Subject:
        """By the namespace of the root element, and its attribute `version` where it says one; raises Unjudged.

        tag: in Clark notation.
        """
        namespace = tag[1:].partition("}")[0] if tag.startswith("{") else ""
        if not namespace:
            raise Unjudged(said("no_standard"))
        found = self._published.get(namespace) or self._written.get(namespace)
        if not found:
            raise Unjudged(said("unknown_namespace", namespace))
        name = next(iter(found))
        stated = attributes.get("version", "") if attributes.get("standard", name) == name else ""
        return self._subject(name, stated, newest(found[name], ""))

    def of_json(self, value: Any) -> Subject:
        """By the address in `$schema`, else by the members `standard` and `version`; raises Unjudged."""
        if not isinstance(value, dict):
            raise Unjudged(said("no_standard"))
        address, name, version = (value.get(key) for key in ("$schema", "standard", "version"))
        if isinstance(address, str):
            return self._by_address(address)
        if not isinstance(name, str) or not name:
            raise Unjudged(said("no_standard"))
        return self._subject(name, version if isinstance(version, str) else "", "")

    def _by_address(self, address: str) -> Subject:
        match = _SCHEMA.search(address)
        if match is None or not is_version(match[2]):
            raise Unjudged(said("unknown_schema", address))
        subject = self._subject(match[1], match[2], "")
        model = subject.standard.model
        if model is None or not address.startswith(model.modules[model.module].base):
            raise Unjudged(said("unknown_schema", address))
        return subject

    def _subject(self, name: str, stated: str, otherwise: str) -> Subject:
        """The version that a document states; where it states none, the one that is being written, else another."""
        try:
            if is_version(stated):
                return self._library.subject(f"{name}@{stated}")
            workspace = self._library.workspace
            if not otherwise or (workspace is not None and name in workspace.names()):
                return self._library.subject(name)
            return self._library.subject(f"{name}@{otherwise}")
        except Unknown as error:
            raise Unjudged(error.told) from error

    @cached_property
    def _published(self) -> dict[str, dict[str, list[str]]]:
        """Namespace → standard → its published versions."""
        found: dict[str, dict[str, list[str]]] = {}
        for store, release in self._library.releases():
            namespace = _namespace(store.folder(release.name, release.version) / "xsd" / f"{release.name}.xsd")
            if namespace:
                found.setdefault(namespace, {}).setdefault(release.name, []).append(release.version)
        return found

    @cached_property
    def _written(self) -> dict[str, dict[str, list[str]]]:
        """The same of the standards that are being written."""
        workspace, found = self._library.workspace, {}
        for name in workspace.names() if workspace is not None else ():
            standard = workspace.read(name).standard if workspace is not None else None
            if standard is not None and standard.model is not None:
                namespace = standard.model.modules[standard.model.module].namespace
                found[namespace] = {name: [standard.version]}
        return found


def _namespace(xsd: Path) -> str:
    """The target namespace of a schema; only who was found by it is read in earnest."""
    try:
        with xsd.open("rb") as file:
            match = _NAMESPACE.search(file.read(_HEAD))
    except OSError:
        return ""
    return match[1].decode("utf-8", "replace") if match else ""
