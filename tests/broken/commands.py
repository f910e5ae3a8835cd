"""The commands that read a schema, run in this process: whatever they meet, they end with an exit code."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from cli import main

SECONDS = 20
LONGEST_MESSAGE = 1000
# LinkML's RDF generators and vectors take seconds for each schema, and read the resolved model like every target does.
TARGETS = ("xsd", "json_schema", "genericode", "examples", "openapi", "arazzo", "bpmn", "model_json")


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    stdout: str
    stderr: str


def run(*arguments: str | Path) -> Ended:
    """Run a command; an exception that reaches its user, or an exit code that means nothing, fails the test."""
    began = time.monotonic()
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in (0, 1, 2), result.output
    assert time.monotonic() - began < SECONDS
    return Ended(result.exit_code, result.stdout, result.stderr)


def lint(what: str | Path, threshold: str = "error") -> tuple[int, list[dict[str, Any]]]:
    """Lint a file or a standard: the exit code, and the findings as its user's tools read them."""
    ended = run("lint", what, "--format", "json", "--fail-on", threshold)
    found: list[dict[str, Any]] = json.loads(ended.stdout)
    for finding in found:
        message = finding["message"]
        assert len(message) <= LONGEST_MESSAGE, message[:LONGEST_MESSAGE]
        assert message.isprintable(), repr(message)
    return ended.code, found


def build(what: str | Path, out: Path) -> Ended:
    """Build all targets that are fast."""
    chosen = [word for target in TARGETS for word in ("--target", target)]
    return run("build", what, "--out", out, *chosen)
