"""Standards that implementations are tested against, wherever they come from: published or being written."""

from conformance.library.library import Library, Unknown
from conformance.library.subject import Released, Subject, Working
from conformance.library.unsound import Unsound
from conformance.library.vectors import Vectors

__all__ = ["Library", "Released", "Subject", "Unknown", "Unsound", "Vectors", "Working"]
