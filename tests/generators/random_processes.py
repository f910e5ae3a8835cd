"""Random processes: sound ones made of nested blocks, and arbitrary ones for comparisons."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from generators.model.process import Catch, Deadline, Outcome, Participant, Process, ProcessError, Step
from tests.generators.procedures import step, text

WORK = ("task", "user", "service", "manual")
TEXTS = st.text("abc äöß<&\"'\n", max_size=12).map(str.strip)


class Blocks:
    """Steps of one pool, written from the end to the beginning: every block is told what follows it."""

    def __init__(self, draw: Any, pool: str, lanes: list[str]) -> None:
        self.draw, self.pool, self.lanes = draw, pool, lanes
        self.steps: list[Step] = []
        self.count = 0

    def add(self, kind: str, following: str = "", **fields: Any) -> str:
        self.count += 1
        name = f"{self.pool}-{kind}-{self.count}"
        participant = self.draw(st.sampled_from([self.pool, *self.lanes]))
        self.steps.append(step(name, kind, participant, following, **{**self.described(), **fields}))
        return name

    def described(self) -> dict[str, Any]:
        if not self.draw(st.booleans()):
            return {}
        described = {"description": text("Beschreibung", "Description"), "legal_basis": ("§ 17 BMG", "§ 1")}
        title = self.draw(TEXTS)
        return {**described, **({"title": (title, "Title")} if title else {})}

    def block(self, following: str, depth: int, within: str = "") -> str:
        """The first step of a block that leads to `following`."""
        kinds = ["work", "work", "timer", "nothing"] + (
            ["sequence", "exclusive", "parallel", "inclusive", "loop", "subprocess", "escalated"] if depth else []
        )
        write = getattr(self, f"block_{self.draw(st.sampled_from(kinds))}")
        found: str = write(following, depth - 1, within)
        return found

    def block_nothing(self, following: str, depth: int, within: str) -> str:
        return following

    def block_work(self, following: str, depth: int, within: str) -> str:
        return self.add(self.draw(st.sampled_from(WORK)), following, within=within, optional=self.draw(st.booleans()))

    def block_timer(self, following: str, depth: int, within: str) -> str:
        return self.add("timer", following, within=within, duration="P1D")

    def block_sequence(self, following: str, depth: int, within: str) -> str:
        return self.block(self.block(following, depth, within), depth, within)

    def branches(self, join: str, depth: int, within: str) -> list[str]:
        count = self.draw(st.integers(2, 3))
        firsts = [self.block(self.block_work(join, 0, within), depth, within) for _ in range(count)]
        return list(dict.fromkeys(firsts))

    def block_exclusive(self, following: str, depth: int, within: str) -> str:
        ways = self.branches(following, depth, within)
        told = [f"{way}: Fall {n} | case {n}" for n, way in enumerate(ways[1:])]
        return self.add("exclusive", within=within, ways=(*told, f"{ways[0]}: -"))

    def block_parallel(self, following: str, depth: int, within: str) -> str:
        join = self.add("parallel", following, within=within)
        split = self.add("parallel", within=within, ways=tuple(self.branches(join, depth, within)))
        return self.block_work(split, 0, within)

    def block_inclusive(self, following: str, depth: int, within: str) -> str:
        join = self.add("inclusive", following, within=within)
        ways = self.branches(join, depth, within)
        split = self.add("inclusive", within=within, ways=tuple(f"{way}: Fall {n}" for n, way in enumerate(ways)))
        return self.block_work(split, 0, within)

    def block_loop(self, following: str, depth: int, within: str) -> str:
        decision = self.add("exclusive", within=within, ways=("-", "-"))
        inner = self.block_work(decision, 0, within)
        again = self.block(inner, depth, within)
        place = next(n for n, s in enumerate(self.steps) if s.id == decision)
        old = self.steps[place]
        self.steps[place] = step(
            old.id, "exclusive", old.participant, within=within, ways=(f"{again}: noch einmal", f"{following}: -")
        )
        return again

    def block_subprocess(self, following: str, depth: int, within: str) -> str:
        aside = self.block_work(following, 0, within)
        name = self.add(
            "subprocess",
            following,
            within=within,
            deadline=Deadline(duration="P7D", to=aside, title=text("Frist", "Time")),
        )
        end = self.add("end", within=name)
        self.add("start", self.block(end, depth, name), within=name)
        return name

    def block_escalated(self, following: str, depth: int, within: str) -> str:
        end = self.add("end", within=within)
        reminded = self.add("manual", end, within=within)
        failed = self.add("task", following, within=within)
        return self.add(
            "user",
            following,
            within=within,
            deadline=Deadline(duration="P3D", to=reminded, interrupting=False, legal_basis=("§ 3",)),
            catches=(Catch(error="aus", to=failed),),
        )


@st.composite
def processes(draw: Any) -> Process:
    """Sound: one pool asks another, which always answers; further work is in nested blocks."""
    pools = draw(st.sampled_from([["a"], ["a", "b"]]))
    lanes = draw(st.sampled_from([[], ["a-eins", "a-zwei"]]))
    first = Blocks(draw, "a", lanes)
    following = first.block(first.add("end", outcome="fertig"), 2)
    if "b" in pools:
        answered = first.add("receive", following, message="antrag:Bescheid", sender="b")
        following = first.add("send", first.block(answered, 1), message="antrag:Antrag", to="b")
    first.add("start", first.block(following, 2))
    steps = first.steps
    if "b" in pools:
        second = Blocks(draw, "b", [])
        end = second.add("end")
        answer = second.add("send", second.block(end, 1), message="antrag:Bescheid", to="a")
        second.add("start", second.block(answer, 2), message="antrag:Antrag", sender="a")
        steps = [*steps, *second.steps]
    participants = [Participant(id=p, kind="authority", title=text("Amt " + p, "Office " + p)) for p in pools]
    participants += [Participant(id=lane, kind="system", within="a", role="stelle") for lane in lanes]
    participants.append(Participant(id="aussen", kind="citizen"))
    return Process(
        participants=tuple(draw(st.permutations(participants))),
        steps=tuple(draw(st.permutations(steps))),
        outcomes=(Outcome(id="fertig", title=text("Fertig", "Done")),),
        errors=(ProcessError(id="aus", code="E1"),),
    )


@st.composite
def tangles(draw: Any) -> Process:
    """Two pools of steps in any order, most of them unsound in one way or another."""
    steps: list[Step] = []
    for pool, other, out, back in (("a", "b", "m:X", "m:Y"), ("b", "a", "m:Y", "m:X")):
        names = [f"{pool}{n}" for n in range(draw(st.integers(3, 6)))]
        targets = st.sampled_from([*names, f"{pool}-end"])
        steps.append(step(f"{pool}-start", "start", pool, names[0]))
        for name in names:
            kind = draw(st.sampled_from(("task", "exclusive", "parallel", "send", "receive", "exclusive", "parallel")))
            if kind in ("exclusive", "parallel"):
                ways = draw(st.lists(targets, min_size=2, max_size=2, unique=True))
                steps.append(step(name, kind, pool, ways=tuple(ways)))
            else:
                message = {"send": {"message": out, "to": other}, "receive": {"message": back, "sender": other}}
                steps.append(step(name, kind, pool, draw(targets), **message.get(kind, {})))
        steps.append(step(f"{pool}-end", "end", pool))
    return Process(
        participants=(Participant(id="a", kind="system"), Participant(id="b", kind="system")), steps=tuple(steps)
    )
