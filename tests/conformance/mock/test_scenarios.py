"""Without faults every scenario of every interface standard ends as it should, and no answer breaks the standard."""

from __future__ import annotations

import pytest

from tests.conformance.mock.conftest import Find
from tests.conformance.mock.interfaces import INTERFACES
from tests.conformance.mock.replay import Replay


@pytest.mark.parametrize("name", INTERFACES)
def test_reference_server_passes_every_scenario_of_its_standard(name: str, find: Find) -> None:
    subject = find(name)
    assert subject.standard.environment is not None
    replay = Replay(subject, find)
    found = [f"{s.id}.{fault}" for s in subject.standard.scenarios for fault in replay.faults(s)]
    assert found == []
    assert replay.service.departures == []


@pytest.mark.parametrize("name", INTERFACES)
def test_same_requests_get_the_same_bytes_apart_from_times_and_signatures(name: str, find: Find) -> None:
    subject = find(name)
    scenario = next(s for s in subject.standard.scenarios if "schluessel" in s.id)
    runs = []
    for _ in range(2):
        replay = Replay(subject, find)
        assert list(replay.faults(scenario)) == []
        runs.append(replay.uuids())
    assert runs[0] == runs[1] != []


@pytest.mark.parametrize("name", INTERFACES)
def test_scenarios_pass_in_reverse_order_too(name: str, find: Find) -> None:
    subject = find(name)
    replay = Replay(subject, find)
    found = [f"{s.id}.{fault}" for s in reversed(subject.standard.scenarios) for fault in replay.faults(s)]
    assert found == []
