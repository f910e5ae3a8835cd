"""Nodes of a process standard: who does what in which order, as authored in `process.yaml`.

Steps and participants name each other by id. A message names its payload as `standard:Class`, a step its operation as
`standard:operationId`; both standards are among the dependencies.
"""

from __future__ import annotations

from generators.model.node import Named, Node, Requirement, Text


class Participant(Named, frozen=True, kw_only=True):
    """Who takes part: a pool in BPMN, or a lane of the pool `within`.

    kind: citizen | business | authority | provider | system. role: as interface standards name consumers and
    providers. A participant that no step belongs to is a black box: its messages need no counterpart.
    """

    kind: str
    role: str = ""
    within: str = ""


class Branch(Node, frozen=True, kw_only=True):
    """A way out of a gateway.

    when: the condition in words, of an exclusive or inclusive gateway. otherwise: taken when no condition holds.
    """

    to: str
    when: Text = {}
    otherwise: bool = False


class Deadline(Node, frozen=True, kw_only=True):
    """How long a step may take.

    duration: ISO 8601, calendar time. to: the step that follows when it has passed; without it the deadline only
    binds whoever acts. interrupting: passing it ends the step.
    """

    duration: str
    to: str = ""
    interrupting: bool = True
    title: Text = {}
    legal_basis: tuple[str, ...] = ()

    @property
    def binding(self) -> bool:
        """Whether the step has to be done before; else passing it only sets something off, such as a reminder."""
        return self.interrupting or not self.to


class Catch(Node, frozen=True, kw_only=True):
    """Where a step goes on when an error occurs in it."""

    error: str
    to: str


class StepRequirement(Requirement, frozen=True, kw_only=True):
    """A requirement that logs are measured by.

    violated_by: missing | late | early | foreign: what a log that violates it shows of the step; empty where that goes
    without saying (a task that is missing), or where no log shows it.
    """

    violated_by: str = ""


class Step(Named, frozen=True, kw_only=True):
    """One step of a participant.

    type: start | end | task | user | service | manual | send | receive | exclusive | inclusive | parallel | event |
    timer | subprocess. `event` waits for whichever of the following receives and timers comes first.
    next: the one step that follows; gateways have `branches` instead, ends neither.
    within: the subprocess that the step belongs to. message: payload of a send, a receive or a start by message.
    to: participant that a message goes to; sender: participant that it comes from.
    operation: operation of an interface standard that carries the step out.
    duration: how long a timer, or a start by timer, waits (ISO 8601).
    outcome, error, terminate: what an end stands for: a result of the process, an error, the end of everything.
    activity: kind of activity from the list of reference activities of administrative procedures (FIM).
    """

    type: str
    participant: str = ""
    next: str = ""
    branches: tuple[Branch, ...] = ()
    within: str = ""
    message: str = ""
    to: str = ""
    sender: str = ""
    operation: str = ""
    duration: str = ""
    deadline: Deadline | None = None
    catches: tuple[Catch, ...] = ()
    outcome: str = ""
    error: str = ""
    terminate: bool = False
    optional: bool = False
    activity: str = ""
    legal_basis: tuple[str, ...] = ()
    requirements: tuple[StepRequirement, ...] = ()


class Outcome(Named, frozen=True, kw_only=True):
    """A result that the process can end with."""


class ProcessError(Named, frozen=True, kw_only=True):
    """An error that ends a subprocess or a process early."""

    code: str = ""


class Process(Node, frozen=True, kw_only=True):
    """The content of `process.yaml`; everything in order of declaration."""

    participants: tuple[Participant, ...] = ()
    steps: tuple[Step, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    errors: tuple[ProcessError, ...] = ()
    requirements: tuple[Requirement, ...] = ()

    def participant(self, name: str) -> Participant | None:
        """The participant of an id."""
        return next((p for p in self.participants if p.id == name), None)

    def pool(self, name: str) -> str:
        """The id of the pool that a participant is, or is a lane of; the id itself where it is unknown."""
        found = self.participant(name)
        return found.within if found is not None and found.within else name

    def step(self, name: str) -> Step | None:
        """The step of an id."""
        return next((s for s in self.steps if s.id == name), None)
