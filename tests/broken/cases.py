"""Broken inputs, each with the finding that its author is owed."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

Content = str | bytes | Callable[[Path], None]

HEAD = "id: https://example.org/s\nname: s\n"
BARE = "s.yaml"
MODEL = "standards/muster/model.yaml"
IDENTITY = "standards/muster/standard.yaml"
REGISTRY = "registry/registry.yaml"
GOOD_REGISTRY = """\
publisher: {name: Standardfabrik, uri: "https://standardfabrik.example/"}
base_uri: https://standardfabrik.example/
languages: [de, en]
main_language: de
"""
GOOD_IDENTITY = "name: muster\nkind: data\nversion: 1.0.0\nroots: [Person]\n"
GOOD_MODEL = f"{HEAD}imports: [linkml:types]\nclasses:\n  Person:\n    attributes:\n      name: {{required: true}}\n"


class Case(NamedTuple):
    """Files as they lie on the disk; the rule, file and line of a finding that they must yield.

    error: the finding is an error, so that nothing is built.
    """

    files: Mapping[str, Content]
    rule: str
    line: int
    file: str = BARE
    error: bool = True


def bare(text: str | bytes, rule: str, line: int, error: bool = True, **others: Content) -> Case:
    """A schema of its own, with what lies beside it."""
    content = text.encode() if isinstance(text, str) else text
    files = {name.replace("__", "."): other for name, other in others.items()}
    return Case({BARE: content, **files}, rule, line, BARE, error)


def slot(definition: str, rule: str, error: bool = True) -> Case:
    """A schema whose only slot has a definition; it stands in line 6."""
    text = f"{HEAD}imports: [linkml:types]\nclasses:\n  A:\n    attributes: {{x: {{{definition}}}}}\n"
    return bare(text, rule, 6, error)


def member(collection: str, definition: str, rule: str, error: bool = True) -> Case:
    """A schema with one collection, which stands in line 3."""
    return bare(f"{HEAD}{collection}: {definition}\n", rule, 3, error)


def workspace(file: str, content: Content | None, rule: str, line: int, error: bool = True, **others: Content) -> Case:
    """The standard `muster` with one file in another state; None leaves it out. Others are named by their stem."""
    files: dict[str, Content] = {REGISTRY: GOOD_REGISTRY, IDENTITY: GOOD_IDENTITY, MODEL: GOOD_MODEL}
    files |= {f"standards/muster/{name.replace('__', '.')}": other for name, other in others.items()}
    if content is None:
        del files[file]
    else:
        files[file] = content
    return Case(files, rule, line, file, error)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def _unreadable(path: Path) -> None:
    path.write_text(GOOD_MODEL, "utf-8")
    path.chmod(0)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


ALIASES = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]\n"
    for n in range(1, 12)
)
CHAIN = "classes:\n" + "".join(f"  C{n}: {{is_a: C{n + 1}}}\n" for n in range(3000)) + "  C3000: {is_a: Nothing}\n"
NOTHINGS = "classes:\n" + "".join(f"  C{n}:\n" for n in range(20_000)) + "  C0:\n"

BARE_CASES: dict[str, Case] = {
    # Bytes and encodings
    "empty file": bare("", "not-a-schema", 1),
    "comment only": bare("# nothing\n", "not-a-schema", 1),
    "NUL byte": bare(f"{HEAD}title: a\0b\n", "yaml-syntax", 3),
    "NUL bytes only": bare(b"\0" * 1000, "yaml-syntax", 1),
    "bell character": bare(f"{HEAD}title: a\x07b\n", "yaml-syntax", 3),
    "Latin-1": bare(f"{HEAD}title: Grüße\n".encode("latin-1"), "not-utf-8", 3),
    "UTF-16 with mark": bare(HEAD.encode("utf-16"), "not-utf-8", 1),
    "UTF-16 without mark": bare(HEAD.encode("utf-16-le"), "yaml-syntax", 1),
    "UTF-32": bare(HEAD.encode("utf-32"), "not-utf-8", 1),
    "cut UTF-8": bare(HEAD.encode() + b"title: \xc3", "not-utf-8", 3),
    "surrogate in UTF-8": bare(HEAD.encode() + b"title: \xed\xa0\x80\n", "not-utf-8", 3),
    "random bytes": bare(bytes(range(255, 0, -1)), "not-utf-8", 1),
    "UTF-8 with mark": bare("\ufeff" + HEAD.replace("name: s", "name: s\nnaem: s"), "unknown-key", 3),
    "CRLF": bare(f"{HEAD}naem: s\n".replace("\n", "\r\n"), "unknown-key", 3),
    # Syntax
    "tab for indentation": bare("classes:\n\tA: {}\n", "yaml-syntax", 2),
    "open bracket": bare(f"{HEAD}classes: [\n", "yaml-syntax", 3),
    "open quotation mark": bare(f'{HEAD}title: "x\n\n', "yaml-syntax", 3),
    "two documents": bare(f"{HEAD}---\n{HEAD}", "yaml-syntax", 3),
    "unknown escape": bare(f'{HEAD}title: "\\q"\n', "yaml-syntax", 3),
    "colon in a plain text": bare(f"{HEAD}title: a: b\n", "yaml-syntax", 3),
    "wrong indentation": bare("classes:\n  A:\n    is_a: B\n   mixins: [C]\n", "yaml-syntax", 4),
    "XML": bare('<?xml version="1.0"?>\n<a>x</a>\n', "not-a-schema", 1),
    "Markdown": bare("# Title\n\nText: *very* important\n", "yaml-syntax", 3),
    # Keys, tags, aliases
    "duplicate key": bare(f"{HEAD}title: a\ntitle: b\n", "duplicate-key", 4),
    "class declared twice in a file": bare("classes:\n  A: {}\n  A: {}\n", "duplicate-key", 3),
    "binary tag": bare(f"{HEAD}title: !!binary aGFsbG8=\n", "unknown-tag", 3),
    "Python tag": bare(f"{HEAD}title: !!python/object/apply:os.system [ls]\n", "unknown-tag", 3),
    "tag on a mapping": bare(f"{HEAD}classes: !!python/object:x.Y {{A: {{}}}}\n", "unknown-tag", 3),
    "set tag": bare(f"{HEAD}classes: !!set {{A}}\n", "unknown-tag", 3),
    "unknown alias": bare(f"{HEAD}title: *nowhere\n", "yaml-syntax", 3),
    "anchor to itself": bare(f"{HEAD}annotations: &a {{b: *a}}\n", "alias-cycle", 3),
    "list that holds itself": bare(f"{HEAD}comments: &a [*a]\n", "alias-cycle", 3),
    "aliases that unfold": bare(f"annotations:\n  x: 1\n{ALIASES}", "aliases-unfold", 9),
    "merge of a text": bare(f"{HEAD}classes: {{A: {{<<: x}}}}\n", "yaml-syntax", 3),
    "merge of itself": bare(f"{HEAD}classes:\n  A: &a\n    <<: *a\n", "alias-cycle", 4),
    "list as a key": bare(f"{HEAD}[a, b]: c\n", "yaml-syntax", 3),
    "mapping as a key": bare(f"{HEAD}? {{a: b}}\n: c\n", "yaml-syntax", 3),
    "null as a key": bare(f"{HEAD}~: c\n", "yaml-syntax", 3),
    "number as a key": bare(f"{HEAD}7: c\n", "unknown-key", 3),
    "true as the name of a class": bare("classes:\n  A: {is_a: B}\n  true: {}\n", "unresolved-class", 2),
    # Size
    "nested brackets": bare(f"{HEAD}comments: {'[' * 5000}{']' * 5000}\n", "nested-too-deep", 1),
    "nested lists in block form": bare("- " * 5000 + "x\n", "nested-too-deep", 1),
    "nested mappings": bare("{a: " * 3000 + "}" * 3000, "nested-too-deep", 1),
    "nested expressions": slot("any_of: [{" * 90 + "range: B" + "}]" * 90, "nested-too-deep"),
    "number of 100,000 digits": slot(f"range: integer, minimum_value: {'9' * 100_000}", "huge-number"),
    "text of ten megabytes": member("title", f"{{a: {'x' * 10_000_000}}}", "wrong-shape"),
    "name of a megabyte": slot(f"range: {'x' * 1_000_000}", "unresolved-range"),
    "key of a megabyte": bare(f"{HEAD}? {'x' * 1_000_000}\n: c\n", "unknown-key", 3),
    "chain of 3,000 classes to nowhere": bare(CHAIN, "unresolved-class", 3002),
    "20,000 classes of nothing": bare(NOTHINGS, "duplicate-key", 20_002),
    # Shapes
    "list for a schema": bare("- a\n", "not-a-schema", 1),
    "text for a schema": bare("hello\n", "not-a-schema", 1),
    "number for a schema": bare("42\n", "not-a-schema", 1),
    "number for classes": member("classes", "7", "wrong-shape"),
    "text for classes": member("classes", "Person", "wrong-shape"),
    "list of lists for classes": member("classes", "[[A]]", "wrong-shape"),
    "list of nulls for classes": member("classes", "[~]", "wrong-shape"),
    "number for a class": member("classes", "{A: 3}", "wrong-shape"),
    "list for a class": member("classes", "{A: [x]}", "wrong-shape"),
    "text for attributes": member("classes", "{A: {attributes: x}}", "wrong-shape"),
    "text for an attribute": member("classes", "{A: {attributes: {x: string}}}", "wrong-shape"),
    "mapping for slots of a class": member("classes", "{A: {slots: {x: {}}}}", "wrong-shape"),
    "mapping for is_a": member("classes", "{A: {is_a: {B: {}}}}", "wrong-shape"),
    "list of mappings for mixins": member("classes", "{A: {mixins: [{B: {}}]}}", "wrong-shape"),
    "text for slot_usage": member("classes", "{A: {slot_usage: x}}", "wrong-shape"),
    "text for rules": member("classes", "{A: {rules: x}}", "wrong-shape"),
    "list of texts for rules": member("classes", "{A: {rules: [x]}}", "wrong-shape"),
    "text for preconditions": member("classes", "{A: {rules: [{preconditions: x}]}}", "wrong-shape"),
    "text for unique_keys": member("classes", "{A: {unique_keys: x}}", "wrong-shape"),
    "text for extra_slots": member("classes", "{A: {extra_slots: x}}", "wrong-shape"),
    "text for a range_expression": member("classes", "{A: {extra_slots: {range_expression: x}}}", "wrong-shape"),
    "text for permissible_values": member("enums", "{E: {permissible_values: x}}", "wrong-shape"),
    "number for a code": member("enums", "{E: {permissible_values: {a: 1}}}", "wrong-shape"),
    "list for a type": member("types", "{T: [string]}", "wrong-shape"),
    "text for settings": member("settings", "x", "wrong-shape"),
    "text for prefixes": member("prefixes", "x", "wrong-shape"),
    "number for imports": member("imports", "7", "wrong-shape"),
    "mapping for imports": member("imports", "{a: b}", "wrong-shape"),
    "text for annotations": member("annotations", "x", "wrong-shape"),
    "empty name": member("classes", '{"": {}}', "wrong-shape"),
    "name of a blank": member("classes", '{" ": {}}', "wrong-shape"),
    "name with a line break": member("classes", '{"A\\nB": {}}', "wrong-shape"),
    "name with a control character": member("classes", '{"A\\x07": {}}', "wrong-shape"),
    "text for required": slot("required: maybe", "wrong-shape"),
    "number for multivalued": slot("multivalued: 1", "wrong-shape"),
    "list for range": slot("range: [string, integer]", "wrong-shape"),
    "list for pattern": slot("pattern: [a]", "wrong-shape"),
    "text for any_of": slot("any_of: string", "wrong-shape"),
    "list of texts for any_of": slot("any_of: [string, integer]", "wrong-shape"),
    "text for array": slot("array: 2", "wrong-shape"),
    "text for unit": slot("unit: m", "wrong-shape"),
    "unknown value_presence": slot("value_presence: SOMETIMES", "wrong-shape"),
    # Values
    "infinite bound": slot("range: float, minimum_value: .inf", "wrong-shape"),
    "bound that is no number": slot("range: float, maximum_value: .nan", "wrong-shape"),
    "negative count": slot("multivalued: true, minimum_cardinality: -1", "wrong-shape"),
    "huge count": slot("multivalued: true, maximum_cardinality: 99999999999999999999", "wrong-shape"),
    "fractional count": slot("multivalued: true, maximum_cardinality: 1.5", "wrong-shape"),
    "bound of another kind": slot("range: integer, minimum_value: abc", "bound-not-in-range", False),
    "date that does not exist": slot('range: date, minimum_value: "2027-13-45"', "bound-not-in-range", False),
    "fixed value of another kind": slot("range: integer, equals_string: x", "bound-not-in-range", False),
    "default of another kind": slot("range: integer, ifabsent: string(y)", "default-not-in-range"),
    "pattern that does not compile": slot('pattern: "(a"', "invalid-pattern"),
    "pattern with a bad class": slot('pattern: "[z-a]"', "invalid-pattern"),
    "pattern with a bad count": slot('pattern: "a{5,2}"', "invalid-pattern"),
    "pattern with an unknown category": slot('pattern: "\\\\p{Xx}"', "invalid-pattern"),
    "pattern with nested groups": slot(f'pattern: "{"(" * 3000}a{")" * 3000}"', "invalid-pattern"),
    "pattern that blows up": slot('pattern: "^(((a+)+)+)+$", examples: [{value: aaaaaaaaaaaaaaaaaaaaaaaaaaaaab}]',
                                  "example-not-in-range", False),
    "pattern with repeated counts": slot('pattern: "^((((a{1,99}){1,99}){1,99}){1,99}){1,99}$"',
                                         "untranslatable-pattern", False),
    "setting that contains itself": bare(
        f'{HEAD}settings: {{a: "{{b}}", b: "{{a}}"}}\nslots:\n'
        '  x: {structured_pattern: {syntax: "{a}", interpolated: true}}\n', "unresolved-setting", 5, False),
    # Names that lead nowhere, and cycles
    "unknown key": slot("requird: true", "unknown-key"),
    "unknown range": slot("range: Nothing", "unresolved-range"),
    "unknown slot": member("classes", "{A: {slots: [x]}}", "unresolved-slot"),
    "unknown parent": member("classes", "{A: {is_a: B}}", "unresolved-class"),
    "class below itself": member("classes", "{A: {is_a: A}}", "cyclic-inheritance"),
    "mixin of itself": member("classes", "{A: {mixins: [B]}, B: {mixins: [A]}}", "cyclic-inheritance"),
    "slot below itself": member("slots", "{a: {is_a: b}, b: {is_a: a}}", "cyclic-inheritance"),
    "type of itself": member("types", "{A: {typeof: B}, B: {typeof: A}}", "cyclic-inheritance"),
    "enum below itself": member("enums", "{A: {inherits: [B]}, B: {inherits: [A]}}", "cyclic-inheritance"),
    "class that requires itself": member(
        "classes", "{A: {attributes: {a: {range: A, required: true}}}}", "required-cycle", False),
    "union of itself": member("classes", "{A: {union_of: [A]}}", "cyclic-inheritance"),
    # Imports
    "import that is missing": member("imports", "[nowhere]", "unresolved-import"),
    "import with dots that is missing": member("imports", "[../../../nowhere]", "unresolved-import"),
    "import of an absolute path": member("imports", "[/nowhere/x]", "unresolved-import"),
    "import of a file that is no schema": Case(
        {BARE: f"{HEAD}imports: [t.txt]\n", "t.txt": "root:x:0:0\n"}, "not-a-schema", 1, "t.txt"),
    "import of an address": member("imports", '["https://example.org/x"]', "unresolved-import"),
    "import of an unknown prefix": member("imports", "[ex:x]", "unresolved-import"),
    "import of a folder": bare(f"{HEAD}imports: [folder]\n", "unresolved-import", 3, folder=Path.mkdir),
    "import of a number": member("imports", "[7]", "unresolved-import"),
    "import of a mapping": member("imports", "[{a: b}]", "unresolved-import"),
    "import of an empty text": member("imports", '[""]', "unresolved-import"),
    "import with a NUL": member("imports", '["a\\0b"]', "unresolved-import"),
    "import of a very long name": member("imports", f"[{'x' * 5000}]", "unresolved-import"),
    "import of an unknown part of LinkML": member("imports", "[linkml:nowhere]", "unresolved-import"),
    "import out of LinkML": member("imports", "[linkml:../../../x]", "unresolved-import"),
    "import of itself": member("imports", "[s]", "cyclic-import", False),
    "imports in a ring": bare(f"{HEAD}imports: [t]\n", "cyclic-import", 3, False)._replace(
        files={BARE: f"{HEAD}imports: [t]\n", "t.yaml": "id: https://example.org/t\nname: t\n\nimports: [s]\n"},
        file="t.yaml", line=4),
    "broken import": Case({BARE: f"{HEAD}imports: [t]\n", "t.yaml": "classes: ["}, "yaml-syntax", 1, "t.yaml"),
    "import in a loop of links": bare(f"{HEAD}imports: [t]\n", "unresolved-import", 3, t__yaml=_loop),
    "import by a dangling link": bare(f"{HEAD}imports: [t]\n", "unresolved-import", 3, t__yaml=_dangling),
    "import of a pipe": bare(f"{HEAD}imports: [t]\n", "unresolved-import", 3, t__yaml=_pipe),
    "class that an import declares otherwise": Case(
        {BARE: f"{HEAD}imports: [t]\nclasses:\n  A: {{title: a}}\n", "t.yaml": "name: t\nclasses: {A: {title: b}}\n"},
        "declared-twice", 5),
}  # fmt: skip

CODES = "enums:\n  E:\n    annotations: {codelist_file: codes.csv}\n"
WORKSPACE_CASES: dict[str, Case] = {
    # standard.yaml
    "no standard.yaml": workspace(IDENTITY, None, "unreadable-file", 0),
    "empty standard.yaml": workspace(IDENTITY, "", "wrong-shape", 1),
    "list for standard.yaml": workspace(IDENTITY, "- a\n", "wrong-shape", 1),
    "syntax of standard.yaml": workspace(IDENTITY, f"{GOOD_IDENTITY}title: [\n", "yaml-syntax", 5),
    "unknown key in standard.yaml": workspace(IDENTITY, f"{GOOD_IDENTITY}titel: x\n", "unknown-entry", 5),
    "number as a key in standard.yaml": workspace(IDENTITY, f"{GOOD_IDENTITY}7: x\n", "wrong-shape", 5),
    "null everywhere in standard.yaml": workspace(IDENTITY, "name:\nkind:\nversion:\n", "wrong-shape", 1),
    "name that is not the folder's": workspace(
        IDENTITY, GOOD_IDENTITY.replace("muster", "anders"), "wrong-identity", 1),
    "name with a slash": workspace(IDENTITY, GOOD_IDENTITY.replace("muster", "../muster"), "wrong-entry", 1),
    "unknown kind": workspace(IDENTITY, GOOD_IDENTITY.replace("data", "dates"), "wrong-entry", 2),
    "version that is none": workspace(IDENTITY, GOOD_IDENTITY.replace("1.0.0", "1.0"), "version-not-semantic", 3),
    "version that leads elsewhere": workspace(
        IDENTITY, GOOD_IDENTITY.replace("1.0.0", "../../../x"), "version-not-semantic", 3),
    "unknown root": workspace(IDENTITY, GOOD_IDENTITY.replace("Person", "Nobody"), "unresolved-root", 4),
    "list of lists for roots": workspace(IDENTITY, GOOD_IDENTITY.replace("[Person]", "[[Person]]"), "wrong-shape", 4),
    "date that does not exist": workspace(IDENTITY, f"{GOOD_IDENTITY}valid_from: 2027-02-30\n", "wrong-entry", 5),
    "dependency without exact version": workspace(
        IDENTITY, f"{GOOD_IDENTITY}dependencies: {{basis: '>=1.0'}}\n", "unpinned-dependency", 5),
    "dependency that is not there": workspace(
        IDENTITY, f"{GOOD_IDENTITY}dependencies: {{nirgends: 1.0.0}}\n", "unresolved-dependency", 5),
    "dependency on itself": workspace(
        IDENTITY, f"{GOOD_IDENTITY}dependencies: {{muster: 1.0.0}}\n", "unused-dependency", 5, False),
    "level of an unknown rule": workspace(
        IDENTITY, f"{GOOD_IDENTITY}lint: {{nothing: {{level: hint, reason: x}}}}\n", "unknown-rule", 5),
    "list for lint": workspace(IDENTITY, f"{GOOD_IDENTITY}lint: [missing-title]\n", "wrong-shape", 5),
    "folder for standard.yaml": workspace(IDENTITY, Path.mkdir, "unreadable-file", 0),
    "unreadable standard.yaml": workspace(IDENTITY, _unreadable, "unreadable-file", 0),
    "standard.yaml in a loop of links": workspace(IDENTITY, _loop, "unreadable-file", 0),
    # registry.yaml
    "syntax of registry.yaml": workspace(REGISTRY, "publisher: {", "yaml-syntax", 1),
    "empty registry.yaml": workspace(REGISTRY, "", "wrong-shape", 1),
    "list for registry.yaml": workspace(REGISTRY, "- a\n", "wrong-shape", 1),
    "unknown key in registry.yaml": workspace(REGISTRY, f"{GOOD_REGISTRY}publishr: x\n", "unknown-entry", 5),
    "address that is none": workspace(REGISTRY, GOOD_REGISTRY.replace("uri: https", "uri: x"), "wrong-entry", 2),
    "languages that are none": workspace(REGISTRY, GOOD_REGISTRY.replace("[de, en]", "[1, 2]"), "wrong-shape", 3),
    "main language that is none of them": workspace(
        REGISTRY, GOOD_REGISTRY.replace("main_language: de", "main_language: fr"), "wrong-entry", 4),
    "template with an unknown place": workspace(
        REGISTRY, f"{GOOD_REGISTRY}namespace: '{{base_uri}}{{0.__class__}}/{{name}}'\n", "wrong-entry", 5),
    "folder for registry.yaml": workspace(REGISTRY, Path.mkdir, "unreadable-file", 0),
    # model.yaml
    "no model.yaml": workspace(MODEL, None, "unreadable-file", 0),
    "folder for model.yaml": workspace(MODEL, Path.mkdir, "unreadable-file", 0),
    "unreadable model.yaml": workspace(MODEL, _unreadable, "unreadable-file", 0),
    "model.yaml in a loop of links": workspace(MODEL, _loop, "unreadable-file", 0),
    "pipe for model.yaml": workspace(MODEL, _pipe, "unreadable-file", 0),
    "import of a standard that is not there": workspace(
        MODEL, GOOD_MODEL.replace("linkml:types", "../nirgends/model"), "unresolved-import", 3),
    # code lists
    "no code list": workspace(MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 10),
    "code list in Latin-1": workspace(
        MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 10, codes__csv="code,title_de\na,Grün\n".encode("latin-1")),
    "empty code list": workspace(MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 1, codes__csv="")._replace(
        file="standards/muster/codes.csv"),
    "code list without the column": workspace(
        MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 1, codes__csv="kode\na\n")._replace(
        file="standards/muster/codes.csv"),
    "code list with an open quotation mark": workspace(
        MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 10, codes__csv='code\n"a\n'),
    "ragged code list": workspace(
        MODEL, GOOD_MODEL + CODES, "ragged-code-list", 3, codes__csv="code,title_de\na,A\nb\n")._replace(
        file="standards/muster/codes.csv"),
    "code twice in a code list": workspace(
        MODEL, GOOD_MODEL + CODES, "duplicate-code", 3, codes__csv="code\na\na\n")._replace(
        file="standards/muster/codes.csv"),
    "code list with NUL bytes": workspace(
        MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 10, codes__csv=b"code\na\0b\n"),
    "folder for a code list": workspace(
        MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 10, codes__csv=Path.mkdir),
    "pipe for a code list": workspace(
        MODEL, GOOD_MODEL + CODES, "unreadable-code-list", 10, codes__csv=_pipe),
    # examples
    "example that is no JSON": workspace("standards/muster/examples/a.json", "{", "invalid-example", 1),
    "example that is no XML": workspace("standards/muster/examples/a.xml", "<Person>", "invalid-example", 1),
    "example that is no YAML": workspace("standards/muster/examples/a.yaml", "name: [\n", "invalid-example", 1),
    "example that is empty": workspace("standards/muster/examples/a.yaml", "", "invalid-example", 1),
    "example of nothing": workspace("standards/muster/examples/a.xml", "", "invalid-example", 1),
    "example with a list": workspace("standards/muster/examples/a.json", "[1]", "invalid-example", 1),
    "example with numbers as keys": workspace(
        "standards/muster/examples/a.yaml", "name: x\n1: y\n", "invalid-example", 2),
    "example with a wrong value": workspace("standards/muster/examples/a.json", '{\n"name": 7}', "invalid-example", 2),
    "example with external entities": workspace(
        "standards/muster/examples/a.xml",
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Person>&x;</Person>', "invalid-example", 1),
    "example with entities that unfold": workspace(
        "standards/muster/examples/a.xml",
        '<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx">' + "".join(
            f'<!ENTITY {chr(n)} "{f"&{chr(n - 1)};" * 10}">' for n in range(98, 110)) + "]>\n<Person>&m;</Person>",
        "invalid-example", 1),
    "example that is nested deeply": workspace(
        "standards/muster/examples/a.json", "[" * 100_000 + "]" * 100_000, "invalid-example", 1),
    "example with elements nested deeply": workspace(
        "standards/muster/examples/a.xml", "<a>" * 100_000 + "</a>" * 100_000, "invalid-example", 1),
    "example in Latin-1": workspace(
        "standards/muster/examples/a.json", '{"name": "Grün"}'.encode("latin-1"), "invalid-example", 1),
    "unreadable example": workspace("standards/muster/examples/a.json", _unreadable, "invalid-example", 0),
    "example in a loop of links": workspace("standards/muster/examples/a.json", _loop, "invalid-example", 0),
}  # fmt: skip
