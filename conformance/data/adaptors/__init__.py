"""Adaptors between the line protocol and a function of an implementation, to be copied and changed."""

from __future__ import annotations

from pathlib import Path

FILES = {"python": "adaptor.py", "node": "adaptor.mjs"}
"""Language → file in this folder."""


def adaptor(language: str) -> str:
    """The source of an adaptor."""
    return (Path(__file__).parent / FILES[language]).read_text("utf-8")
