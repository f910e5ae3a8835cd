"""Collects what pages tell of every standard: model, artifacts with digests, prose, examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.builder.memory import Record
from generators.builder.run import build_standards
from generators.findings import Finding
from generators.model.interface import Body
from generators.model.nodes import Standard
from generators.openapi.examples import Examples
from generators.pages import LANGUAGES, Download, Edition, Sample
from generators.pages.uses import payloads_of
from generators.quality import quality_by_json
from generators.requirements import requirements, requirements_by_json
from generators.workspace import Workspace, read_bare
from generators.workspace.examples import example_paths

METAMODEL = Path(__file__).parents[1] / "model" / "metamodel"
FORMS = (".xml", ".json", ".yaml", ".yml")


def editions_of(workspace: Workspace) -> tuple[list[Edition], dict[str, list[Finding]]]:
    """Editions of all standards without errors, and the findings of the others.

    Builds what has changed into `build/artifacts`; raises OSError when that is not possible.
    """
    artifacts = workspace.root / "build" / "artifacts"
    found: dict[str, Edition] = {}
    left_out: dict[str, list[Finding]] = {}
    for outcome in build_standards(workspace, workspace.names(), artifacts):
        standard = None if outcome.failed else workspace.read(outcome.name).standard
        if standard is None:
            left_out[outcome.name] = outcome.record.findings
        else:
            found[outcome.name] = _edition(workspace.root, artifacts, standard, outcome.record)
    return _by_dependency(found), left_out


def metamodel_editions() -> list[Edition]:
    """The schemas that describe the files of a standard, as editions of the reference."""
    found = []
    for path in sorted(METAMODEL.glob("*.yaml"), key=lambda p: (p.stem == "common", p.stem != "standard", p.stem)):
        standard = read_bare(path).standard
        if standard is None or standard.model is None:
            continue
        model = standard.model
        if any(model.own(elements) for elements in (model.classes, model.enums, model.types)):
            # Without a tree root LinkML takes every class for a document; here those are parts of one.
            own = (cls for cls in map(model.classes.__getitem__, model.roots) if cls.module == model.module)
            roots = tuple(cls.name for cls in own if cls.tree_root)
            standard = msgspec.structs.replace(standard, model=msgspec.structs.replace(model, roots=roots))
            place, stated = f"reference/metamodel/{path.stem}", requirements(standard)
            found.append(Edition(standard, place, section="reference", requirements=stated))
    return found


def _edition(root: Path, artifacts: Path, standard: Standard, record: Record) -> Edition:
    made = artifacts / record.location
    downloads = tuple(Download(path, (made / path).stat().st_size, digest) for path, digest in record.outputs.items())
    return Edition(
        standard=standard,
        place=f"standards/{standard.name}",
        location=record.location.removeprefix(f"{standard.name}/"),
        stored=made.relative_to(root).as_posix(),
        downloads=downloads,
        inexpressible=tuple(record.inexpressible),
        findings=tuple(record.findings),
        chapters=_chapters(root / standard.folder / "text"),
        samples=(*_generated(made / "examples", standard), *_authored(root, standard), *exchanged(standard)),
        requirements=requirements_by_json((made / "requirements.json").read_bytes()),
        quality=quality_by_json((made / "quality.json").read_bytes()),
    )


def _by_dependency(editions: dict[str, Edition]) -> list[Edition]:
    """Standards that others build on come last: a reader looks for messages, not for building blocks."""
    users = {name for edition in editions.values() for name in edition.standard.dependencies}
    return sorted(editions.values(), key=lambda e: (e.standard.name in users, e.standard.name))


def _chapters(folder: Path) -> dict[str, tuple[str, ...]]:
    found = {language: sorted(folder.glob(f"*.{language}.md")) for language in LANGUAGES}
    return {language: tuple(_text(path) for path in paths) for language, paths in found.items() if paths}


def _generated(folder: Path, standard: Standard) -> list[Sample]:
    roots = standard.model.roots if standard.model is not None else ()
    paths = [folder / f"{root}{form}" for root in roots for form in FORMS]
    return [Sample(path.stem, path.name, _text(path)) for path in paths if path.is_file()]


def _authored(root: Path, standard: Standard) -> list[Sample]:
    """Authored examples; files that hold no document of the standard are left out, lint names them."""
    roots = {e.name: e.root for e in standard.examples} if standard.model is not None else {}
    paths = [path for path in example_paths(root / standard.folder) if path.stem in roots]
    return [Sample(roots[path.stem], path.name, _text(path), True) for path in paths]


def exchanged(standard: Standard) -> Iterator[Sample]:
    """The examples of all payloads of an interface, each in JSON and, where it can carry them, in XML."""
    if standard.interface is None:
        return
    examples = Examples(standard)
    for payload in payloads_of(standard.interface):
        for document in examples.of(Body(payload=payload)):
            authored = any(e.name == document.title and e.standard == document.standard for e in standard.examples)
            text = msgspec.json.format(msgspec.json.encode(document.value), indent=2).decode()
            yield Sample(payload, f"{document.title}.json", f"{text}\n", authored)
            encoded = examples.encoded(document.standard, document.root, document.value)
            if encoded is not None:
                yield Sample(payload, f"{document.title}.xml", encoded, authored)


def _text(path: Path) -> str:
    """The text of a file; bytes that are no UTF-8 show as replacement characters."""
    return path.read_text("utf-8", errors="replace")
