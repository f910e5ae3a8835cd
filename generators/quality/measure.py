"""The quality of a standard from what is known about it after its targets have run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from generators.artifact import Artifact, Inexpressible
from generators.findings import Finding, Severity
from generators.model.node import Named, Node
from generators.model.nodes import DataModel, Element, Standard
from generators.model.requirements import Requirement, Requirements, json_by_requirements, requirements_by_json
from generators.quality.coverage import Manifest, coverage, manifest_by_json, tests_by_requirement
from generators.quality.quality import Gap, Mutation, Quality, Share, json_by_quality

PATH = "quality.json"
REQUIREMENTS, MANIFEST = "requirements.json", "vectors/manifest.json"
LANGUAGES = ("de", "en")


class Facts(NamedTuple):
    """What is known beside the artifacts; `mutation`: the file in which `make mutation` records its result."""

    findings: Iterable[Finding] = ()
    inexpressible: Iterable[Inexpressible] = ()
    mutation: bytes | None = None


def measured(standard: Standard, artifacts: list[Artifact], facts: Facts) -> list[Artifact]:
    """The artifacts with the tests of each requirement named, and with `quality.json`, if requirements are there."""
    by_path = {artifact.path: artifact for artifact in artifacts}
    if REQUIREMENTS not in by_path:
        return artifacts
    found = requirements_by_json(by_path[REQUIREMENTS].content)
    content = by_path[MANIFEST].content if MANIFEST in by_path else None
    manifest = manifest_by_json(content) if content is not None else None
    if manifest is not None:
        found = _with_tests(found, manifest)
        by_path[REQUIREMENTS] = Artifact(REQUIREMENTS, json_by_requirements(found), standard.name)
    mutation = mutation_by_json(facts.mutation, content)
    quality = _quality(standard, found, manifest, mutation, facts)
    by_path[PATH] = Artifact(PATH, json_by_quality(quality), standard.name)
    return list(by_path.values())


def mutation_by_json(recorded: bytes | None, manifest: bytes | None) -> Mutation:
    """A recorded mutation score; it counts only for the vectors that it was measured with."""
    try:
        found = msgspec.json.decode(recorded or b"", type=Mutation)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Mutation()
    current = hashlib.sha256(manifest).hexdigest() if manifest is not None else ""
    return msgspec.structs.replace(found, state="measured" if current and found.manifest == current else "outdated")


def _with_tests(found: Requirements, manifest: Manifest) -> Requirements:
    tests = tests_by_requirement(manifest)
    listed = tuple(
        msgspec.structs.replace(each, tests=(*each.tests, *tests.get(each.id, ()))) for each in found.requirements
    )
    return msgspec.structs.replace(found, requirements=listed)


def _quality(
    standard: Standard, found: Requirements, manifest: Manifest | None, mutation: Mutation, facts: Facts
) -> Quality:
    return Quality(
        standard=standard.name,
        version=standard.version,
        coverage=coverage(found.requirements, manifest),
        mutation=mutation,
        requirements=_counts(found.requirements),
        inexpressible=tuple(_gaps(standard.model, facts.inexpressible)),
        lint=_levels(facts.findings),
        translations=_translations(standard),
        examples=_examples(standard),
        legal_basis=_legal_basis(standard),
    )


def _counts(requirements: Iterable[Requirement]) -> dict[str, int]:
    counts = dict.fromkeys(("MUST", "SHOULD", "MAY", "derived", "authored"), 0)
    for requirement in requirements:
        counts[requirement.level] += 1
        counts[requirement.kind] += 1
    return counts


def _translations(standard: Standard) -> dict[str, Share]:
    """Text and language → share: of all that deserves a title, and of all that is described in any language."""
    found: dict[str, Share] = {}
    for what in ("title", "description"):
        texts = [getattr(element, what) for element in _described(standard)]
        wanted = [text for text in texts if text or what == "title"]
        for language in LANGUAGES:
            found[f"{what}_{language}"] = Share(sum(bool(text.get(language)) for text in wanted), len(wanted))
    return found


def _levels(findings: Iterable[Finding]) -> dict[str, int]:
    """Number of findings by severity, worst first."""
    found = list(findings)
    return {level.label: sum(f.severity is level for f in found) for level in sorted(Severity, reverse=True)}


def _gaps(model: DataModel | None, inexpressible: Iterable[Inexpressible]) -> Iterator[Gap]:
    """The gaps that concern a standard's own elements, grouped."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for gap in sorted(inexpressible):
        name = gap.element.partition(".")[0]
        element = _named(model, name) if model is not None else None
        if model is None or element is None or element.module == model.module:
            grouped.setdefault((gap.target, gap.constraint, gap.enforced_by), []).append(gap.element)
    for (target, constraint, enforced_by), elements in grouped.items():
        yield Gap(target, constraint, enforced_by, tuple(elements))


def _named(model: DataModel, name: str) -> Element | None:
    return model.classes.get(name) or model.enums.get(name) or model.types.get(name)


def _described(standard: Standard) -> Iterator[Element | Named]:
    """All parts that deserve a title and a definition."""
    model = standard.model
    if model is not None:
        for cls in model.own(model.classes):
            yield cls
            yield from (slot for slot in cls.slots.values() if slot.name in cls.own_slots)
        yield from model.own(model.enums)
        yield from (found for found in model.own(model.types) if not found.builtin)
    yield from _parts(standard)


def _parts(standard: Standard) -> Iterator[Named]:
    contents: tuple[Node | None, ...] = (standard.interface, standard.process)
    for content in contents:
        for field in content.__struct_fields__ if content is not None else ():
            value = getattr(content, field)
            yield from (part for part in value if isinstance(part, Named)) if isinstance(value, tuple) else ()


def _examples(standard: Standard) -> Share:
    """Roots with an example document; operations that a scenario calls."""
    if standard.model is not None:
        shown = {example.root for example in standard.examples}
        return Share(sum(root in shown for root in standard.model.roots), len(standard.model.roots))
    operations = [o.id for o in standard.interface.operations] if standard.interface is not None else []
    called = {step.operation for scenario in standard.scenarios for step in scenario.steps}
    return Share(sum(name in called for name in operations), len(operations))


def _legal_basis(standard: Standard) -> Share:
    """Classes and slots, operations, events and steps that name the law they rest on."""
    model = standard.model
    laws: list[bool] = []
    if model is not None:
        for cls in model.own(model.classes):
            own = (slot for slot in cls.slots.values() if slot.name in cls.own_slots)
            laws += [bool(element.annotation("legal_basis")) for element in (cls, *own)]
    laws += [bool(part.legal_basis) for part in _parts(standard) if hasattr(part, "legal_basis")]
    return Share(sum(laws), len(laws))
