"""What is dumped comes back equal; anything else is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generators.model.dump import UnreadableModel, model_json_by_standard, standard_by_model_json
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", Workspace(ROOT).names())
def test_standard_survives(name: str) -> None:
    standard, _ = Workspace(ROOT).read(name)
    assert standard is not None
    content = model_json_by_standard(standard)
    again = standard_by_model_json(content)
    assert again == replace(standard, published=None)
    assert model_json_by_standard(again) == content
    assert str(ROOT).encode() not in content


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"name": 1}', b"\xff", b"[" * 100_000])
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableModel):
        standard_by_model_json(content)
