"""Pages of the site as plain Markdown: hand-written ones as they are, generated ones for standards and rules."""

from generators.pages.shelf import Download, Edition, Sample
from generators.pages.site import pages
from generators.pages.words import LANGUAGES

__all__ = ["LANGUAGES", "Download", "Edition", "Sample", "pages"]
