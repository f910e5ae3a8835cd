"""The commands with which implementations are tested."""

from __future__ import annotations

import click

from conformance.commands.api import api
from conformance.commands.converting import convert
from conformance.commands.data import adaptor, data
from conformance.commands.documents import check
from conformance.commands.mock import mock
from conformance.commands.process import process
from conformance.commands.reports import report, verify
from generators.terminal import Ending


@click.group(cls=Ending)
def conformance() -> None:
    """Test an implementation: data, interface or process.

    \b
    Examples:
      fabrik conformance data wohnsitzanmeldung --exec "./validate {file}"
      fabrik conformance api nachweisabruf --url http://localhost:8080
      fabrik conformance process wohnsitzanmeldung-prozess --log events.xes
      fabrik conformance verify report.json
    """


conformance.add_command(api)
conformance.add_command(process)
conformance.add_command(adaptor)
conformance.add_command(data)
conformance.add_command(verify)

COMMANDS: tuple[click.Command, ...] = (check, conformance, convert, mock, report)
"""Those of the top level; a command below `conformance` is added to that group."""
