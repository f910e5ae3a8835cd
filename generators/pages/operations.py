"""Pages of operations: how each is called, what it answers, how it behaves, and who uses it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.exchange import READING, parameters_of, problems_of, responses_of
from generators.model.interface import Interface, Operation, Problem, Response
from generators.openapi.words import status_text
from generators.pages.calls import curl
from generators.pages.criteria import criteria_table
from generators.pages.exchanges import body_facts, examples, parameter_table, samples_of
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.messages import fenced
from generators.pages.parts import (
    event_link,
    facts_list,
    law_chips,
    linked,
    operation_link,
    problem_link,
    role_link,
)
from generators.pages.shelf import Edition, Shelf, relative
from generators.pages.used_by import uses_links
from generators.pages.words import word_text

SEARCH_BOOST = 3


def operation_pages(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The overview of operations and a page for each."""
    interface = edition.standard.interface
    if interface is None or not interface.operations:
        return
    lead = word_text("operations_lead")
    yield Page("operations/index.md", word_text("operations"), _index(shelf, edition, interface), lead)
    for operation in interface.operations:
        badges = [method_chip(operation), code(interface.base_path + operation.path)]
        if operation.deprecation is not None:
            badges.append(chip(shelf.words["deprecated"], "badge deprecated"))
        yield Page(
            path=shelf.operation_page(edition, operation.id).removeprefix(f"{edition.place}/"),
            title=operation.title or {shelf.language: operation.id},
            body=_Body(shelf, edition, interface, operation).lines(),
            lead=operation.description,
            badges=badges,
            name=operation.id,
            contents=True,
            boost=SEARCH_BOOST,
        )


def method_chip(operation: Operation) -> str:
    """The HTTP method as a badge."""
    return chip(operation.method.upper(), f"method method-{operation.method.lower()}")


def _index(shelf: Shelf, edition: Edition, interface: Interface) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/operations/index.md"
    yield from facts_list([(words["server"], code(interface.base_path) if interface.base_path else "")])
    rows = []
    for operation in interface.operations:
        name = linked(operation, shelf.operation_page(edition, operation.id), origin, shelf.language)
        old = f" {chip(words['deprecated'], 'badge deprecated')}" if operation.deprecation is not None else ""
        call = f'<span class="call">{method_chip(operation)} {code(operation.path)}</span>'
        rows.append([call, name + old, told(operation.description, shelf.language)])
    yield from table([words["call"], words["operation"], words["meaning"]], rows, "names calls")


class _Body:
    """The content of the page of one operation."""

    def __init__(self, shelf: Shelf, edition: Edition, interface: Interface, operation: Operation) -> None:
        self.shelf, self.edition, self.interface, self.operation = shelf, edition, interface, operation
        self.words, self.language = shelf.words, shelf.language
        self.origin = shelf.operation_page(edition, operation.id)

    def lines(self) -> Iterator[str]:
        yield from self._deprecation()
        yield from facts_list(self._facts())
        yield from self._behaviour()
        parameters = parameters_of(self.operation)
        if parameters:
            yield from (f"## {self.words['parameters']} {{: #parameters }}", "")
            yield from parameter_table(self.shelf, parameters, self.origin)
        yield from self._request()
        yield from (f"## {self.words['responses']} {{: #responses }}", "")
        for response in responses_of(self.operation):
            yield from self._response(response)
        yield from self._problems()
        rows = criteria_table(self.shelf, self.edition, self.operation.requirements, self.origin)
        if rows:
            yield from (f"## {self.words['criteria']} {{: #criteria }}", "", *rows)

    def _deprecation(self) -> Iterator[str]:
        gone = self.operation.deprecation
        if gone is None:
            return
        told_ = [self.words["deprecated_operation"].format(since=plain(gone.since))] if gone.since else []
        told_ += [self.words["sunset_operation"].format(sunset=plain(gone.sunset))] if gone.sunset else []
        if gone.successor:
            successor = operation_link(self.shelf, self.edition, gone.successor, self.origin)
            told_.append(f"{self.words['successor']}: {successor}")
        yield from (f'!!! deprecated "{self.words["deprecated_since"]}"', f"    {' '.join(told_)}", "")

    def _facts(self) -> Iterator[tuple[str, str]]:
        words, operation = self.words, self.operation
        yield words["operation_id"], code(operation.id)
        ends = [role_link(self.shelf, self.edition, r, self.origin) for r in (operation.consumer, operation.provider)]
        yield words["roles"], " → ".join(filter(None, ends))
        yield words["needs"], self._access()
        yield words["legal_basis"], law_chips(self.shelf, operation.legal_basis)
        used = self.shelf.uses.steps_by_operation.get(f"{self.edition.standard.name}:{operation.id}", [])
        yield words["used_in_steps"], uses_links(self.shelf, used, self.origin)
        page = f"{self.edition.place}/scenarios.md"
        scenarios = [s for s in self.edition.standard.scenarios if any(t.operation == operation.id for t in s.steps)]
        shown = [linked(s, f"{page}#{s.id}", self.origin, self.language) for s in scenarios]
        yield words["scenarios"], ", ".join(shown)

    def _access(self) -> str:
        page = relative(self.origin, f"{self.edition.place}/access.md")
        wanted = self.operation.security
        schemes = [
            link(plain(self.words.get(f"kind_{s.kind}", s.kind)), f"{page}#{s.id}")
            for s in self.interface.security
            if not wanted or s.id in wanted
        ]
        scopes = " ".join(code(scope) for scope in self.operation.scopes)
        return " · ".join(filter(None, [f" {self.words['or']} ".join(schemes), scopes]))

    def _behaviour(self) -> Iterator[str]:
        words, operation = self.words, self.operation
        told_ = [words["idempotent"]] if operation.idempotency else []
        if operation.conditional:
            told_.append(words["conditional_read" if operation.method.lower() in READING else "conditional_write"])
        if operation.paging is not None:
            told_.append(words["paged"].format(default=operation.paging.default, maximum=operation.paging.maximum))
        if operation.asynchronous:
            state = operation_link(self.shelf, self.edition, operation.asynchronous, self.origin)
            told_.append(words["asynchronous"].format(operation=state))
        if operation.callbacks:
            events = [event_link(self.shelf, self.edition, name, self.origin) for name in operation.callbacks]
            told_.append(words["causes"].format(events=", ".join(events)))
        if told_:
            yield from (f"## {words['behaviour']} {{: #behaviour }}", "", *(f"-   {line}" for line in told_), "")

    def _request(self) -> Iterator[str]:
        body = self.operation.request
        found = samples_of(self.edition, body) if body is not None else {}
        file = next((samples[0].file for samples in found.values()), "body")
        command = curl(self.interface, self.operation, file)
        yield from (f"## {self.words['request']} {{: #request data-search-exclude }}", "")
        if body is not None:
            yield from (told(body.description, self.language), "")
            yield from facts_list(body_facts(self.shelf, self.edition, body, self.origin))
            yield from examples(self.shelf, self.edition, body, self.origin, command)
        else:
            yield from ('=== "curl"', "", *fenced("bash", command, "    "), "")

    def _response(self, response: Response) -> Iterator[str]:
        title = told(response.title or status_text(response.status), self.language)
        yield from (f"### {response.status} {title} {{: #status-{response.status} data-search-exclude }}", "")
        yield from (told(response.description, self.language), "")
        if response.body is not None:
            yield from (told(response.body.description, self.language), "")
            yield from facts_list(body_facts(self.shelf, self.edition, response.body, self.origin))
        elif not response.description:
            yield from (self.words["no_content"], "")
        yield from parameter_table(self.shelf, response.headers, self.origin, placed=False)
        if response.body is not None:
            yield from examples(self.shelf, self.edition, response.body, self.origin)

    def _problems(self) -> Iterator[str]:
        found = problems_of(self.interface, self.operation)
        rows = [self._problem(problem) for problem in found]
        if rows:
            heads = [self.words[key] for key in ("status_code", "problem", "meaning")]
            yield from (f"## {self.words['problems']} {{: #problems data-search-exclude }}", "")
            yield from table(heads, rows, "names")

    def _problem(self, problem: Problem) -> list[str]:
        name = (
            problem_link(self.shelf, self.edition, problem.id, self.origin)
            if problem.id
            else told(problem.title, self.language)
        )
        meaning = told(problem.description, self.language)
        again = f" {chip(self.words['retry'], 'badge severity-hint')}" if problem.retry else ""
        return [status_chip(problem.status), name, meaning + again]


def status_chip(status: int) -> str:
    """An HTTP status as a badge in the colour of its class."""
    return chip(str(status), f"status status-{str(status)[0]}xx")
