"""Directions: what interfaces do with documents decides how severe a change of them is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.model.interface import Body, Event, Interface, Operation, Response
from generators.model.nodes import Standard
from registry.compare import Direction, Judged, Level, compare
from tests.registry.compare.versions import read

MODEL = """\
classes:
  Anfrage:
    tree_root: true
    attributes: {{wer: {{range: Person}}}}
  Antwort:
    tree_root: true
    attributes: {{wen: {{range: Person}}, was: {{range: Auskunft}}}}
  Person:
    attributes: {{name: {{required: {person}}}}}
  Auskunft:
    attributes: {{text: {{required: {auskunft}}}}}
  Baustein:
    attributes: {{teil: {{required: {baustein}}}}}
"""


def service(request: str = "", response: str = "", event: str = "") -> Standard:
    """An interface that uses classes of the standard as payloads."""
    operation = Operation(
        id="abrufen",
        method="post",
        path="/",
        request=Body(payload=request) if request else None,
        responses=(Response(status=200, body=Body(payload=response)),) if response else (),
    )
    events = (Event(id="bereit", payload=event),) if event else ()
    return Standard(name="dienst", kind="interface", interface=Interface(operations=(operation,), events=events))


def change(tmp_path: Path, what: str, used: Standard | None) -> Judged:
    """The finding about a slot of a class that is made optional."""
    every = {"person": "true", "auskunft": "true", "baustein": "true"}
    old = read({"model.yaml": MODEL.format(**every)}, tmp_path / "old")
    new = read({"model.yaml": MODEL.format(**{**every, what: "false"})}, tmp_path / "new")
    interfaces = (used,) if used is not None else ()
    (found,) = compare(old, new, (interfaces, interfaces))
    assert found.rule == "slot-made-optional"
    return found


BOTH = service("muster:Anfrage", "muster:Antwort")
CASES = [
    ("person", None, Direction.MESSAGE, Level.MINOR),
    ("person", BOTH, Direction.MESSAGE, Level.MINOR),
    ("auskunft", BOTH, Direction.RESPONSE, Level.MAJOR),
    ("auskunft", service(request="muster:Antwort"), Direction.REQUEST, Level.MINOR),
    ("auskunft", service(event="muster:Antwort"), Direction.RESPONSE, Level.MAJOR),
    ("auskunft", service(response="anderer:Antwort"), Direction.MESSAGE, Level.MINOR),
    ("baustein", BOTH, Direction.NONE, Level.MINOR),
]


@pytest.mark.parametrize(("what", "used", "direction", "level"), CASES)
def test_direction_and_level(
    tmp_path: Path, what: str, used: Standard | None, direction: Direction, level: Level
) -> None:
    found = change(tmp_path, what, used)
    assert (found.direction, found.level) == (direction, level)
