"""The schema of one module."""

from __future__ import annotations

import posixpath

from lxml import etree

from generators.artifact import Inexpressible
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Enum, Module, Standard, Type
from generators.xsd.annotations import annotate_message, annotate_schema
from generators.xsd.context import XS, Context, Shared, xs
from generators.xsd.simple import builtin_name
from generators.xsd.types import add_class, add_enum, add_type
from generators.xsd.unique import constrain


def schema_by_module(
    shared: Shared, module: Module, bare: bool, standard: Standard | None = None
) -> tuple[bytes, list[Inexpressible]]:
    """The schema of a module as text, and what it does not say; `bare` modules lie next to each other.

    `standard` is the one that the module stands for.
    """
    ctx = Context(shared, module)
    model = ctx.model
    spaces = {p: model.modules[n].namespace for n, p in ctx.prefixes.items() if model.modules[n].namespace}
    body = etree.Element(f"{{{XS}}}schema", nsmap={"xs": XS, **spaces})
    if module.name == model.module:
        for name in model.roots:
            _add_root(ctx, body, model.classes[name])
    elements: list[Class | Enum | Type] = [*model.classes.values(), *model.enums.values(), *model.types.values()]
    for element in elements:
        if element.module != module.name:
            continue
        match element:
            case Class() if not (element.any or element.union_of):
                add_class(ctx, body, element)
            case Enum():
                add_enum(ctx, body, element)
            case Type() if not element.builtin:
                add_type(ctx, body, element, shared.type_names["types", element.name])
            case _:
                pass
    for base in sorted(ctx.builtins):
        add_type(ctx, body, Type(name=base, base=base, builtin=True), builtin_name(base))
    return _assembled(ctx, body, bare, standard), ctx.gaps


def _add_root(ctx: Context, schema: etree._Element, cls: Class) -> None:
    """Append the global element of a document; a class that nothing can be an instance of has none."""
    polymorphic = ctx.wire.polymorphic(cls)
    if cls.any or cls.union_of or not (cls.instantiable or polymorphic):
        return
    element = xs(schema, "element", {"name": xml_name_by_key(cls.name), "type": ctx.type_name("classes", cls)})
    if polymorphic:
        element.set("block", "")
    annotate_message(element, cls)
    constrain(ctx, element, cls)


def _assembled(ctx: Context, body: etree._Element, bare: bool, standard: Standard | None) -> bytes:
    """Put imports and annotation, known last, before the rest; declare the prefixes in use only."""
    module, modules = ctx.module, ctx.model.modules
    needed = {name for name in (*module.imports, *ctx.used) if name in modules and name != module.name}
    names = sorted(needed)
    spaces = {ctx.prefixes[n]: modules[n].namespace for n in (module.name, *names) if modules[n].namespace}
    schema = etree.Element(f"{{{XS}}}schema", nsmap={"xs": XS, **spaces})
    if module.namespace:
        schema.set("targetNamespace", module.namespace)
    if module.version:
        schema.set("version", module.version)
    schema.set("elementFormDefault", "qualified")
    schema.set("attributeFormDefault", "unqualified")
    schema.set("blockDefault", "#all")
    included: set[str] = set()
    for name in names:
        other = modules[name]
        place = {"schemaLocation": _location(module, other, bare)}
        if other.namespace == module.namespace:
            xs(schema, "include", place)
        elif other.namespace not in included:
            xs(schema, "import", {"namespace": other.namespace, **place} if other.namespace else place)
        included.add(other.namespace)
    annotate_schema(schema, module, standard)
    schema.extend(list(body))
    etree.cleanup_namespaces(schema, keep_ns_prefixes=["xs", *spaces])
    etree.indent(schema, "  ")
    content: bytes = etree.tostring(schema, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def _location(module: Module, other: Module, bare: bool) -> str:
    if bare:
        return f"{other.name}.xsd"
    here = posixpath.join("/", module.location, "xsd")
    return posixpath.relpath(posixpath.join("/", other.location, "xsd", f"{other.name}.xsd"), here)
