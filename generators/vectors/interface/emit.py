"""The exchanges of an interface standard and their manifest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.artifact import Artifact
from generators.findings import Finding, Severity, Span
from generators.model.nodes import Standard
from generators.vectors.entry import Entry, Manifest, digest, json_by_manifest
from generators.vectors.interface.changes import ANSWERS, Change, changes
from generators.vectors.interface.described import Described, Operation, described
from generators.vectors.interface.exchange import Exchange, requests, responses
from generators.vectors.interface.judge import Fault, faults
from generators.vectors.interface.words import sentence
from generators.vectors.naming import Names, kebab

RULE = "contradicting-vector"


def emit_exchanges(standard: Standard) -> Iterator[Artifact | Finding]:
    """Requests and answers of every operation, each judged by the OpenAPI document."""
    found = described(standard)
    if found is None:
        return
    entries: list[Entry] = []
    for operation in found.operations:
        for item in _of_operation(standard, found, operation):
            if isinstance(item, Entry):
                entries.append(item)
            else:
                yield item
    manifest = Manifest(standard.name, standard.version, tuple(sorted(entries, key=lambda entry: entry.file)))
    yield Artifact("vectors/manifest.json", json_by_manifest(manifest), standard.name)


def _of_operation(standard: Standard, found: Described, operation: Operation) -> Iterator[Entry | Artifact | Finding]:
    valid, invalid = Names(), Names()
    seen: set[tuple[str, str, int]] = set()
    for exchange in (*requests(found, operation), *responses(found, operation)):
        wrong = faults(found, operation, exchange.value)
        if wrong:
            message = f"exchange '{operation.id}/{exchange.name}' should conform and does not: {wrong[0]}"
            yield Finding(RULE, Severity.ERROR, message, Span(f"{standard.folder}/interface.yaml"), standard.name)
            continue
        base = f"{operation.id}/valid/{valid.take(kebab(exchange.name))}.json"
        about = _title(standard, operation) if not exchange.status else str(exchange.status)
        kind = "antwort" if exchange.status else "anfrage"
        yield from _file(operation, base, exchange.value, verdict="valid", description=sentence(kind, about))
        for change in changes(found, exchange):
            told = faults(found, operation, change.value)
            key = (change.kind, change.about, exchange.status)
            if len(told) == 1 and key not in seen and not _shown(change, exchange, seen):
                seen.add(key)
                stem = kebab(kind, str(exchange.status or ""), _subject(change), change.kind)
                file = f"{operation.id}/invalid/{invalid.take(stem)}.json"
                yield from _broken(operation, file, base, exchange, change, told[0])


def _shown(change: Change, exchange: Exchange, seen: set[tuple[str, str, int]]) -> bool:
    """Whether another member left out of the body, or another media type, shows the same."""
    if change.kind not in ("inhalt-unvollstaendig", "inhalt-fehlt", "falscher-medientyp", "status-nicht-vereinbart"):
        return False
    return any(kind == change.kind and status == exchange.status for kind, _, status in seen)


def _subject(change: Change) -> str:
    return change.about if change.kind in ("fehlt", "zu-klein", "zu-gross", "keine-zahl", "falsche-form") else ""


def _broken(
    operation: Operation, file: str, base: str, exchange: Exchange, change: Change, fault: Fault
) -> Iterator[Entry | Artifact]:
    statuses = () if exchange.status else tuple(s for s in ANSWERS.get(fault.kind, ()) if s in operation.responses)
    yield from _file(
        operation,
        file,
        change.value,
        verdict="invalid",
        keyword=fault.kind,
        pointer=fault.pointer,
        statuses=statuses,
        base=base,
        description=sentence(change.kind, change.about),
    )


def _file(operation: Operation, file: str, value: dict[str, Any], **entry: Any) -> Iterator[Entry | Artifact]:
    content = msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
    yield Artifact(f"vectors/{file}", content, operation.id)
    yield Entry(file=file, sha256=digest(content), encoding="json", root=operation.id, **entry)


def _title(standard: Standard, operation: Operation) -> tuple[str, str]:
    found = standard.interface.operation(operation.id) if standard.interface is not None else None
    if found is None:
        return operation.id, operation.id
    return found.title.get("de", operation.id), found.title.get("en", operation.id)
