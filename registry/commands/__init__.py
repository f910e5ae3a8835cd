"""The commands of `fabrik` around published versions, and where each is defined; nothing is imported."""

COMMANDS = {
    "compare": "registry.commands.comparing:compare",
    "event": "registry.commands.publishing:event",
    "fetch": "registry.commands.fetching:fetch",
    "publish": "registry.commands.publishing:publish",
    "release": "registry.commands.publishing:release",
    "site": "registry.commands.siting:site",
    "verify": "registry.commands.publishing:verify",
}
