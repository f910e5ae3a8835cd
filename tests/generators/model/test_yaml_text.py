"""YAML that versions 1.1 and 1.2 read alike."""

from __future__ import annotations

import pytest
import yaml

from generators.model.yaml_text import yaml_by_value


@pytest.mark.parametrize("text", ["02476291358", "05315000", "1e3", "0o17", ".5", "12.", "+1", "7"])
def test_texts_that_are_numbers_to_some_version_are_quoted(text: str) -> None:
    assert yaml_by_value({"a": text}) == f"a: '{text}'\n".encode()


@pytest.mark.parametrize("text", ["G 217/2019", "1.0.0", "+49 221", "2027-05-01T00", "e3", "."])
def test_other_texts_stay_plain(text: str) -> None:
    assert yaml_by_value({"a": text}) == f"a: {text}\n".encode()


def test_values_come_back_and_order_stays() -> None:
    part = {"z": 1, "a": ["yes", "null", "2027-05-01", "a\nb", 1.5, True, None]}
    assert list(yaml.safe_load(yaml_by_value({"x": part, "y": part}))["y"]) == ["z", "a"]
    assert yaml.safe_load(yaml_by_value({"x": part, "y": part})) == {"x": part, "y": part}
    assert b"&" not in yaml_by_value({"x": part, "y": part})
