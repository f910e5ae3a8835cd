"""The sections of a standard's pages, by kind of standard: the one list to which a new kind of page is added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generators.model.nodes import Standard
from generators.pages.classes import class_pages
from generators.pages.code_lists import code_pages
from generators.pages.constraints import constraints_page
from generators.pages.data_types import types_page
from generators.pages.downloads import downloads_page
from generators.pages.frame import Page
from generators.pages.law import law_page
from generators.pages.messages import document_pages, message_pages
from generators.pages.overview import overview_page
from generators.pages.quality import quality_page
from generators.pages.shelf import Edition, Shelf


class Section(NamedTuple):
    """Pages that share a tab; the key is that of its word, the first page is where the tab leads."""

    key: str
    pages: Callable[[Shelf, Edition], Iterator[Page]]


OVERVIEW = Section("overview", overview_page)
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
CONTENT_BY_KIND = {"data": DATA}


def sections(standard: Standard) -> tuple[Section, ...]:
    """The sections of a standard in the order of their tabs."""
    return (OVERVIEW, *CONTENT_BY_KIND.get(standard.kind, ()), DOWNLOADS)
