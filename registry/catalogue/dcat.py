"""The catalogue as DCAT-AP 3 with the terms of the German profile DCAT-AP.de, as JSON-LD and as Turtle.

A standard is a series, each of its versions a dataset in it, and each file a distribution. Nothing is a blank node, so
that both documents are the same on every run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from generators.artifact import Artifact
from generators.model.nodes import Party, Text
from registry.catalogue.published import Published, Shelf
from registry.catalogue.vocabularies import (
    CONTEXT,
    EU,
    KEYWORDS,
    KINDS,
    LABELS,
    LANGUAGES,
    LICENCES,
    MEDIA,
    PARTS,
    STATUS,
)
from registry.store.manifest import File

Node = dict[str, Any]


def dcat(shelf: Shelf, archives: Mapping[str, File]) -> Iterator[Artifact]:
    """`catalog.jsonld` and `catalog.ttl`. archives: path of the archive of a release → its size and digest."""
    nodes = list(_graph(shelf, archives))
    document = {"@context": CONTEXT, "@graph": [*nodes, *_foreign(nodes)]}
    content = msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"
    yield Artifact("catalog.jsonld", content, "registry")
    yield Artifact("catalog.ttl", _turtle(content), "registry")


def _turtle(document: bytes) -> bytes:
    """The same graph in Turtle; importing rdflib takes long, and nothing else needs it."""
    from rdflib import Graph

    return Graph().parse(data=document, format="json-ld").serialize(format="turtle").encode()


def _graph(shelf: Shelf, archives: Mapping[str, File]) -> Iterator[Node]:
    yield _catalog(shelf)
    yield {"@id": shelf.address, "@type": "foaf:Document"}
    for name in shelf.releases:
        yield _series(shelf, name)
    for each in shelf.all:
        parts = _parts(each, archives)
        yield _dataset(shelf, each, parts)
        yield {"@id": each.address, "@type": "foaf:Document"}
        for path, file in parts.items():
            yield from _distribution(each, path, file)
    parties = {_agent(shelf, party): party for party in (None, *(each.standard.publisher for each in shelf.all))}
    for agent, party in parties.items():
        yield from _party(shelf, agent, party)


def _catalog(shelf: Shelf) -> Node:
    registry = shelf.registry
    name = registry.publisher.name if registry.publisher is not None else registry.base_uri
    return {
        "@id": f"{shelf.address}#catalog",
        "@type": "dcat:Catalog",
        "dct:title": _texts({"de": f"Standards: {name}", "en": f"Standards: {name}"}),
        "dct:description": _texts({"de": f"Offene Standards von {name}.", "en": f"Open standards by {name}."}),
        "dct:publisher": _ref(_agent(shelf, None)),
        "dct:language": [_ref(LANGUAGES[one]) for one in registry.languages if one in LANGUAGES],
        "foaf:homepage": _ref(shelf.address),
        "dcat:themeTaxonomy": _ref(f"{EU}data-theme"),
        "dcat:dataset": [_ref(_dataset_id(each)) for each in shelf.all],
    }


def _series(shelf: Shelf, name: str) -> Node:
    told = shelf.newest(name) or shelf.releases[name][-1]
    return {
        "@id": f"{shelf.address}{name}/#series",
        "@type": "dcat:DatasetSeries",
        "dct:title": _texts(told.standard.title or {"en": name}),
        "dct:description": _texts(told.standard.description or {"en": name}),
        "dct:issued": _date(shelf.releases[name][0].release.date),
        "dct:modified": _date(max(each.release.changed for each in shelf.releases[name])),
    }


def _dataset(shelf: Shelf, each: Published, parts: Iterable[str]) -> Node:
    standard, release = each.standard, each.release
    title = {language: f"{text} {release.version}" for language, text in standard.title.items()} or {"en": release.id}
    agent, registry = _agent(shelf, standard.publisher), shelf.registry
    node: Node = {
        "@id": _dataset_id(each),
        "@type": "dcat:Dataset",
        "dct:title": _texts(title),
        "dct:description": _texts(standard.description or {"en": release.id}),
        "dct:identifier": each.address,
        "dct:publisher": _ref(agent),
        "dct:issued": _date(release.date),
        "dct:modified": _date(release.changed),
        "dct:language": [_ref(LANGUAGES[one]) for one in standard.title if one in LANGUAGES],
        "dct:accessRights": _ref(f"{EU}access-right/PUBLIC"),
        "dcat:theme": _ref(f"{EU}data-theme/GOVE"),
        "dcat:keyword": _texts({language: KEYWORDS[standard.kind][language] for language in sorted(title)}),
        "dcat:version": release.version,
        "dcat:inSeries": _ref(f"{shelf.address}{release.name}/#series"),
        "dcat:landingPage": _ref(each.address),
        "dcat:prev": [_ref(_dataset_id(before)) for before in _before(shelf, each)],
        "dct:relation": [_ref(_dataset_id(other)) for other in _needed(shelf, each)],
        "dcat:distribution": [_ref(f"{each.address}{path}#distribution") for path in parts],
        "dcat:contactPoint": [_ref(f"{agent}#contact")] if _contact(standard.publisher or registry.publisher) else [],
        "dcatde:contributorID": [_ref(registry.contributor_id)] if registry.contributor_id else [],
    }
    return {key: value for key, value in node.items() if value != []}


def _before(shelf: Shelf, each: Published) -> list[Published]:
    """The version before, if there is one."""
    versions = shelf.releases[each.release.name]
    place = versions.index(each)
    return versions[place - 1 : place] if place else []


def _needed(shelf: Shelf, each: Published) -> list[Published]:
    pins = {(name, pin.version) for name, pin in each.manifest.dependencies.items()}
    return [other for other in shelf.all if (other.release.name, other.release.version) in pins]


def _distribution(each: Published, path: str, file: File) -> Iterator[Node]:
    url, (media, kind) = f"{each.address}{path}", MEDIA[path.rpartition(".")[2]]
    licence = each.standard.license
    node: Node = {
        "@id": f"{url}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": path.rpartition("/")[2],
        "dcat:accessURL": _ref(each.address),
        "dcat:downloadURL": _ref(url),
        "dcat:mediaType": _ref(f"http://www.iana.org/assignments/media-types/{media}"),
        "dct:format": _ref(f"{EU}file-type/{kind}"),
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": _ref(f"{url}#sha256"),
        "dct:issued": _date(each.release.date),
        "adms:status": _ref(f"{EU}distribution-status/{STATUS[each.release.state]}"),
        "dcatap:availability": _ref(f"{EU}planned-availability/STABLE"),
    }
    if licence:
        node["dct:license"] = _ref(LICENCES.get(licence, f"https://spdx.org/licenses/{licence}"))
    yield node
    yield {
        "@id": f"{url}#sha256",
        "@type": "spdx:Checksum",
        "spdx:algorithm": _ref("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
        "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
    }


def _parts(each: Published, archives: Mapping[str, File]) -> dict[str, File]:
    """The files that are worth a distribution, each a form of the whole standard: first the archive of all of them."""
    files = each.manifest.files
    found = {p: files[p] for p in files if p.partition("/")[0] in PARTS and p.rpartition(".")[2] in MEDIA}
    return {each.archive.rpartition("/")[2]: archives[each.archive], **found}


def _foreign(nodes: Iterable[Node]) -> Iterator[Node]:
    """What the values from the lists of others are, so that the document can be judged without fetching those."""
    classes: dict[str, str] = {}
    for node in nodes:
        for key in KINDS.keys() & node.keys():
            values = node[key] if isinstance(node[key], list) else [node[key]]
            classes.update((value["@id"], KINDS[key]) for value in values)
    for iri, kind in sorted(classes.items()):
        label = {"skos:Concept": "skos:prefLabel", "skos:ConceptScheme": "dct:title"}.get(kind)
        named = {label: _texts({"en": LABELS[iri]})} if label else {}
        yield {"@id": iri, "@type": kind, **named}


def _party(shelf: Shelf, agent: str, party: Party | None) -> Iterator[Node]:
    party = party or shelf.registry.publisher
    yield {"@id": agent, "@type": "foaf:Agent", "foaf:name": party.name if party is not None else shelf.address}
    if party is not None and _contact(party):
        key = "vcard:hasEmail" if party.contact.startswith("mailto:") else "vcard:hasURL"
        contact = {"@id": f"{agent}#contact", "@type": "vcard:Kind"}
        yield {**contact, "vcard:fn": party.name, key: _ref(party.contact)}


def _agent(shelf: Shelf, party: Party | None) -> str:
    """What stands for a party; None for the publisher of the registry."""
    known = party or shelf.registry.publisher
    return (known.uri if known is not None else "") or f"{shelf.address}publisher"


def _contact(party: Party | None) -> bool:
    """Whether a party can be reached at an address of mail or the web."""
    return party is not None and party.contact.startswith(("mailto:", "https://", "http://"))


def _dataset_id(each: Published) -> str:
    return f"{each.address}#dataset"


def _texts(text: Text) -> list[Node]:
    return [{"@value": value, "@language": language} for language, value in sorted(text.items())]


def _date(date: str) -> Node:
    return {"@value": date, "@type": "xsd:date"}


def _ref(iri: str) -> Node:
    return {"@id": iri}
