"""The log with its checkpoint and signature, wherever they come from: a folder or a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generators.findings import Finding, Severity, Span
from registry.store.canonical import NotCanonical
from registry.store.events import event_faults
from registry.store.log import CHECKPOINT, LOG, Log, checkpoint_faults, read_checkpoint, read_log
from registry.store.signature import signature_fault
from registry.store.store import SIGNATURE


class Head(NamedTuple):
    """The log as far as it could be read, and what is wrong with it; only a log without findings proves anything."""

    log: Log
    findings: list[Finding]


def verified_head(files: Mapping[str, bytes | None], keys: Iterable[str], origin: str = "") -> Head:
    """The log among the files at the top of a registry, held against checkpoint and signature.

    keys: public keys of which one must have signed; without any, no signature is asked for. origin: base address that
    the checkpoint has to name, empty where it is not known.
    """
    if all(content is None for content in files.values()):
        return Head(read_log(b""), [])
    log = read_log(files[LOG] or b"")
    faults = log.faults or list(event_faults(log.entries))
    findings = [_finding(fault.rule, LOG, fault.message, fault.line) for fault in faults]
    if files[LOG] is None:
        findings.append(_finding("missing-file", LOG, "the log is missing"))
    findings += _checkpoint_findings(files[CHECKPOINT], log, origin)
    return Head(log, [*findings, *_signature_findings(files[CHECKPOINT], files[SIGNATURE], tuple(keys))])


def prefix_fault(log: Log, size: int, head: str) -> Finding | None:
    """The finding about a log that does not continue the one known before, of so many entries and with this head."""
    if len(log.entries) < size:
        message = f"the log has {len(log.entries)} entries, and had {size} before"
        return _finding("rolled-back-log", LOG, message)
    if size and list(log.digests())[size - 1] != head:
        return _finding("rewritten-log", LOG, f"the first {size} entries of the log are not those known before")
    return None


def _checkpoint_findings(content: bytes | None, log: Log, origin: str) -> Iterator[Finding]:
    if content is None:
        yield _finding("missing-file", CHECKPOINT, "the checkpoint is missing")
        return
    try:
        checkpoint = read_checkpoint(content)
    except NotCanonical as error:
        yield _finding("damaged-checkpoint", CHECKPOINT, f"the checkpoint cannot be read: {error}")
        return
    for message in checkpoint_faults(checkpoint, log, origin):
        yield _finding("checkpoint-mismatch", CHECKPOINT, message)


def _signature_findings(content: bytes | None, signature: bytes | None, keys: tuple[str, ...]) -> Iterator[Finding]:
    if keys and signature is None:
        yield _finding("missing-signature", SIGNATURE, "the checkpoint is not signed")
    elif keys and content is not None and signature is not None:
        fault = signature_fault(content, signature, keys)
        if fault:
            yield _finding("wrong-signature", SIGNATURE, f"the signature is not one of the checkpoint: {fault}")
    elif signature is not None:
        message = "the checkpoint is signed, and no public key is known"
        yield Finding("unverified-signature", Severity.HINT, message, Span(SIGNATURE))


def _finding(rule: str, path: str, message: str, line: int = 0) -> Finding:
    return Finding(rule, Severity.ERROR, message, Span(path, line, 1 if line else 0))
