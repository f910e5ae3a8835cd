"""What one case showed."""

from __future__ import annotations

import msgspec

from conformance.process.deviation import Deviation


class Outcome(msgspec.Struct):
    """What replaying a case showed.

    cost: moves in which log and process disagree, -1 where the search for the fewest went too far. judged: events that
    are steps which show, or no steps at all. asked: what events could state → how many of them; untold: how many did
    not. met: requirements that the case shows to be met, as far as it goes.
    """

    events: int
    judged: int
    cost: int
    is_over: bool
    deviations: list[Deviation]
    asked: dict[str, int]
    untold: dict[str, int]
    met: set[str]

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong, as far as the log says."""
        return not self.deviations and self.cost == 0
