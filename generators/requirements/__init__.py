"""Requirements: every checkable statement of a standard, with an id that is minted once."""

from generators.model.requirements import (
    Requirement,
    Requirements,
    Tombstone,
    UnreadableRequirements,
    requirements_by_json,
)
from generators.requirements.derive import Derivation
from generators.requirements.emit import PATH, emit, history, requirements
from generators.requirements.ids import Ids
from generators.requirements.ledger import Comparison, compared
from generators.requirements.profiles import Profiles
from generators.requirements.reading import chosen, requirements_at

__all__ = [
    "PATH",
    "Comparison",
    "Derivation",
    "Ids",
    "Profiles",
    "Requirement",
    "Requirements",
    "Tombstone",
    "UnreadableRequirements",
    "chosen",
    "compared",
    "emit",
    "history",
    "requirements",
    "requirements_at",
    "requirements_by_json",
]
