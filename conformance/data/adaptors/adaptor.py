"""Lets `fabrik conformance data` ask a Python function about documents.

    fabrik conformance data NAME --protocol lines --exec "python adaptor.py package.module:function"

The function takes the content (bytes), the encoding (`json` or `xml`) and the class of the document, and gives a list
of objections: nothing for a document that it accepts. An objection is a text, or a dict with `message` and, if known,
`requirement` and `path`. This file needs nothing but Python and may be changed at will.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Judge = Callable[[bytes, str, str], Iterable[Any]]


def answer(judge: Judge, asked: dict[str, str]) -> dict[str, Any]:
    """The answer to one question."""
    try:
        found = list(judge(Path(asked["file"]).read_bytes(), asked["encoding"], asked["root"]))
    except Exception as error:
        # A function that fails has not judged: that must not count as a rejection.
        return {"id": asked["id"], "verdict": "error", "message": f"{type(error).__name__}: {error}"}
    findings = [objection if isinstance(objection, dict) else {"message": str(objection)} for objection in found]
    return {"id": asked["id"], "verdict": "reject" if findings else "accept", "findings": findings}


def main(name: str) -> None:
    """Answer line by line until there are no more; whatever the function prints goes to standard error."""
    answers, sys.stdout = sys.stdout, sys.stderr
    sys.path.insert(0, str(Path.cwd()))
    module, _, function = name.partition(":")
    judge = getattr(importlib.import_module(module), function)
    for line in sys.stdin:
        answers.write(json.dumps(answer(judge, json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
