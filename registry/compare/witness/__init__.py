"""Documents that one version accepts and the other rejects, judged by the schemas that the factory makes of both."""

from registry.compare.witness.measured import measured
from registry.compare.witness.seeking import witnessed
from registry.compare.witness.side import Side

__all__ = ["Side", "measured", "witnessed"]
