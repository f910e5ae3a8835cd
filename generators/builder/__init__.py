"""Standards in, artifacts out: targets in turn and one writer; `run` builds what changed, side by side.

`run` and `memory` are not imported here: a bare file is built without them, and starts a third faster.
"""

from generators.builder.targets import Built, build
from generators.builder.writer import write

__all__ = ["Built", "build", "write"]
