"""What every answer of an operation has to keep to, whatever a scenario asks: the OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from conformance.api.message import Answer
from conformance.api.payloads import Payloads, Read, json_read
from conformance.api.words import told
from conformance.library import Subject, Unsound
from conformance.report import Fault
from conformance.report.sentences import plain
from generators.model.interface import Operation
from generators.openapi.bodies import is_json
from generators.openapi.problems import MEDIA as PROBLEM
from generators.vectors.interface.described import Described
from generators.vectors.interface.described import Operation as Documented


class Contract:
    """The OpenAPI document of an interface standard, as what answers are held to."""

    def __init__(self, subject: Subject, payloads: Payloads) -> None:
        """Read the document of the standard; raises Unsound."""
        path = f"openapi/{subject.name}.openapi.json"
        try:
            document = msgspec.json.decode(subject.content(path))
        except msgspec.DecodeError as error:
            raise Unsound(f"{subject.id}: '{path}' cannot be read: {error}") from error
        self.document: dict[str, Any] = document
        self._described = Described(subject.standard, document)
        self._operations = {operation.id: operation for operation in self._described.operations}
        self._payloads = payloads

    def operation(self, id: str) -> Documented:
        """What the document says of an operation."""
        return self._operations[id]

    def read(self, operation: Operation, method: str, answer: Answer) -> Read:
        """The value of an answer's body, None where it has none that can be read, and all that is wrong with it."""
        documented = self._operations[operation.id].responses.get(answer.status)
        if documented is None:
            return Read(_value(answer), [_unknown_status(operation, answer)])
        faults = list(self._headers(documented, answer))
        contents = documented.get("content", {})
        if not contents or method == "HEAD":
            return Read(None, faults + _needless(answer))
        if not answer.body:
            return Read(None, [*faults, Fault(told("body-missing"), expected=_listed(contents))])
        if answer.media not in contents:
            kind = "media-unknown" if answer.media else "media-missing"
            text = told(kind, found=answer.media, status=str(answer.status))
            return Read(None, [*faults, Fault(text, value=answer.media, expected=_listed(contents))])
        value, wrong = self._body(operation, answer, contents[answer.media])
        return Read(value, faults + wrong)

    def _body(self, operation: Operation, answer: Answer, content: dict[str, Any]) -> Read:
        if answer.media == PROBLEM:
            return self._problem(answer, content)
        response = next((r for r in operation.responses if r.status == answer.status), None)
        if response is not None and response.body is not None and response.body.payload:
            return self._payloads.read(response.body.payload, answer.media, answer.body)
        if is_json(answer.media):
            return self._json(answer, content)
        return Read(None, [])

    def _problem(self, answer: Answer, content: dict[str, Any]) -> Read:
        """Problem details; `status` is that of the answer (RFC 9457, section 3.1.2)."""
        value, faults = self._json(answer, content)
        status = value.get("status") if isinstance(value, dict) else None
        if status is not None and status != answer.status:
            text = told("problem-status", found=str(status), status=str(answer.status))
            other = Fault(text, path="/status", value=str(status), expected=plain(str(answer.status)))
            return Read(value, [other, *(fault for fault in faults if fault.path != other.path)])
        return Read(value, faults)

    def _json(self, answer: Answer, content: dict[str, Any]) -> Read:
        value, faults = json_read(answer.body)
        if value is None and faults:
            return Read(None, faults)
        return Read(value, faults + list(self._invalid(content.get("schema", {}), value)))

    def _invalid(self, schema: dict[str, Any], value: Any) -> Iterator[Fault]:
        for error in self._described.errors(schema, value):
            pointer = "".join(f"/{token}" for token in error.instance_path)
            yield Fault(told("body-wrong", reason=error.message), path=pointer, expected=told("described"))

    def _headers(self, documented: dict[str, Any], answer: Answer) -> Iterator[Fault]:
        for name, header in self._described.headers(documented).items():
            text = answer.header(name)
            if text is None:
                if header.get("required"):
                    yield Fault(told("header-missing", name=name), path=name, expected=told("present"))
            elif not self._described.takes(header.get("schema", {}), text):
                yield Fault(told("header-wrong", name=name), path=name, value=text, expected=told("described"))


def _unknown_status(operation: Operation, answer: Answer) -> Fault:
    target = answer.header("Location")
    if 300 <= answer.status < 400 and target is not None:
        return Fault(told("redirected", found=str(answer.status), target=target), value=str(answer.status))
    text = told("status-unknown", found=str(answer.status), operation=operation.id)
    return Fault(text, value=str(answer.status), expected=told("described"))


def _needless(answer: Answer) -> list[Fault]:
    return [Fault(told("body-needless", status=str(answer.status)))] if answer.body else []


def _listed(contents: dict[str, Any]) -> dict[str, str]:
    return plain(", ".join(contents))


def _value(answer: Answer) -> Any:
    """What an answer that is not described says, as far as it is JSON."""
    return json_read(answer.body).value if is_json(answer.media) else None
