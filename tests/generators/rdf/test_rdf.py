"""RDF by LinkML's generators: the same bytes everywhere, IRIs of their own modules, both languages, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, XSD, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from generators.artifact import Artifact, Inexpressible
from generators.model.dump import model_json_by_standard, standard_by_model_json
from generators.model.nodes import Standard
from generators.rdf import emit
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
B, S = Namespace("https://example.org/base/"), Namespace("https://example.org/shop/")
BASE = """\
id: https://example.org/base
name: base
in_language: de
prefixes: {b: https://example.org/base/}
default_prefix: b
imports: [linkml:types]
default_range: string
types:
  Wort: {typeof: string, pattern: '^[A-Z]', title: Wort, annotations: {title_en: Word}}
classes:
  Teil:
    title: Teil
    annotations: {title_en: Part}
    attributes:
      nummer: {identifier: true}
      name: {range: Wort, pattern: 'en$', title: Name, annotations: {title_en: name}}
"""
SHOP = """\
id: https://example.org/shop
name: shop
in_language: de
prefixes: {s: https://example.org/shop/}
default_prefix: s
imports: [linkml:types, ../base/model]
default_range: string
enums:
  Größe:
    permissible_values: {klein: {title: klein, annotations: {title_en: small}}, gross: {}}
  Staat:
    code_set: urn:example:staat
    annotations: {codelist_binding: 3, codelist_file: staat.csv}
classes:
  Bestellung:
    title: Bestellung
    annotations: {title_en: Order}
    attributes:
      teile: {range: Teil, multivalued: true, inlined_as_list: true, required: true}
      größe: {range: Größe, equals_string: klein}
      staat: {range: Staat}
      menge: {range: integer, minimum_value: 1}
      am: {range: date, minimum_value: '2020-01-01'}
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Standard:
    return read(workspace(tmp_path_factory.mktemp("w")))


def workspace(root: Path) -> Path:
    (root / "registry").mkdir()
    for name, text in (("base", BASE), ("shop", SHOP)):
        folder = root / "standards" / name
        folder.mkdir(parents=True)
        (folder / "standard.yaml").write_text(f"name: {name}\nkind: data\nversion: 1.0.0\n", "utf-8")
        (folder / "model.yaml").write_text(text, "utf-8")
    (root / "standards" / "shop" / "staat.csv").write_text("code,title_de\n000,Deutschland\n", "utf-8")
    return root


def read(root: Path) -> Standard:
    standard = Workspace(root).read("shop").standard
    assert standard is not None
    return standard


def files(standard: Standard) -> dict[str, bytes]:
    return {a.path: a.content for a in emit(standard) if isinstance(a, Artifact)}


def graph(standard: Standard, suffix: str) -> Graph:
    return Graph().parse(data=files(standard)[f"rdf/shop.{suffix}"], format="turtle")


def property_shapes(shapes: Graph, shape: URIRef, path: URIRef) -> list[dict[URIRef, list[object]]]:
    nodes = [n for n in shapes.objects(shape, SH.property) if shapes.value(n, SH.path) == path]
    return [{URIRef(str(p)): list(shapes.objects(n, p)) for p in shapes.predicates(n)} for n in nodes]


def test_shapes_say_what_the_model_says(shop: Standard) -> None:
    shapes = graph(shop, "shacl.ttl")
    assert set(shapes.subjects(RDF.type, SH.NodeShape)) == {S.Bestellung, S.Staat}
    (parts,) = property_shapes(shapes, S.Bestellung, S.teile)
    assert parts[SH["class"]] == [B.Teil]
    assert parts[SH.minCount] == [Literal(1)]
    (amount,) = property_shapes(shapes, S.Bestellung, S.menge)
    assert (amount[SH.datatype], amount[SH.minInclusive]) == ([XSD.integer], [Literal(1)])
    (size,) = property_shapes(shapes, S.Bestellung, S["gr%C3%B6%C3%9Fe"])
    values = [str(v) for v in Collection(shapes, size[SH["in"]][0])]  # type: ignore[arg-type]
    assert values == ["klein", "gross"]
    assert set(shapes.objects(S.Bestellung, RDFS.label)) == {Literal("Bestellung", "de"), Literal("Order", "en")}


def test_every_pattern_counts_and_is_anchored_as_in_the_model(tmp_path: Path) -> None:
    standard = Workspace(workspace(tmp_path)).read("base").standard
    assert standard is not None
    shapes = Graph().parse(data=files(standard)["rdf/base.shacl.ttl"], format="turtle")
    found = [shape.get(SH.pattern) for shape in property_shapes(shapes, B.Teil, B.name)]
    assert sorted(str(p) for patterns in found if patterns for p in patterns) == [r"^([A-Z][\s\S]*)$", r"^(en)$"]


def test_the_ontology_imports_and_speaks_both_languages(shop: Standard) -> None:
    ontology = graph(shop, "owl.ttl")
    assert list(ontology.objects(predicate=OWL.imports)) == [
        URIRef("https://standardfabrik.example/standards/base"),
    ]
    assert (B.Teil, RDF.type, OWL.Class) not in ontology
    assert set(ontology.objects(S.Bestellung, DCTERMS.title)) == {Literal("Bestellung", "de"), Literal("Order", "en")}
    small = S["Gr%C3%B6%C3%9Fe#klein"]
    assert set(ontology.objects(small, DCTERMS.title)) == {Literal("klein", "de"), Literal("small", "en")}


def test_the_context_turns_a_document_into_triples(shop: Standard) -> None:
    context = json.loads(files(shop)["rdf/shop.context.jsonld"])
    document = {"@id": "urn:example:1", "teile": [{"nummer": "urn:example:2", "name": "A"}], "menge": 3}
    document["staat"] = {"code": "000", "listVersionID": "1"}
    found = Graph().parse(data=json.dumps({**context, **document}), format="json-ld")
    order, part = URIRef("urn:example:1"), URIRef("urn:example:2")
    assert (order, S.teile, part) in found
    assert (part, B.name, Literal("A")) in found
    assert (order, S.menge, Literal(3)) in found
    state = found.value(order, S.staat)
    assert found.value(state, S.code) == Literal("000")


def test_what_gets_lost_is_reported(shop: Standard) -> None:
    gaps = {(g.element, g.constraint) for g in emit(shop) if isinstance(g, Inexpressible)}
    assert ("Bestellung.größe", "equals_string") in gaps
    assert ("Bestellung.am", "minimum_value") in gaps
    assert ("Staat.name", "term of the JSON-LD context") in gaps


def test_what_linkml_refuses_is_reported_not_raised(shop: Standard, monkeypatch: pytest.MonkeyPatch) -> None:
    import generators.rdf.graphs as graphs

    def refuse(*_: object) -> str:
        raise ValueError("no\n such slot")

    monkeypatch.setattr(graphs, "ontology_of", refuse)
    items = list(emit(shop))
    assert Inexpressible("rdf", "shop", "owl (ValueError: no such slot)") in items
    assert [i.path for i in items if isinstance(i, Artifact)] == ["rdf/shop.shacl.ttl", "rdf/shop.context.jsonld"]


def test_the_dump_gives_the_same_rdf(shop: Standard) -> None:
    assert files(standard_by_model_json(model_json_by_standard(shop))) == files(shop)


SCRIPT = """
import sys
from pathlib import Path
from generators.rdf import emit
assert not any(name.split(".")[0] in ("linkml", "rdflib") for name in sys.modules), "imported too early"
from generators.workspace import Workspace
for item in emit(Workspace(Path(sys.argv[1])).read("shop").standard):
    print(item)
"""


def test_same_bytes_in_any_folder_and_hash_seed(tmp_path: Path) -> None:
    said = set()
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", SCRIPT, str(workspace(folder))]
        said.add(subprocess.run(command, env=environment, capture_output=True, check=True, cwd=folder).stdout)
    assert len(said) == 1
    assert str(tmp_path).encode() not in said.pop()
