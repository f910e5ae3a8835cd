"""The sources that a release has taken from others are those that were released there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.findings import Finding, Severity, Span
from registry.store.manifest import MANIFEST, Manifest

SOURCE = "source"


def import_findings(manifest: Manifest, manifests: Mapping[str, Manifest]) -> Iterator[Finding]:
    """Files in the source of a release that the release they come from has otherwise, or not at all.

    manifests: `name@version` → manifest, of all that it builds on; what is not among them is judged elsewhere.
    """
    closure = dict(_closure(manifest, manifests))
    place = f"{manifest.name}/{manifest.version}/{MANIFEST}"
    for path, file in manifest.files.items():
        owner = path.split("/")[1] if path.startswith(f"{SOURCE}/") and path.count("/") > 1 else manifest.name
        if owner == manifest.name:
            continue
        origin = closure.get(owner)
        if origin is None or origin.files.get(path) != file:
            told = f"{owner} {origin.version}" if origin is not None else f"'{owner}', on which it does not build"
            message = f"'{manifest.name}@{manifest.version}' has another '{path}' than {told}"
            yield Finding("import-differs", Severity.ERROR, message, Span(place), path)


def _closure(manifest: Manifest, manifests: Mapping[str, Manifest]) -> Iterator[tuple[str, Manifest]]:
    """The releases that one builds on by their names, at any depth; of each name the one nearest to it comes last."""
    for name, pin in manifest.dependencies.items():
        found = manifests.get(f"{name}@{pin.version}")
        if found is not None:
            yield from _closure(found, manifests)
    for name, pin in manifest.dependencies.items():
        found = manifests.get(f"{name}@{pin.version}")
        if found is not None:
            yield name, found
