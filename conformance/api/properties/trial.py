"""The run of made-up requests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from schemathesis import Case as Drawn
from schemathesis import Config
from schemathesis.engine import StopReason, core, events
from schemathesis.engine.run import Phase, PhaseName, PhaseSkipReason
from schemathesis.specs.openapi.schemas import OpenApiSchema

from conformance.api.message import Answer, Hindered, Request
from conformance.api.naming import Naming
from conformance.api.plan import Exhausted, Plan
from conformance.api.properties.drawing import CHECKS, Draws, claimed_document, configuration
from conformance.api.properties.gathered import Gathered
from conformance.api.properties.relay import Relay
from conformance.api.tokens import authorization
from conformance.api.words import told
from conformance.report import Case, Fault, Verdict
from conformance.report.identities import MADE_UP
from conformance.report.sentences import plain
from generators.arazzo.access import takes_token
from generators.model.interface import Operation
from generators.model.node import Text

WORDS = {
    "negative_data_rejection": ("accepted-invalid", ("422", "400")),
    "missing_required_header": ("accepted-without-header", ("422", "400")),
    "ignored_auth": ("accepted-unauthenticated", ("401",)),
}
"""Check → what its failure is called, and words in the requirement that demands otherwise."""
assert set(WORDS) == set(CHECKS)

ALWAYS = ("coverage", "fuzzing")
"""Phases with requests for every operation; others need examples, or links to the operation."""


class Watched(OpenApiSchema):
    """The document, whose requests go through the relay."""

    relay: Relay

    @property
    def transport(self) -> Relay:
        """What sends."""
        return self.relay


class Engine(core.Engine):
    """The engine without the phase that tries out the server on its own, past the relay and its limits."""

    def get_phase_config(self, phase_name: PhaseName, **demands: bool) -> Phase:
        """Whether a phase is to run."""
        if phase_name is PhaseName.PROBING:
            return Phase(name=phase_name, is_enabled=False, skip_reason=PhaseSkipReason.DISABLED)
        return super().get_phase_config(phase_name, **demands)


class Trial:
    """Draws requests, sends them and gathers what the answers show."""

    def __init__(self, plan: Plan, draws: Draws) -> None:
        """Prepare."""
        self._plan, self._draws = plan, draws
        self._naming = Naming(plan.interface)
        self._found: dict[tuple[str, str], Gathered] = {}
        self._exchanges: dict[str, tuple[Request, Answer | None]] = {}
        self._unfinished: Text = {}

    def cases(self) -> Iterator[Case]:
        """A case for each operation and phase, in order of declaration."""
        try:
            headers = dict(self._authorized())
        except Hindered as error:
            for phase in self._draws.phases:
                yield self._plan.masks.case(Case(f"{MADE_UP}{phase}", Verdict.ERROR, reason=error.message))
            return
        relay = Relay(self._plan, self._seen, self._unsent, self._draws.seconds)
        stream = Engine(self._schema(relay, headers)).execute()
        for event in stream:
            if isinstance(event, events.Interrupted) and relay.exhausted is None:
                raise KeyboardInterrupt
            if relay.exhausted is not None:
                stream.stop()
            self._heard(event)
        self._unfinished = relay.exhausted.message if relay.exhausted is not None else self._unfinished
        yield from self._made()

    def _authorized(self) -> Iterator[tuple[str, str]]:
        """The header with a token that permits everything; raises NoToken."""
        interface = self._plan.interface
        if any(takes_token(interface, operation) for operation in interface.operations):
            scopes = tuple(scope.id for scheme in interface.security for scope in scheme.scopes)
            yield authorization(self._plan.tokens.of("valid", Operation(id="", method="", path="", scopes=scopes)))

    def _schema(self, relay: Relay, headers: dict[str, str]) -> Watched:
        document = claimed_document(self._plan)
        config = Config.from_dict({**configuration(self._draws), "base-url": self._plan.base, "headers": headers})
        schema = Watched(raw_schema=document, config=config.projects.get(document))
        schema.relay = relay
        return schema

    def _of(self, phase: str, operation: str) -> Gathered:
        return self._found.setdefault((phase, operation), Gathered())

    def _seen(self, drawn: Drawn[Any], request: Request, answer: Answer | None, faults: list[Fault]) -> None:
        phase, operation = _place(drawn)
        self._plan.progress(f"{phase}: {operation}")
        gathered = self._of(phase, operation)
        gathered.sent += 1
        self._exchanges[drawn.id] = request, answer
        for fault in faults:
            gathered.add(self._named(operation, fault), self._plan.masks, request, answer)

    def _unsent(self, drawn: Drawn[Any], error: Exhausted) -> None:
        """An operation at which the requests end has not been tried as it should be."""
        self._of(*_place(drawn)).reason = error.message

    def _named(self, operation: str, fault: Fault, words: tuple[str, ...] = ()) -> Fault:
        found = self._plan.interface.operation(operation)
        own = found.requirements if found is not None else ()
        ids = tuple(r.id for r in (*own, *self._plan.interface.requirements))
        return self._naming.named(fault, ids, words, certain=True)

    def _heard(self, event: events.EngineEvent) -> None:
        """Take failed checks, and what kept requests from being drawn."""
        if isinstance(event, events.ScenarioFinished):
            for id, checks in event.recorder.checks.items():
                for check in checks:
                    if check.failure_info is not None:
                        self._failed(event, id, check.name, check.failure_info.failure)
            for id in event.recorder.cases:
                self._exchanges.pop(id, None)
        elif isinstance(event, events.NonFatalError):
            self._hindered(event)
        elif isinstance(event, events.FatalError):
            self._unfinished = told("broken-off", reason=f"{type(event.exception).__name__}: {event.exception}")
        elif isinstance(event, events.EngineFinished) and event.stop_reason is StopReason.SERVER_UNAVAILABLE:
            self._unfinished = told("silent")

    def _hindered(self, event: events.NonFatalError) -> None:
        """Take what kept requests from being drawn or sent, where no answer has told it already."""
        if isinstance(event.value.__cause__, Hindered):
            return
        reason = told("not-sendable", reason=event.info.title)
        if event.phase is not None and event.related_to_operation:
            self._of(event.phase.value, self._operation_of(event.label)).reason = reason
        else:
            self._unfinished = reason

    def _failed(self, event: events.ScenarioFinished, id: str, check: str, failure: Any) -> None:
        drawn = event.recorder.cases[id].value
        operation = _operation(drawn)
        kind, words = WORDS[check]
        request, answer = self._exchanges.get(failure.case_id or id) or self._exchanges.get(id) or (None, None)
        status = str(answer.status) if answer is not None else ""
        fault = Fault(told(kind, reason=_reason(failure.message)), value=status, expected=plain("4xx"))
        gathered = self._of(event.phase.value, operation)
        gathered.add(self._named(operation, fault, words), self._plan.masks, request, answer)

    def _operation_of(self, label: str) -> str:
        """The id of the operation that schemathesis calls `METHOD /path`."""
        for operation in self._plan.interface.operations:
            if label.endswith(f"{operation.method.upper()} {self._plan.interface.base_path}{operation.path}"):
                return operation.id
            if label == f"{operation.method.upper()} {operation.path}":
                return operation.id
        return ""

    def _made(self) -> Iterator[Case]:
        """The cases; what was not reached before the end was not tested."""
        for phase in self._draws.phases:
            for operation in self._plan.interface.operations:
                gathered = self._found.get((phase, operation.id))
                if not self._plan.claims.operation(operation.id):
                    continue
                if gathered is None and not self._unfinished and phase not in ALWAYS:
                    continue
                gathered = gathered or Gathered()
                if self._unfinished and not gathered.sent:
                    gathered.reason = self._unfinished
                yield self._plan.masks.case(gathered.case(f"{MADE_UP}{phase}.{operation.id}", operation))


def _place(drawn: Drawn[Any]) -> tuple[str, str]:
    """The phase in which a request was drawn, and its operation."""
    return drawn.meta.phase.name.value if drawn.meta is not None else "stateful", _operation(drawn)


def _operation(drawn: Drawn[Any]) -> str:
    return str(drawn.operation.definition.raw.get("operationId", ""))


def _reason(message: str) -> str:
    """What schemathesis says of the part of a request that is wrong, in one line."""
    _, found, part = message.partition("Invalid component:")
    return " ".join((part if found else message).split())[:300]


def cases(plan: Plan, draws: Draws) -> Iterator[Case]:
    """What made-up requests show."""
    yield from Trial(plan, draws).cases()
