"""Event logs of a process: traces through every branch, and traces that deviate in one place.

net → walks (one per branch) → traces (events in time) → deviations; replay judges both.
"""

from generators.vectors.process.emit import emit_logs

__all__ = ["emit_logs"]
