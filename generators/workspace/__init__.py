"""The workspace: `registry/registry.yaml` and the folders under `standards/`; a bare LinkML file stands for itself."""

from generators.workspace.bare import BARE_VERSION, Read, read_bare, resolved_bare
from generators.workspace.places import relative_to_here
from generators.workspace.registry import Registry
from generators.workspace.workspace import Workspace

__all__ = ["BARE_VERSION", "Read", "Registry", "Workspace", "read_bare", "relative_to_here", "resolved_bare"]
