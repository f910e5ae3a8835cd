"""What the cases of a log showed together, in little memory however many there are."""

from __future__ import annotations

from collections import Counter, defaultdict

from conformance.process.deviation import Deviation
from conformance.process.outcome import Outcome

EXAMPLES = 5
"""Deviations of a kind that a report shows; the others are counted."""


def fitness(cost: int, worst: int) -> float:
    """1 for a trace that fits, 0 for one of which nothing does (Adriansyah et al. 2011); worst: what that one costs."""
    return 1 - cost / worst if worst else 1.0


class Summary:
    """Counts and first examples; one per log."""

    def __init__(self, shortest: int) -> None:
        """shortest: how many steps a case shows at least."""
        self.shortest = shortest
        self.cases = self.events = self.judged = self.conforming = self.open = self.unaligned = self.outside = 0
        self.cost = self.worst = 0
        self.fitnesses = 0.0
        self.deviations: Counter[str] = Counter()
        self.deviating: Counter[str] = Counter()
        self.examples: dict[str, list[Deviation]] = defaultdict(list)
        self.violated: Counter[str] = Counter()
        self.violations: dict[str, Deviation] = {}
        self.untold: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.met: set[str] = set()
        self.marks: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, outcome: Outcome) -> float | None:
        """Take what a case showed; its fitness, None where that is not known."""
        self.cases += 1
        self.events += outcome.events
        self.judged += outcome.judged
        self.conforming += outcome.conforms
        self.open += not outcome.is_over and outcome.cost >= 0
        self.untold.update(outcome.untold)
        self.asked.update(outcome.asked)
        self.met |= outcome.met
        self.deviating.update({d.kind for d in outcome.deviations})
        for deviation in outcome.deviations:
            self._take(deviation)
        if outcome.cost < 0:
            self.unaligned += 1
            return None
        worst = outcome.judged + self.shortest
        self.cost += outcome.cost
        self.worst += worst
        found = fitness(outcome.cost, worst)
        self.fitnesses += found
        return found

    def _take(self, deviation: Deviation) -> None:
        self.deviations[deviation.kind] += 1
        self.marks[deviation.marked][deviation.kind] += 1
        if len(self.examples[deviation.kind]) < EXAMPLES:
            self.examples[deviation.kind].append(deviation)
        for identity in deviation.requirements:
            self.violated[identity] += 1
            self.violations.setdefault(identity, deviation)

    @property
    def fitness(self) -> float | None:
        """Of all aligned cases together: 1 without any move that does not fit; None without such cases."""
        return 1 - self.cost / self.worst if self.worst else None

    @property
    def average(self) -> float | None:
        """The mean of the fitness of the aligned cases."""
        aligned = self.cases - self.unaligned
        return self.fitnesses / aligned if aligned else None
