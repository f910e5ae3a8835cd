"""Bodies where HTTP has none."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

WITHOUT_REQUEST = ("get", "head", "delete", "options")
WITHOUT_CONTENT = (204, 205, 304)


def check(subject: Subject) -> Iterator[Flag]:
    """Each request body of a method without one, and each response body of HEAD or a status without content.

    Source: RFC 9110, sections 9.3 and 15.
    """
    for operation in subject.interface.operations:
        if operation.request is not None and operation.method in WITHOUT_REQUEST:
            yield subject.flag(f"request of {operation.method.upper()} has a body", operation, "request")
        for response in operation.responses:
            if response.body is None:
                continue
            if response.status in WITHOUT_CONTENT:
                yield subject.flag(f"response with status {response.status} has a body", response, "body")
            elif operation.method == "head":
                yield subject.flag("response to HEAD has a body", response, "body")
