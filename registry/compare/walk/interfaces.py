"""Two versions of an interface."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.interface import Body, Event, Interface, Operation, Parameter, Response
from generators.model.nodes import Standard
from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.effect import NEITHER, SAME
from registry.compare.walk.languages import Facets, by_bases
from registry.compare.walk.named import (
    Both,
    by_id,
    come_and_gone,
    differing,
    pairs,
    requirement_changes,
    text_changes,
)
from registry.compare.walk.values import facet_changes


def interface_changes(old: Standard, new: Standard) -> Iterator[Change]:
    """Everything that differs between two versions of an interface standard."""
    one, other = old.interface, new.interface
    if one is None or other is None:
        return
    whole = Both(one, other, "")
    operations = by_id(one.operations), by_id(other.operations)
    yield from come_and_gone(whole, "operation", *operations)
    for before, after, both in pairs(whole, *operations):
        addresses = _address(one, before), _address(other, after)
        yield from differing(both.change("operation"), [("address", *addresses)])
        if before != after or one.security != other.security:
            yield from _operation_changes(both, before, after)
            yield from _security_changes(both, (one, before), (other, after))
    events = by_id(one.events), by_id(other.events)
    yield from come_and_gone(whole, "event", *events)
    for sent, sends, both in pairs(whole, *events):
        if sent != sends:
            yield from _event_changes(both, sent, sends)
    yield from requirement_changes(whole, one.requirements, other.requirements)
    yield from come_and_gone(whole, "scenario", by_id(old.scenarios), by_id(new.scenarios))


def _address(interface: Interface, operation: Operation) -> str:
    return f"{operation.method.upper()} {interface.base_path}{operation.path}"


def _operation_changes(both: Both, old: Operation, new: Operation) -> Iterator[Change]:
    change = both.change("operation")
    yield from text_changes(change, old, new)
    yield from differing(
        change,
        [
            ("responsibility", _parties(old), _parties(new)),
            ("exchange", _exchange(old), _exchange(new)),
            ("deprecated", _deprecation(old), _deprecation(new)),
        ],
    )
    pages = old.paging, new.paging
    if pages[0] is not None and pages[1] is not None:
        yield from differing(change, [("limit", pages[0].maximum, pages[1].maximum)])
        yield from differing(change, [("default", pages[0].default, pages[1].default)])
    yield from _parameter_changes(both, "parameter", old.parameters, new.parameters)
    yield from _request_changes(both, old.request, new.request)
    responses = by_id(old.responses, "status"), by_id(new.responses, "status")
    yield from come_and_gone(both, "response", *responses)
    for before, after, pair in pairs(both, *responses):
        yield from _response_changes(pair, before, after)
    for aspect, names, others in (
        (REMOVED, old.problems, new.problems),
        (ADDED, new.problems, old.problems),
    ):
        for name in names:
            if name not in others:
                found = both.change("problem", aspect, *((name, None) if aspect == REMOVED else (None, name)))
                yield replace(found, path=f"{both.path}.{name}")
    yield from requirement_changes(both, old.requirements, new.requirements)


def _parties(part: Operation | Event) -> str:
    return f"{part.consumer or 'anybody'} to {part.provider or 'the provider'}"


def _exchange(operation: Operation) -> str:
    marks = {
        f"asynchronous by {operation.asynchronous}": operation.asynchronous,
        "idempotent": operation.idempotency,
        "conditional": operation.conditional,
        "paged": operation.paging is not None,
        f"callbacks {', '.join(operation.callbacks)}": operation.callbacks,
    }
    return ", ".join(name for name, holds in marks.items() if holds)


def _deprecation(operation: Operation) -> str:
    found = operation.deprecation
    return "" if found is None else " ".join(filter(None, (found.since, found.sunset, found.successor)))


def _security_changes(
    both: Both, old: tuple[Interface, Operation], new: tuple[Interface, Operation]
) -> Iterator[Change]:
    """The schemes of which one is needed, and the permissions that all are."""
    schemes, scopes = ([set(_schemes(*side)) for side in (old, new)], [set(side[1].scopes) for side in (old, new)])
    if schemes[0] == schemes[1] and scopes[0] == scopes[1]:
        return
    backward = _still_enough(*schemes) and scopes[1] <= scopes[0]
    forward = _still_enough(*reversed(schemes)) and scopes[0] <= scopes[1]
    told = [", ".join(sorted(schemes[n] | scopes[n])) for n in (0, 1)]
    marks = {"stronger": not backward, "another": not backward and not forward}
    facts = frozenset(name for name, holds in marks.items() if holds)
    yield replace(both.change("operation", "security", *told), facts=facts)


def _still_enough(had: set[str], needed: set[str]) -> bool:
    """Whether any of the schemes that were enough is still one, or none is needed any more."""
    return not needed or (bool(had) and had <= needed)


def _schemes(interface: Interface, operation: Operation) -> list[str]:
    kinds = {scheme.id: scheme.kind for scheme in interface.security}
    return [f"{name} ({kinds.get(name, '')})" for name in operation.security or kinds]


def _parameter_changes(
    both: Both, element: str, old: tuple[Parameter, ...], new: tuple[Parameter, ...]
) -> Iterator[Change]:
    one, other = by_id(old, "name"), by_id(new, "name")
    for change in come_and_gone(both, element, one, other):
        node = change.after if change.aspect == ADDED else change.before
        required = isinstance(node, Parameter) and node.required
        yield replace(change, facts=frozenset(["required"] if required else []))
    for before, after, pair in pairs(both, one, other):
        change = pair.change(element)
        aspects = ("place", "required", "multivalued", "default")
        yield from differing(change, [(name, getattr(before, name), getattr(after, name)) for name in aspects])
        yield from _value_changes(change, before, after)
        texts = [(p.title, p.description, p.example) for p in (before, after)]
        yield from differing(change, [("label", *texts)])


def _value_changes(change: Change, old: Parameter, new: Parameter) -> Iterator[Change]:
    if old.type != new.type:
        try:
            xml, _ = by_bases(old.type, new.type)
        except KeyError:
            xml = NEITHER
        if xml != SAME:
            yield replace(change, aspect="range", old=old.type, new=new.type, xml=xml, json=xml)
    facets = [Facets((p.pattern,) if p.pattern else (), p.minimum, p.maximum) for p in (old, new)]
    yield from facet_changes(change, *facets)


def _request_changes(both: Both, old: Body | None, new: Body | None) -> Iterator[Change]:
    change = replace(both.change("request"), path=f"{both.path}.request")
    if old is None or new is None:
        if old is not new:
            yield replace(change, aspect="payload", old=old and old.payload, new=new and new.payload)
        return
    change = replace(change, before=old, after=new)
    yield from differing(change, [("payload", old.payload, new.payload), ("required", old.required, new.required)])
    yield from _media_changes(change, old.media, new.media)


def _response_changes(both: Both, old: Response, new: Response) -> Iterator[Change]:
    change = both.change("response")
    bodies = [response.body for response in (old, new)]
    yield from differing(change, [("payload", *(b.payload if b is not None else "" for b in bodies))])
    yield from _media_changes(change, *(b.media if b is not None else () for b in bodies))
    yield from differing(change, [("label", *((r.title, r.description) for r in (old, new)))])
    yield from _parameter_changes(both, "header", old.headers, new.headers)


def _media_changes(change: Change, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    for name in old:
        if name not in new:
            yield replace(change, element="media type", aspect=REMOVED, path=f"{change.path}.{name}", old=name)
    for name in new:
        if name not in old:
            yield replace(change, element="media type", aspect=ADDED, path=f"{change.path}.{name}", new=name)


def _event_changes(both: Both, old: Event, new: Event) -> Iterator[Change]:
    change = both.change("event")
    yield from text_changes(change, old, new)
    delivery = [" ".join(filter(None, (e.delivery, e.address, e.signature))) for e in (old, new)]
    yield from differing(
        change,
        [
            ("payload", old.payload, new.payload),
            ("exchange", *delivery),
            ("responsibility", _parties(old), _parties(new)),
        ],
    )
    yield from _media_changes(change, old.media, new.media)
    yield from _parameter_changes(both, "header", old.headers, new.headers)
    yield from requirement_changes(both, old.requirements, new.requirements)
