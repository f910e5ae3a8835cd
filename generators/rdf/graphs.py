"""Calls of LinkML's generators; importing this module imports LinkML."""

from __future__ import annotations

from linkml.generators.jsonldcontextgen import ContextGenerator
from linkml.generators.owlgen import OwlSchemaGenerator
from linkml.generators.shaclgen import ShaclGenerator
from linkml_runtime.linkml_model.meta import SchemaDefinition
from linkml_runtime.utils.rdf_canonicalize import canonicalize_rdf_graph
from rdflib import DCTERMS, OWL, RDFS, SH, SKOS, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from generators.model.linkml.names import upper_camel
from generators.model.nodes import Element, Enum, Text, Type
from generators.rdf.schema import Mapping

IMPORTED = "imported"
PERMISSIBLE_VALUES = URIRef("https://w3id.org/linkml/permissible_values")


def shapes_of(mapping: Mapping, elements: list[Element]) -> str:
    """SHACL shapes of the model's own classes; those of imported ones are in the files of their standards."""
    own, imported = _split(mapping, elements)
    generator = ShaclGenerator(own, exclude_imports=True, default_language=mapping.model.language)
    generator.schemaview.schema_map[IMPORTED] = imported
    graph = generator.as_graph()
    model = mapping.model
    for cls in model.own(model.classes):
        shape = _iri(mapping, cls)
        _translate(graph, shape, model.language, (RDFS.label, cls.title), (RDFS.comment, cls.description))
        by_path = {mapping.slot_iri(cls, slot): slot for slot in cls.slots.values()}
        for node in list(graph.objects(shape, SH.property)):
            path = graph.value(node, SH.path)
            slot = by_path.get(str(path))
            if slot is not None and path is not None:
                for pattern in mapping.more_patterns.get((cls.name, slot.name), ()):
                    _also(graph, shape, path, pattern)
                _translate(graph, node, model.language, (SH.name, slot.title), (SH.description, slot.description))
    return _turtle(graph)


def ontology_of(mapping: Mapping, elements: list[Element]) -> str:
    """The ontology of the model's own elements; it imports those of the standards that it uses."""
    own, imported = _split(mapping, elements)
    generator = OwlSchemaGenerator(
        own,
        mergeimports=False,
        metaclasses=False,
        type_objects=False,
        use_native_uris=False,
        xsd_anyuri_as_iri=True,
        skip_vacuous_min_zero_cardinality_axioms=True,
        skip_vacuous_local_range_axioms=True,
        consolidate_cardinality_axioms=True,
        skip_abstract_class_as_unionof_subclasses=True,
        default_language=mapping.model.language,
    )
    generator.schemaview.schema_map[IMPORTED] = imported
    graph = generator.as_graph()
    model = mapping.model
    module = model.modules[model.module]
    graph.remove((None, OWL.imports, None))
    for name in module.imports:
        graph.add((URIRef(module.id), OWL.imports, URIRef(model.modules[name].id)))
    for element in (*model.own(model.classes), *model.own(model.enums), *model.own(model.types)):
        texts = (DCTERMS.title, element.title), (SKOS.definition, element.description)
        iri = _iri(mapping, element)
        # LinkML says nothing of what a datatype is called.
        _translate(graph, iri, "" if isinstance(element, Type) else model.language, *texts)
        graph.remove((iri, SKOS.exactMatch, iri))
    for enum in model.own(model.enums):
        for node in graph.objects(_iri(mapping, enum), PERMISSIBLE_VALUES):
            code = enum.codes.get(str(graph.value(node, RDFS.label)))
            if code is not None:
                texts = (DCTERMS.title, code.title), (SKOS.definition, code.description)
                _translate(graph, node, model.language, *texts)
    return _turtle(graph)


def context_of(mapping: Mapping, elements: list[Element]) -> str:
    """The JSON-LD context of everything that a document of the standard can hold."""
    module = mapping.model.module
    # Keys that mean different things in different classes mean what the standard's own classes say.
    ordered = sorted(elements, key=lambda e: (isinstance(e, Enum), e.module != module))
    schema = SchemaDefinition(**mapping.schema(module, ordered))
    text: str = ContextGenerator(
        schema, xsd_anyuri_as_iri=True, fix_multivalue_containers=True, metadata=False, emit_prefixes=set()
    ).serialize()
    return text


def _split(mapping: Mapping, elements: list[Element]) -> tuple[SchemaDefinition, SchemaDefinition]:
    """The schema of the model's own elements and that of all others, which the first one imports."""
    module = mapping.model.module
    own = [e for e in elements if e.module == module]
    others = [e for e in elements if e.module != module]
    known = len(mapping.gaps)
    imported = SchemaDefinition(**mapping.schema(IMPORTED, others))
    del mapping.gaps[known:]
    return SchemaDefinition(**mapping.schema(module, own, (IMPORTED,))), imported


def _iri(mapping: Mapping, element: Element) -> URIRef:
    found = mapping.iri(element, upper_camel(element.name))
    prefix, colon, rest = found.partition(":")
    expansion = mapping.prefixes().get(prefix) if colon and not rest.startswith("//") else None
    return URIRef(f"{expansion}{rest}" if expansion else found)


def _also(graph: Graph, shape: Node, path: Node, pattern: str) -> None:
    """Another pattern for a property; a property shape has room for one (SHACL, 4.4.3)."""
    node = BNode()
    graph.add((shape, SH.property, node))
    graph.add((node, SH.path, path))
    graph.add((node, SH.pattern, Literal(pattern)))


def _translate(graph: Graph, node: Node, main: str, *said: tuple[URIRef, Text]) -> None:
    """Add what an element says in other languages than the main one, beside what LinkML has made of that."""
    for predicate, text in said:
        for language, words in text.items():
            if language != main:
                graph.add((node, predicate, Literal(words, lang=language)))


def _turtle(graph: Graph) -> str:
    text: str = canonicalize_rdf_graph(graph, output_format="turtle")
    return text
