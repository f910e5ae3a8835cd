"""What the registry adds to the site: a page for each published version, one for each rule of comparison, the files."""

from registry.pages.published import PublishedVersions

__all__ = ["PublishedVersions"]
