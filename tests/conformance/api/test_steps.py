"""Steps of scenarios: what is sent, what is kept, and what becomes of steps that cannot be carried out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from conformance.api.message import Answer, Request, Unanswered
from conformance.api.payloads import Payloads
from conformance.api.plan import Limits
from conformance.api.run import report
from conformance.api.words import told
from conformance.library import Library, Unsound
from conformance.report import Case, Report, Verdict
from tests.conformance.bench import Bench, Server, answered, case

pytestmark = pytest.mark.xdist_group("standard nachweisabruf")
DEFERRED = "aufgeschobener-abruf"


class Recorder:
    """Asks a reference server, changes its answers, and remembers what was asked."""

    def __init__(
        self, bench: Bench, change: Callable[[Request, Answer], Answer] = lambda request, answer: answer
    ) -> None:
        self.server, self.change = Server(bench), change
        self.requests: list[Request] = []

    def __call__(self, request: Request, seconds: float) -> Answer:
        self.requests.append(request)
        return self.change(request, self.server(request, seconds))

    def report(self, bench: Bench, *only: str, **parts: Any) -> Report:
        limits = Limits(self, 600, pause=self.server.pause)
        return report(bench.plan(self, self.server.inbox, limits=limits, **parts), "bench", only)


@pytest.fixture
def nachweise(bench: Callable[[str], Bench]) -> Bench:
    return bench("nachweisabruf")


def verdicts(found: Report) -> dict[str, str]:
    return {case.id.partition(".")[2]: case.verdict.value for case in found.cases}


def english(found: Case) -> list[str]:
    return [fault.message["en"] for fault in found.faults] or [found.reason["en"]]


def test_a_request_is_made_as_the_step_says(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    recorder.report(nachweise, "nachweis-wird-geliefert")
    (request,) = recorder.requests
    headers = dict(request.headers)
    assert (request.method, request.url) == ("POST", "https://server.example/nachweise/v1/abrufe")
    assert headers["Authorization"] == "Bearer valid"
    assert headers["Accept"] == headers["Content-Type"] == "application/json"
    body = json.loads(request.body or b"")
    assert body["abrufkennung"] == "0b7f4c1e-5a31-4f0e-8d42-1c9e6a7b3d01"


def test_a_key_that_is_not_given_is_that_of_the_arazzo_document(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    recorder.report(nachweise, "nachweis-wird-geliefert")
    arazzo = json.loads(nachweise.subject.content("arazzo/nachweis-wird-geliefert.arazzo.json"))
    parameters = arazzo["workflows"][0]["steps"][0]["parameters"]
    key = next(p["value"] for p in parameters if p["name"] == "Idempotency-Key")
    assert dict(recorder.requests[0].headers)["Idempotency-Key"] == key


def test_a_repetition_with_a_name_has_identifiers_of_its_own(nachweise: Bench) -> None:
    seen = []
    for run in ("", "zwei", "zwei", "drei"):
        recorder = Recorder(nachweise)
        found = recorder.report(nachweise, DEFERRED, run=run)
        assert found.verdict is Verdict.PASSED
        key = dict(recorder.requests[0].headers)["Idempotency-Key"]
        seen.append((key, json.loads(recorder.requests[0].body or b"")["abrufkennung"]))
    assert seen[1] == seen[2]
    assert len(set(seen)) == 3


def test_a_repetition_leaves_what_the_environment_knows(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    recorder.report(nachweise, "abruf-ist-unbekannt", run="zwei")
    assert recorder.requests[0].url.endswith("0b7f4c1e-5a31-4f0e-8d42-1c9e6a7b3d99")


def test_inputs_are_given_to_all_scenarios_or_to_one(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    inputs = {"abrufkennung": "a" * 8, "abruf-ist-unbekannt.abrufkennung": "b" * 8}
    recorder.report(nachweise, "abruf-ist-unbekannt", "aufgeschobener-abruf", inputs=inputs)
    assert recorder.requests[0].url.endswith("/" + "b" * 8)
    assert recorder.requests[-1].url.endswith("/" + "a" * 8)


def test_a_callback_address_takes_the_place_of_the_authored_one(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    recorder.report(nachweise, "rueckruf-wird-zugestellt", "aufgeschobener-abruf", callbacks="https://tunnel.example/1")
    bodies = [json.loads(r.body) for r in recorder.requests if r.body]
    assert [body.get("rueckrufadresse") for body in bodies] == [None, "https://tunnel.example/1"]


def test_further_headers_and_no_token_where_none_is_wanted(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    recorder.report(nachweise, "zugang-wird-verweigert", headers=(("X-Mandant", "7"), ("accept", "text/html")))
    headers = [{name.lower(): value for name, value in request.headers} for request in recorder.requests]
    assert all(h["x-mandant"] == "7" for h in headers)
    assert [h.get("authorization") for h in headers][:3] == [None, "Bearer expired", "Bearer wrong-scope"]


def test_a_failed_step_takes_along_those_that_need_what_it_captures(nachweise: Bench) -> None:
    """The state is captured by `auf-antwort-warten`; without it `nichts-neues` cannot be asked."""

    def without_tag(request: Request, answer: Answer) -> Answer:
        return answer._replace(headers=tuple(h for h in answer.headers if h[0] != "ETag"))

    found = Recorder(nachweise, without_tag).report(nachweise, DEFERRED)
    assert verdicts(found) == {
        "abrufen": "passed",
        "aufschub-ansehen": "failed",
        "auf-antwort-warten": "failed",
        "nichts-neues": "error",
        "beenden": "passed",
        "nicht-mehr-verfuegbar": "passed",
    }
    reason = case(found, f"{DEFERRED}.nichts-neues").reason
    assert reason == told("not-captured", name="stand")
    assert case(found, f"{DEFERRED}.aufschub-ansehen").faults[0].requirement == "NA-14"
    assert found.verdict is Verdict.FAILED


def test_what_is_to_be_captured_and_missing_is_a_fault(nachweise: Bench) -> None:
    found = Recorder(
        nachweise, lambda request, answer: answered(200, {}) if request.method == "POST" else answer
    ).report(nachweise, "wiederholung-ohne-wirkung")
    assert verdicts(found) == {"abrufen": "failed", "wiederholen": "error"}


@pytest.mark.parametrize(
    ("tokens", "left"),
    [
        ({"valid": "valid"}, {"mit-abgelaufenem-token": "--expired-token"}),
        ({"expired": "expired"}, {"ohne-zugriffsrecht-abrufen": "--wrong-scope-token"}),
        ({"wrong-scope": "wrong-scope"}, {"mit-abgelaufenem-token": "--expired-token"}),
    ],
)
def test_a_step_without_its_token_is_not_carried_out(
    nachweise: Bench, tokens: dict[str, str], left: dict[str, str]
) -> None:
    found = Recorder(nachweise).report(nachweise, "zugang-wird-verweigert", tokens=tokens)
    for step, option in left.items():
        stopped = case(found, f"zugang-wird-verweigert.{step}")
        assert stopped.verdict is Verdict.ERROR
        assert option in stopped.reason["en"]
        assert option in stopped.reason["de"]
    assert found.verdict is Verdict.ERROR


def test_a_profile_leaves_out_what_is_not_claimed(nachweise: Bench) -> None:
    found = Recorder(nachweise).report(nachweise, profile="abruf")
    left = {c.id for c in found.cases if c.verdict is Verdict.NOT_CLAIMED}
    assert "rueckruf-wird-zugestellt.rueckruf" in left
    assert "blaettern-ueber-die-grenze.zu-gross" in left
    assert "zugang-wird-verweigert.ohne-zugriffsrecht-auflisten" in left
    assert {c.verdict for c in found.cases if c.id not in left} == {Verdict.PASSED}
    assert found.profile == "abruf"


def test_a_step_that_is_repeated_ends_with_its_last_answer(nachweise: Bench) -> None:
    recorder = Recorder(nachweise, lambda request, answer: answer if request.method != "GET" else answered(500))
    found = recorder.report(nachweise, DEFERRED)
    waiting = case(found, f"{DEFERRED}.auf-antwort-warten")
    assert waiting.verdict is Verdict.FAILED
    assert english(waiting)[0] == "The status is 500 instead of 200"
    assert len([r for r in recorder.requests if r.method == "GET"]) == 1 + 30 + 0 + 1


def test_an_event_is_not_waited_for_when_its_cause_has_failed(nachweise: Bench) -> None:
    recorder = Recorder(nachweise, lambda request, answer: answered(500))
    found = recorder.report(nachweise, "rueckruf-wird-zugestellt")
    assert case(found, "rueckruf-wird-zugestellt.rueckruf").reason == told("no-cause")
    assert recorder.server.now <= 1


def test_no_answer_is_a_fault_and_nobody_there_is_none(nachweise: Bench) -> None:
    def broken(reached: bool) -> Callable[[Request, Answer], Answer]:
        def fail(request: Request, answer: Answer) -> Answer:
            raise Unanswered(told("reset"), reached)

        return fail

    found = Recorder(nachweise, broken(True)).report(nachweise, "nachweis-wird-geliefert")
    assert found.verdict is Verdict.FAILED
    assert found.cases[0].faults[0].requirement == "NA-1"
    assert [e.name for e in found.cases[0].evidence] == ["request"]
    assert Recorder(nachweise, broken(False)).report(nachweise, "nachweis-wird-geliefert").verdict is Verdict.ERROR


def test_a_server_that_is_gone_is_given_up(nachweise: Bench) -> None:
    def gone(request: Request, answer: Answer) -> Answer:
        raise Unanswered(told("unreachable", reason="Connection refused"), reached=False)

    recorder = Recorder(nachweise, gone)
    found = recorder.report(nachweise)
    assert len(recorder.requests) == 3
    assert {c.verdict for c in found.cases} == {Verdict.ERROR}
    assert found.cases[-1].reason == told("silent")


def test_the_time_of_the_whole_run_is_bounded(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    limits = Limits(recorder, 0)
    found = report(nachweise.plan(recorder, recorder.server.inbox, limits=limits), "bench")
    assert recorder.requests == []
    assert {c.verdict for c in found.cases} == {Verdict.ERROR}
    assert {c.reason["en"] for c in found.cases if not c.faults} >= {"Not carried out because time was up"}


def test_requests_are_polite() -> None:
    slept: list[float] = []
    limits = Limits(lambda request, seconds: Answer(200), 600, rate=20, pause=slept.append)
    for _ in range(3):
        limits(Request("GET", "https://server.example/"), 1)
    assert len(slept) == 2
    assert all(0 < seconds <= 0.05 for seconds in slept)


def test_secrets_are_masked_in_evidence_and_faults(nachweise: Bench) -> None:
    secret = "sehr-geheimes-token"

    def leak(request: Request, answer: Answer) -> Answer:
        return answered(500, {"type": "about:blank", "detail": f"token {secret} is wrong"}, X_Debug=secret)

    found = Recorder(nachweise, leak).report(
        nachweise, tokens={"valid": secret, "expired": secret, "wrong-scope": secret}
    )
    assert secret.encode() not in found.content
    assert "Authorization: Bearer •••" in found.cases[0].evidence[0].content
    assert "X-Debug: •••" in found.cases[0].evidence[1].content
    assert "token ••• is wrong" in found.cases[0].evidence[1].content


@pytest.mark.parametrize(
    ("after", "waited", "verdict"),
    [("7", 14, Verdict.PASSED), ("9" * 5000, 120, Verdict.PASSED), ("²", 0, Verdict.FAILED)],
)
def test_a_server_that_asks_for_patience_is_given_some(
    nachweise: Bench, after: str, waited: int, verdict: Verdict
) -> None:
    asked: list[float] = []

    def busy(request: Request, answer: Answer) -> Answer:
        asked.append(0)
        type_ = nachweise.subject.standard.base + "problems/zu-viele-anfragen"
        value = {"type": type_, "title": "Zu viele Anfragen", "status": 429}
        return answer if len(asked) % 2 == 0 else answered(429, value, Retry_After=after)

    recorder = Recorder(nachweise, busy)
    assert recorder.report(nachweise, "abruf-ist-unbekannt").verdict is verdict
    assert recorder.server.now == waited


def test_an_access_without_tokens_is_not_taken_for_shown(nachweise: Bench) -> None:
    recorder = Recorder(nachweise)
    limits = Limits(recorder, 600)
    plan = nachweise.plan(recorder, recorder.server.inbox, limits=limits)
    sealed = tuple(structs.replace(s, kind="mutual-tls") for s in plan.interface.security)
    plan = structs.replace(plan, interface=structs.replace(plan.interface, security=sealed))
    found = report(plan, "bench", ("zugang-wird-verweigert",))
    assert recorder.requests == []
    assert {case.verdict for case in found.cases} == {Verdict.ERROR}


def test_a_data_standard_that_is_missing_ends_the_run(nachweise: Bench, tmp_path: Path) -> None:
    payloads = Payloads(nachweise.subject, Library(tmp_path, tmp_path))
    with pytest.raises(Unsound, match="payloads cannot be judged: there are no standards here"):
        payloads.read("nachweis:Nachweisantwort", "application/json", b"{}")
