"""What all commands of `fabrik` share: how they end, options of those that find things, findings and progress.

Importing this imports click and nothing else, so that `fabrik --help` starts at once.
"""

from generators.terminal.deferred import Deferred
from generators.terminal.ending import CLEAN, FOUND, IO, Ending, Failed
from generators.terminal.options import SEVERITIES, reports
from generators.terminal.paths import FILE, PATH, Present

__all__ = ["CLEAN", "FILE", "FOUND", "IO", "PATH", "SEVERITIES", "Deferred", "Ending", "Failed", "Present", "reports"]
