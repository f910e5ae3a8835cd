"""The registry on disk: log, checkpoint, manifests and files, and changes in one step."""

from registry.store.commit import commit, opened, unfinished
from registry.store.events import Release, State, releases_by_id
from registry.store.log import Checkpoint, Entry, Log
from registry.store.manifest import MANIFEST, Manifest
from registry.store.store import PLACE, Store

__all__ = [
    "MANIFEST",
    "PLACE",
    "Checkpoint",
    "Entry",
    "Log",
    "Manifest",
    "Release",
    "State",
    "Store",
    "commit",
    "opened",
    "releases_by_id",
    "unfinished",
]
