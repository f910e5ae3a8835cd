"""Requirements that people wrote: of interfaces, processes, prose and business rules."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.node import Node
from generators.model.node import Requirement as Stated
from generators.model.nodes import Standard
from generators.model.requirements import Requirement
from generators.model.rules import BusinessRule
from generators.requirements.ids import id_by_rule


def authored(standard: Standard) -> Iterator[Requirement]:
    """All of a standard's own, in order of their files: prose, rules, interface, process."""
    scenarios = _tests(standard)
    for chapter in standard.stated:
        yield _requirement(chapter, "", (), scenarios)
    for rule in standard.rules:
        if rule.standard == standard.name:
            yield _of_rule(rule)
    for element, law, stated in _by_element(standard):
        yield _requirement(stated, element, law, scenarios)


def _by_element(standard: Standard) -> Iterator[tuple[str, tuple[str, ...], Stated]]:
    """Operation, event or step (empty for the whole), its legal bases, and each requirement that it states."""
    for content in (standard.interface, standard.process):
        if content is None:
            continue
        yield from (("", (), stated) for stated in content.requirements)
        parts: tuple[Node, ...] = ()
        if standard.interface is not None:
            parts = (*standard.interface.operations, *standard.interface.events)
        if standard.process is not None:
            parts = (*parts, *standard.process.steps)
        for part in parts:
            for stated in getattr(part, "requirements", ()):
                yield getattr(part, "id", ""), getattr(part, "legal_basis", ()), stated


def _tests(standard: Standard) -> dict[str, list[str]]:
    """Requirement → scenarios with a step that shows it, as `scenario.step`."""
    found: dict[str, list[str]] = {}
    for scenario in standard.scenarios:
        for step in scenario.steps:
            for name in step.requirements:
                found.setdefault(name, []).append(f"{scenario.id}.{step.id}")
    return found


def _requirement(stated: Stated, element: str, law: tuple[str, ...], tests: dict[str, list[str]]) -> Requirement:
    return Requirement(
        id=stated.id,
        level=stated.level,
        kind="authored",
        text=stated.text,
        element=element,
        source=f"{stated.span.file}:{stated.span.line}",
        legal_basis=stated.legal_basis or law,
        observable=stated.observable,
        evidence=stated.evidence,
        tests=tuple(tests.get(stated.id, ())),
    )


def _of_rule(rule: BusinessRule) -> Requirement:
    """A business rule: its title and definition tell what has to be, its message what is wrong."""
    languages = dict.fromkeys((*rule.title, *rule.description))
    told = {tag: [text for text in (rule.title.get(tag), rule.description.get(tag)) if text] for tag in languages}
    text = {tag: ": ".join(parts) for tag, parts in told.items()} or rule.message
    return Requirement(
        id=id_by_rule(rule.standard, rule.id),
        level="MUST" if rule.level == "error" else "SHOULD",
        kind="authored",
        observable=True,
        text=text,
        element=rule.class_name,
        constraint="business_rule",
        name=rule.id,
        source=f"{rule.span.file}:{rule.span.line}",
        legal_basis=rule.legal_basis,
        enforced_by=("schematron", "checker"),
    )
