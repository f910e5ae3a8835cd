"""The reference server of an interface that says nothing about its test environment: form is checked, examples come."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import msgspec
import pytest

from conformance.api.message import Request
from conformance.library import Subject, Unsound, Vectors
from conformance.mock import Service
from conformance.report import Verdict
from generators.artifact import Artifact
from generators.model.environment import Collection, Environment, Preset
from generators.model.nodes import Standard
from generators.model.requirements import Requirements
from generators.openapi import emit
from generators.vectors.entry import Entry, manifest_by_json
from generators.vectors.interface import emit_exchanges
from generators.workspace import Workspace
from tests.conformance.bench import Alone, Find, Server
from tests.conformance.held import Held
from tests.conformance.mock.interfaces import INTERFACES

MUSTER = Path(__file__).parents[2] / "generators" / "interfaces" / "muster"


def held(standard: Standard, environment: Environment | None = None) -> Subject:
    """A standard with another test environment or none, with its OpenAPI document."""
    files = {item.path: item.content for item in emit(standard) if isinstance(item, Artifact)}
    subject = Held(files, standard.name, standard.version)
    subject.__dict__["standard"] = msgspec.structs.replace(standard, environment=environment)
    subject.__dict__["requirements"] = Requirements(standard.name, standard.version)
    return subject


Contents = Iterable[tuple[Entry, bytes]]


def listed(subject: Subject) -> Contents:
    """The test vectors of a standard that is built."""
    vectors = Vectors(subject)
    return [(entry, vectors.content(entry.file)) for entry in vectors]


def derived(standard: Standard) -> Contents:
    """The test vectors that a standard has."""
    contents = {item.path: item.content for item in emit_exchanges(standard) if isinstance(item, Artifact)}
    entries = manifest_by_json(contents["vectors/manifest.json"]).vectors
    return [(entry, contents[f"vectors/{entry.file}"]) for entry in entries]


def request_of(value: dict[str, Any], service: Service) -> Request:
    headers = {**value.get("headers", {}), "Authorization": "Bearer valid"}
    body = value.get("text", value.get("body"))
    if body is not None and not isinstance(body, str):
        body = msgspec.json.encode(body).decode()
    query = f"?{urlencode(value['query'], doseq=True)}" if value.get("query") else ""
    url = f"http://mock.example{service.interface.base_path}{value['path']}{query}"
    return Request(value["method"], url, tuple(headers.items()), None if body is None else body.encode())


def verdicts(contents: Contents, service: Service) -> list[tuple[str, int]]:
    """What became of requests that are right, and of those that are wrong."""
    values = ((entry, msgspec.json.decode(content)) for entry, content in contents)
    return [
        (f"{entry.verdict} {entry.file}", service(request_of(value["request"], service)).status)
        for entry, value in values
        if "response" not in value
    ]


def wrongly(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Right requests that were refused, and wrong ones that were not; cursors of vectors are invented ones."""
    return [
        (name, status) for name, status in found if name.startswith("valid") == (status >= 400) and "cursor" not in name
    ]


@pytest.mark.parametrize("name", INTERFACES)
def test_interfaces_are_served_by_their_description_alone(name: str, find: Find) -> None:
    service = Service(held(find(name).standard))
    found = verdicts(listed(find(name)), service)
    assert wrongly(found) == []
    assert len(found) > 15
    assert service.departures == []


@pytest.mark.parametrize("name", INTERFACES)
def test_wrong_requests_are_refused_in_the_test_environment_too(name: str, find: Find) -> None:
    subject = find(name)
    service = Service(subject, find=find)
    found = verdicts(listed(subject), service)
    assert [one for one in wrongly(found) if one[0].startswith("invalid")] == []
    assert service.departures == []


@pytest.mark.parametrize(
    "values",
    [{"/a": "{gibtEsNicht}"}, {"/a": "{1 +}"}, {"": 2, "/a": 1}, {"/a": "{example('keines')}"}, {"/a": "{int('x')}"}],
)
def test_records_that_cannot_be_made_are_told_at_once(values: dict[str, Any], find: Find) -> None:
    preset = Collection(id="a", records=(Preset(key="1", values=values),))
    subject = held(find("nachweisabruf").standard, Environment(collections=(preset,)))
    with pytest.raises(Unsound, match="its test environment cannot be carried out"):
        Service(subject)


def test_interface_of_others_is_served() -> None:
    standard = Workspace(MUSTER).read("antragsannahme").standard
    assert standard is not None
    service = Service(held(standard))
    found = verdicts(derived(standard), service)
    assert wrongly(found) == []
    assert len(found) > 5
    assert service.departures == []


def test_interface_of_others_passes_its_scenarios_in_its_test_environment() -> None:
    standard = Workspace(MUSTER).read("antragsannahme").standard
    assert standard is not None
    bench = Alone(held(standard, standard.environment))
    server = Server(bench)
    found = bench.run(server=server)
    assert found.verdict is Verdict.PASSED, [case for case in found.cases if case.verdict is not Verdict.PASSED]
    assert server.service.departures == []
    shown = [answer.header("Sunset") for answer in server.answers]
    assert shown == [None] * len(shown)


def test_lists_in_the_query_and_headers_of_what_is_deprecated() -> None:
    standard = Workspace(MUSTER).read("antragsannahme").standard
    assert standard is not None
    service = Service(held(standard, standard.environment))
    path = "http://mock.example/antraege/v1/antraege"
    for query, count in (("", 1), ("?anliegen=Sondernutzung", 0), ("?anliegen=A&anliegen=Anwohnerparkausweis", 1)):
        answer = service(Request("GET", path + query, (("Authorization", "Bearer valid"),)))
        assert len(msgspec.json.decode(answer.body).get("antraege", ())) == count
        assert (answer.header("Deprecation"), answer.header("Sunset") is None) == ("@1798761600", False)
    assert service.departures == []
