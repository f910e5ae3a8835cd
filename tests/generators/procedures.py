"""Processes to test with: a short notation for small ones, and two as public administrations really run them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generators.model.nodes import Standard
from generators.model.process import Branch, Participant, Process, Step
from generators.model.source import parse_yaml
from generators.workspace.authored import Authored

FILES = Path(__file__).parent / "procedures"


def text(german: str, english: str = "") -> dict[str, str]:
    return {"de": german, "en": english} if english else {"de": german}


def step(name: str, kind: str, participant: str = "amt", following: str = "", **fields: Any) -> Step:
    """A step; `to_` lists branches: `target`, `target: condition` or `target: -` for the default."""
    branches = tuple(_branch(b) for b in fields.pop("ways", ()))
    title = fields.pop("title", None)
    return Step(
        id=name,
        type=kind,
        participant=participant,
        next=following,
        branches=branches,
        title=text(*title) if title else {},
        **fields,
    )


def _branch(written: str) -> Branch:
    to, _, condition = written.partition(": ")
    if condition == "-":
        return Branch(to=to, otherwise=True)
    german, _, english = condition.partition(" | ")
    return Branch(to=to, when={"de": german, "en": english or german} if german else {})


def process(*steps: Step, participants: tuple[Participant, ...] = (), **fields: Any) -> Process:
    names = dict.fromkeys(s.participant for s in steps if s.participant)
    known = {p.id for p in participants}
    others = tuple(Participant(id=n, kind="authority") for n in names if n not in known)
    return Process(participants=(*participants, *others), steps=steps, **fields)


def standard(content: Process, name: str = "probe") -> Standard:
    return Standard(
        name=name,
        kind="process",
        version="1.0.0",
        title=text("Probe", "Probe"),
        base=f"https://standards.example/{name}/1.0.0/",
        process=content,
    )


def authored(content: str | bytes) -> Process:
    """The process that a text of `process.yaml` holds."""
    data = content.encode() if isinstance(content, str) else content
    document, findings = parse_yaml(data, "process.yaml")
    assert findings == []
    found = Authored(document, Process).node
    assert isinstance(found, Process)
    return found


def residence_registration() -> Standard:
    """Electronic residence registration (§ 23a BMG) with citizen, service, authority (two lanes) and register."""
    return standard(authored((FILES / "residence_registration.yaml").read_bytes()), "wohnsitzanmeldung-prozess")


def evidence_retrieval() -> Standard:
    """Once-only retrieval of evidence (§ 7 (2) IDNrG) between consumer, intermediary, provider and the person."""
    return standard(authored((FILES / "evidence_retrieval.yaml").read_bytes()), "nachweisabruf-prozess")
