"""Links from parts of interfaces and processes to whatever they name: payloads, operations, problems, steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.model.node import Named
from generators.model.nodes import Class, Enum, Type
from generators.pages.fields import law_chip
from generators.pages.markdown import chip, code, link, plain, quoted, told
from generators.pages.shelf import Edition, Shelf, relative


def facts_list(facts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Terms and values as a list of facts; those without a value are left out."""
    given = [(term, value) for term, value in facts if value]
    if given:
        yield from ('<div class="relations" markdown>', "")
        for term, value in given:
            yield from (term, f":   {value}", "")
        yield from ("</div>", "")


def label(part: Named, language: str) -> str:
    """The title of a part, or its id."""
    return told(part.title, language) or plain(part.id)


def linked(part: Named, target: str, origin: str, language: str) -> str:
    """A part by its title as a link."""
    return link(label(part, language), relative(origin, target))


def payload_link(shelf: Shelf, edition: Edition, payload: str, origin: str) -> str:
    """A payload `standard:Class` as a link to its page, with the standard's version; empty without a payload."""
    if not payload:
        return ""
    element, target = _found(shelf, payload)
    standard, _, name = payload.partition(":")
    version = edition.standard.dependencies.get(standard, "")
    shown = link(plain(name), relative(origin, target), "type") if target else chip(name, "type")
    title = told(element.title, shelf.language) if element is not None else ""
    title = "" if title == plain(name) else title
    return f'{shown} {title} <span class="pin">{quoted(f"{standard} {version}".strip())}</span>'.replace("  ", " ")


def payload_chip(shelf: Shelf, payload: str, origin: str) -> str:
    """A payload as a bare link by its title, for tables; empty without a payload."""
    if not payload:
        return ""
    element, target = _found(shelf, payload)
    title = (told(element.title, shelf.language) if element is not None else "") or plain(payload.partition(":")[2])
    return link(title, relative(origin, target)) if target else title


def payload_page(shelf: Shelf, payload: str) -> str:
    """Page of a payload as a message, else as a class; empty when it has none."""
    return _found(shelf, payload)[1]


def type_link(shelf: Shelf, name: str, origin: str) -> str:
    """The type of a parameter: `standard:Type` as a link, a built-in one by its name."""
    target = _found(shelf, name)[1] if ":" in name else ""
    shown = name.partition(":")[2] or name
    return link(plain(shown), relative(origin, target), "type") if target else chip(shown, "type")


def _found(shelf: Shelf, reference: str) -> tuple[Class | Enum | Type | None, str]:
    """The element `standard:Name` and its page."""
    standard, _, name = reference.partition(":")
    edition = shelf.edition_of(standard)
    model = edition.standard.model if edition is not None else None
    if model is None:
        return None, ""
    cls = model.classes.get(name)
    element = cls or model.enums.get(name) or model.types.get(name)
    if element is None:
        return None, ""
    return element, (shelf.message_page(cls) if cls is not None else "") or shelf.page_of(element)


def operation_link(shelf: Shelf, edition: Edition, name: str, origin: str) -> str:
    """An operation of an edition by its title; its id where it is unknown."""
    interface = edition.standard.interface
    operation = interface.operation(name) if interface is not None else None
    if operation is None:
        return code(name)
    return linked(operation, shelf.operation_page(edition, name), origin, shelf.language)


def operation_of_step(shelf: Shelf, reference: str, origin: str) -> str:
    """An operation named as `standard:operationId`; empty without one."""
    standard, _, name = reference.partition(":")
    edition = shelf.edition_of(standard)
    return operation_link(shelf, edition, name, origin) if edition is not None else code(name) if name else ""


def event_link(shelf: Shelf, edition: Edition, name: str, origin: str) -> str:
    """An event of an edition by its title; its id where it is unknown."""
    interface = edition.standard.interface
    event = interface.event(name) if interface is not None else None
    return linked(event, f"{edition.place}/events.md#{name}", origin, shelf.language) if event else code(name)


def problem_link(shelf: Shelf, edition: Edition, name: str, origin: str) -> str:
    """A problem type of an edition by its title; its id where it is unknown."""
    interface = edition.standard.interface
    problem = interface.problem(name) if interface is not None else None
    return linked(problem, f"{edition.place}/problems.md#{name}", origin, shelf.language) if problem else code(name)


def role_link(shelf: Shelf, edition: Edition, name: str, origin: str) -> str:
    """A role of an interface by its title; empty without one."""
    interface = edition.standard.interface
    role = next((r for r in interface.roles if r.id == name), None) if interface is not None else None
    return linked(role, f"{edition.place}/access.md#role_{name}", origin, shelf.language) if role else plain(name)


def step_link(shelf: Shelf, edition: Edition, name: str, origin: str) -> str:
    """A step of a process by its title; its id where it is unknown."""
    process = edition.standard.process
    step = process.step(name) if process is not None else None
    return linked(step, f"{edition.place}/steps.md#{name}", origin, shelf.language) if step else code(name)


def law_chips(shelf: Shelf, citations: tuple[str, ...]) -> str:
    """Legal bases in one line."""
    return " ".join(law_chip(shelf, citation) for citation in citations)
