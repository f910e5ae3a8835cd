"""An interface standard and its reference server on a bench: no network, and a clock that only the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from conformance.api.arrival import Arrivals
from conformance.api.contract import Contract
from conformance.api.inbox import Inbox
from conformance.api.masks import Masks
from conformance.api.message import Answer, Request, Sender
from conformance.api.payloads import Payloads, Read, json_read
from conformance.api.plan import Limits, Plan
from conformance.api.run import Further, report
from conformance.api.signing import Trust
from conformance.api.tokens import Tokens
from conformance.library import Claims, Library, Subject
from conformance.mock import Service
from conformance.mock.faults import Fault
from conformance.report import Case, Report

Find = Callable[[str], Subject]
Benches = Callable[[str], "Bench"]
INTERFACES = ("nachweisabruf", "antragsuebermittlung", "statuskommunikation")
TOKENS = {"valid": "valid", "expired": "expired", "wrong-scope": "wrong-scope"}
ADDRESS = "https://behoerde.example/ereignisse"


class Bench:
    """One standard; what judges answers is made once."""

    def __init__(self, subject: Subject, library: Library) -> None:
        self.subject, self.find = subject, library.subject
        self.rules: Find | None = library.subject
        self.payloads = Payloads(subject, library)
        self.contract = Contract(subject, self.payloads)

    def plan(self, sender: Sender, inbox: Inbox | None = None, **parts: Any) -> Plan:
        """A plan whose requests go to a sender."""
        interface = self.subject.standard.interface
        assert interface is not None
        masks, box = Masks(), Inbox() if inbox is None else inbox
        limits = parts.pop("limits", None) or Limits(sender, 600, pause=lambda seconds: None)
        tokens = Tokens(interface, parts.pop("tokens", TOKENS), None, limits, masks)
        return Plan(
            subject=self.subject,
            interface=interface,
            claims=parts.pop("claims", None) or Claims(self.subject, parts.pop("profile", "")),
            contract=self.contract,
            tokens=tokens,
            arrivals=Arrivals(box, self.payloads, parts.pop("trust", Trust())),
            masks=masks,
            limits=limits,
            base=f"https://server.example{interface.base_path}",
            **parts,
        )

    def run(
        self, faults: Iterable[Fault] = (), only: tuple[str, ...] = (), further: Further | None = None, **parts: Any
    ) -> Report:
        """The report on a reference server with faults, or on one that is given as `server`."""
        server = parts.pop("server", None) or Server(self, faults)
        limits = Limits(server, 600, pause=server.pause)
        return report(self.plan(server, server.inbox, limits=limits, **parts), "bench", only, further)


class Alone(Bench):
    """A standard whose data standards are nowhere: the server alone says whether payloads are right, by their form."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, Library(Path()))
        self.rules, self.payloads = None, _Unjudged(subject, Library(Path()))
        self.contract = Contract(subject, self.payloads)


class _Unjudged(Payloads):
    def read(self, payload: str, media: str, body: bytes) -> Read:
        return json_read(body)


class Offered(Claims):
    """Claims some operations, by no profile."""

    def __init__(self, bench: Bench, *operations: str) -> None:
        super().__init__(bench.subject)
        self.operations = operations

    def operation(self, name: str) -> bool:
        return name in self.operations


class Server:
    """A reference server that is asked directly, and whose events arrive while the clock is moved."""

    def __init__(self, bench: Bench, faults: Iterable[Fault] = ()) -> None:
        self.now = 0.0
        self.answers: list[Answer] = []
        self.inbox = _Inbox(self.pause)
        self.service = Service(bench.subject, faults, bench.rules, self._deliver, lambda: self.now)
        self.service.events.address = ADDRESS

    def __call__(self, request: Request, seconds: float) -> Answer:
        self.answers.append(self.service(request))
        return self.answers[-1]

    def pause(self, seconds: float) -> None:
        self.now += seconds
        self.service.advance()

    def _deliver(self, delivery: Any) -> None:
        self.inbox.put(Request("POST", delivery.url, tuple(delivery.headers.items()), delivery.content))


class _Inbox(Inbox):
    """An inbox that is looked into once a second of the test's clock."""

    def __init__(self, pause: Callable[[float], None]) -> None:
        super().__init__()
        self._pause = pause

    def since(self, start: int, seconds: float) -> Iterator[Request]:
        for _ in range(int(seconds)):
            self._pause(1)
            yield from super().since(start, 0)
            start = len(self)


def case(found: Report, id: str) -> Case:
    """The case of an id."""
    return next(case for case in found.cases if case.id == id)


def answered(status: int, value: Any = None, **headers: str) -> Answer:
    """An answer with JSON."""
    named = tuple((name.replace("_", "-"), text) for name, text in headers.items())
    if value is None:
        return Answer(status, named)
    media = "application/problem+json" if status >= 400 else "application/json"
    return Answer(status, (("Content-Type", media), *named), msgspec.json.encode(value))
