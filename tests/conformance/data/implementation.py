"""An implementation for `adaptor.py`: our own verdicts, with a fault that a file names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from conformance.library import Library
from generators.codec import Unreadable, json_document, xml_document
from generators.vectors.frame import framed
from generators.verdict import Verdicts

ROOT = Path(__file__).parents[3]
VERDICTS = Verdicts(framed(Library(ROOT).subject("identifikatoren@1.0.0").standard))
FAULT = Path(os.environ["FAULT_FILE"])


def judge(content: bytes, encoding: str, root: str) -> list[str]:
    fault = FAULT.read_text("utf-8")
    if fault == "accepts-everything" or (fault == "reads-no-xml" and encoding == "xml"):
        return []
    if fault == "rejects-everything":
        return ["no"]
    return [constraint for constraint in violated(content, encoding, root) if constraint != fault]


def violated(content: bytes, encoding: str, root: str) -> Iterator[str]:
    try:
        if encoding == "json":
            value, found = json_document(content), root
        else:
            found, value, problems, *_ = VERDICTS.codec.decode(xml_document(content))
            yield from (problem.constraint or "codec" for problem in problems)
    except Unreadable:
        yield "unreadable"
        return
    yield from (violation.constraint for violation in VERDICTS.checker.check(value, found))
