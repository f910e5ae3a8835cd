"""Alignments are optimal: compared with a search that tries everything, on random processes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import heappop, heappush
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from conformance.process.alignment import Aligner
from conformance.process.replay import Replayer
from conformance.process.summary import fitness
from generators.model.process import Process
from generators.soundness.net import State
from tests.conformance.process.simulated import Simulation
from tests.conformance.process.small import BEGUN, PROCESS, RIGHT, case
from tests.generators.procedures import process, step
from tests.generators.random_processes import processes

CHECKS = list(HealthCheck)
QUICK = settings(max_examples=20, derandomize=True, deadline=None, suppress_health_check=CHECKS, database=None)


MOST = 6_000
"""Positions after which a net is too large to try everything."""


def least(aligner: Aligner, trace: Sequence[str]) -> int | None:
    """The least cost, by every transition of the net one by one, without bounds and without memory of other traces."""
    played = aligner.moves.played
    heap: list[tuple[int, int, int, State]] = [(0, 0, 0, played.initial)]
    done: set[tuple[int, State]] = set()
    count = 0
    while len(done) < MOST:
        cost, _, position, state = heappop(heap)
        if (position, state) in done:
            continue
        done.add((position, state))
        if position == len(trace) and played.is_over(state):
            return cost
        after = [(cost + 1, position + 1, state)] if position < len(trace) else []
        for transition in played.net.enabled(state):
            following = played.net.fired(transition, state)
            if not aligner.moves.is_possible(following):
                continue
            seen = played.is_seen(transition)
            after.append((cost + seen, position, following))
            if seen and position < len(trace) and trace[position] == transition.step:
                after.append((cost, position + 1, following))
        for reached, place, marking in after:
            count += 1
            heappush(heap, (reached, count, place, marking))
    return None


def changed(trace: list[str], steps: list[str], chance: Random) -> list[str]:
    found = list(trace)
    for _ in range(chance.randint(1, 3)):
        kind = chance.randrange(3)
        if kind == 0 and found:
            del found[chance.randrange(len(found))]
        elif kind == 1:
            found.insert(chance.randint(0, len(found)), chance.choice(steps))
        elif found:
            one, two = chance.randrange(len(found)), chance.randrange(len(found))
            found[one], found[two] = found[two], found[one]
    return found


def test_cost_is_the_least_there_is() -> None:
    compared: Counter[int] = Counter()

    @QUICK
    @given(processes())
    def compare(sound: Process) -> None:
        aligner, chance = Aligner(sound), Random(len(sound.steps))
        steps = sorted(aligner.moves.shown)
        simulation = Simulation(sound, chance)
        for played in (simulation.case(), simulation.case()):
            if played is None or len(played.events) > 25:
                continue
            trace = changed([event.activity for event in played.events], steps, chance)
            found, wanted = aligner.aligned(trace), least(aligner, trace)
            if wanted is not None:
                assert found.cost == wanted
                assert (found.stuck < 0) == (found.cost == 0)
                assert [m.step for m in found.moves or () if m.event >= 0] == trace
                compared[wanted] += 1

    compare()
    assert compared.total() >= 15
    assert len(compared) >= 3


@QUICK
@given(processes())
def test_what_is_played_at_random_and_in_time_fits(sound: Process) -> None:
    replayer = Replayer(sound)
    simulation = Simulation(sound, Random(len(sound.steps)))
    for _ in range(3):
        played = simulation.case()
        if played is not None:
            assert replayer.outcome(played).conforms


def test_a_trace_that_follows_fits_at_no_cost() -> None:
    aligner = Aligner(PROCESS)
    assert aligner.aligned(RIGHT.split()).cost == 0
    assert aligner.shortest == 2
    assert aligner.aligned(["beginn", "plaudern", "verzichtet"]).cost == 1


def test_fitness_is_between_nothing_and_everything() -> None:
    aligner = Aligner(PROCESS)
    assert fitness(0, 9 + aligner.shortest) == 1
    assert fitness(aligner.aligned(["", "", ""]).cost, 3 + aligner.shortest) == 0
    half = aligner.aligned(["beginn"])
    assert (half.cost, fitness(half.cost, 1 + aligner.shortest)) == (1, 1 - 1 / 3)


def test_among_equal_alignments_the_one_that_follows_the_log_longest_is_told() -> None:
    moves = Aligner(PROCESS).aligned(["beginn", "antrag-senden", "eingang", "pruefen", "bescheid-senden"]).moves
    assert moves is not None
    first = next(move for move in moves if not move.fits)
    assert first.position == 4


def test_the_search_has_a_limit_and_says_so() -> None:
    replayer = Replayer(PROCESS, most=5)
    outcome = replayer.outcome(case(RIGHT.replace("pruefen", "vermerken")))
    assert (outcome.cost, outcome.conforms) == (-1, False)
    assert [(d.kind, d.event) for d in outcome.deviations] == [("unexpected-step", 4)]


def test_a_long_case_that_fits_is_followed_and_one_that_does_not_is_not_searched() -> None:
    again = process(
        step("a", "start", "amt", "b"),
        step("b", "task", "amt", "c"),
        step("c", "exclusive", "amt", ways=("b: ja", "d: -")),
        step("d", "end", "amt"),
    )
    aligner = Aligner(again)
    trace = ["a", *["b"] * 200_000, "d"]
    assert aligner.aligned(trace).stuck == -1
    found = aligner.aligned([*trace[:-1], "a", "d"])
    assert (found.moves, found.stuck) == (None, 200_001)


def test_memory_of_markings_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    traces = [*(RIGHT.split()[:length] for length in range(10)), ["beginn", "verzichtet"]]
    free, bounded = Aligner(PROCESS), Aligner(PROCESS)
    costs = [free.aligned(trace).cost for trace in traces]
    monkeypatch.setattr("conformance.process.alignment.aligner.MOST_MARKINGS", 3)
    assert [bounded.aligned(trace).cost for trace in traces] == costs
    assert len(bounded.moves) < len(free.moves)


def test_rounds_of_what_happens_unseen_come_to_an_end() -> None:
    silent = process(
        step("a", "start", "amt", "b"),
        step("b", "exclusive", "amt", ways=("c: ja", "d: -")),
        step("c", "exclusive", "amt", ways=("b: ja", "e: -")),
        step("d", "exclusive", "amt", ways=("c: ja", "b: -")),
        step("e", "task", "amt", "f"),
        step("f", "end", "amt"),
    )
    aligner = Aligner(silent)
    assert aligner.aligned(["a", "e", "f"]).cost == 0
    assert aligner.aligned(["a", "f"]).cost == 1


@pytest.mark.parametrize("written", [f"{BEGUN} pruefen vermerken bewilligen", f"{BEGUN} pruefen bewilligen"])
def test_a_step_that_may_be_left_out_is_not_missed(written: str) -> None:
    assert REPLAYER.outcome(case(f"{written} bescheid-senden erledigt bescheid-erhalten fertig")).conforms


REPLAYER = Replayer(PROCESS)
