"""What the parts of a run share, and when the run has to end."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec

from conformance.api.arrival import Arrivals
from conformance.api.contract import Contract
from conformance.api.masks import Masks
from conformance.api.message import Answer, Hindered, Request, Sender, Unanswered
from conformance.api.tokens import Tokens
from conformance.api.words import told
from conformance.library import Claims, Subject
from generators.model.interface import Interface
from generators.model.nodes import Standard

PATIENCE = 3
"""Requests in a row that were waited for in vain, after which a server is given up."""
_BRIEF = 1.0
"""Seconds within which a failure costs nothing: it does not count."""


class Exhausted(Hindered):
    """No more requests are made."""


class Limits:
    """Sends for a run: politely, not for ever, and not to a server that does not answer."""

    def __init__(
        self, sender: Sender, seconds: float, rate: float = 0, pause: Callable[[float], None] = time.sleep
    ) -> None:
        """Start the clock. seconds: of the whole run. rate: requests a second at most, 0 for any number."""
        self._pause = pause
        self._sender, self._end = sender, time.monotonic() + seconds
        self._interval, self._next = (1 / rate if rate else 0.0), 0.0
        self._silence = 0

    @property
    def rest(self) -> float:
        """Seconds that are left."""
        return max(self._end - time.monotonic(), 0.0)

    def __call__(self, request: Request, seconds: float) -> Answer:
        """The answer; raises Unanswered, and Exhausted when nothing is sent any more."""
        self.require()
        self.sleep(self._next - time.monotonic())
        self._next = time.monotonic() + self._interval
        self.require()
        started = time.monotonic()
        try:
            answer = self._sender(request, min(seconds, self.rest))
        except Unanswered as error:
            if not error.reached or time.monotonic() - started >= _BRIEF:
                self._silence += 1
            raise
        self._silence = 0
        return answer

    def require(self) -> None:
        """Raise Exhausted when nothing is sent any more."""
        if self._silence >= PATIENCE:
            raise Exhausted(told("silent"))
        if not self.rest:
            raise Exhausted(told("no-time"))

    def sleep(self, seconds: float) -> None:
        """Wait, but not beyond the end of the run."""
        if seconds > 0:
            self._pause(min(seconds, self.rest))


class Plan(msgspec.Struct, frozen=True):
    """What the tests of one run share.

    base: address of the interface. inputs: of scenarios,
    by name or `scenario.name`. run: what tells repetitions apart. callbacks: address that events are sent to.
    """

    subject: Subject
    claims: Claims
    interface: Interface
    contract: Contract
    tokens: Tokens
    arrivals: Arrivals
    masks: Masks
    limits: Limits
    base: str
    headers: tuple[tuple[str, str], ...] = ()
    inputs: dict[str, str] = {}
    run: str = ""
    callbacks: str = ""
    progress: Callable[[str], None] = lambda name: None

    @property
    def standard(self) -> Standard:
        """The interface standard."""
        return self.subject.standard
