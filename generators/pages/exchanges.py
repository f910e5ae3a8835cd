"""What goes over the wire: parameters, headers, bodies and examples of them in JSON and XML."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.interface import Body, Parameter
from generators.openapi.bodies import is_json, is_xml, media_types
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.messages import fenced
from generators.pages.parts import payload_link, payload_page, type_link
from generators.pages.shelf import Edition, Sample, Shelf, relative

MOST_EXAMPLES = 3
"""Examples of one body; the page of the message has all."""


def parameter_table(shelf: Shelf, parameters: tuple[Parameter, ...], origin: str, placed: bool = True) -> list[str]:
    """Parameters or headers; `placed` tells where each stands."""
    words = shelf.words
    heads = [words["parameter" if placed else "header"], *([words["passed_in"]] if placed else [])]
    heads += [words["cardinality"], words["type"], words["meaning"]]
    rows = []
    for parameter in parameters:
        low, high = int(parameter.required), "*" if parameter.multivalued else "1"
        number = high if str(low) == high else f"{low}..{high}"
        cells = [code(parameter.name), *([words[f"place_{parameter.place}"]] if placed else [])]
        cells.append(code(number, "cardinality required" if low else "cardinality"))
        rows.append([*cells, type_link(shelf, parameter.type, origin), _meaning(shelf, parameter)])
    return table(heads, rows, "slots")


def _meaning(shelf: Shelf, parameter: Parameter) -> str:
    words = shelf.words
    title, text = told(parameter.title, shelf.language), told(parameter.description, shelf.language)
    facts = [
        f"{words[key]} {code(str(value))}"
        for key, value in (
            ("pattern", parameter.pattern or None),
            ("from", parameter.minimum),
            ("to", parameter.maximum),
            ("default", parameter.default),
        )
        if value is not None
    ]
    if parameter.example is not None:
        facts.append(f"{words['example']} {code(str(parameter.example))}")
    parts = [f"**{title}.**" if title and text else title, text]
    parts.append(f'<span class="facets">{" · ".join(facts)}</span>' if facts else "")
    return " ".join(filter(None, parts))


def body_facts(shelf: Shelf, edition: Edition, body: Body, origin: str) -> Iterator[tuple[str, str]]:
    """Payload and encodings of a body."""
    words = shelf.words
    content = payload_link(shelf, edition, body.payload, origin) or words["opaque"]
    if not body.required:
        content += f" {chip(words['may_be_absent'], 'badge')}"
    yield words["payload"], content
    yield words["media"], " ".join(code(media) for media in media_types(body))


def samples_of(edition: Edition, body: Body) -> dict[str, list[Sample]]:
    """Name → the same example in each encoding of a body: those that it names, or all of its payload."""
    media = media_types(body)
    forms = {"json"} if any(map(is_json, media)) else set()
    forms |= {"xml"} if any(map(is_xml, media)) else set()
    found: dict[str, list[Sample]] = {}
    for sample in edition.samples:
        name, _, form = sample.file.rpartition(".")
        if sample.root == body.payload and form in forms and (not body.examples or name in body.examples):
            found.setdefault(name, []).append(sample)
    return found


def examples(shelf: Shelf, edition: Edition, body: Body, origin: str, command: str = "") -> Iterator[str]:
    """The first example of a body in tabs, with a command that sends it; some more to unfold."""
    words, found = shelf.words, samples_of(edition, body)
    for number, (name, samples) in enumerate(list(found.items())[:MOST_EXAMPLES]):
        if number:
            yield from (f'??? example "{plain(name)}"', "", *_tabs(samples, "", "    "))
        else:
            note = "" if samples[0].authored else f" ({words['made_example']})"
            yield from (
                f"{words['example']} {code(name)}{note}",
                "{: .example-name }",
                "",
                *_tabs(samples, command, ""),
            )
    if not found:
        yield from _tabs([], command, "")
    target = payload_page(shelf, body.payload) if body.payload else ""
    if len(found) > MOST_EXAMPLES and target:
        page = link(plain(body.payload.partition(":")[2]), relative(origin, f"{target}#examples"))
        yield from (words["more_examples"].format(page=page), "")


def _tabs(samples: list[Sample], command: str, indent: str) -> Iterator[str]:
    for sample in samples:
        form = sample.file.rpartition(".")[2]
        yield from (f'{indent}=== "{form.upper()}"', "", *fenced(form, sample.text, f"{indent}    "), "")
    if command:
        yield from (f'{indent}=== "curl"', "", *fenced("bash", command, f"{indent}    "), "")
