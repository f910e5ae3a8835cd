"""The commands of `fabrik` around standards in the making.

Importing them imports click and names, nothing heavy: what a command needs it imports when it runs.
"""

from generators.commands.building import build, lint
from generators.commands.starting import import_, new
from generators.commands.telling import quality, requirements, show, vectors

COMMANDS = (build, import_, lint, new, quality, requirements, show, vectors)

__all__ = ["COMMANDS"]
