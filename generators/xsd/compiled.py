"""Sets of XSD schemas, compiled in memory."""

from __future__ import annotations

from typing import Any

from lxml import etree


def compiled(files: dict[str, bytes], main: str) -> etree.XMLSchema:
    """A set of schemas, by file name, in libxml2; raises lxml.etree.XMLSchemaParseError if it does not compile."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    parser.resolvers.add(_Shelf(files))
    return etree.XMLSchema(etree.fromstring(files[main], parser, base_url=main))


class _Shelf(etree.Resolver):
    """Resolves the schemas of the set, and nothing else."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override]
        content = self._files.get(system_url.rpartition("/")[2])
        return self.resolve_string(content if content is not None else b"<none/>", context, base_url=system_url)
