"""Requests that schemathesis draws: the same for a seed, within limits, and judged by the contract."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from subprocess import run
from typing import Any

import pytest
from msgspec import structs

from conformance.api.message import Answer, Request, Sender, Unanswered
from conformance.api.plan import Exhausted, Plan
from conformance.api.properties.drawing import Draws
from conformance.api.properties.relay import NOWHERE
from conformance.api.properties.trial import cases
from conformance.api.words import told
from conformance.mock.faults import fault_by_name
from conformance.report import Case, Verdict
from tests.conformance.bench import Bench, Benches, Offered, Server

pytestmark = pytest.mark.xdist_group("standard nachweisabruf")
READING = ("antwortAbholen", "ereignisseAuflisten")
"""Operations whose requests are drawn quickly: they have no body."""
FEW = Draws(("examples", "coverage"), 3)


@pytest.fixture
def nachweise(bench: Callable[[str], Bench]) -> Bench:
    return bench("nachweisabruf")


class Asked:
    """A reference server that remembers what it was asked."""

    def __init__(self, bench: Bench, *faults: str) -> None:
        self._server = Server(bench, [fault_by_name(name) for name in faults])
        self.requests: list[Request] = []

    def __call__(self, request: Request, seconds: float) -> Answer:
        self.requests.append(request)
        return self._server(request, seconds)


def tried(
    bench: Bench, sender: Sender, draws: Draws = FEW, operations: tuple[str, ...] = READING, **parts: Any
) -> list[Case]:
    claims = parts.pop("claims", None) or Offered(bench, *operations)
    return list(cases(bench.plan(sender, claims=claims, **parts), draws))


def test_the_reference_server_passes_and_a_seed_says_it_all(nachweise: Bench) -> None:
    draws, asked = Draws(("examples", "coverage", "fuzzing"), 3, seed=7), [Asked(nachweise) for _ in range(2)]
    found = [tried(nachweise, sender, draws) for sender in asked]
    assert {case.verdict for case in found[0]} == {Verdict.PASSED}
    assert [case.id for case in found[0]][:2] == [f"requests.examples.{name}" for name in READING]
    assert len(found[0]) == 3 * 2
    assert asked[0].requests == asked[1].requests
    assert found[0] == found[1]
    other = Asked(nachweise)
    tried(nachweise, other, Draws(("fuzzing",), 3, seed=8))
    assert not {r.url for r in other.requests} <= {r.url for r in asked[0].requests}


@pytest.mark.parametrize(
    "spelled", [rb'"rueckrufadresse":\s*"([^"]*)', rb"rueckrufadresse>([^<]*)<"], ids=["json", "xml"]
)
def test_nobody_else_is_told_to_be_called(asked_to_call: list[Request], spelled: bytes) -> None:
    addresses = {found for request in asked_to_call for found in re.findall(spelled, request.body or b"")}
    nowhere = NOWHERE.encode()
    assert nowhere in addresses
    assert all(not address.startswith(b"http") or address == nowhere for address in addresses)


@pytest.fixture(scope="module")
def asked_to_call(bench: Benches) -> list[Request]:
    """Requests of an operation that names where it is to be called back."""
    asked = Asked(bench("nachweisabruf"))
    tried(bench("nachweisabruf"), asked, Draws(("examples", "fuzzing"), 4), ("nachweisAbrufen",))
    return asked.requests


@pytest.mark.parametrize(
    ("fault", "requirement", "message"),
    [
        ("accepted-parameters", "NA-26", "Invalid data were accepted: parameter `"),
        ("missing-authentication", "NA-24", "A request without valid access was accepted"),
        ("wrong-content-type", "", "Media type ‘text/plain’ is not agreed"),
        ("html-errors", "", "Media type ‘text/html"),
    ],
)
def test_what_is_wrong_is_found(nachweise: Bench, fault: str, requirement: str, message: str) -> None:
    found = [case for case in tried(nachweise, Asked(nachweise, fault)) if case.verdict is Verdict.FAILED]
    matching = [f for case in found for f in case.faults if message in f.message["en"]]
    assert matching, [f.message["en"] for case in found for f in case.faults]
    assert all(f.requirement.startswith(requirement) for f in matching)
    assert all({e.name for e in case.evidence} >= {"request", "response"} for case in found)
    assert all(
        case.requirements == tuple(dict.fromkeys(f.requirement for f in case.faults if f.requirement)) for case in found
    )


def test_an_answer_that_breaks_the_data_standard_names_its_requirement(bench: Callable[[str], Bench]) -> None:
    status = bench("statuskommunikation")
    (found,) = tried(status, Asked(status, "missing-field"), Draws(("examples",), 1), ("postfachPruefen",))
    assert found.requirements == ("mitteilung:Postfach.postfachkennung/required",)


def test_secrets_are_masked(nachweise: Bench) -> None:
    found = tried(nachweise, Asked(nachweise, "wrong-content-type"), tokens={"valid": "sehr-geheimes-token"})
    assert "sehr-geheimes-token" not in str(found)
    assert "Authorization: Bearer •••" in found[0].evidence[0].content


def test_only_what_is_claimed_is_asked_for(nachweise: Bench) -> None:
    asked = Asked(nachweise)
    found = tried(nachweise, asked, claims=Offered(nachweise, "antwortAbholen"))
    assert asked.requests
    assert not [r for r in asked.requests if "/abrufe/" not in r.url]
    assert {case.id.rpartition(".")[2] for case in found} == {"antwortAbholen"}


def test_without_a_token_nothing_is_sent(nachweise: Bench) -> None:
    asked = Asked(nachweise)
    found = tried(nachweise, asked, tokens={})
    assert asked.requests == []
    assert [(case.id, case.verdict) for case in found] == [
        ("requests.examples", Verdict.ERROR),
        ("requests.coverage", Verdict.ERROR),
    ]


def test_a_server_that_answers_nothing_is_given_up(nachweise: Bench) -> None:
    sent = []

    def gone(request: Request, seconds: float) -> Answer:
        sent.append(request)
        raise Unanswered(told("unreachable", reason="Connection refused"), reached=False)

    found = tried(nachweise, gone)
    assert len(sent) <= 3
    assert Verdict.PASSED not in {case.verdict for case in found}
    assert len(found) == 2 * 2


def test_an_interruption_is_one(nachweise: Bench) -> None:
    def interrupted(request: Request, seconds: float) -> Answer:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tried(nachweise, interrupted)


def test_a_bug_of_a_tool_is_no_verdict(nachweise: Bench) -> None:
    def broken(request: Request, seconds: float) -> Answer:
        raise RuntimeError("bug")

    found = tried(nachweise, broken)
    assert {case.verdict for case in found} == {Verdict.ERROR}
    assert len(found) == 2 * 2


def test_the_time_is_bounded(nachweise: Bench) -> None:
    asked = Asked(nachweise)
    found = tried(nachweise, asked, Draws(("coverage",), 3, seconds=0))
    assert asked.requests == []
    assert {(case.verdict, case.reason["en"]) for case in found} == {
        (Verdict.ERROR, "Not carried out because time was up")
    }


def test_an_operation_that_was_tried_in_part_is_not_passed(nachweise: Bench) -> None:
    server, sent = Server(nachweise), []

    def brief(request: Request, seconds: float) -> Answer:
        sent.append(request)
        if len(sent) > 4:
            raise Exhausted(told("no-time"))
        return server(request, seconds)

    (found,) = tried(nachweise, brief, Draws(("coverage",), 3), READING[:1])
    assert (found.verdict, found.reason["en"]) == (Verdict.ERROR, "Not carried out because time was up")


def test_a_run_goes_on_to_them_after_the_scenarios(nachweise: Bench) -> None:
    def further(plan: Plan) -> Iterator[Case]:
        yield from cases(structs.replace(plan, claims=Offered(nachweise, *READING)), Draws(("examples",), 1))

    found = nachweise.run(only=("abruf-ist-unbekannt",), further=further)
    assert found.verdict is Verdict.PASSED
    assert [case.id for case in found.cases][1:3] == ["abruf-ist-unbekannt.beenden", "requests.examples.antwortAbholen"]


def test_schemathesis_is_loaded_when_requests_are_drawn() -> None:
    program = (
        "import sys, cli, conformance.api.setup, conformance.api.run; from cli import main;"
        "sys.exit('schemathesis' in sys.modules or 'hypothesis' in sys.modules)"
    )
    assert run([sys.executable, "-c", program], check=False).returncode == 0
