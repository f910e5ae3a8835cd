"""Pages about who takes part in a process, which messages go between them, and how it can end."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.counterparts import black_boxes, counterparts
from generators.model.process import Outcome, Participant, Process, ProcessError, Step
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.parts import label, payload_link, step_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text


def participants_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of participants, if the process has any."""
    process = edition.standard.process
    if process is not None and process.participants:
        body = _participants(shelf, edition, process)
        yield Page("participants.md", word_text("participants"), body, word_text("participants_lead"))


def _participants(shelf: Shelf, edition: Edition, process: Process) -> Iterator[str]:
    words, boxes = shelf.words, black_boxes(process)
    rows = [_participant(shelf, process, found, found.id in boxes) for found in process.participants]
    heads = [words[key] for key in ("participant", "participant_kind", "role", "steps", "meaning")]
    yield from table(heads, rows, "names")


def _participant(shelf: Shelf, process: Process, found: Participant, closed: bool) -> list[str]:
    words, language = shelf.words, shelf.language
    name = f"{label(found, language)} {code(found.id, 'requirement', found.id)}"
    outer = process.participant(found.within)
    kind = words.get(f"participant_{found.kind}", plain(found.kind))
    if outer is not None:
        kind += f'<br><span class="inherited">{words["belongs_to"]} {label(outer, language)}</span>'
    count = sum(found.id in (step.participant, process.pool(step.participant)) for step in process.steps)
    pool = process.pool(found.id)
    steps = link(str(count), f"steps.md#participant_{pool}") if count else ""
    steps = chip(words["black_box"], "badge") if closed else steps
    return [name, kind, code(found.role) if found.role else "", steps, told(found.description, language)]


def travels_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of messages between participants, if there are any."""
    process = edition.standard.process
    if process is not None and (body := list(_travels(shelf, edition, process))):
        yield Page("messages.md", word_text("travels"), body, word_text("travels_lead"))


def _travels(shelf: Shelf, edition: Edition, process: Process) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/messages.md"
    found: dict[tuple[str, str, str], tuple[list[Step], list[Step]]] = {}
    for exchange in counterparts(process):
        key = (exchange.message, exchange.sender, exchange.receiver)
        for steps, step in zip(found.setdefault(key, ([], [])), (exchange.send, exchange.receive), strict=True):
            if step is not None and step not in steps:
                steps.append(step)
    rows = []
    for (message, sender, receiver), ends in found.items():
        route = " → ".join(_who(process, name, shelf.language) for name in (sender, receiver))
        shown = ["<br>".join(step_link(shelf, edition, step.id, origin) for step in steps) for steps in ends]
        rows.append([payload_link(shelf, edition, message, origin), route, *shown])
    yield from table([words[key] for key in ("message", "exchange_route", "sent_in", "received_in")], rows, "rules")


def _who(process: Process, name: str, language: str) -> str:
    found = process.participant(name)
    return label(found, language) if found is not None else plain(name)


def outcomes_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of results and errors, if the process has any."""
    process = edition.standard.process
    if process is not None and (process.outcomes or process.errors):
        body = _outcomes(shelf, edition, process)
        yield Page("outcomes.md", word_text("outcomes"), body, word_text("outcomes_lead"))


def _outcomes(shelf: Shelf, edition: Edition, process: Process) -> Iterator[str]:
    words, language, origin = shelf.words, shelf.language, f"{edition.place}/outcomes.md"

    def name(found: Outcome | ProcessError) -> str:
        return f"{label(found, language)} {code(found.id, 'requirement', found.id)}"

    def steps(found: list[Step]) -> str:
        return "<br>".join(step_link(shelf, edition, step.id, origin) for step in found)

    rows = [
        [name(each), told(each.description, language), steps([s for s in process.steps if s.outcome == each.id])]
        for each in process.outcomes
    ]
    yield from table([words["outcome"], words["meaning"], words["reached_in"]], rows, "names")
    if process.errors:
        yield from (f"## {words['errors']} {{: #process_errors }}", "")
        rows = [
            [
                name(each),
                code(each.code) if each.code else "",
                told(each.description, language),
                steps([s for s in process.steps if s.error == each.id]),
                steps([s for s in process.steps if any(c.error == each.id for c in s.catches)]),
            ]
            for each in process.errors
        ]
        yield from table(
            [words[k] for k in ("errors", "error_code", "meaning", "reached_in", "caught_in")], rows, "names"
        )
