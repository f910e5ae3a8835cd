"""Soundness of a process: can everything happen, and does it always come to its end?

The collaboration becomes a workflow net (van der Aalst 1998): a place per step, a place per channel between pools,
and transitions for everything that a step can do. Its reachable states decide. Assumptions:

* A message travels at any speed, and waits until it is received. Whoever waits for one of several messages takes the
  one that was sent first, as far as they come from the same pool.
* A message from a black box may always arrive.
* Deadlines and errors may happen whenever their step is at work. A message that arrives after its reader has gone on
  because of a deadline, an error or an early end may be left over: it came late.
* A non-interrupting deadline does not pass again while what it set off last time is still at work.
* A pool that messages start handles one case at a time.
"""

from generators.soundness.verdict import soundness, states

__all__ = ["soundness", "states"]
