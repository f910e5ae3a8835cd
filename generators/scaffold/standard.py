"""The files of a new standard: small, complete, in both languages, and free of errors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact
from generators.scaffold.kinds import KINDS, LANGUAGES
from generators.scaffold.refusal import Refused
from generators.scaffold.text import NAME, class_name, filled, one_line, prefix, scalar
from generators.workspace import Workspace

TEMPLATES = Path(__file__).parent / "templates"
MAX_NAME = 60
EXAMPLE = {"de": "beispiel", "en": "example"}
NOTICE = {"de": "Meldung", "en": "Notice"}
TAKEN = ("Aktenzeichen", "Anlass", "FileNumber", "Occasion")
"""Names that the templates give to types and enums."""

RESERVED = {"linkml", "xs", "xsd", "xsi"}
"""Prefixes that mean something else in what is built."""


class Wanted(NamedTuple):
    """What somebody asks for; titles default to the name, the main language to that of the workspace."""

    kind: str
    name: str
    title_de: str = ""
    title_en: str = ""
    main: str = ""


def new_standard(workspace: Workspace, wanted: Wanted) -> Iterator[Artifact]:
    """The files of a standard that does not exist yet, with paths relative to the workspace's root.

    Raises Refused for a kind without templates, and for a name that is taken or not in kebab-case.
    """
    if wanted.kind not in KINDS:
        raise Refused(f"kind '{wanted.kind}' is none of {', '.join(KINDS)}")
    if not NAME.fullmatch(wanted.name) or len(wanted.name) > MAX_NAME:
        said = one_line(wanted.name)[:MAX_NAME]
        raise Refused(f"name '{said}' is no name in kebab-case of at most {MAX_NAME} characters")
    folder = workspace.root / "standards" / wanted.name
    if folder.exists() or folder.is_symlink():
        raise Refused(f"standard '{wanted.name}' exists already")
    values = _values(workspace, wanted)
    for template, path in KINDS[wanted.kind].items():
        text = (TEMPLATES / wanted.kind / filled(template, values)).read_text("utf-8")
        place = f"standards/{wanted.name}/{filled(path, values)}"
        yield Artifact(place, filled(text, values).encode(), wanted.name)


def _values(workspace: Workspace, wanted: Wanted) -> dict[str, str]:
    registry = workspace.registry
    usual = registry.main_language if registry.main_language in LANGUAGES else LANGUAGES[0]
    main = wanted.main or usual
    root, spoken = class_name(wanted.name), wanted.name.replace("-", " ").capitalize()
    title_de, title_en = (one_line(title) or spoken for title in (wanted.title_de, wanted.title_en))
    return {
        "name": wanted.name,
        "main": main,
        "example": EXAMPLE[main],
        "root": root if root not in TAKEN else f"{root}{NOTICE[main]}",
        "prefix": prefix(wanted.name, _prefixes(workspace)),
        "requirement": wanted.name.upper(),
        "base_uri": registry.base_uri,
        "namespace": registry.namespace_of(wanted.name, "0.1.0"),
        "heading_de": title_de,
        "heading_en": title_en,
        "title_de": scalar(title_de),
        "title_en": scalar(title_en),
    }


def _prefixes(workspace: Workspace) -> set[str]:
    """Prefixes that are taken: two standards with the same one could not be used together."""
    stated = (workspace.identity(name).data for name in workspace.names())
    xml = (data.get("xml") for data in stated if isinstance(data, dict))
    return RESERVED | {str(said.get("prefix")) for said in xml if isinstance(said, dict)}
