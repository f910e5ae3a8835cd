"""How a trace and a process fit together at least cost.

`moves` says what a process can show next, `following` replays what fits, `bounds` says how much is still to pay at
least, and `search` finds an optimal alignment (Adriansyah 2014, van der Aalst et al. 2012: a step of the process that
the log does not show and a step of the log that the process does not allow cost 1 each, what happens unseen nothing).
"""

from conformance.process.alignment.aligner import MOST_LOOKED_AT, Aligned, Aligner
from conformance.process.alignment.moves import Move, Moves

__all__ = ["MOST_LOOKED_AT", "Aligned", "Aligner", "Move", "Moves"]
