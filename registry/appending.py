"""New entries of the log with what belongs to them: the checkpoint, and its signature."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from generators.findings import Finding, Severity, Span
from generators.workspace import Registry
from registry.store import Checkpoint, Entry, Log, Store
from registry.store.canonical import digest
from registry.store.events import event_faults
from registry.store.log import CHECKPOINT, LOG
from registry.store.signature import SigningFailed, sign, signature_fault
from registry.store.store import PLACE, SIGNATURE


class Refused(Exception):
    """The entries must not be written; `findings` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        """Refuse for these reasons."""
        super().__init__(findings[0].message)
        self.findings = findings


def appended(store: Store, registry: Registry, entries: Iterable[Entry], key: Path | None) -> dict[str, bytes]:
    """The files at the top of a registry with some more entries, which are numbered and chained here.

    Raises Refused for entries that may not follow, and when there is no signature by one of the registry's keys.
    """
    log = store.log()
    everything = list(log.entries)
    for entry in entries:
        previous = digest(everything[-1].line) if everything else ""
        everything.append(msgspec.structs.replace(entry, number=len(everything) + 1, previous=previous))
    illegal = [fault for fault in event_faults(everything) if fault.line > len(log.entries)]
    if illegal:
        raise Refused([_finding(fault.rule, LOG, fault.message) for fault in illegal])
    whole = Log(everything, [])
    content = Checkpoint(registry.base_uri, len(everything), whole.head).content
    files = {LOG: b"".join(entry.line + b"\n" for entry in everything), CHECKPOINT: content}
    signature = _signature(content, registry.public_keys, key)
    return files if signature is None else {**files, SIGNATURE: signature}


def _signature(content: bytes, keys: tuple[str, ...], key: Path | None) -> bytes | None:
    if key is None:
        if keys:
            raise Refused([_finding("missing-signature", SIGNATURE, "the registry has public keys, and no key signs")])
        return None
    try:
        signature = sign(content, key)
    except SigningFailed as error:
        raise Refused([_finding("missing-signature", SIGNATURE, f"'{key}' cannot sign: {error}")]) from error
    fault = signature_fault(content, signature, keys) if keys else ""
    if fault:
        message = f"'{key}' is none of the registry's public keys: {fault}"
        raise Refused([_finding("wrong-signature", SIGNATURE, message)])
    return signature


def _finding(rule: str, file: str, message: str) -> Finding:
    return Finding(rule, Severity.ERROR, message, Span(f"{PLACE}/{file}"))
