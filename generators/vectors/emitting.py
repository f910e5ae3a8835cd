"""The target `vectors`: test vectors of a standard, judged before they are handed over."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact, Inexpressible
from generators.findings import Finding, Severity, Span
from generators.model.nodes import Standard
from generators.requirements.emit import requirements
from generators.vectors.derive import Derivation
from generators.vectors.entry import json_by_manifest
from generators.vectors.frame import frame, framed
from generators.vectors.interface import emit_exchanges
from generators.vectors.manifest import Listing
from generators.vectors.process import emit_logs
from generators.vectors.selfcheck import SelfCheck

RULE = "contradicting-vector"


def emitted(standard: Standard) -> Iterator[Artifact | Inexpressible | Finding]:
    """Vectors and manifest of a standard; a bare file has none, since its classes are no declared documents."""
    if standard.folder and standard.kind == "data":
        yield from _data(standard)
    elif standard.kind == "process":
        yield from emit_logs(standard)
    elif standard.kind == "interface":
        yield from emit_exchanges(standard)


def _data(standard: Standard) -> Iterator[Artifact | Finding]:
    whole = framed(standard)
    derivation = Derivation(whole)
    demanded = requirements(standard).requirements
    check, listing = SelfCheck(whole), Listing(whole, derivation.codec, demanded)
    vectors = list(derivation.vectors())
    for vector in vectors:
        for mismatch in check.mismatches(vector):
            message = f"vector '{vector.root}/{vector.name}': {mismatch}"
            yield Finding(RULE, Severity.ERROR, message, Span(f"{standard.folder}/model.yaml"), standard.name)
        for encoding in ("json", "xml"):
            content = getattr(vector, encoding)
            if content is not None:
                yield Artifact(f"vectors/{listing.file(vector, encoding)}", content, vector.root)
    frames = list(frame(standard, whole))
    yield from frames
    manifest = listing.manifest(vectors, [artifact.path.removeprefix("vectors/") for artifact in frames])
    yield Artifact("vectors/manifest.json", json_by_manifest(manifest), standard.name)
