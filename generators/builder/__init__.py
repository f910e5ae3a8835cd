"""Standards in, artifacts out: targets in turn, one writer, only what changed, independent standards in parallel."""

from generators.builder.run import Outcome, build_standards
from generators.builder.targets import TARGETS, Built, build
from generators.builder.writer import write

__all__ = ["TARGETS", "Built", "Outcome", "build", "build_standards", "write"]
