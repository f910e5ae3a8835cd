"""The files of the RDF target."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Element, Standard
from generators.model.wire import Wire
from generators.rdf.schema import Flavour, Mapping, used

LARGEST_ONTOLOGY = 2000
"""Slots of a standard; LinkML's OWL generator compares all with all and takes a quarter of a minute for as many."""


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """SHACL, OWL and JSON-LD context of a standard; what a generator of LinkML refuses is reported, not raised."""
    from generators.rdf.graphs import context_of, ontology_of, shapes_of

    model = standard.data
    wire = Wire(model)
    elements = used(wire, model)
    slots = sum(len(cls.slots) for cls in model.own(model.classes))
    makers: tuple[tuple[str, str, Callable[[Mapping, list[Element]], str]], ...] = (
        ("shacl", "shacl.ttl", shapes_of),
        ("owl", "owl.ttl", ontology_of),
        ("context", "context.jsonld", context_of),
    )
    for name, suffix, make in makers:
        if name == "owl" and slots > LARGEST_ONTOLOGY:
            yield Inexpressible("rdf", standard.name, f"owl ({slots} slots)")
            continue
        mapping = Mapping(wire, Flavour(name))
        try:
            with _silence():
                text = make(mapping, elements)
        except Exception as error:
            said = " ".join(str(error).split())[:200]
            yield Inexpressible("rdf", standard.name, f"{name} ({type(error).__name__}: {said})")
            continue
        yield Artifact(f"rdf/{standard.name}.{suffix}", text.encode(), standard.name)
        yield from dict.fromkeys(mapping.gaps)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep LinkML's log and warnings from the user: they speak of a schema that nobody wrote."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
