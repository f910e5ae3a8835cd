"""Faulty processes are found with the step that is at fault, sound ones pass."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from generators.model.process import Catch, Deadline, Participant, Process, Step
from generators.soundness import soundness
from generators.soundness.building import net_by_graph
from generators.soundness.exploring import explored
from generators.soundness.graph import Graph
from generators.soundness.inclusive import pairs
from tests.generators.procedures import evidence_retrieval, process, residence_registration, step
from tests.generators.random_processes import processes, tangles

M = "antrag:Antrag"
N = "antrag:Bescheid"
BOX = (Participant(id="box", kind="citizen"),)


def both(*steps: Step) -> Process:
    """Steps of two pools, `a` and `b`."""
    return process(*steps, participants=(Participant(id="a", kind="citizen"), Participant(id="b", kind="authority")))


# Name → process, rule, step at fault, words of the message.
FAULTY: dict[str, tuple[Process, str, str, str]] = {
    "a step that nothing leads to": (
        process(step("s", "start", following="e"), step("x", "task", following="e"), step("e", "end")),
        "unreachable-step",
        "x",
        "",
    ),
    "two lost steps in a row are told once": (
        process(
            step("s", "start", following="e"),
            step("x", "task", following="y"),
            step("y", "task", following="e"),
            step("e", "end"),
        ),
        "unreachable-step",
        "x",
        "",
    ),
    "a lost cycle": (
        process(
            step("s", "start", following="e"),
            step("x", "task", following="y"),
            step("y", "task", following="x"),
            step("e", "end"),
        ),
        "unreachable-step",
        "x",
        "",
    ),
    "a step that leads nowhere": (
        process(step("s", "start", following="x"), step("x", "task")),
        "step-without-next",
        "x",
        "",
    ),
    "a loop without way out": (
        process(
            step("s", "start", following="x"),
            step("x", "task", following="y"),
            step("y", "task", following="x"),
        ),
        "no-way-to-end",
        "s",
        "",
    ),
    "a flow into another pool": (
        both(
            step("s", "start", "a", "t"),
            step("t", "task", "b", "e"),
            step("s2", "start", "b", "e"),
            step("e", "end", "b"),
        ),
        "crossing-next",
        "s",
        "pool 'b'",
    ),
    "a flow out of a subprocess": (
        process(
            step("s", "start", following="sub"),
            step("sub", "subprocess", following="e"),
            step("i", "start", following="e", within="sub"),
            step("e", "end"),
        ),
        "crossing-next",
        "i",
        "subprocess 'sub'",
    ),
    "a subprocess without start": (
        process(
            step("s", "start", following="sub"),
            step("sub", "subprocess", following="e"),
            step("i", "task", following="ie", within="sub"),
            step("ie", "end", within="sub"),
            step("e", "end"),
        ),
        "scope-without-start",
        "sub",
        "",
    ),
    "a decision joined as if it were parallel": (
        process(
            step("s", "start", following="d"),
            step("d", "exclusive", ways=("x: ja", "y: -")),
            step("x", "task", following="j"),
            step("y", "task", following="j"),
            step("j", "parallel", following="e"),
            step("e", "end"),
        ),
        "deadlock",
        "j",
        "after s → d → x",
    ),
    "parallel branches joined as if they were a decision": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("x", "y")),
            step("x", "task", following="m"),
            step("y", "task", following="m"),
            step("m", "exclusive", following="z"),
            step("z", "task", following="e"),
            step("e", "end"),
        ),
        "lack-of-synchronisation",
        "m",
        "x",
    ),
    "parallel branches that run into one task": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("x", "y")),
            step("x", "task", following="z"),
            step("y", "task", following="z"),
            step("z", "task", following="e"),
            step("e", "end"),
        ),
        "lack-of-synchronisation",
        "z",
        "",
    ),
    "a branch that leaves a parallel block by a decision": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("d", "y")),
            step("d", "exclusive", ways=("j: ja", "out: -")),
            step("out", "end"),
            step("y", "task", following="j"),
            step("j", "parallel", following="e"),
            step("e", "end"),
        ),
        "deadlock",
        "j",
        "out",
    ),
    "a loop back into a parallel block": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("x", "y")),
            step("x", "task", following="j"),
            step("y", "task", following="j"),
            step("j", "parallel", following="d"),
            step("d", "exclusive", ways=("x: noch einmal", "e: -")),
            step("e", "end"),
        ),
        "deadlock",
        "j",
        "d",
    ),
    "a join that waits for a branch of its own follower": (
        process(
            step("s", "start", following="j"),
            step("j", "parallel", following="d"),
            step("d", "exclusive", ways=("j: zurück", "e: -")),
            step("e", "end"),
        ),
        "deadlock",
        "j",
        "after s",
    ),
    "a loop back to a parallel split, which therefore joins": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("x", "e")),
            step("x", "task", following="d"),
            step("d", "exclusive", ways=("f: weiter", "e2: -")),
            step("e", "end"),
            step("e2", "end"),
        ),
        "deadlock",
        "f",
        "after s",
    ),
    "a loop that sets off ever more": (
        process(
            step("s", "start", following="m"),
            step("m", "exclusive", following="f"),
            step("f", "parallel", ways=("x", "y")),
            step("y", "task", following="e"),
            step("x", "task", following="d"),
            step("d", "exclusive", ways=("m: weiter", "e2: -")),
            step("e", "end"),
            step("e2", "end"),
        ),
        "lack-of-synchronisation",
        "y",
        "",
    ),
    "a send that nobody receives": (
        both(
            step("s", "start", "a", "m"),
            step("m", "send", "a", "e", message=M, to="b"),
            step("e", "end", "a"),
            step("s2", "start", "b", "e2"),
            step("e2", "end", "b"),
        ),
        "message-without-counterpart",
        "m",
        "",
    ),
    "a receive that nobody sends": (
        both(
            step("s", "start", "a", "e"),
            step("e", "end", "a"),
            step("s2", "start", "b", "r"),
            step("r", "receive", "b", "e2", message=M, sender="a"),
            step("e2", "end", "b"),
        ),
        "message-without-counterpart",
        "r",
        "",
    ),
    "a message within a pool": (
        process(
            step("s", "start", following="m"),
            step("m", "send", following="e", message=M, to="amt"),
            step("e", "end"),
        ),
        "message-without-counterpart",
        "m",
        "own pool",
    ),
    "two pools that wait for each other": (
        both(
            step("s", "start", "a", "r"),
            step("r", "receive", "a", "m", message=N, sender="b"),
            step("m", "send", "a", "e", message=M, to="b"),
            step("e", "end", "a"),
            step("s2", "start", "b", "r2"),
            step("r2", "receive", "b", "m2", message=M, sender="a"),
            step("m2", "send", "b", "e2", message=N, to="a"),
            step("e2", "end", "b"),
        ),
        "deadlock",
        "r",
        "'r2'",
    ),
    "an answer that is not always given": (
        both(
            step("s", "start", "a", "m"),
            step("m", "send", "a", "r", message=M, to="b"),
            step("r", "receive", "a", "e", message=N, sender="b"),
            step("e", "end", "a"),
            step("s2", "start", "b", "d", message=M, sender="a"),
            step("d", "exclusive", "b", ways=("m2: ja", "e3: -")),
            step("m2", "send", "b", "e2", message=N, to="a"),
            step("e2", "end", "b"),
            step("e3", "end", "b"),
        ),
        "deadlock",
        "r",
        "e3",
    ),
    "an answer to nobody": (
        both(
            step("s", "start", "a", "m"),
            step("m", "send", "a", "d", message=M, to="b"),
            step("d", "exclusive", "a", ways=("r: warten", "e2: -")),
            step("r", "receive", "a", "e", message=N, sender="b"),
            step("e", "end", "a"),
            step("e2", "end", "a"),
            step("s2", "start", "b", "m2", message=M, sender="a"),
            step("m2", "send", "b", "e3", message=N, to="a"),
            step("e3", "end", "b"),
        ),
        "leftover-message",
        "m2",
        "'r'",
    ),
    "a message sent twice and read once": (
        both(
            step("s", "start", "a", "m"),
            step("m", "send", "a", "m2", message=M, to="b"),
            step("m2", "send", "a", "e", message=M, to="b"),
            step("e", "end", "a"),
            step("s2", "start", "b", "r"),
            step("r", "receive", "b", "e2", message=M, sender="a"),
            step("e2", "end", "b"),
        ),
        "leftover-message",
        "m2",
        "",
    ),
    "a loop that writes without end": (
        both(
            step("s", "start", "a", "m"),
            step("m", "send", "a", "d", message=M, to="b"),
            step("d", "exclusive", "a", ways=("m: noch einmal", "e: -")),
            step("e", "end", "a"),
            step("s2", "start", "b", "g"),
            step("g", "event", "b", ways=("r", "t")),
            step("r", "receive", "b", "g", message=M, sender="a"),
            step("t", "timer", "b", "e2", duration="P1D"),
            step("e2", "end", "b"),
        ),
        "unbounded-messages",
        "m",
        "",
    ),
    "a message that comes in one case only": (
        both(
            step("s", "start", "a", "d"),
            step("d", "exclusive", "a", ways=("m: ja", "e: -")),
            step("m", "send", "a", "e", message=M, to="b"),
            step("e", "end", "a"),
            step("s2", "start", "b", "r"),
            step("r", "receive", "b", "e2", message=M, sender="a"),
            step("e2", "end", "b"),
        ),
        "deadlock",
        "r",
        "e",
    ),
    "a deadline that joins the way it does not interrupt": (
        process(
            step("s", "start", following="x"),
            step("x", "task", following="z", deadline=Deadline(duration="P1D", to="z", interrupting=False)),
            step("z", "task", following="e"),
            step("e", "end"),
        ),
        "lack-of-synchronisation",
        "z",
        "x",
    ),
    "an error that leaves a parallel block": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("x", "y")),
            step("x", "service", following="j", catches=(Catch(error="aus", to="z"),)),
            step("y", "task", following="j"),
            step("j", "parallel", following="e"),
            step("z", "task", following="e"),
            step("e", "end"),
        ),
        "deadlock",
        "j",
        "z",
    ),
    "an error in a subprocess that nothing throws any more": (
        process(
            step("s", "start", following="sub"),
            step("sub", "subprocess", following="e", catches=(Catch(error="aus", to="z"),)),
            step("i", "start", following="f", within="sub"),
            step("f", "parallel", ways=("ie", "d"), within="sub"),
            step("d", "parallel", following="x", within="sub"),
            step("x", "task", following="d", within="sub"),
            step("ie", "end", within="sub"),
            step("z", "task", following="e"),
            step("e", "end"),
        ),
        "no-way-to-end",
        "d",
        "",
    ),
    "an event gateway that leads to work": (
        process(
            step("s", "start", following="g"),
            step("g", "event", ways=("r", "x")),
            step("r", "receive", following="e", message=M, sender="box"),
            step("x", "task", following="e"),
            step("e", "end"),
            participants=BOX,
        ),
        "incomplete-decision",
        "g",
        "'x'",
    ),
    "a receive behind an event gateway with another way in": (
        process(
            step("s", "start", following="d"),
            step("d", "exclusive", ways=("g: ja", "r: -")),
            step("g", "event", ways=("r", "t")),
            step("r", "receive", following="e", message=M, sender="box"),
            step("t", "timer", following="e", duration="P1D"),
            step("e", "end"),
            participants=BOX,
        ),
        "contested-event",
        "r",
        "'g'",
    ),
    "an event gateway that waits for what never comes": (
        both(
            step("s", "start", "a", "d"),
            step("d", "parallel", "a", ways=("m", "g")),
            step("m", "send", "a", "e", message=M, to="b"),
            step("g", "event", "a", ways=("r", "t")),
            step("r", "receive", "a", "e3", message=N, sender="b"),
            step("t", "timer", "a", "e4", duration="P1D"),
            step("e", "end", "a"),
            step("e3", "end", "a"),
            step("e4", "end", "a"),
            step("s2", "start", "b", "j", message=M, sender="a"),
            step("j", "parallel", "b", "m2"),
            step("x", "task", "b", "j"),
            step("m2", "send", "b", "e2", message=N, to="a"),
            step("e2", "end", "b"),
        ),
        "unreachable-step",
        "x",
        "",
    ),
    "an inclusive split joined in parallel": (
        process(
            step("s", "start", following="o"),
            step("o", "inclusive", ways=("x: a", "y: b", "z: -")),
            step("x", "task", following="j"),
            step("y", "task", following="j"),
            step("z", "task", following="j"),
            step("j", "parallel", following="e"),
            step("e", "end"),
        ),
        "deadlock",
        "j",
        "",
    ),
    "an inclusive join of a parallel block": (
        process(
            step("s", "start", following="f"),
            step("f", "parallel", ways=("x", "y")),
            step("x", "task", following="j"),
            step("y", "task", following="j"),
            step("j", "inclusive", following="e"),
            step("e", "end"),
        ),
        "undecided-inclusive",
        "j",
        "",
    ),
    "a step in a subprocess that a terminating end always cuts off": (
        process(
            step("s", "start", following="g"),
            step("g", "event", ways=("r", "t")),
            step("r", "receive", following="sub", message=M, sender="box"),
            step("t", "timer", following="e", duration="P1D"),
            step("sub", "subprocess", following="x"),
            step("i", "start", following="ie", within="sub"),
            step("ie", "end", within="sub", error="aus"),
            step("x", "task", following="e"),
            step("e", "end"),
            participants=BOX,
        ),
        "dead-step",
        "x",
        "",
    ),
    "two pools that ask each other without end": (
        both(
            step("s", "start", "a", "m"),
            step("m", "send", "a", "g", message=M, to="b"),
            step("g", "event", "a", ways=("r", "r2")),
            step("r", "receive", "a", "m", message=N, sender="b"),
            step("r2", "receive", "a", "stop", message="antrag:Ende", sender="b"),
            step("stop", "send", "a", "e", message="antrag:Halt", to="b"),
            step("e", "end", "a"),
            step("s2", "start", "b", "g2"),
            step("g2", "event", "b", ways=("r3", "r4")),
            step("r3", "receive", "b", "m3", message=M, sender="a"),
            step("m3", "send", "b", "g2", message=N, to="a"),
            step("r4", "receive", "b", "m4", message="antrag:Halt", sender="a"),
            step("m4", "send", "b", "e2", message="antrag:Ende", to="a"),
            step("e2", "end", "b"),
        ),
        "livelock",
        "m",
        "",
    ),
    "a way to a start": (
        process(
            step("s", "start", following="x"), step("x", "exclusive", ways=("s: zurück", "e: -")), step("e", "end")
        ),
        "crossing-next",
        "x",
        "'s'",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_faulty_process_is_found_with_its_step(name: str) -> None:
    content, rule, culprit, words = FAULTY[name]
    found = [f for f in soundness(content) if (f.rule, f.path) == (rule, culprit)]
    assert found, [(f.rule, f.path, f.message) for f in soundness(content)]
    assert words in found[0].message
    assert f"'{culprit}'" in found[0].message


@pytest.mark.parametrize("name", FAULTY)
def test_one_fault_gives_one_finding(name: str) -> None:
    found = soundness(FAULTY[name][0])
    assert len(found) == 1, [(f.rule, f.path, f.message) for f in found]


# Name → process.
SOUND: dict[str, Process] = {
    "one step": process(step("s", "start", following="x"), step("x", "task", following="e"), step("e", "end")),
    "a decision that meets in a task": process(
        step("s", "start", following="d"),
        step("d", "exclusive", ways=("x: ja", "y: -")),
        step("x", "task", following="z"),
        step("y", "task", following="z"),
        step("z", "task", following="e"),
        step("e", "end"),
    ),
    "a loop": process(
        step("s", "start", following="x"),
        step("x", "task", following="d"),
        step("d", "exclusive", ways=("x: noch einmal", "e: -")),
        step("e", "end"),
    ),
    "a loop inside a loop": process(
        step("s", "start", following="x"),
        step("x", "task", following="y"),
        step("y", "task", following="d"),
        step("d", "exclusive", ways=("y: innen", "d2: -")),
        step("d2", "exclusive", ways=("x: außen", "e: -")),
        step("e", "end"),
    ),
    "nested parallels": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("f2", "x")),
        step("f2", "parallel", ways=("y", "z")),
        step("y", "task", following="j2"),
        step("z", "task", following="j2"),
        step("j2", "parallel", following="j"),
        step("x", "task", following="j"),
        step("j", "parallel", following="e"),
        step("e", "end"),
    ),
    "parallel branches joined by the inner join's follower": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("x", "y", "z")),
        step("x", "task", following="j"),
        step("y", "task", following="j"),
        step("z", "task", following="j"),
        step("j", "parallel", following="e"),
        step("e", "end"),
    ),
    "parallel branches with ends of their own": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("x", "y")),
        step("x", "task", following="e"),
        step("y", "task", following="e2"),
        step("e", "end"),
        step("e2", "end"),
    ),
    "a loop in a parallel branch": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("x", "y")),
        step("x", "task", following="d"),
        step("d", "exclusive", ways=("x: noch einmal", "j: -")),
        step("y", "task", following="j"),
        step("j", "parallel", following="e"),
        step("e", "end"),
    ),
    "a join that splits again": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("x", "y")),
        step("x", "task", following="g"),
        step("y", "task", following="g"),
        step("g", "parallel", ways=("v", "w")),
        step("v", "task", following="j"),
        step("w", "task", following="j"),
        step("j", "parallel", following="e"),
        step("e", "end"),
    ),
    "an interrupting deadline": process(
        step("s", "start", following="x"),
        step("x", "user", following="e", deadline=Deadline(duration="P14D", to="y")),
        step("y", "task", following="e"),
        step("e", "end"),
    ),
    "a reminder": process(
        step("s", "start", following="x"),
        step("x", "user", following="e", deadline=Deadline(duration="P7D", to="y", interrupting=False)),
        step("y", "task", following="e2"),
        step("e", "end"),
        step("e2", "end"),
    ),
    "a reminder and parallel branches that meet in an end": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("x", "z")),
        step("x", "user", following="e", deadline=Deadline(duration="P7D", to="y", interrupting=False)),
        step("y", "task", following="e"),
        step("z", "task", following="e"),
        step("e", "end"),
    ),
    "a reminder in a loop": process(
        step("s", "start", following="x"),
        step("x", "user", following="d", deadline=Deadline(duration="P7D", to="y", interrupting=False)),
        step("d", "exclusive", ways=("x: noch einmal", "e: -")),
        step("y", "task", following="e2"),
        step("e", "end"),
        step("e2", "end"),
    ),
    "an error handled": process(
        step("s", "start", following="x"),
        step("x", "service", following="e", catches=(Catch(error="aus", to="y"),)),
        step("y", "task", following="e"),
        step("e", "end"),
    ),
    "a subprocess whose error interrupts parallel work": process(
        step("s", "start", following="sub"),
        step("sub", "subprocess", following="e", catches=(Catch(error="aus", to="z"),)),
        step("i", "start", following="f", within="sub"),
        step("f", "parallel", ways=("x", "d"), within="sub"),
        step("x", "task", following="ie", within="sub"),
        step("ie", "end", within="sub"),
        step("d", "exclusive", ways=("bad: ja", "ie2: -"), within="sub"),
        step("bad", "end", within="sub", error="aus"),
        step("ie2", "end", within="sub"),
        step("z", "task", following="e"),
        step("e", "end"),
    ),
    "subprocesses in subprocesses with a deadline around": process(
        step("s", "start", following="sub"),
        step("sub", "subprocess", following="e", deadline=Deadline(duration="P30D", to="late")),
        step("i", "start", following="inner", within="sub"),
        step("inner", "subprocess", following="ie", within="sub", catches=(Catch(error="aus", to="ie"),)),
        step("k", "start", following="d", within="inner"),
        step("d", "exclusive", ways=("ke: ja", "bad: -"), within="inner"),
        step("ke", "end", within="inner"),
        step("bad", "end", within="inner", error="aus"),
        step("ie", "end", within="sub"),
        step("late", "end"),
        step("e", "end"),
    ),
    "a terminating end beside parallel work": process(
        step("s", "start", following="f"),
        step("f", "parallel", ways=("x", "d")),
        step("x", "task", following="e"),
        step("e", "end"),
        step("d", "exclusive", ways=("stop: ja", "e2: -")),
        step("stop", "end", terminate=True),
        step("e2", "end"),
    ),
    "question and answer": both(
        step("s", "start", "a", "m"),
        step("m", "send", "a", "r", message=M, to="b"),
        step("r", "receive", "a", "e", message=N, sender="b"),
        step("e", "end", "a"),
        step("s2", "start", "b", "m2", message=M, sender="a"),
        step("m2", "send", "b", "e2", message=N, to="a"),
        step("e2", "end", "b"),
    ),
    "asked again in a loop, one case after the other": both(
        step("s", "start", "a", "m"),
        step("m", "send", "a", "r", message=M, to="b"),
        step("r", "receive", "a", "d", message=N, sender="b"),
        step("d", "exclusive", "a", ways=("m: noch einmal", "e: -")),
        step("e", "end", "a"),
        step("s2", "start", "b", "m2", message=M, sender="a"),
        step("m2", "send", "b", "e2", message=N, to="a"),
        step("e2", "end", "b"),
    ),
    "an answer, or giving up; the answer may come late": both(
        step("s", "start", "a", "m"),
        step("m", "send", "a", "g", message=M, to="b"),
        step("g", "event", "a", ways=("r", "t")),
        step("r", "receive", "a", "e", message=N, sender="b"),
        step("t", "timer", "a", "e", duration="P14D"),
        step("e", "end", "a"),
        step("s2", "start", "b", "m2", message=M, sender="a"),
        step("m2", "send", "b", "e2", message=N, to="a"),
        step("e2", "end", "b"),
    ),
    "one of two answers": both(
        step("s", "start", "a", "m"),
        step("m", "send", "a", "g", message=M, to="b"),
        step("g", "event", "a", ways=("r", "r2")),
        step("r", "receive", "a", "e", message=N, sender="b"),
        step("r2", "receive", "a", "e", message="antrag:Ablehnung", sender="b"),
        step("e", "end", "a"),
        step("s2", "start", "b", "d", message=M, sender="a"),
        step("d", "exclusive", "b", ways=("m2: ja", "m3: -")),
        step("m2", "send", "b", "e2", message=N, to="a"),
        step("m3", "send", "b", "e2", message="antrag:Ablehnung", to="a"),
        step("e2", "end", "b"),
    ),
    "a black box that may answer": process(
        step("s", "start", following="m"),
        step("m", "send", following="g", message=M, to="box"),
        step("g", "event", ways=("r", "t")),
        step("r", "receive", following="e", message=N, sender="box"),
        step("t", "timer", following="e", duration="P1D"),
        step("e", "end"),
        participants=BOX,
    ),
    "a black box that begins": process(
        step("s", "start", following="e", message=M, sender="box"), step("e", "end"), participants=BOX
    ),
    "an inclusive block": process(
        step("s", "start", following="o"),
        step("o", "inclusive", ways=("x: a", "y: b", "z: -")),
        step("x", "task", following="j"),
        step("y", "task", following="j"),
        step("z", "task", following="j"),
        step("j", "inclusive", following="e"),
        step("e", "end"),
    ),
    "an inclusive block with a shortcut and a decision inside": process(
        step("s", "start", following="o"),
        step("o", "inclusive", ways=("d: a", "j: b")),
        step("d", "exclusive", ways=("x: ja", "y: -")),
        step("x", "task", following="k"),
        step("y", "task", following="k"),
        step("k", "exclusive", following="j"),
        step("j", "inclusive", following="e"),
        step("e", "end"),
    ),
    "two ways to begin": process(
        step("s", "start", following="e"), step("s2", "start", following="e", duration="P1M"), step("e", "end")
    ),
    "residence registration": residence_registration().process or Process(),
    "evidence retrieval": evidence_retrieval().process or Process(),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_process_passes(name: str) -> None:
    assert [(f.rule, f.path, f.message) for f in soundness(SOUND[name])] == []


@given(processes())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_processes_of_nested_blocks_are_sound(content: Process) -> None:
    assert [(f.rule, f.path, f.message) for f in soundness(content)] == []


@given(tangles())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_following_one_pool_first_loses_no_fault(content: Process) -> None:
    graph = Graph(content)
    net = net_by_graph(graph, pairs(graph))
    short, whole = explored(net, reduced=True), explored(net, reduced=False)
    assert whole.complete and short.complete
    assert bool(short.crowded) == bool(whole.crowded)
    if not whole.crowded:
        stops = [{state for state, followers in space.followers.items() if not followers} for space in (short, whole)]
        assert stops[0] == stops[1]
        assert short.fired == whole.fired


def test_too_many_states_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.soundness.verdict.MOST_STATES", 10)
    content = residence_registration().process
    assert content is not None
    found = soundness(content)
    assert [f.rule for f in found] == ["too-many-states"]
    assert "10 states" in found[0].message
