"""The commands of `fabrik` around published versions; they import what they need when they run."""

from registry.commands.comparing import compare
from registry.commands.fetching import fetch
from registry.commands.publishing import event, publish, release, verify
from registry.commands.siting import site

COMMANDS = (compare, event, fetch, publish, release, site, verify)

__all__ = ["COMMANDS"]
