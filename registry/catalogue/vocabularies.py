"""Words of others that the catalogue uses: vocabularies of the EU's Publications Office, IANA, SPDX and GovData."""

from __future__ import annotations

from registry.store import State

EU = "http://publications.europa.eu/resource/authority/"
CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcatde": "http://dcat-ap.de/def/dcatde/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
LANGUAGES = {"de": f"{EU}language/DEU", "en": f"{EU}language/ENG", "fr": f"{EU}language/FRA"}
LICENCES = {
    "CC-BY-4.0": "http://dcat-ap.de/def/licenses/cc-by/4.0",
    "CC-BY-SA-4.0": "http://dcat-ap.de/def/licenses/cc-by-sa/4.0",
    "CC0-1.0": "http://dcat-ap.de/def/licenses/cc-zero",
    "DL-DE-BY-2.0": "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
    "DL-DE-ZERO-2.0": "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
}
"""SPDX identifier → licence in the list of DCAT-AP.de; others are named by their address at SPDX."""

MEDIA = {
    "xsd": ("application/xml", "SCHEMA_XML"),
    "xml": ("application/xml", "XML"),
    "sch": ("application/xml", "XML"),
    "bpmn": ("application/xml", "XML"),
    "svg": ("image/svg+xml", "SVG"),
    "json": ("application/json", "JSON"),
    "jsonld": ("application/ld+json", "JSON_LD"),
    "ttl": ("text/turtle", "RDF_TURTLE"),
    "csv": ("text/csv", "CSV"),
    "zip": ("application/zip", "ZIP"),
}
"""Ending of a file → media type at IANA, and file type in the EU's list."""

KINDS = {
    "dct:language": "dct:LinguisticSystem",
    "dct:accessRights": "dct:RightsStatement",
    "dct:format": "dct:MediaTypeOrExtent",
    "dct:license": "dct:LicenseDocument",
    "dcat:mediaType": "dct:MediaType",
    "dcat:theme": "skos:Concept",
    "dcat:themeTaxonomy": "skos:ConceptScheme",
    "adms:status": "skos:Concept",
    "dcatap:availability": "skos:Concept",
    "spdx:algorithm": "spdx:ChecksumAlgorithm",
}
"""Property → class of its values, which DCAT-AP asks for and the lists of others do not bring along."""

LABELS = {
    f"{EU}data-theme": "Data theme",
    f"{EU}data-theme/GOVE": "Government and public sector",
    f"{EU}planned-availability/STABLE": "stable",
    f"{EU}distribution-status/COMPLETED": "completed",
    f"{EU}distribution-status/DEPRECATED": "deprecated",
    f"{EU}distribution-status/WITHDRAWN": "withdrawn",
}
"""Concept, or scheme of concepts → its English name."""

KEYWORDS = {
    "data": {"de": "Datenstandard", "en": "data standard"},
    "process": {"de": "Prozessstandard", "en": "process standard"},
    "interface": {"de": "Schnittstellenstandard", "en": "interface standard"},
}

PARTS = frozenset(
    ("xsd", "json", "openapi", "arazzo", "bpmn", "codelists", "schematron", "rdf", "model.json", "requirements.json")
)
"""Folders and files of a release that are distributions: each is the standard, or a part of it, in one form."""

STATUS = {
    State.RELEASED: "COMPLETED",
    State.DEPRECATED: "DEPRECATED",
    State.SUPERSEDED: "DEPRECATED",
    State.YANKED: "WITHDRAWN",
    State.WITHDRAWN: "WITHDRAWN",
}
