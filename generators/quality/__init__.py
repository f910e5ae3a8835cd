"""Quality of a standard in numbers: what is proven, what no schema says, what is still to be described."""

from generators.quality.measure import PATH, Facts, measured
from generators.quality.quality import Coverage, Mutation, Quality, Survivor, quality_by_json

__all__ = ["PATH", "Coverage", "Facts", "Mutation", "Quality", "Survivor", "measured", "quality_by_json"]
