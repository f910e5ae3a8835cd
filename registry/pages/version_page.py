"""The page at the permanent address of a published version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from generators.model.nodes import Standard
from generators.pages.downloads import file_tables
from generators.pages.markdown import chip, code, file_link, in_language, link, plain, told
from generators.pages.published import Version, feed_of
from generators.pages.shelf import Edition, Shelf, built_relative, relative, served
from generators.pages.versions import state_banner, state_chip
from registry.catalogue.published import Published
from registry.pages.changes import changes
from registry.pages.notes import notes_in
from registry.pages.steps import Step
from registry.pages.words import WORDS
from registry.store import Manifest

CHECKS = {
    "data": "fabrik check {file} --standard {id}",
    "interface": "fabrik conformance api {id} --url http://localhost:8080",
    "process": "fabrik conformance process {id} --log {file}",
}
"""Kind of standard → command that tests what somebody has made by a version."""


class Told(NamedTuple):
    """Everything that a page tells.

    edition: the release as generated pages know one. newest: number of the newest version in use. overview: the
    standard still has pages of its own. registry: where the releases are fetched from. notes: the change notes.
    """

    published: Published
    version: Version
    edition: Edition
    newest: str
    overview: bool
    registry: str
    notes: str
    step: Step | None
    languages: tuple[str, ...]


def version_page(page: Told, shelf: Shelf) -> bytes:
    """The page in the language of a shelf."""
    origin = path_of(page.published)
    lines = [*_front(page, shelf, origin), *_head(page, shelf, origin), *_body(page, shelf, origin)]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def path_of(published: Published) -> str:
    """Where the page lies below the docs folder."""
    return f"standards/{published.folder}/index.md"


def _front(page: Told, shelf: Shelf, origin: str) -> Iterator[str]:
    description = in_language(page.published.standard.description, shelf.language)[0]
    yield from ("---", f"title: {json.dumps(_title(page, shelf), ensure_ascii=False)}", "section: standards/")
    yield from ("hide: [navigation]", "search: {exclude: true}", "lasting: true")
    yield f"feed: {served(shelf.language, origin, feed_of(shelf.language))}"
    if description:
        yield f"description: {json.dumps(' '.join(description.split()), ensure_ascii=False)}"
    yield from ("---", "")


def _title(page: Told, shelf: Shelf) -> str:
    standard = page.published.standard
    return f"{in_language(standard.title, shelf.language)[0] or standard.name} {page.version.number}"


def _head(page: Told, shelf: Shelf, origin: str) -> Iterator[str]:
    words, standard = shelf.words, page.published.standard
    crumbs = [link(words["standards"], relative(origin, "standards/index.md"))]
    if page.overview:
        title = in_language(standard.title, shelf.language)[0] or standard.name
        crumbs.append(link(plain(title), relative(origin, f"{page.edition.place}/index.md")))
        crumbs.append(link(words["versions"], relative(origin, f"{page.edition.place}/versions.md")))
    yield from (f'<nav class="crumbs" aria-label="{words["crumbs"]}" markdown>', "", " · ".join(crumbs), "", "</nav>")
    yield from ("", f"# {plain(_title(page, shelf))} {{: #_title }}", "")
    status = page.published.manifest.status
    badges = [state_chip(shelf, page.version.state), chip(words.get(status, status), f"badge status-{status}")]
    if standard.kind != "data":
        badges.append(chip(words[standard.kind], f"badge root kind-{standard.kind}"))
    yield from (" ".join(badges), "{: .badges }", "", told(standard.description, shelf.language), "{: .lead }", "")
    banner = list(state_banner(shelf, page.version, origin))
    yield from banner or _newer(page, shelf, origin)


def _newer(page: Told, shelf: Shelf, origin: str) -> Iterator[str]:
    words = WORDS[shelf.language]
    if page.newest and page.newest != page.version.number:
        address = built_relative(origin, f"{page.edition.place}/{page.newest}/index.md")
        versions = relative(origin, f"{page.edition.place}/{'versions.md' if page.overview else 'index.json'}")
        said = words["newer"].format(newest=file_link(plain(page.newest), address), versions=versions)
        yield from (f'!!! info "{words["newer_title"]}"', f"    {said}", "")


def _body(page: Told, shelf: Shelf, origin: str) -> Iterator[str]:
    words, version = WORDS[shelf.language], page.version.number
    yield from ('<div class="overview" markdown>', "<div markdown>", "")
    yield from (f"## {words['changes']} {{: #changes }}", "", notes_in(page.notes, page.languages, shelf.language), "")
    notes = file_link("CHANGES.md", shelf.file(origin, page.edition, "CHANGES.md"))
    yield from (f"{words['notes_file']}: {notes}", "", *_obtain(page, shelf, origin))
    yield from ("</div>", '<div class="key-facts" markdown>', "", *_facts(page, shelf, origin), "</div>", "</div>", "")
    if page.step is not None:
        old = page.step.before.release.version
        yield from (f"## {plain(old)} → {plain(version)} {{: #comparison }}", "")
        yield from changes(page.step, version, shelf.language, origin)
    yield from (f"## {words['files']} {{: #files }}", "")
    if page.overview:
        yield from (words["described"].format(overview=relative(origin, f"{page.edition.place}/index.md")), "")
    yield from file_tables(shelf, page.edition, origin, "###")


def _obtain(page: Told, shelf: Shelf, origin: str) -> Iterator[str]:
    words, release = WORDS[shelf.language], page.published.release
    if page.version.state == "withdrawn":
        return
    yield from (f"## {words['obtain']} {{: #obtain }}", "")
    yield from (words["obtain_lead"].format(guide=f"{relative(origin, 'guides/vendors.md')}#fetch-and-verify"), "")
    yield from ("```console", f"$ fabrik fetch {release.id} --from {page.registry}")
    kind = page.published.standard.kind
    tested = CHECKS[kind].format(id=release.id, file=words.get(f"file_{kind}", ""))
    yield from (f"$ {tested}", "```", "")


def _facts(page: Told, shelf: Shelf, origin: str) -> Iterator[str]:
    words, site, published = WORDS[shelf.language], shelf.words, page.published
    release, standard, manifest = published.release, published.standard, published.manifest
    facts = [(site["version"], plain(release.version)), (site["release_date"], plain(release.date))]
    if page.version.state != "released":
        facts.append((words["changed_on"], f"{plain(release.changed)}, {state_chip(shelf, page.version.state)}"))
    facts += [(words["reason"], plain(release.reason))] if release.reason else []
    for key, date in (("valid_from", standard.valid_from), ("transition_until", standard.transition_until)):
        facts += [(site[key], plain(date))] if date else []
    facts.append((words["address"], code(published.address)))
    manifest_file = file_link("manifest.json", shelf.file(origin, page.edition, "manifest.json"))
    facts.append((site["release_digest"], f"{code(release.digest, 'digest')} ({manifest_file})"))
    facts += [(site["namespace"], code(_namespace(standard)))] if standard.model is not None else []
    facts += [(site["dependencies"], _dependencies(manifest, origin))] if manifest.dependencies else []
    facts += [(site["licence"], plain(standard.license))] if standard.license else []
    facts.append((words["compiler"], plain(f"Standardfabrik {manifest.compiler.version}")))
    facts += [(words["commit"], code(manifest.commit, "digest"))] if manifest.commit else []
    for term, value in facts:
        yield from (term, f":   {value}", "")


def _namespace(standard: Standard) -> str:
    return standard.data.modules[standard.data.module].namespace


def _dependencies(manifest: Manifest, origin: str) -> str:
    """What a release builds on, each the exact version whose digest is pinned."""
    return ", ".join(
        file_link(plain(f"{name} {pin.version}"), built_relative(origin, f"standards/{name}/{pin.version}/index.md"))
        for name, pin in manifest.dependencies.items()
    )
