"""Pages of the site as plain Markdown: hand-written ones as they are, and one set per standard and language."""

from generators.pages.site import LANGUAGES, pages

__all__ = ["LANGUAGES", "pages"]
