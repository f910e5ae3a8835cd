"""Samples of every document of the standards here: valid in all three notations."""

from __future__ import annotations

import json

import pytest
import yaml

from generators.artifact import Artifact
from generators.examples import emit
from generators.verdict import Verdicts
from generators.workspace import Workspace
from tests.built import ROOT, STANDARDS


@pytest.mark.parametrize("name", STANDARDS)
def test_samples_are_valid_in_every_notation(name: str) -> None:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    verdicts = Verdicts(standard)
    items = list(emit(standard))
    files = {item.path: item.content for item in items if isinstance(item, Artifact)}
    assert len(files) == len(items) == 3 * len(standard.data.roots)
    for root in standard.data.roots:
        value = json.loads(files[f"examples/{root}.json"])
        assert verdicts.json(value, root) == []
        assert verdicts.xml(files[f"examples/{root}.xml"]) == []
        assert yaml.safe_load(files[f"examples/{root}.yaml"]) == value


def test_a_sample_is_the_same_every_time() -> None:
    standard = Workspace(ROOT).read("nachweis").standard
    assert standard is not None
    assert list(emit(standard)) == list(emit(standard))
