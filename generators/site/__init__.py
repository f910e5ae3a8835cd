"""The site of a workspace: pages as Markdown, mkdocs once per language, and a server that rebuilds on change."""

from generators.site.additions import Additions, Lasting
from generators.site.build import Site, build_site
from generators.site.serve import serve

__all__ = ["Additions", "Lasting", "Site", "build_site", "serve"]
