"""Nodes of a test scenario of an interface standard, as authored in `scenarios/*.yaml`.

Values may hold `{name}`: what an earlier step captured, or an input.
"""

from __future__ import annotations

from typing import Any

from generators.model.node import Named, Node, Text


class Expectation(Node, frozen=True, kw_only=True):
    """What an answer has to be.

    status: any of them. problem: id of the problem type. headers: name → regular expression that the whole value
    matches; an empty one asks for presence. values: JSON pointer into the decoded payload → value; null for absence.
    valid: the payload obeys its class in full.
    """

    status: tuple[int, ...] = ()
    media: str = ""
    problem: str = ""
    headers: dict[str, str] = {}
    values: dict[str, Any] = {}
    valid: bool = True


class Capture(Node, frozen=True, kw_only=True):
    """A value kept for later steps: of a response `header`, or at a JSON `pointer` of the payload."""

    name: str
    header: str = ""
    pointer: str = ""


class Repeat(Node, frozen=True, kw_only=True):
    """A step is tried again until its expectation holds: after `every` seconds, `most` times in all."""

    every: float = 1
    most: int = 10


class ScenarioStep(Node, frozen=True, kw_only=True):
    """A request and what has to come back, or an event that has to arrive.

    operation, event: id of one of the interface. parameters: name → value. payload: JSON pointer → value, changes to
    the example document; null removes. example: name of an example document of the payload's standard; raw: a body as
    text instead. media: of the request body. access: valid | none | expired | wrong-scope.
    """

    id: str
    operation: str = ""
    event: str = ""
    title: Text = {}
    parameters: dict[str, Any] = {}
    example: str = ""
    payload: dict[str, Any] = {}
    raw: str | None = None
    media: str = ""
    access: str = "valid"
    within: float = 5
    expect: Expectation = Expectation()
    captures: tuple[Capture, ...] = ()
    repeat: Repeat | None = None
    requirements: tuple[str, ...] = ()


class Scenario(Named, frozen=True, kw_only=True):
    """A sequence of steps that shows requirements; `case` is good or bad, `file` the path of its source."""

    file: str = ""
    case: str = "good"
    inputs: dict[str, Any] = {}
    steps: tuple[ScenarioStep, ...] = ()
