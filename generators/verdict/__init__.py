"""What the generated schemas, together with the checker, say about a document in either encoding."""

from generators.verdict.chains import Verdicts
from generators.verdict.fault import Fault

__all__ = ["Fault", "Verdicts"]
