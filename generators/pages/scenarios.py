"""The page of scenarios: what each step sends, what has to come back, and which criteria that shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.model.scenario import Expectation, Scenario, ScenarioStep
from generators.pages.criteria import criterion_link
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, file_link, table, told
from generators.pages.operations import status_chip
from generators.pages.parts import event_link, facts_list, label, operation_link, problem_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text


def scenarios_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of scenarios, if the interface has any."""
    scenarios = edition.standard.scenarios
    if scenarios:
        body = (line for scenario in scenarios for line in _scenario(shelf, edition, scenario))
        yield Page("scenarios.md", word_text("scenarios"), body, word_text("scenarios_lead"), contents=True)


def _scenario(shelf: Shelf, edition: Edition, scenario: Scenario) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/scenarios.md"
    yield from (f"## {label(scenario, shelf.language)} {{: #{scenario.id} }}", "")
    colour = "status-approved" if scenario.case == "good" else "deprecated"
    badges = [code(scenario.id), chip(words[f"case_{scenario.case}"], f"badge {colour}")]
    file = edition.download(f"arazzo/{scenario.id}.arazzo.json")
    if file is not None:
        badges.append(file_link(words["run_it"], shelf.file(origin, edition, file.path), "arazzo"))
    yield from (" ".join(badges), "{: .element-badges }", "", told(scenario.description, shelf.language), "")
    given = [f"{code(name)} = {code(_written(value))}" for name, value in scenario.inputs.items()]
    yield from facts_list([(words["parameters"], "<br>".join(given))])
    heads = [words[key] for key in ("step_number", "does", "expected", "proves")]
    rows = [_row(shelf, edition, number, step) for number, step in enumerate(scenario.steps, 1)]
    yield from table(heads, rows, "scenario")


def _row(shelf: Shelf, edition: Edition, number: int, step: ScenarioStep) -> list[str]:
    origin = f"{edition.place}/scenarios.md"
    proven = " ".join(criterion_link(edition, name, origin) for name in step.requirements)
    return [
        str(number),
        "<br>".join(_sent(shelf, edition, step, origin)),
        _expected(shelf, edition, step, origin),
        proven,
    ]


def _sent(shelf: Shelf, edition: Edition, step: ScenarioStep, origin: str) -> Iterator[str]:
    words = shelf.words
    yield f"**{told(step.title, shelf.language) or code(step.id)}**"
    yield (
        operation_link(shelf, edition, step.operation, origin)
        if step.operation
        else event_link(shelf, edition, step.event, origin)
    )
    if step.access != "valid":
        yield chip(words.get(f"access_{step.access}", step.access), "badge severity-warning")
    details = [f"{code(name)} = {code(_written(value))}" for name, value in step.parameters.items()]
    if step.example:
        details.append(f"{words['sends_example']} {code(step.example)}")
    if step.raw is not None:
        details.append(words["sends_raw"])
    details += [f"{code(name)} {_value(shelf, value)}" for name, value in step.payload.items()]
    if details:
        yield f'<span class="facets">{"<br>".join(details)}</span>'


def _expected(shelf: Shelf, edition: Edition, step: ScenarioStep, origin: str) -> str:
    words, expect = shelf.words, step.expect
    lines = [" ".join(map(status_chip, expect.status))] if expect.status else []
    if step.event:
        lines.append(words["within"].format(seconds=f"{step.within:g}"))
    if expect.problem:
        lines.append(problem_link(shelf, edition, expect.problem, origin))
    details = list(_details(shelf, expect))
    details += [f"{words['keeps']} {code(c.name)} ← {code(c.header or c.pointer)}" for c in step.captures]
    if step.repeat is not None:
        details.append(words["repeated"].format(most=step.repeat.most, every=f"{step.repeat.every:g}"))
    if details:
        lines.append(f'<span class="facets">{"<br>".join(details)}</span>')
    return "<br>".join(lines)


def _details(shelf: Shelf, expect: Expectation) -> Iterator[str]:
    for name, pattern in expect.headers.items():
        yield f"{code(name)} {shelf.words['present']}" if pattern in ("", ".+") else f"{code(name)} ~ {code(pattern)}"
    for pointer, value in expect.values.items():
        yield f"{code(pointer)} {_value(shelf, value)}"


def _value(shelf: Shelf, value: Any) -> str:
    return shelf.words["absent"] if value is None else f"= {code(_written(value))}"


def _written(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
