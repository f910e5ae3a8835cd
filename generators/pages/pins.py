"""What pages say where their links lead to another version of a standard than the one that theirs builds on.

The parts of a standard have pages in one version alone, that of the workspace.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.model.nodes import Standard
from generators.pages.markdown import link, plain
from generators.pages.shelf import Edition, Shelf, relative
from generators.pages.version_links import number_link


def pins(standard: Standard) -> dict[str, str]:
    """Standard → version of it that a standard builds on, directly or through others."""
    models = [standard.model, *standard.models.values()]
    modules = {m.name: m.version for model in models if model is not None for m in model.modules.values()}
    found = {**modules, **standard.dependencies}
    return {name: version for name, version in found.items() if version and name != standard.name}


def other_versions(shelf: Shelf, edition: Edition, page: str, body: Sequence[str]) -> Iterator[str]:
    """A sentence for each standard of which the links in the body of a page lead to another version."""
    for name, version in pins(edition.standard).items():
        shown = shelf.edition_of(name)
        if shown is None or shown.standard.version == version:
            continue
        place = relative(page, shown.place)
        if any(f"]({place}/" in line for line in body):
            told = shelf.words["other_version"].format(
                name=link(plain(name), f"{place}/index.md"),
                shown=plain(shown.standard.version),
                pinned=number_link(shown, version, page),
            )
            yield from (told, "{: .other-version data-search-exclude }", "")
