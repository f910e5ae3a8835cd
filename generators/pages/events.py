"""The page of events: what the provider sends on its own, and how a receiver can trust it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.exchange import event_headers
from generators.model.interface import Body, Event, Interface
from generators.pages.calls import HMAC
from generators.pages.criteria import criteria_table
from generators.pages.exchanges import body_facts, examples, parameter_table
from generators.pages.frame import Page
from generators.pages.markdown import code, told
from generators.pages.parts import facts_list, label, law_chips, operation_link, role_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text

TOKENS = ("jose", "jwt")


def events_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of events, if the interface has any."""
    interface = edition.standard.interface
    if interface is not None and interface.events:
        body = (line for event in interface.events for line in _event(shelf, edition, interface, event))
        yield Page("events.md", word_text("events"), body, word_text("events_lead"), contents=True)


def _event(shelf: Shelf, edition: Edition, interface: Interface, event: Event) -> Iterator[str]:
    words, language, origin = shelf.words, shelf.language, f"{edition.place}/events.md"
    yield from (f"## {label(event, language)} {{: #{event.id} }}", "", told(event.description, language), "")
    body = Body(payload=event.payload, media=event.media)
    facts = [*_facts(shelf, edition, interface, event), *body_facts(shelf, edition, body, origin)]
    yield from facts_list(facts)
    yield from parameter_table(shelf, event_headers(event), origin, placed=False)
    yield from examples(shelf, edition, body, origin)
    yield from _signature(shelf, event)
    yield from (words["answer_event" if event.signature == "none" else "answer_signed_event"], "")
    rows = criteria_table(shelf, edition, event.requirements, origin)
    if rows:
        yield from (f"### {words['criteria']} {{: #{event.id}-criteria data-search-exclude }}", "", *rows)


def _facts(shelf: Shelf, edition: Edition, interface: Interface, event: Event) -> Iterator[tuple[str, str]]:
    words, origin = shelf.words, f"{edition.place}/events.md"
    yield words["event"], code(event.id)
    yield words["delivery"], words[f"delivery_{event.delivery}"].format(address=code(event.address))
    yield words["sends_event"], role_link(shelf, edition, event.provider, origin)
    yield words["receives_event"], role_link(shelf, edition, event.consumer, origin)
    causes = [o.id for o in interface.operations if event.id in o.callbacks]
    yield words["caused_by"], ", ".join(operation_link(shelf, edition, name, origin) for name in causes)
    yield words["signature"], words.get(f"signature_{event.signature}", event.signature)
    yield words["legal_basis"], law_chips(shelf, event.legal_basis)


def _signature(shelf: Shelf, event: Event) -> Iterator[str]:
    if event.signature == "none":
        return
    within = event.signature == "jws" and any(media.endswith(TOKENS) for media in event.media)
    key = "verify_jws_body" if within else f"verify_{event.signature}"
    yield from (f"### {shelf.words['verify']} {{: #{event.id}-signature data-search-exclude }}", "")
    yield from (shelf.words.get(key, ""), "")
    if event.signature == "hmac-sha256":
        yield from ('```python title="Python"', *HMAC.rstrip("\n").split("\n"), "```", "")
