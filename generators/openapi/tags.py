"""Tags: operations belong to the role that offers them."""

from __future__ import annotations

from generators.openapi.draft import Draft, Part
from generators.openapi.texts import extensions, main


def tag_of(draft: Draft, provider: str) -> str:
    """The tag of what a role offers; what no role offers belongs to the standard."""
    return provider or draft.standard.name


def tags(draft: Draft) -> list[Part]:
    """The Tag Objects in use, in the order of the roles."""
    providers = [o.provider for o in draft.interface.operations] + [e.provider for e in draft.interface.events]
    used = dict.fromkeys(tag_of(draft, p) for p in providers)
    roles = {role.id: role for role in draft.interface.roles}
    ordered = [name for name in roles if name in used] + [name for name in used if name not in roles]
    found = []
    for name in ordered:
        role = roles.get(name)
        title, description = (role.title, role.description) if role else (draft.standard.title, {})
        part = draft.spoken(title, description, title_key="")
        shown = extensions(display_name=main(title, draft.language))
        found.append({"name": name, **({"description": name} | part), **shown})
    return found
