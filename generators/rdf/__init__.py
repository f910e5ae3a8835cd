"""RDF: SHACL shapes, an OWL ontology and a JSON-LD context, made by LinkML's own generators.

LinkML is imported here alone, and only when a standard is built: the import takes a second.
"""

from generators.rdf.emit import emit

__all__ = ["emit"]
