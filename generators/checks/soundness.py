"""Soundness of a process for the rules that tell it: played through once, each rule tells what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.soundness import soundness


def unsound(subject: Subject, rule: str) -> Iterator[Flag]:
    """What one rule says; nothing where other rules find that steps are missing or lead where they must not."""
    for finding in subject.once("soundness", lambda: soundness(subject.process)):
        step = subject.process.step(finding.path)
        if finding.rule == rule and step is not None:
            yield subject.flag(finding.message, step)
