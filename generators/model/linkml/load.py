"""From a LinkML file to a resolved data model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import msgspec

from generators.findings import Finding, Severity, sorted_by_place
from generators.model.linkml.classes import ClassResolver
from generators.model.linkml.cycles import cycle_findings
from generators.model.linkml.defaults import Misfit, default_of
from generators.model.linkml.elements import common
from generators.model.linkml.expressions import Reader
from generators.model.linkml.names import key_by_name, xml_name_by_key
from generators.model.linkml.references import reference_findings
from generators.model.linkml.schema import Closure, Schema
from generators.model.linkml.slots import lineage, parents_of, slot_definition, slot_node
from generators.model.linkml.values import Declared, resolved_enums, resolved_types
from generators.model.nodes import Class, DataModel, Enum, Module, Slot, Subset, Type
from generators.model.place import as_written
from generators.model.uri import uri_by_iri

LONGEST_NAME = 200
KINDS = {"classes": "class", "slots": "slot", "enums": "enum", "types": "type", "subsets": "subset"}


class Loaded(NamedTuple):
    """A model and what is wrong with its sources; with errors among the findings the model is incomplete."""

    model: DataModel
    findings: list[Finding]


def load_model(
    path: Path, root: Path, roots: tuple[str, ...] = (), module_by_schema: Callable[[Schema], Module] | None = None
) -> Loaded:
    """Resolve the LinkML schema in `path` with all its imports; files are named relative to `root`."""
    return resolve(Closure(path, root), roots, module_by_schema)


def resolve(
    closure: Closure, roots: tuple[str, ...] = (), module_by_schema: Callable[[Schema], Module] | None = None
) -> Loaded:
    """Resolve a schema that has been read with all its imports.

    `roots` are the documents; without them, `tree_root` classes or else every concrete class counts.
    `module_by_schema` groups schema files into modules; without it each file is one.
    """
    modules = _modules(closure, module_by_schema or _module_by_file)
    findings = list(closure.findings)
    declared = {kind: _declared(closure, kind, findings) for kind in KINDS}
    readers = {id(s): Reader(s, str(s.data.get("in_language") or "en")) for s in closure.order}
    types = resolved_types(declared["types"], readers, findings)
    enums = resolved_enums(declared["enums"], readers, findings)
    classes = ClassResolver(declared["classes"], declared["slots"], readers, findings).resolve()
    slots = _top_slots(declared["slots"], readers)
    classes = _with_subproperties(classes, declared["slots"], slots, types)
    classes = _with_defaults(closure, classes, {**types, **enums}, findings)
    main = closure.main
    language = readers[id(main)].language
    model = DataModel(
        name=main.name,
        module=main.module,
        language=language,
        languages=(language,),
        modules=modules,
        prefixes={p: r for s in closure.order for p, r in s.prefixes().items()},
        classes=classes,
        slots=slots,
        enums=enums,
        types=types,
        subsets={
            name: Subset(name=name, **common(schema, data, readers[id(schema)].language))
            for name, (schema, data) in declared["subsets"].items()
        },
        roots=roots or _roots(classes),
    )
    findings += reference_findings(closure.order, model)
    findings += cycle_findings(closure.order)
    findings += [problem for schema in closure.order for problem in schema.problems]
    return Loaded(model, sorted_by_place(findings))


def _module_by_file(schema: Schema) -> Module:
    name = _short(xml_name_by_key(schema.module))
    namespace = uri_by_iri(schema.id) or uri_by_iri(f"urn:{name}")
    return Module(name=name, id=schema.id, namespace=namespace, base=f"{namespace.rstrip('/#')}/")


def _short(name: str) -> str:
    """A name that file systems admit as that of a file: at most 255 bytes with the longest suffix."""
    if len(name.encode()) <= LONGEST_NAME:
        return name
    return f"{name[:60]}_{crc32(name.encode()):08x}"


def _modules(closure: Closure, module_by_schema: Callable[[Schema], Module]) -> dict[str, Module]:
    """Modules by name; schema files with the same module name belong together."""
    modules: dict[str, Module] = {}
    grouped: dict[str, list[Schema]] = {}
    for schema in closure.order:
        module = module_by_schema(schema)
        schema.module = module.name
        modules.setdefault(module.name, module)
        grouped.setdefault(module.name, []).append(schema)
    for name, schemas in grouped.items():
        language = str(schemas[-1].data.get("in_language") or "en")
        texts = common(schemas[-1], schemas[-1].data, language)
        imports = {i.module for s in schemas for i in s.imports} - {name}
        modules[name] = msgspec.structs.replace(
            modules[name],
            version=modules[name].version or str(schemas[-1].data.get("version") or ""),
            prefix=modules[name].prefix or "tns",
            title=modules[name].title or texts.get("title", {}),
            description=modules[name].description or texts.get("description", {}),
            vocabulary=schemas[-1].vocabulary(),
            imports=tuple(sorted(imports)),
            files=tuple(as_written(s.document.file) for s in schemas),
        )
    return modules


def _declared(closure: Closure, kind: str, findings: list[Finding]) -> Declared:
    """All declarations of a kind; a name declared twice is an error, the first one counts."""
    found: Declared = {}
    for schema in closure.order:
        for name, data in schema.collections[kind].items():
            if name in found and found[name][1] != data:
                first = found[name][0].document.span_at(kind, name)
                message = f"{KINDS[kind]} '{name}' is declared a second time, first in {first}"
                span = schema.document.span_at(kind, name)
                findings.append(Finding("declared-twice", Severity.ERROR, message, span, name))
            found.setdefault(name, (schema, data))
    return found


def _top_slots(declared: Declared, readers: dict[int, Reader]) -> dict[str, Slot]:
    found: dict[str, Slot] = {}
    for name in declared:
        layer = slot_definition(name, declared)
        assert layer is not None
        schema, data = layer
        span = schema.document.span_at("slots", name)
        found[name] = slot_node(name, readers[id(schema)], data, declared=("slots", name), span=span)
    return found


def _with_subproperties(
    classes: dict[str, Class], declared: Declared, slots: dict[str, Slot], types: dict[str, Type]
) -> dict[str, Class]:
    """Classes whose slots with `subproperty_of` list what they admit: names, CURIEs or URIs, as their range demands."""

    def admitted(slot: Slot, root: str) -> tuple[str, ...]:
        names = [
            n for n in declared if root in lineage(n, lambda x: parents_of(declared[x][1]) if x in declared else [])
        ]
        base = types[slot.range].base if slot.range in types else ""
        if base in ("uriorcurie", "curie"):
            return tuple(_curie(slots[n], declared[n][0]) for n in names)
        if base == "uri":
            return tuple(_expanded(_curie(slots[n], declared[n][0]), declared[n][0]) for n in names)
        return tuple(key_by_name(n) for n in names)

    changed: dict[str, Class] = {}
    for name, cls in classes.items():
        found = {}
        for slot in cls.slots.values():
            if slot.subproperties:
                found[slot.name] = msgspec.structs.replace(slot, subproperties=admitted(slot, slot.subproperties[0]))
        changed[name] = msgspec.structs.replace(cls, slots={**cls.slots, **found}) if found else cls
    return changed


def _curie(slot: Slot, schema: Schema) -> str:
    """The `slot_uri`, or the name below the schema's default prefix; a URI where that is no declared prefix."""
    name, prefix = key_by_name(slot.name), str(schema.data.get("default_prefix") or "")
    return slot.uri or (f"{prefix}:{name}" if prefix in schema.prefixes() else f"{schema.vocabulary()}{name}")


def _expanded(curie: str, schema: Schema) -> str:
    prefix, _, local = curie.partition(":")
    expansion = schema.prefixes().get(prefix)
    return curie if expansion is None else f"{expansion}{local}"


def _with_defaults(
    closure: Closure, classes: dict[str, Class], simple: dict[str, Type | Enum], findings: list[Finding]
) -> dict[str, Class]:
    """Classes whose slots hold their literal default; one that is no value of the range is an error."""
    documents = {schema.document.file: schema.document for schema in closure.order}
    changed: dict[str, Class] = {}
    for name, cls in classes.items():
        found = {}
        for slot in cls.slots.values():
            if not slot.ifabsent or slot.any_of or slot.exactly_one_of:
                continue
            try:
                default = default_of(slot, simple.get(slot.range))
            except Misfit as misfit:
                message = f"default '{misfit}' of slot '{slot.name}' is no value of range '{slot.range}'"
                place = documents[slot.span.file].span_at(*slot.declared, "ifabsent")
                path = f"{slot.owner or name}.{slot.name}"
                findings.append(Finding("default-not-in-range", Severity.ERROR, message, place, path))
                continue
            if default is not None:
                found[slot.name] = msgspec.structs.replace(slot, default=default)
        changed[name] = msgspec.structs.replace(cls, slots={**cls.slots, **found}) if found else cls
    return changed


def _roots(classes: dict[str, Class]) -> tuple[str, ...]:
    marked = tuple(c.name for c in classes.values() if c.tree_root)
    return marked or tuple(c.name for c in classes.values() if c.instantiable and not c.any)
