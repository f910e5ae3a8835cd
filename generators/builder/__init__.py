"""Standards in, artifacts out: targets in turn; `run` builds what changed, side by side.

`run` and `memory` are not imported here: a bare file is built without them, and starts a third faster.
"""

from generators.builder.targets import Built, build

__all__ = ["Built", "build"]
