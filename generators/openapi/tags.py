"""Tags: operations belong to the role that offers them, webhooks to the role that receives them."""

from __future__ import annotations

from generators.model.interface import Event
from generators.openapi.draft import Draft, Part
from generators.openapi.texts import extensions, main

WEBHOOK = "-webhook"
"""Sets the tag of what a role receives apart from that of its operations: generators write a file for each."""


def tag_of(draft: Draft, provider: str) -> str:
    """The tag of what a role offers; what no role offers belongs to the standard."""
    return provider or draft.standard.name


def tag_of_event(draft: Draft, event: Event) -> str:
    """The tag of the addresses at which a role receives events."""
    return f"{tag_of(draft, event.consumer)}{WEBHOOK}"


def tags(draft: Draft) -> list[Part]:
    """The Tag Objects in use, in the order of the roles, those of webhooks last."""
    interface = draft.interface
    offered = {tag_of(draft, o.provider): o.provider for o in interface.operations}
    received = {tag_of_event(draft, e): e.consumer for e in interface.events}
    order = [role.id for role in interface.roles]
    rank = {name: place for place, name in enumerate(order)}
    return [
        _tag(draft, name, role)
        for group in (offered, received)
        for name, role in sorted(group.items(), key=lambda item: rank.get(item[1], len(order)))
    ]


def _tag(draft: Draft, name: str, role_id: str) -> Part:
    role = next((r for r in draft.interface.roles if r.id == role_id), None)
    title, description = (role.title, role.description) if role else (draft.standard.title, {})
    part = draft.spoken(title, description, title_key="")
    return {"name": name, **({"description": name} | part), **extensions(display_name=main(title, draft.language))}
