"""Standards that implementations are tested against, wherever they come from, and what they demand of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conformance.library.library import Library, Unknown
from conformance.library.subject import Released, Subject, Working
from conformance.library.unsound import Unsound

if TYPE_CHECKING:
    from conformance.library.claims import Claims
    from conformance.library.required import KINDS, RequiredTest, required_tests, shown_by_logs, shown_by_vector
    from conformance.library.vectors import Vectors

_MODULES = {
    "Claims": "claims",
    "KINDS": "required",
    "RequiredTest": "required",
    "Vectors": "vectors",
    "required_tests": "required",
    "shown_by_logs": "required",
    "shown_by_vector": "required",
}
__all__ = [
    "KINDS",
    "Claims",
    "Library",
    "Released",
    "RequiredTest",
    "Subject",
    "Unknown",
    "Unsound",
    "Vectors",
    "Working",
    "required_tests",
    "shown_by_logs",
    "shown_by_vector",
]


def __getattr__(name: str) -> Any:
    """What the package exports, imported when first asked for: finding a standard needs none of it."""
    from importlib import import_module

    if name in _MODULES:
        return getattr(import_module(f"conformance.library.{_MODULES[name]}"), name)
    raise AttributeError(name)
