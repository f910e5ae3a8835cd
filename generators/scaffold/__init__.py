"""Files for a start: a new standard, a new workspace, and settings with which editors complete and check YAML."""

from generators.scaffold.editor import editor_files, editor_schemas, renew
from generators.scaffold.kinds import KINDS, LANGUAGES
from generators.scaffold.placing import place
from generators.scaffold.refusal import Refused
from generators.scaffold.standard import Wanted, new_standard
from generators.scaffold.workspace import start

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Refused",
    "Wanted",
    "editor_files",
    "editor_schemas",
    "new_standard",
    "place",
    "renew",
    "start",
]
