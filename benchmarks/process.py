"""Replay of event logs: seconds for 100,000 events, beside what reading the same file takes at least.

Each run is a process of its own. The limit is the csv module, told every line of the table and doing
nothing with it. Logs: `variants` repeats the courses of the standard's test vectors, as real logs do;
`interleaved` mixes the events of the participants anew in every case, so that hardly two cases are alike; of
`deviating` every tenth case has up to three events missing, strange or moved.
"""

from __future__ import annotations

import argparse
import csv
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from conformance.library import Library
from generators.model.process import Process
from generators.vectors.process.played import Played, Walk
from generators.vectors.process.trace import Event, trace_by_walk
from generators.vectors.process.written import COLUMNS

STANDARD = "wohnsitzanmeldung-prozess"
LONGEST = 60.0
"""Seconds that 100,000 events may take."""
REPLAY = """\
import re, sys, time
from pathlib import Path
from conformance.library import Library
from conformance.process.logs import Clock, EventLog, Mapping
from conformance.process.replay import Replayer
from conformance.process.run import Period, Run
process = Library(Path.cwd()).subject(sys.argv[1]).standard.process
before = time.perf_counter()
run = Run(Replayer(process), Period())
run.take(EventLog(Path(sys.argv[2]), Mapping(), Clock()))
seconds = time.perf_counter() - before
peak = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
figures = run.figures
assert not figures.unaligned
print(seconds, figures.events, figures.cases, figures.conforming, peak)
"""
LIMIT = """\
import csv, sys, time
before = time.perf_counter()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    count = sum(1 for _ in csv.reader(file))
print(time.perf_counter() - before, count)
"""


def interleaved(played: Played, walk: Walk, chance: random.Random) -> Walk:
    """The same steps of every pool in the same order, those of different pools mixed as messages allow."""
    ahead: dict[str, list[int]] = {}
    for number, transition in enumerate(walk):
        ahead.setdefault(played.graph.pools[transition.step], []).append(number)
    state, found = played.initial, []
    while any(ahead.values()):
        able = [p for p, numbers in ahead.items() if numbers and played.net.can_fire(walk[numbers[0]], state)]
        transition = walk[ahead[chance.choice(able)].pop(0)]
        state = played.net.fired(transition, state)
        found.append(transition)
    return found


def deviating(events: list[Event], steps: list[str], chance: random.Random) -> list[Event]:
    """Up to three events missing, strange or in each other's place."""
    found = list(events)
    for _ in range(chance.randint(1, 3)):
        place, kind = chance.randrange(len(found)), chance.randrange(3)
        if kind == 0 and len(found) > 1:
            del found[place]
        elif kind == 1:
            found.insert(place, found[place]._replace(step=chance.choice(steps)))
        else:
            other = chance.randrange(len(found))
            one, two = found[place], found[other]
            found[place], found[other] = two._replace(time=one.time), one._replace(time=two.time)
    return found


def cases(process: Process, kind: str, chance: random.Random) -> Iterator[list[Event]]:
    """Cases without end."""
    played = Played(process)
    walks = played.walks()
    swift = [w for w in walks if (t := trace_by_walk(played, w).events) and t[-1].time - t[0].time < timedelta(hours=5)]
    steps = [step.id for step in process.steps]
    number = 0
    while True:
        number += 1
        if kind == "variants":
            yield trace_by_walk(played, chance.choice(walks)).events
            continue
        events = trace_by_walk(played, interleaved(played, chance.choice(swift), chance)).events
        yield deviating(events, steps, chance) if kind == "deviating" and number % 10 == 0 else events


def write(path: Path, process: Process, kind: str, size: int) -> None:
    """A table of so many events."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        count = 0
        for number, events in enumerate(cases(process, kind, chance)):
            if count >= size:
                return
            count += len(events)
            writer.writerows((f"c{number}", e.step, e.participant, e.time.isoformat(), e.message) for e in events)


def measured(script: str, *arguments: str, runs: int) -> list[float]:
    """What a script prints, of the fastest of some runs."""
    command = [sys.executable, "-c", script, *arguments]
    printed = (subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(runs))
    return min([float(word) for word in text.split()] for text in printed)


def main() -> int:
    """Print one line per kind of log; 1 where one takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="number of events")
    parser.add_argument("--runs", type=int, default=3, help="runs, of which the fastest counts")
    options = parser.parse_args()
    process = Library(Path.cwd()).subject(STANDARD).standard.process
    assert process is not None
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("variants", "interleaved", "deviating"):
            path = Path(folder) / f"{kind}.csv"
            write(path, process, kind, options.size)
            limit = measured(LIMIT, str(path), runs=options.runs)[0]
            seconds, events, count, conforming, peak = measured(REPLAY, STANDARD, str(path), runs=options.runs)
            slow |= seconds > LONGEST * events / 100_000
            figures = f"{events:,.0f} events, {count:,.0f} cases, {conforming:,.0f} conforming"
            print(
                f"{kind:<12} {figures}: {seconds:.2f} s, {seconds / limit:.0f} times reading the table; {peak:.0f} MB"
            )
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
