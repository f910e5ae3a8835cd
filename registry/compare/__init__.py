"""What changed between two versions, what that does to whom, and which version it therefore needs."""

from registry.compare.comparison import compare
from registry.compare.effect import Direction, Effect, Level
from registry.compare.finding import Judged

__all__ = ["Direction", "Effect", "Judged", "Level", "compare"]
