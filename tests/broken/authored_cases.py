"""Broken interfaces, scenarios, environments and processes: one change to right files, and the finding owed for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

MUSTER = Path(__file__).parents[1] / "generators" / "interfaces" / "muster"
INTERFACE = "standards/antragsannahme/interface.yaml"
SCENARIO = "standards/antragsannahme/scenarios/antrag-wird-angenommen.yaml"
ENVIRONMENT = "standards/antragsannahme/environment.yaml"
PROCESS = "standards/antragsverfahren/process.yaml"
IDENTITY = "standards/antragsannahme/standard.yaml"
LINE_1, ANYWHERE = "line 1", "anywhere"
"""Places that no text tells."""


class Case(NamedTuple):
    """A change of one file, and the finding that it must yield.

    change: makes the file's text broken, or the file itself. at: text in the line of the finding, the first one; empty
    for the file as a whole. error: nothing is built.
    """

    file: str
    change: Callable[[Path], None]
    rule: str
    at: str
    error: bool = True


def swap(file: str, old: str, new: str, rule: str, at: str | None = None, error: bool = True) -> Case:
    """The first occurrence of a text replaced; the finding is at the new one unless said otherwise."""

    def change(path: Path) -> None:
        text = path.read_text("utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), "utf-8")

    return Case(file, change, rule, (at if at is not None else new).strip("\n ").partition("\n")[0], error)


def whole(file: str, content: bytes | None, rule: str, at: str) -> Case:
    """The whole file replaced; None removes it."""

    def change(path: Path) -> None:
        path.unlink() if content is None else path.write_bytes(content)

    return Case(file, change, rule, at)


def folder(path: Path) -> None:
    """A folder in the place of a file."""
    path.unlink()
    path.mkdir()


FILES = {
    "interface missing": whole(INTERFACE, None, "unreadable-file", ""),
    "interface is a folder": Case(INTERFACE, folder, "unreadable-file", ""),
    "interface empty": whole(INTERFACE, b"", "wrong-shape", ""),
    "interface is a list": whole(INTERFACE, b"- a\n", "wrong-shape", "- a"),
    "interface is a text": whole(INTERFACE, b"hello\n", "wrong-shape", "hello"),
    "interface not UTF-8": whole(INTERFACE, b"base_path: \xff\n", "not-utf-8", ""),
    "interface binary": whole(INTERFACE, bytes(range(256)), "not-utf-8", ""),
    "interface unclosed": whole(INTERFACE, b"roles: [\n", "yaml-syntax", ""),
    "interface nested too deep": whole(INTERFACE, b"roles: " + b"[" * 5000 + b"]" * 5000, "nested-too-deep", ""),
    "interface of aliases": whole(
        INTERFACE,
        b"a: &a [x,x,x,x,x,x,x,x,x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (c, c, b",".join([b"*%c" % (c - 1)] * 9)) for c in range(98, 106)),
        "aliases-unfold",
        "",
    ),
    "interface contains itself": whole(INTERFACE, b"base_path: /a/v1\nroles: &r [*r]\n", "alias-cycle", "roles"),
    "interface with two keys alike": swap(INTERFACE, "roles:\n", "base_path: /x/v1\nroles:\n", "duplicate-key"),
    "process missing": whole(PROCESS, None, "unreadable-file", ""),
    "process empty": whole(PROCESS, b"{}", "missing-entry", "{}"),
    "scenario empty": whole(SCENARIO, b"# nothing\n", "wrong-shape", ""),
    "scenario is a folder": Case(SCENARIO, folder, "unreadable-file", ""),
    "scenario under another name": swap(SCENARIO, "id: antrag-wird-angenommen", "id: antrag", "wrong-identity"),
    "kind that is none": swap(IDENTITY, "kind: interface", "kind: service", "wrong-entry"),
    "dependency that is none": swap(IDENTITY, "antrag: 1.0.0", "antraege: 1.0.0", "unresolved-dependency"),
    "dependency without version": swap(IDENTITY, "antrag: 1.0.0", "antrag: latest", "unpinned-dependency"),
    "dependency not stated": swap(IDENTITY, "dependencies: {antrag: 1.0.0}", "", "unresolved-payload", ANYWHERE),
}
INTERFACES = {
    "unknown key": swap(INTERFACE, "base_path:", "basepath: x\nbase_path:", "unknown-entry"),
    "key that is no text": swap(
        INTERFACE, "  keine-berechtigung:\n", "  403: {}\n  keine-berechtigung:\n", "wrong-shape"
    ),
    "base path missing": swap(INTERFACE, "base_path: /antraege/v1", "", "missing-entry", LINE_1),
    "base path without slash": swap(INTERFACE, "/antraege/v1", "antraege/v1", "wrong-entry", "base_path"),
    "base path without version": swap(
        INTERFACE, "/antraege/v1", "/antraege", "base-path-without-version", "base_path", False
    ),
    "base path of another version": swap(
        INTERFACE, "/antraege/v1", "/antraege/v3", "base-path-without-version", "base_path", False
    ),
    "operation without id": swap(
        INTERFACE, "  - id: antragStellen\n    method: post", "  - method: post", "missing-entry"
    ),
    "operation without method": swap(INTERFACE, "    method: post\n", "", "missing-entry", "id: antragStellen"),
    "method in capitals": swap(INTERFACE, "method: post", "method: POST", "wrong-entry"),
    "operation id with hyphen": swap(INTERFACE, "id: antragStellen", "id: antrag-stellen", "wrong-entry"),
    "operation id in capitals": swap(
        INTERFACE, "id: anlageHochladen", "id: AnlageHochladen", "operation-not-lower-camel-case", error=False
    ),
    "operation twice": swap(INTERFACE, "id: antraegeAuflisten", "id: antragStellen #", "duplicate-id"),
    "event named as operation": swap(INTERFACE, "id: bescheidErlassen", "id: antragStellen #", "duplicate-id"),
    "same method and path": swap(
        INTERFACE,
        "method: get\n    path: /antraege\n",
        "method: post\n    path: /antraege #\n",
        "clashing-paths",
        "path: /antraege #",
    ),
    "path differs in names only": swap(
        INTERFACE, "/antraege/{aktenzeichen}/anlagen/{nummer}", "/antraege/{kennung}/stand", "clashing-paths"
    ),
    "path with query": swap(INTERFACE, "path: /antraege\n", "path: /antraege?alle\n", "wrong-entry"),
    "path with trailing slash": swap(
        INTERFACE, "path: /antraege\n", "path: /antraege/ #\n", "unconventional-path", error=False
    ),
    "path with capitals": swap(INTERFACE, "path: /antraege\n", "path: /Antraege\n", "unconventional-path", error=False),
    "path with unclosed brace": swap(
        INTERFACE, "{aktenzeichen}/stand", "{aktenzeichen/stand", "path-parameter-mismatch"
    ),
    "path parameter not declared": swap(
        INTERFACE, "{aktenzeichen}/stand", "{zeichen}/stand", "path-parameter-mismatch"
    ),
    "path parameter not in the path": swap(
        INTERFACE, "/{aktenzeichen}/stand", "/stand", "path-parameter-mismatch", "- name: aktenzeichen"
    ),
    "parameter twice": swap(
        INTERFACE,
        "      - name: Vorgangsnummer\n",
        "      - {name: Vorgangsnummer, place: header}\n      - name: Vorgangsnummer\n",
        "duplicate-id",
        "- name: Vorgangsnummer",
    ),
    "parameter that comes anyway": swap(
        INTERFACE, "name: Vorgangsnummer", "name: idempotency-key", "reserved-parameter"
    ),
    "parameter of unknown type": swap(INTERFACE, "type: uuid", "type: guid", "unresolved-parameter-type"),
    "parameter of unknown standard": swap(INTERFACE, "type: uuid", "type: basis:Uuid", "unresolved-parameter-type"),
    "parameter with wrong pattern": swap(INTERFACE, '"^[A-Za-z]+$"', '"^[A-Za-z+$"', "invalid-pattern"),
    "parameter with bounds swapped": swap(INTERFACE, "minimum: 1\n", "minimum: 9999\n", "minimum-above-maximum"),
    "parameter with endless bound": swap(INTERFACE, "minimum: 1\n", "minimum: .inf\n", "wrong-entry"),
    "parameter with huge bound": swap(INTERFACE, "minimum: 1\n", f"minimum: {10**40}\n", "wrong-entry"),
    "page larger than the largest": swap(
        INTERFACE, "{default: 20, maximum: 100}", "{default: 200, maximum: 100}", "minimum-above-maximum"
    ),
    "role not declared": swap(INTERFACE, "consumer: onlinedienst", "consumer: onlinedinst", "unresolved-name"),
    "scheme not declared": swap(
        INTERFACE, "security: [oauth, zertifikat]", "security: [oauth, schein]", "unresolved-name"
    ),
    "scope not declared": swap(INTERFACE, "scopes: [antrag.stellen]", "scopes: [antrag.schreiben]", "unresolved-name"),
    "problem type not declared": swap(
        INTERFACE, "ungueltiger-antrag, ueberlastet]", "ungueltig, ueberlastet]", "unresolved-name"
    ),
    "callback not declared": swap(INTERFACE, "callbacks: [standGemeldet]", "callbacks: [gemeldet]", "unresolved-name"),
    "state operation not declared": swap(
        INTERFACE, "asynchronous: standAbfragen", "asynchronous: abfragen", "unresolved-name"
    ),
    "successor not declared": swap(INTERFACE, "successor: standAbfragen", "successor: abfragen", "unresolved-name"),
    "payload without standard": swap(INTERFACE, "payload: antrag:Antrag", "payload: Antrag", "wrong-entry"),
    "payload of unknown standard": swap(
        INTERFACE, "payload: antrag:Antrag", "payload: basis:Antrag", "unresolved-payload"
    ),
    "payload of unknown class": swap(
        INTERFACE, "payload: antrag:Antrag", "payload: antrag:Anfrage", "unresolved-payload"
    ),
    "example that is none": swap(INTERFACE, "examples: [parkausweis]", "examples: [ausweis]", "unresolved-example"),
    "example of another class": swap(
        INTERFACE, "examples: [parkausweis]", "examples: [bewilligung]", "unresolved-example"
    ),
    "body of 204": swap(
        INTERFACE,
        "- status: 204\n",
        "- status: 204\n        body: {media: [json]}\n",
        "unexpected-body",
        "body: {media: [json]}",
    ),
    "request of GET": swap(
        INTERFACE, "    paging: {", "    request: {media: [json]}\n    paging: {", "unexpected-body"
    ),
    "error among responses": swap(INTERFACE, "status: 202", "status: 502", "unsuitable-status"),
    "status that is none": swap(INTERFACE, "status: 202", "status: 999", "wrong-entry"),
    "status in words": swap(INTERFACE, "status: 202", "status: accepted", "wrong-shape"),
    "success among problem types": swap(INTERFACE, "status: 403", "status: 203", "unsuitable-status"),
    "status twice": swap(INTERFACE, "status: 200", "status: 202 #", "duplicate-id"),
    "no response": swap(
        INTERFACE,
        "    responses:\n      - status: 204\n        title: {de: Gespeichert, en: Stored}\n",
        "",
        "operation-without-response",
        "id: anlageHochladen",
    ),
    "no problem type": swap(
        INTERFACE,
        "    problems: [keine-berechtigung]\n    paging",
        "    paging",
        "operation-without-problem",
        "id: antraegeAuflisten",
        False,
    ),
    "no scope": swap(
        INTERFACE, "    scopes: [antrag.stellen]\n", "", "operation-without-security", "id: antragStellen", False
    ),
    "no role": swap(
        INTERFACE,
        "    consumer: onlinedienst\n    provider: annahmestelle\n",
        "",
        "operation-without-role",
        "id: antragStellen",
        False,
    ),
    "202 without Location": swap(
        INTERFACE, "name: Location", "name: Ort", "incomplete-acceptance", "status: 202", False
    ),
    "callback without address": swap(
        INTERFACE, "    address: /rueckrufadresse\n", "", "unreachable-callback", "- id: standGemeldet"
    ),
    "callback to nowhere": swap(INTERFACE, "address: /rueckrufadresse", "address: /adresse", "unreachable-callback"),
    "address that is no pointer": swap(
        INTERFACE, "address: /rueckrufadresse", "address: rueckrufadresse", "wrong-entry"
    ),
    "problem type not used": swap(INTERFACE, ", ueberlastet]", "]", "unused-declaration", "  ueberlastet:", False),
    "requirement twice": swap(INTERFACE, "id: AA-2", "id: AA-1 #", "duplicate-id"),
    "requirement without text": swap(
        INTERFACE,
        "    text: {de: Weitere Wege der Einreichung sind erlaubt., en: Further ways of submission are allowed.}\n",
        "",
        "missing-entry",
        "id: AA-5",
    ),
    "requirement without scenario": swap(
        INTERFACE,
        "level: SHOULD\n"
        "        text: {de: Der Stand ist aktuell., en: The state is up to date.}\n"
        "        observable: false",
        "level: MUST\n        text: {de: x, en: y}\n        observable: true",
        "requirement-without-scenario",
        "id: AA-3",
        False,
    ),
    "requirement without evidence": swap(
        INTERFACE,
        "        evidence: {de: Betriebshandbuch, en: Operating manual}\n",
        "",
        "requirement-without-evidence",
        "observable: false",
        False,
    ),
    "title in one language": swap(
        INTERFACE,
        "title: {de: Antrag stellen, en: Submit an application}",
        "title: {de: Antrag stellen}",
        "missing-translation",
        error=False,
    ),
    "title without language": swap(
        INTERFACE, "title: {de: Antrag stellen, en: Submit an application}", "title: Antrag stellen", "wrong-shape"
    ),
    "title without text": swap(
        INTERFACE, "title: {de: Antrag stellen, en: Submit an application}", "title: {de: '', en: x}", "wrong-entry"
    ),
    "no description": swap(
        INTERFACE,
        "    description: {de: Übergibt einen Antrag., en: Hands over an application.}\n",
        "",
        "missing-description",
        "id: antragStellen",
        False,
    ),
    "date that is none": swap(INTERFACE, 'since: "2027-01-01"', "since: bald", "wrong-entry"),
    "media type that is none": swap(INTERFACE, "media: [application/jose]", "media: [jose]", "wrong-entry"),
}
INTERFACES |= {
    "default of another type": swap(
        INTERFACE, "default: [Anwohnerparkausweis]", "default: [Parken 2]", "example-not-in-range", error=False
    ),
    "two defaults of one value": swap(
        INTERFACE,
        "example: 7b1f3c52-0d0c-4a53-9d0c-0f2d5c2b1a10",
        "example: [a, b]",
        "example-not-in-range",
        error=False,
    ),
    "example that is no UUID": swap(
        INTERFACE,
        "example: 7b1f3c52-0d0c-4a53-9d0c-0f2d5c2b1a10",
        "example: 7b1f3c52",
        "example-not-in-range",
        error=False,
    ),
    "example of another type": swap(
        INTERFACE, "example: AB-1234", "example: ab-1234", "example-not-in-range", error=False
    ),
    "end before deprecation": swap(INTERFACE, 'sunset: "2028', 'sunset: "2026', "transition-before-validity"),
    "problem type named twice": swap(
        INTERFACE,
        "problems: [keine-berechtigung]",
        "problems: [keine-berechtigung, keine-berechtigung]",
        "duplicate-id",
    ),
    "event without media type": swap(
        INTERFACE, "    signature: hmac-sha256\n    media: [json]\n", "", "missing-body", "- id: standGemeldet", False
    ),
}
SCENARIOS = {
    "scenario without steps": swap(SCENARIO, "steps:\n", "steps: []\nsteps_:\n", "unworkable-step", "id: antrag-wird"),
    "case that is none": swap(SCENARIO, "case: good", "case: fine", "wrong-entry"),
    "step with operation and event": swap(
        SCENARIO,
        "    operation: antragStellen\n",
        "    operation: antragStellen\n    event: standGemeldet\n",
        "unworkable-step",
        "- id: stellen",
    ),
    "step with neither": swap(SCENARIO, "    event: standGemeldet\n", "", "unworkable-step", "- id: meldung"),
    "unknown operation": swap(SCENARIO, "operation: antragStellen", "operation: antragSenden", "unresolved-name"),
    "unknown event": swap(SCENARIO, "event: standGemeldet", "event: stand", "unresolved-name"),
    "unknown parameter": swap(SCENARIO, "Vorgangsnummer:", "Vorgang:", "unworkable-step"),
    "no value for the path": swap(
        SCENARIO, '    parameters: {aktenzeichen: "{aktenzeichen}"}\n', "", "unworkable-step", "- id: warten"
    ),
    "unknown example": swap(SCENARIO, "example: parkausweis", "example: ausweis", "unresolved-example"),
    "example and raw body": swap(
        SCENARIO, "    example: parkausweis\n", "    example: parkausweis\n    raw: x\n", "unworkable-step", "raw: x"
    ),
    "value before it is known": swap(SCENARIO, '"{anliegen}"', '"{aktenzeichen}"', "unresolved-variable", "/anliegen:"),
    "place that is none": swap(SCENARIO, "/erledigt: true", "/fertig: true", "unresolved-pointer"),
    "place that is no pointer": swap(SCENARIO, "pointer: /erledigt", "pointer: erledigt", "wrong-entry"),
    "place in the request that is none": swap(SCENARIO, "/eingang: null", "/ausgang: null", "unresolved-pointer"),
    "status that is no answer": swap(SCENARIO, "status: [200, 202]", "status: [201]", "undeclared-answer"),
    "status that is no list": swap(SCENARIO, "status: [200, 202]", "status: 200", "wrong-shape"),
    "header with wrong pattern": swap(SCENARIO, '"[0-9]+"', '"[0-9"', "invalid-pattern", "headers:"),
    "requirement not stated": swap(SCENARIO, "requirements: [AA-1]", "requirements: [AA-9]", "unresolved-requirement"),
    "capture of nothing": swap(SCENARIO, "{name: ort, header: Location}", "{name: ort}", "unworkable-step"),
    "waiting in words": swap(SCENARIO, "within: 2.5", "within: soon", "wrong-shape"),
    "waiting for ever": swap(SCENARIO, "within: 2.5", "within: .inf", "wrong-entry"),
    "access that is none": swap(SCENARIO, "access: valid", "access: granted", "wrong-entry"),
}
PROCESSES = {
    "step type that is none": swap(PROCESS, "type: user", "type: human", "wrong-entry"),
    "participant without kind": swap(PROCESS, "    kind: citizen\n", "", "missing-entry", "- id: antragstellerin"),
    "participant not declared": swap(
        PROCESS, "participant: antragstellerin", "participant: antragsteller", "unresolved-name"
    ),
    "lane of an unknown pool": swap(PROCESS, "within: behoerde", "within: amt", "unresolved-name"),
    "lane of a lane": swap(
        PROCESS,
        "    description: {de: Prüft Anträge., en: Examines applications.}\n    within: behoerde",
        "    description: {de: Prüft., en: Examines.}\n    within: poststelle",
        "misplaced-entry",
        "within: poststelle",
    ),
    "step not declared": swap(PROCESS, "next: ausfuellen", "next: ausfullen", "unresolved-name"),
    "step twice": swap(PROCESS, "id: sichten", "id: erfassen #", "duplicate-id"),
    "step without next": swap(PROCESS, "    next: pruefung\n", "", "step-without-next", "- id: erfassen"),
    "end with next": swap(
        PROCESS, "    title: {de: Erledigt, en: Done}\n", "    next: anlass\n", "misplaced-entry", "next: anlass"
    ),
    "task with branches": swap(
        PROCESS,
        "    type: manual\n",
        "    type: manual\n    branches: [{to: geprueft}, {to: fehlt}]\n",
        "misplaced-entry",
        "branches: [{to: geprueft}",
    ),
    "next in another pool": swap(PROCESS, "next: bescheid-erhalten", "next: erfassen", "crossing-next"),
    "next into a subprocess": swap(PROCESS, "next: pruefung\n", "next: sichten\n", "crossing-next"),
    "decision without other cases": swap(
        PROCESS, "{to: fehlt, otherwise: true}", "{to: fehlt, when: {de: x, en: y}}", "incomplete-decision", "branches:"
    ),
    "branch without condition": swap(
        PROCESS, "{to: geprueft, when: {de: alles da, en: all there}}", "{to: geprueft}", "incomplete-decision"
    ),
    "two branches for other cases": swap(
        PROCESS,
        "{to: geprueft, when: {de: alles da, en: all there}}",
        "{to: geprueft, otherwise: true}",
        "incomplete-decision",
        "{to: fehlt",
    ),
    "condition of a parallel branch": swap(
        PROCESS, "      - {to: entscheiden}\n", "      - {to: entscheiden, when: {de: x, en: y}}\n", "misplaced-entry"
    ),
    "send without receive": swap(
        PROCESS,
        "message: antrag:Antrag\n    sender",
        "message: antrag:Stand\n    sender",
        "message-without-counterpart",
        "message: antrag:Antrag",
    ),
    "send without addressee": swap(
        PROCESS, "    to: poststelle\n", "", "message-without-counterpart", "- id: antrag-senden"
    ),
    "send without message": swap(
        PROCESS,
        "    message: antrag:Bescheid\n    to:",
        "    to:",
        "message-without-counterpart",
        "- id: bescheid-senden",
    ),
    "message of unknown class": swap(
        PROCESS, "message: antrag:Antrag", "message: antrag:Anfrage", "unresolved-payload"
    ),
    "message without standard": swap(PROCESS, "message: antrag:Antrag", "message: Antrag", "wrong-entry"),
    "operation not declared": swap(
        PROCESS, "antragsannahme:antragStellen", "antragsannahme:antragSenden", "unresolved-operation"
    ),
    "operation of unknown interface": swap(
        PROCESS, "antragsannahme:antragStellen", "annahme:antragStellen", "unresolved-operation"
    ),
    "operation of another payload": swap(
        PROCESS, "antragsannahme:antragStellen", "antragsannahme:standAbfragen", "operation-does-not-fit"
    ),
    "role that is none": swap(PROCESS, "role: onlinedienst", "role: buerger", "unresolved-operation"),
    "role of the other side": swap(
        PROCESS,
        "role: annahmestelle",
        "role: onlinedienst",
        "operation-does-not-fit",
        "operation: antragsannahme:antragStellen",
    ),
    "deadline in words": swap(PROCESS, "duration: P14D", "duration: two weeks", "wrong-entry"),
    "deadline without number": swap(PROCESS, "duration: P14D", "duration: PT", "wrong-entry"),
    "deadline without structure": swap(
        PROCESS,
        "    deadline:\n"
        "      duration: P3M\n"
        "      interrupting: false\n"
        "      title: {de: Entscheidungsfrist, en: Time to decide}\n"
        "      legal_basis: [§ 75 VwGO]\n",
        "    deadline: P3M\n",
        "wrong-shape",
    ),
    "outcome not declared": swap(PROCESS, "outcome: bewilligt", "outcome: erteilt", "unresolved-name"),
    "error not declared": swap(PROCESS, "error: unterlagen-fehlen, to", "error: unterlagen, to", "unresolved-name"),
    "outcome not used": swap(
        PROCESS,
        "outcomes:\n",
        "outcomes:\n  vertagt: {title: {de: Vertagt, en: Postponed}}\n",
        "unused-declaration",
        "vertagt:",
        False,
    ),
    "participant not used": swap(
        PROCESS,
        "steps:\n",
        "  - {id: rat, kind: authority, title: {de: Rat, en: Council}}\nsteps:\n",
        "unused-declaration",
        "- {id: rat",
        False,
    ),
    "requirement of the interface": swap(PROCESS, "id: AV-2", "id: AA-1", "duplicate-id"),
}
ENVIRONMENTS = {
    "environment empty": whole(ENVIRONMENT, b"# nothing\n", "wrong-shape", ""),
    "environment is a list": whole(ENVIRONMENT, b"- a\n", "wrong-shape", "- a"),
    "environment not UTF-8": whole(ENVIRONMENT, b"causes: \xff\n", "not-utf-8", ""),
    "environment unclosed": whole(ENVIRONMENT, b"causes: [\n", "yaml-syntax", ""),
    "environment is a folder": Case(ENVIRONMENT, folder, "unreadable-file", ""),
    "unknown key of an environment": swap(ENVIRONMENT, "transitions:", "transition:", "unknown-entry"),
    "unknown cause": swap(ENVIRONMENT, "invalid: ", "wrong: ", "wrong-entry"),
    "unknown problem of a cause": swap(
        ENVIRONMENT, "invalid: ungueltiger-antrag", "invalid: falsch", "unresolved-name"
    ),
    "unknown operation of an environment": swap(ENVIRONMENT, "standAbfragen:", "standLesen:", "unresolved-name"),
    "unknown collection": swap(ENVIRONMENT, "collection: antraege", "collection: faelle", "unresolved-name"),
    "unknown event of an environment": swap(ENVIRONMENT, "emit: standGemeldet", "emit: stand", "unresolved-name"),
    "unknown example of an answer": swap(
        ENVIRONMENT, 'values: {"": "{record.stand}"}\n  antraege', "example: stand\n  antraege", "unresolved-example"
    ),
    "status of no answer": swap(ENVIRONMENT, "status: 202", "status: 204", "undeclared-answer"),
    "condition that is none": swap(ENVIRONMENT, '"!record.stand.erledigt"', '"!"', "unworkable-expression"),
    "name of nothing": swap(ENVIRONMENT, "{path.aktenzeichen}", "{pfad.aktenzeichen}", "unworkable-expression"),
    "negative time": swap(ENVIRONMENT, "after: 2", "after: -1", "wrong-entry"),
}
CASES = FILES | INTERFACES | SCENARIOS | ENVIRONMENTS | PROCESSES
