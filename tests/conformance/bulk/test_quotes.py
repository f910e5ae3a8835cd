"""What is counted of a valid record is what its text has, whatever of it is absent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from benchmarks.deliveries import NAME, VERSION, records
from conformance.bulk.quotes import Count, Quotes
from generators.model.dump import standard_by_model_json


@pytest.fixture(scope="module")
def count(registry: Path) -> Count:
    """What counts for records."""
    model = standard_by_model_json((registry / NAME / VERSION / "model.json").read_bytes()).data
    found = Quotes(model).of("Satz")
    assert found is not None
    return found


@pytest.fixture
def record() -> dict[str, Any]:
    """A record."""
    return next(records(1))


def _marks(value: dict[str, Any]) -> int:
    return msgspec.json.encode(value).count(b'"')


def test_all_marks_of_a_record_are_counted(count: Count, record: dict[str, Any]) -> None:
    assert count(record) == _marks(record)
    record["ende"] = "2027-05-01"
    assert count(record) == _marks(record)


@pytest.mark.parametrize("key", ["art", "summe", "adresse"])
def test_a_demanded_member_may_lack(count: Count, record: dict[str, Any], key: str) -> None:
    del record[key]
    assert count(record) == _marks(record)
    del record["betrieb"]["betriebGilt"]
    assert count(record) == _marks(record)
