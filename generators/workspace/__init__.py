"""The workspace: `registry/registry.yaml` and the folders under `standards/`; a bare LinkML file stands for itself."""

from generators.workspace.bare import BARE_VERSION, Read, read_bare, resolved_bare
from generators.workspace.chosen import NO_WORKSPACE, Chosen, Unknown, choose
from generators.workspace.places import from_here, relative_to_here
from generators.workspace.registry import Registry
from generators.workspace.workspace import Workspace

__all__ = [
    "BARE_VERSION",
    "NO_WORKSPACE",
    "Chosen",
    "Read",
    "Registry",
    "Unknown",
    "Workspace",
    "choose",
    "from_here",
    "read_bare",
    "relative_to_here",
    "resolved_bare",
]
