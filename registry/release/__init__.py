"""Publishes versions: a pre-flight that refuses what is unfit, then one step that cannot be half done."""

from registry.release.events import record
from registry.release.releasing import Outcome, Wanted, release

__all__ = ["Outcome", "Wanted", "record", "release"]
