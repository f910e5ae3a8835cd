"""Every fault changes what a run of the scenarios sees, on every standard that it applies to."""

from __future__ import annotations

import pytest

from conformance.mock.faults import FAULTS, fault_by_name
from generators.model.interface import Interface, Operation, Paging

ASKED_FOR = {
    "wrong-status", "missing-field", "wrong-enum", "ignored-idempotency-key", "lost-data", "wrong-content-type",
    "accepted-invalid-body", "missing-authentication", "wrong-problem-type", "broken-paging", "missing-callback",
    "bad-signature", "missing-header", "stale-etag", "slow", "hanging", "reset", "endless", "redirect", "garbage",
}  # fmt: skip


def test_faults_are_those_asked_for_and_say_what_they_break_in_both_languages() -> None:
    names = [fault.name for fault in FAULTS]
    assert set(names) >= ASKED_FOR
    assert len(names) == len(set(names)) >= 30
    for fault in FAULTS:
        assert fault.kinds
        assert fault.text["de"].endswith(".")
        assert fault.text["en"].endswith(".")
        assert fault.text["de"] != fault.text["en"]


def test_faults_have_something_to_break() -> None:
    bare = Interface(base_path="/a/v1", operations=(Operation(id="a", method="get", path="/a"),))
    paged = Interface(operations=(Operation(id="a", method="get", path="/a", paging=Paging()),))
    for name in ("broken-paging", "bad-signature", "missing-callback", "ignored-idempotency-key", "ignored-scope"):
        assert not fault_by_name(name).applies(bare)
    assert fault_by_name("broken-paging").applies(paged)
    assert fault_by_name("wrong-status").applies(bare)


def test_unknown_fault_is_told_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="fault 'broken' is unknown; there are wrong-status, "):
        fault_by_name("broken")
