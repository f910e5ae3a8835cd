"""Standards that implementations are tested against, wherever they come from, and what they demand of claims."""

from conformance.library.claims import Claims
from conformance.library.library import Library, Unknown
from conformance.library.required import KINDS, RequiredTest, required_tests, shown_by_logs, shown_by_vector
from conformance.library.subject import Released, Subject, Working
from conformance.library.unsound import Unsound
from conformance.library.vectors import Vectors

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
