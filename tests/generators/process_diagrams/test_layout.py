"""Drawings: nothing overlaps, flows go at right angles around shapes, pools and lanes hold what is theirs."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from lxml import etree

from generators.bpmn import emit
from generators.model.process import Participant, Process
from generators.process_diagrams import Collaboration, charted, collaboration_by_process, described, drawn
from generators.process_diagrams.chart import Box, Chart
from generators.process_diagrams.sizes import TASK_TEXT, width_of
from tests.generators.procedures import evidence_retrieval, process, residence_registration, standard, step
from tests.generators.random_processes import processes
from tests.generators.soundness.test_soundness import FAULTY, SOUND

PROCEDURES = {"residence registration": residence_registration(), "evidence retrieval": evidence_retrieval()}
FRAMES = ("pool", "lane", "blackBox", "subProcess")


def drawing(process: Process, language: str = "de") -> tuple[Collaboration, Chart]:
    collaboration = collaboration_by_process(process, {})
    return collaboration, charted(collaboration, language)


def assert_in_order(collaboration: Collaboration, chart: Chart) -> None:
    """The laws of every drawing."""
    boxes = {s.id: s.box for s in chart.shapes}
    by_id = {e.id: e for e in collaboration.elements}
    leaves = [s for s in chart.shapes if s.kind not in FRAMES]
    for a, b in combinations(leaves, 2):
        hosted = by_id[a.id].host == b.id or by_id[b.id].host == a.id
        assert hosted or not a.box.overlaps(b.box), (a.id, b.id)
    pools = [s.box for s in chart.shapes if s.kind in ("pool", "blackBox")]
    assert not any(a.overlaps(b) for a, b in combinations(pools, 2))
    for shape in chart.shapes:
        if shape.kind in ("pool", "lane"):
            assert len(shape.text) <= 2 and all(width_of(t, TASK_TEXT) <= shape.box.height for t in shape.text), shape
    frames = {p.participant.id: boxes[p.id] for p in collaboration.pools}
    for shape in leaves:
        element = by_id[shape.id]
        assert frames[element.pool].contains(shape.box)
        assert element.lane == "" or element.parent or boxes[element.lane].contains(shape.box)
        if element.parent and not element.host:
            assert boxes[element.parent].contains(shape.box)
    assert_routed(collaboration, chart)


def assert_routed(collaboration: Collaboration, chart: Chart) -> None:
    boxes = {s.id: s.box for s in chart.shapes}
    ends = {f.id: (f.source, f.target) for f in collaboration.sequence}
    ends |= {f.id: (f.source, f.target) for f in collaboration.messages}
    hosts = {e.id: e.host for e in collaboration.elements if e.host}
    blocking = [s for s in chart.shapes if s.kind not in FRAMES]
    for line in chart.lines:
        if line.id not in ends:
            continue
        own = {*ends[line.id], *(hosts.get(end, "") for end in ends[line.id])}
        for start, end in pairwise(line.points):
            assert start[0] == end[0] or start[1] == end[1], line
            stretch = Box(min(start[0], end[0]), min(start[1], end[1]), abs(start[0] - end[0]), abs(start[1] - end[1]))
            for shape in blocking:
                assert shape.id in own or not stretch.overlaps(shape.box), (line.id, shape.id)
        for name, point in zip(ends[line.id], (line.points[0], line.points[-1]), strict=True):
            box = boxes[name]
            assert box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom
            assert point[0] in (box.x, box.right) or point[1] in (box.y, box.bottom), (line.id, name)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", PROCEDURES)
def test_procedures_are_in_order(name: str, language: str) -> None:
    content = PROCEDURES[name].process
    assert content is not None
    collaboration, chart = drawing(content, language)
    assert_in_order(collaboration, chart)
    found = [*(s.label for s in chart.shapes), *(line.label for line in chart.lines)]
    labels = [label.box for label in found if label is not None]
    assert not any(a.overlaps(b) for a, b in combinations(labels, 2))


@pytest.mark.parametrize("name", SOUND)
def test_small_processes_are_in_order(name: str) -> None:
    assert_in_order(*drawing(SOUND[name]))


@pytest.mark.parametrize("name", FAULTY)
def test_faulty_processes_are_drawn_as_they_are(name: str) -> None:
    collaboration, chart = drawing(FAULTY[name][0])
    assert {s.id for s in chart.shapes} >= {e.id for e in collaboration.elements}


@pytest.mark.parametrize("name", ["Authority of the old place of residence", "Behörde " * 40, "Amt" * 60])
def test_names_of_pools_and_lanes_fit_into_their_headers(name: str) -> None:
    title = {"de": name}
    participants = (
        Participant(id="a", kind="system", title=title),
        Participant(id="b", kind="system", within="a", title=title),
        Participant(id="c", kind="system", title=title),
    )
    steps = (step("s", "start", "b", "e"), step("e", "end", "b"), step("t", "start", "c", "f"), step("f", "end", "c"))
    collaboration, chart = drawing(Process(participants=participants, steps=steps))
    assert_in_order(collaboration, chart)
    told = {" ".join(s.text).replace("- ", "") for s in chart.shapes if s.kind in ("pool", "lane")}
    assert told == {name.strip()}


# Name → process that says something impossible.
IMPOSSIBLE = {
    "nothing": Process(),
    "no participants": Process(steps=(step("s", "start", "x", "e"), step("e", "end", "x"))),
    "a subprocess within itself": process(
        step("s", "start", following="a"), step("a", "subprocess", following="e", within="a"), step("e", "end")
    ),
    "subprocesses within each other": process(
        step("s", "start", following="a"),
        step("a", "subprocess", following="e", within="b"),
        step("b", "subprocess", following="e", within="a"),
        step("e", "end"),
    ),
    "a step within a task": process(
        step("s", "start", following="a"),
        step("a", "task", following="e"),
        step("x", "task", following="e", within="a"),
        step("e", "end"),
    ),
    "a type that is none": process(
        step("s", "start", following="a"), step("a", "quux", following="e"), step("e", "end")
    ),
    "one id twice": process(step("s", "start", following="s"), step("s", "task", following="e"), step("e", "end")),
    "lanes within each other": Process(
        participants=(Participant(id="a", kind="system", within="b"), Participant(id="b", kind="system", within="a")),
        steps=(step("s", "start", "a", "e"), step("e", "end", "b")),
    ),
    "ids that XML does not take": process(
        step("1 ä<&", "start", following='"'), step('"', "task", following="e"), step("e", "end")
    ),
    "a step that follows itself": process(step("s", "start", following="a"), step("a", "task", following="a")),
    "a send without message": process(
        step("s", "start", following="a"), step("a", "send", following="e"), step("e", "end")
    ),
    "a message from a participant that is not told, and one that is not named": Process(
        participants=(Participant(id="a", kind="system"),),
        steps=(
            step("s", "start", "a", "g"),
            step("g", "event", "a", ways=("r", "t")),
            step("r", "receive", "a", "e"),
            step("t", "timer", "a", "m"),
            step("m", "receive", "a", "e", message="x:Y"),
            step("e", "end", "a"),
            step("lost", "send", "nobody", "e", message="x:Y", to="a"),
        ),
    ),
    "two branches to one end": process(
        step("s", "start", following="a"), step("a", "exclusive", ways=("e: x", "e: -")), step("e", "end")
    ),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_is_impossible_is_drawn_as_far_as_it_goes(name: str) -> None:
    content = IMPOSSIBLE[name]
    _, chart = drawing(content)
    assert all(line.points for line in chart.lines)
    assert [artifact.path for artifact in emit(standard(content))] != []


@given(processes())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_any_process_is_in_order(content: Process) -> None:
    assert_in_order(*drawing(content))


def test_straight_on_stays_in_its_row_and_time_runs_to_the_right() -> None:
    content = PROCEDURES["residence registration"].process
    assert content is not None
    _, chart = drawing(content)
    boxes = {s.id: s.box for s in chart.shapes}
    way = (
        "anmelden",
        "dienst-aufrufen",
        "anmelden-eid",
        "angaben-senden",
        "warten",
        "bestaetigung-erhalten",
        "angemeldet",
    )
    assert len({boxes[name].middle[1] for name in way}) == 1
    assert [boxes[name].x for name in way] == sorted(boxes[name].x for name in way)


def test_messages_run_upright_where_they_can() -> None:
    content = PROCEDURES["residence registration"].process
    assert content is not None
    collaboration, chart = drawing(content)
    lines = {line.id: line for line in chart.lines}
    upright = [m for m in collaboration.messages if len(lines[m.id].points) == 2]
    assert len(upright) >= 3


@pytest.mark.parametrize("language", ["de", "en"])
def test_svg_says_what_it_shows(language: str) -> None:
    whole = PROCEDURES["evidence retrieval"]
    assert whole.process is not None
    root = etree.fromstring(drawn(whole, language).encode())
    svg = "{http://www.w3.org/2000/svg}"
    title, words = root.find(f"{svg}title"), root.find(f"{svg}desc")
    assert title is not None and words is not None and words.text is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == title.get("id") and root.get("aria-describedby") == words.get("id")
    sentences = described(whole.process, language)
    assert len(sentences) == len(whole.process.steps) + 1
    assert all(sentence in words.text for sentence in sentences)
    assert not list(root.iter(f"{svg}script")) and "#000" not in drawn(whole, language)


def test_words_name_step_kind_participant_and_what_follows() -> None:
    content = PROCEDURES["evidence retrieval"].process
    assert content is not None
    german, english = described(content, "de"), described(content, "en")
    assert german[3] == (
        "4. Abruf gewünscht? (Entscheidung, Nachweisanfordernde Stelle); Abruf gewünscht: weiter mit 7; "
        "sonst: weiter mit 5."
    )
    assert english[2] == (
        "3. Decision of the person received (Receive, Data consumer); message from Applicant; go on with 4; "
        "after 3 days: go on with 5."
    )
    assert english[-1] == "Applicant: without steps of its own."


def test_markup_in_names_stays_text() -> None:
    content = process(
        step("s", "start", following="x"),
        step("x", "task", following="e", title=("a<b>&\x01", "")),
        step("e", "end"),
    )
    root = etree.fromstring(drawn(standard(content), "de").encode())
    assert any("a<b>&" in (t.text or "") for t in root.iter("{http://www.w3.org/2000/svg}text"))
