"""The page of access: roles, ways to prove who calls, and which operation needs which scope."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.interface import Interface, Security
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, table, told
from generators.pages.parts import facts_list, label, operation_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text


def access_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of access, if the interface has roles or a security scheme."""
    interface = edition.standard.interface
    if interface is not None and (interface.roles or interface.security):
        body = _body(shelf, edition, interface)
        yield Page("access.md", word_text("access"), body, word_text("access_lead"), contents=True)


def _body(shelf: Shelf, edition: Edition, interface: Interface) -> Iterator[str]:
    words, language = shelf.words, shelf.language
    if interface.roles:
        yield from (f"## {words['roles']} {{: #access_roles }}", "")
        for role in interface.roles:
            yield from (f"### {label(role, language)} {{: #role_{role.id} }}", "", told(role.description, language), "")
    if interface.security:
        yield from (f"## {words['schemes']} {{: #access_schemes }}", "")
        for scheme in interface.security:
            yield from _scheme(shelf, edition, interface, scheme)


def _scheme(shelf: Shelf, edition: Edition, interface: Interface, scheme: Security) -> Iterator[str]:
    words, language = shelf.words, shelf.language
    yield from (f"### {label(scheme, language)} {{: #{scheme.id} }}", "")
    yield from (chip(words.get(f"kind_{scheme.kind}", scheme.kind), "badge kind"), "")
    yield from (told(scheme.description, language), "", words.get(f"how_{scheme.kind}", ""), "")
    yield from facts_list([(words["token_url"], code(scheme.token_url_example) if scheme.token_url_example else "")])
    rows = [
        [
            code(scope.id),
            " ".join(filter(None, [f"**{label(scope, language)}.**", told(scope.description, language)])),
            _operations(shelf, edition, interface, scope.id),
        ]
        for scope in scheme.scopes
    ]
    yield from table([words["scope"], words["meaning"], words["needed_for"]], rows, "names")


def _operations(shelf: Shelf, edition: Edition, interface: Interface, scope: str) -> str:
    origin = f"{edition.place}/access.md"
    names = [o.id for o in interface.operations if scope in o.scopes]
    return ", ".join(operation_link(shelf, edition, name, origin) for name in names)
