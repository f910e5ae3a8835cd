"""The steps of one scenario, carried out one after the other: a case for each."""

from __future__ import annotations

import math
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from conformance.api.evidence import of_answer, of_request
from conformance.api.expected import expected_statuses, unexpected
from conformance.api.message import Answer, Hindered, Request, Unanswered
from conformance.api.naming import Naming
from conformance.api.placeholders import NotCaptured, Values, minted
from conformance.api.plan import Plan
from conformance.api.sending import NotSendable, Requests
from conformance.api.tokens import authorization
from conformance.api.words import told
from conformance.report import Case, Evidence, Fault, Verdict
from generators.arazzo.access import takes_token
from generators.model.interface import Event, Operation
from generators.model.node import Text
from generators.model.pointer import MISSING, found_at
from generators.model.scenario import Capture, Expectation, Repeat, Scenario, ScenarioStep
from generators.openapi.examples import Examples

_ATTEMPTS = 3
_LONGEST_WAIT = 60
"""Seconds that a server may ask to be left alone."""
_DIGITS = 9
"""Digits of such a number that are read: a server may send any."""
_BRIEFLY = 1.0
"""Seconds to wait for an event that has lost its cause."""


class Played:
    """What came of a step: its faults, the messages that went over the wire, and what can be captured from."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.faults: list[Fault] = []
        self.evidence: list[Evidence] = []
        self.message = Answer(0)
        self.value: Any = None

    @property
    def failed(self) -> bool:
        """Whether anything is wrong that is more than a warning."""
        return any(fault.is_grave for fault in self.faults)


class Play:
    """A scenario while it runs."""

    def __init__(self, plan: Plan, scenario: Scenario, examples: Examples) -> None:
        """Prepare a scenario."""
        self._plan, self._scenario = plan, scenario
        given = {name: value for name, value in plan.inputs.items() if name in scenario.inputs}
        own = {n: v for n in scenario.inputs if (v := plan.inputs.get(f"{scenario.id}.{n}")) is not None}
        inputs = {**(minted(scenario, plan.run) if plan.run else {}), **given, **own}
        self._values = Values(scenario, inputs)
        self._requests = Requests(plan.standard, scenario, examples, self._values, plan.callbacks, plan.run)
        self._naming = Naming(plan.interface)
        self._taken = plan.claims.steps(scenario)
        self._mark = plan.arrivals.mark()
        self._waiting = 0.0
        self._failed = False

    def cases(self) -> Iterator[Case]:
        """A case for each step, secrets masked."""
        for step in self._scenario.steps:
            case = self._case(step)
            self._failed |= case.verdict in (Verdict.FAILED, Verdict.ERROR)
            yield self._plan.masks.case(case)

    def _case(self, step: ScenarioStep) -> Case:
        if step.id not in self._taken:
            return self._left_out(step)
        played = Played()
        try:
            self._play(step, played)
        except NotCaptured as error:
            return self._stopped(step, played, told("not-captured", name=error.name))
        except Hindered as error:
            if not isinstance(error, Unanswered) or not error.reached:
                return self._stopped(step, played, error.message)
            played.faults = [Fault(error.message)]
        if not played.failed:
            self._keep(step, played)
        return self._made(
            step,
            Verdict.FAILED if played.failed else Verdict.PASSED,
            faults=tuple(self._naming.named(fault, step.requirements) for fault in played.faults),
            evidence=tuple(played.evidence) if played.faults else (),
        )

    def _left_out(self, step: ScenarioStep) -> Case:
        """A step that shows nothing claimed; what comes after an event waits for as long as it may take."""
        self._waiting += step.within if step.event else 0
        return self._made(step, Verdict.NOT_CLAIMED, reason=self._plan.claims.reason)

    def _stopped(self, step: ScenarioStep, played: Played, reason: Text) -> Case:
        return self._made(step, Verdict.ERROR, reason=reason, evidence=tuple(played.evidence))

    def _made(self, step: ScenarioStep, verdict: Verdict, **more: Any) -> Case:
        named = self._plan.interface.operation(step.operation) or self._plan.interface.event(step.event)
        title = step.title or (named.title if named else {})
        return Case(f"{self._scenario.id}.{step.id}", verdict, title, step.requirements, **more)

    def _play(self, step: ScenarioStep, played: Played) -> None:
        operation = self._plan.interface.operation(step.operation)
        event = self._plan.interface.event(step.event)
        if operation is not None:
            self._exchange(step, operation, played)
        elif event is not None:
            self._await(step, event, played)
        else:
            raise NotSendable(told("unknown-operation", name=step.operation or step.event))

    def _exchange(self, step: ScenarioStep, operation: Operation, played: Played) -> None:
        request = self._request(step, operation)
        expect = self._expected(step)
        repeat = step.repeat or Repeat(every=1, most=math.ceil(self._waiting) + 1)
        self._waiting = 0.0
        for attempt in range(max(repeat.most, 1)):
            if attempt:
                self._plan.limits.sleep(repeat.every)
            played.evidence = [of_request(self._plan.masks, request)]
            answer = self._sent(step, request)
            played.evidence.append(of_answer(self._plan.masks, answer))
            played.message = answer
            played.value, played.faults = self._judged(operation, request, expect, answer)
            if not played.failed:
                return

    def _sent(self, step: ScenarioStep, request: Request) -> Answer:
        """The answer; a server that asks for patience (RFC 6585, section 4) is given some, unless that is the test."""
        for attempt in range(_ATTEMPTS):
            try:
                answer = self._plan.limits(request, step.within)
            except ValueError as error:
                raise NotSendable(told("not-sendable", reason=str(error))) from error
            wait = _seconds(answer.header("Retry-After") or "")
            is_wanted = HTTPStatus.TOO_MANY_REQUESTS in expected_statuses(self._plan.interface, step.expect)
            if answer.status != HTTPStatus.TOO_MANY_REQUESTS or is_wanted or wait is None or attempt == _ATTEMPTS - 1:
                break
            self._plan.limits.sleep(wait)
        return answer

    def _judged(
        self, operation: Operation, request: Request, expect: Expectation, answer: Answer
    ) -> tuple[Any, list[Fault]]:
        """The value of an answer, and what is wrong with it: first what the step expects, then the rest."""
        value, faults = self._plan.contract.read(operation, request.method, answer)
        other = list(unexpected(self._plan.standard, self._plan.interface, expect, answer, value))
        places = {fault.path for fault in other if fault.path}
        return value, other + [fault for fault in faults if not fault.path or fault.path not in places]

    def _request(self, step: ScenarioStep, operation: Operation) -> Request:
        """The request with what the run adds: its headers, and the token of the access."""
        request = self._requests.of(step, operation, self._plan.base)
        added = list(self._plan.headers)
        if not takes_token(self._plan.interface, operation):
            if step.access != "valid":
                raise NotSendable(told("no-access", access=step.access))
        elif step.access != "none":
            added.append(authorization(self._plan.tokens.of(step.access, operation)))
        names = {name.lower() for name, _ in request.headers}
        return request._replace(headers=(*(h for h in added if h[0].lower() not in names), *request.headers))

    def _expected(self, step: ScenarioStep) -> Expectation:
        """What is expected, with the values that names stand for."""
        expect = step.expect
        return Expectation(
            status=expect.status,
            media=expect.media,
            problem=expect.problem,
            headers=expect.headers,
            values=self._values.expressed(expect.values),
            valid=expect.valid,
        )

    def _await(self, step: ScenarioStep, event: Event, played: Played) -> None:
        """Wait for an event; after a step that failed, what should cause it, only briefly."""
        self._plan.limits.require()
        seconds = min(_BRIEFLY if self._failed else step.within, self._plan.limits.rest)
        request, faults, played.value = self._plan.arrivals.wait(event, self._expected(step), self._mark, seconds)
        if request is None and self._failed:
            raise NotSendable(told("no-cause"))
        played.faults = faults
        if request is not None:
            played.message = Answer(200, request.headers, request.body or b"")
            played.evidence = [of_request(self._plan.masks, request, "event")]

    def _keep(self, step: ScenarioStep, played: Played) -> None:
        """Capture what later steps need; what is missing is a fault of the answer."""
        for capture in step.captures:
            found = _captured(capture, played)
            if found is MISSING:
                played.faults.append(
                    Fault(told("nothing-to-keep", name=capture.name), path=capture.pointer or capture.header)
                )
            else:
                self._values.keep(capture.name, found)


def _seconds(text: str) -> int | None:
    """How long to wait, as `Retry-After` says it in seconds (RFC 9110, section 10.2.3); None where it does not."""
    if not text.isascii() or not text.isdigit():
        return None
    return min(int(text[:_DIGITS]), _LONGEST_WAIT)


def _captured(capture: Capture, played: Played) -> Any:
    if capture.header:
        found = played.message.header(capture.header)
        return MISSING if found is None else found
    return found_at(played.value, capture.pointer)
