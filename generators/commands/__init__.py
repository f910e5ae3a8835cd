"""The commands of `fabrik` around standards in the making, and where each is defined; nothing is imported."""

COMMANDS = {
    "build": "generators.commands.building:build",
    "import": "generators.commands.starting:import_",
    "lint": "generators.commands.building:lint",
    "new": "generators.commands.starting:new",
    "quality": "generators.commands.telling:quality",
}
