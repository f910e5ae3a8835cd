"""Links to the pages of published versions, which mkdocs need not know."""

from __future__ import annotations

from generators.pages.markdown import file_link, plain
from generators.pages.shelf import Edition, built_relative


def version_page_of(edition: Edition, number: str) -> str:
    """The page of a published version, relative to the docs folder."""
    return f"{edition.place}/{number}/index.md"


def version_link(edition: Edition, number: str, origin: str) -> str:
    """The number of a published version as a link to its page."""
    return file_link(plain(number), built_relative(origin, version_page_of(edition, number)))


def number_link(edition: Edition, number: str, origin: str) -> str:
    """The number of a version, as a link to its page if it is published."""
    known = any(version.number == number for version in edition.versions)
    return version_link(edition, number, origin) if known else plain(number)
