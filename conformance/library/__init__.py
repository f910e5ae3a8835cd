"""Standards that implementations are tested against, wherever they come from, and what they demand of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conformance.library.library import Library, Unknown
from conformance.library.subject import Released, Subject, Working
from conformance.library.unsound import Unsound
from generators.exports import on_demand

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

__getattr__ = on_demand(__name__, _MODULES)
"""Finding a standard needs none of it."""
