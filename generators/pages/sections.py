"""The sections of a standard's pages, by kind of standard: the one list to which a new kind of page is added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generators.model.nodes import Standard
from generators.pages.access import access_page
from generators.pages.classes import class_pages
from generators.pages.code_lists import code_pages
from generators.pages.constraints import constraints_page
from generators.pages.criteria import criteria_page
from generators.pages.data_types import types_page
from generators.pages.diagram import diagram_page
from generators.pages.downloads import downloads_page
from generators.pages.environment import environment_page
from generators.pages.events import events_page
from generators.pages.frame import Page
from generators.pages.law import law_page
from generators.pages.messages import document_pages, message_pages
from generators.pages.operations import operation_pages
from generators.pages.overview import overview_page
from generators.pages.participants import outcomes_page, participants_page, travels_page
from generators.pages.problems import problems_page
from generators.pages.profiles import profiles_page
from generators.pages.quality import quality_page
from generators.pages.scenarios import scenarios_page
from generators.pages.shelf import Edition, Shelf
from generators.pages.steps import steps_page
from generators.pages.versions import versions_page


class Section(NamedTuple):
    """Pages that share a tab; the key is that of its word, the first page is where the tab leads."""

    key: str
    pages: Callable[[Shelf, Edition], Iterator[Page]]


OVERVIEW = Section("overview", overview_page)
PROFILES = Section("profiles", profiles_page)
VERSIONS = Section("versions", versions_page)
DOWNLOADS = Section("downloads", downloads_page)
DATA = (
    Section("messages", message_pages),
    Section("documents", document_pages),
    Section("classes", class_pages),
    Section("codes", code_pages),
    Section("types", types_page),
    Section("law", law_page),
    Section("rules", constraints_page),
    Section("quality", quality_page),
)
INTERFACE = (
    Section("operations", operation_pages),
    Section("events", events_page),
    Section("problems", problems_page),
    Section("access", access_page),
    Section("scenarios", scenarios_page),
    Section("environment", environment_page),
    Section("criteria_short", criteria_page),
    Section("law", law_page),
    Section("quality", quality_page),
)
PROCESS = (
    Section("process_diagram", diagram_page),
    Section("steps", steps_page),
    Section("participants", participants_page),
    Section("travels", travels_page),
    Section("outcomes", outcomes_page),
    Section("criteria_short", criteria_page),
    Section("law", law_page),
    Section("quality", quality_page),
)
CONTENT_BY_KIND = {"data": DATA, "interface": INTERFACE, "process": PROCESS}


def sections(standard: Standard) -> tuple[Section, ...]:
    """The sections of a standard in the order of their tabs."""
    return (OVERVIEW, *CONTENT_BY_KIND.get(standard.kind, ()), PROFILES, VERSIONS, DOWNLOADS)
