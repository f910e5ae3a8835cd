"""Run all rules over a standard or a bare LinkML file."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from generators.checks.catalogue import rules
from generators.checks.levels import with_levels
from generators.checks.subject import Flag, Subject
from generators.findings import Finding, Severity, sorted_by_place
from generators.model.linkml import Closure
from generators.workspace import Read, Workspace, resolved_bare

Check = Callable[[Subject], Iterator[Flag]]


def lint(workspace: Workspace, name: str) -> list[Finding]:
    """What is wrong with a standard: findings of reading it, then those of all rules, at the levels that it sets.

    The findings depend on the standard's folder, the folders of the standards it uses, the registry's settings and the
    compiler, and on nothing else.
    """
    standard, findings = workspace.read(name)
    closure, authored = workspace.sources(name), workspace.authored(name)
    if standard is None or (closure is None and not authored):
        return findings
    identity = workspace.identity(name)
    subject = Subject(standard, closure, workspace, identity, _sound(findings), authored)
    return sorted_by_place(with_levels([*findings, *checked(subject)], identity))


def lint_file(path: Path) -> list[Finding]:
    """What is wrong with a bare LinkML file and what it imports; conventions of the workspace do not count here."""
    return linted_file(path).findings


def linted_file(path: Path, least: Severity = Severity.HINT) -> Read:
    """A bare LinkML file as a standard of its own, with all that `lint_file` says about it.

    Rules of a lower level than `least` do not run.
    """
    closure = Closure(path, path.resolve().parent)
    standard, findings = resolved_bare(closure)
    if standard is None:
        return Read(None, findings)
    subject = Subject(standard, closure, sound=_sound(findings))
    return Read(standard, sorted_by_place([*findings, *checked(subject, least)]))


def _sound(findings: list[Finding]) -> bool:
    return all(finding.severity is not Severity.ERROR for finding in findings)


def checked(subject: Subject, least: Severity = Severity.HINT) -> Iterator[Finding]:
    """The findings of all rules for the kind of standard, at the levels of their pages and not below `least`."""
    kind = "data" if subject.standard.model is not None else subject.standard.kind
    for rule in rules():
        level = rule.level if subject.workspace is not None else rule.bare
        if rule.checked and kind in rule.kinds and level is not None and level >= least:
            for flag in _check(rule.id)(subject):
                yield Finding(rule.id, level, flag.message, flag.span, flag.path)


@cache
def _check(rule: str) -> Check:
    module = importlib.import_module(f"generators.checks.rules.{rule.replace('-', '_')}")
    found: Check = module.check
    return found
