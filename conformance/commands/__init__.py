"""The commands around published standards and implementations of them, each imported when it is asked for."""

from __future__ import annotations

import click

from generators.terminal import Deferred, Ending

_TESTS = {
    "adaptor": "conformance.commands.data:adaptor",
    "api": "conformance.commands.api:api",
    "data": "conformance.commands.data:data",
    "process": "conformance.commands.process:process",
    "verify": "conformance.commands.reports:verify",
}


@click.group(cls=Ending, commands=Deferred(_TESTS))
def conformance() -> None:
    """Test an implementation: data, interface or process.

    \b
    Examples:
      fabrik conformance data wohnsitzanmeldung --exec "./validate {file}"
      fabrik conformance api nachweisabruf --url http://localhost:8080
      fabrik conformance process wohnsitzanmeldung-prozess --log events.xes
      fabrik conformance verify report.json
    """


COMMANDS = {
    "check": "conformance.commands.documents:check",
    "conformance": "conformance.commands:conformance",
    "convert": "conformance.commands.converting:convert",
    "mock": "conformance.commands.mock:mock",
    "report": "conformance.commands.reports:report",
    "requirements": "conformance.commands.standards:requirements",
    "show": "conformance.commands.standards:show",
    "vectors": "conformance.commands.standards:vectors",
}
"""Those of the top level; a command below `conformance` belongs to that group."""
